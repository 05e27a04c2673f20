using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The statements for relations: one text a direction and depth, put together from the parts in this build.</summary>
internal static class RelationText
{
    private static readonly ConcurrentDictionary<(Direction, int, bool), string> Texts = new();

    public static string Of(Direction direction, int depth, bool includeInherited) =>
        Texts.GetOrAdd((direction, depth, includeInherited), static key =>
            Put(key.Item1 == Direction.BuildsOn ? "relations-on" : "relations-by", key.Item2, key.Item3));

    private static string Put(string name, int depth, bool includeInherited)
    {
        var text = new StringBuilder(CypherFile.Text("relations-begin"));
        Walk(name + "-first", isInherited: false);
        if (includeInherited)
        {
            Walk(name + "-inherited", isInherited: true);
        }

        return text.Append(CypherFile.Text("relations-end")).ToString();

        void Walk(string first, bool isInherited)
        {
            string level = CypherFile.Text(name + "-level");
            for (int d = 1; d <= depth; d++)
            {
                text.Append((d == 1 ? CypherFile.Text(first) : level)
                    .Replace("@D", d.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    .Replace("@I", isInherited ? "1" : "0", StringComparison.Ordinal));
            }
        }
    }
}
