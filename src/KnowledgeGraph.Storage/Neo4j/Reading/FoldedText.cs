using System.Collections.Concurrent;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// Puts the statement for lineage between instruments together from the parts in this build: its beginning, one part for each level and its
/// end. Nothing of a question gets into a text; there are 60 of them.
/// </summary>
internal static class FoldedText
{
    private static readonly ConcurrentDictionary<(Direction, int, bool), string> Texts = new();

    /// <summary>The statement.</summary>
    /// <param name="direction">Which way.</param>
    /// <param name="depth">How many levels.</param>
    /// <param name="isOpen">Whether every edge is followed.</param>
    public static string Of(Direction direction, int depth, bool isOpen) =>
        Texts.GetOrAdd((direction, depth, isOpen), static key => Put(key.Item1, key.Item2, key.Item3));

    private static string Put(Direction direction, int depth, bool isOpen)
    {
        bool isOn = direction is Direction.BuildsOn or Direction.Both;
        bool isBack = direction is Direction.BuiltOnBy or Direction.Both;
        string allows = isOpen ? "true" : CypherFile.Text("folded-allows").TrimEnd();
        string level = Part("more")
            + (isOn ? Part("reach-on") : "WITH *, [] AS nextOn\n")
            + (isBack ? Part("reach-back") : "WITH *, [] AS nextBack\n")
            + Part("carry");
        string degree = string.Join(" + ", new[] { isOn ? Part("degree-on") : "", isBack ? Part("degree-back") : "" }.Where(d => d.Length > 0));
        string begin = $"{(isOn ? "at AS atOn, been AS allOn" : "[] AS atOn, [] AS allOn")}, "
            + (isBack ? "at AS atBack, been AS allBack" : "[] AS atBack, [] AS allBack");

        var text = new StringBuilder(Part("begin").Replace("@BEGIN", begin, StringComparison.Ordinal));
        for (int d = 1; d <= depth; d++)
        {
            text.Append(level);
        }

        return text.Append(Part("end").Replace("@DEGREE", degree, StringComparison.Ordinal)).ToString();

        string Part(string part) => CypherFile.Text("folded-" + part).Replace("@ALLOWS", allows, StringComparison.Ordinal);
    }
}
