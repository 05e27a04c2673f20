using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// Puts the statement for lineage together from the parts in this build: its beginning, one part for each level and its end, each only
/// for the directions asked. Cypher has no loop that carries a state. Nothing of a question gets into a text; there are 60 of them.
/// </summary>
internal static class LineageText
{
    private static readonly ConcurrentDictionary<(Direction, int, bool), string> Texts = new();

    /// <summary>The statement.</summary>
    /// <param name="direction">Which way.</param>
    /// <param name="depth">How many levels.</param>
    /// <param name="isOpen">Whether every instrument may be reached.</param>
    public static string Of(Direction direction, int depth, bool isOpen) =>
        Texts.GetOrAdd((direction, depth, isOpen), static key => Put(key.Item1, key.Item2, key.Item3));

    private static string Put(Direction direction, int depth, bool isOpen)
    {
        bool isOn = direction is Direction.BuildsOn or Direction.Both;
        bool isBack = direction is Direction.BuiltOnBy or Direction.Both;
        string on = isOpen ? "true" : CypherFile.Text("allows-onward");
        string back = isOpen ? "true" : CypherFile.Text("allows-back");
        string offers = (isOn ? Part("-offers-on", on) : "WITH *, [] AS offersOn\n")
            + (isBack ? Part("-offers-back", back) : "WITH *, [] AS offersBack\n");
        string level = offers + CypherFile.Text("lineage-select")
            + (isOn ? Part("-reach-on", "") : "WITH *, [] AS nextOn, [] AS nowOn\n")
                + (isBack ? Part("-reach-back", "") : "WITH *, [] AS nextBack, [] AS nowBack\n")
            + CypherFile.Text("lineage-carry");
        string degree = string.Join(
            " + ", new[] { isOn ? Part("-degree-on", on) : "", isBack ? Part("-degree-back", back) : "" }.Where(d => d.Length > 0));

        var text = new StringBuilder(Part("-begin", ""));
        text.Append(isOn ? Part("-begin-on", "") : "").Append(isBack ? Part("-begin-back", "") : "");
        for (int d = 1; d <= depth; d++)
        {
            text.Append(level.Replace("@D", d.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append(offers).Append(CypherFile.Text("lineage-settle"))
            .Append(Part("-end", "").Replace("@DEGREE", degree, StringComparison.Ordinal)).ToString();

        string Part(string part, string allows) => CypherFile.Text("lineage" + part).Replace("@ALLOWS", allows, StringComparison.Ordinal);
    }
}
