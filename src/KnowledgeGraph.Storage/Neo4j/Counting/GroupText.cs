using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Counting;

/// <summary>
/// The statements that count: the file that gives the items of a list, and a part for each way of putting them together. A row is what all of
/// them are, and for each way its groups, the rest and what has no value; and the same within each group.
/// </summary>
internal static class GroupText
{
    private const string All = """
        CALL (items) {
            UNWIND items AS item
            RETURN [count(item), count(DISTINCT item[0]), count(DISTINCT item[1]), coalesce(sum(item[4]), 0)] AS total
        }

        """;

    private const string Counts = "count(*) AS n, count(DISTINCT i) AS texts, count(DISTINCT p) AS paragraphs, sum(weight) AS weights";

    private const string CountsOfTexts = "sum(hits) AS n, count(DISTINCT i) AS texts, sum(provisions) AS paragraphs, 0 AS weights";

    private const string Texts = """
            UNWIND counted AS item
            WITH item[0] AS i, item[1] AS hits, item[2] AS provisions

        """;

    private const string Items = """
            UNWIND items AS item
            WITH item[0] AS i, item[1] AS p, item[2] AS o, item[3] AS x, item[4] AS weight

        """;

    /// <summary>The statement for some ways, of which only the vocabularies of this build decide.</summary>
    public static string Of(CountedList list, FilterSets given, IReadOnlyList<IReadOnlyList<GroupBy>> groupings)
    {
        StringBuilder text = new StringBuilder(list switch
        {
            CountedInstruments => CypherFile.Text("counted-instruments"),
            CountedHits => CypherFile.Text("counted-hits"),
            CountedCitations of => FilteredListText.Counted("counted-citations", ListBeginnings.Of(of.Filter), given),
            CountedRelations of => FilteredListText.Counted("counted-relations", ListBeginnings.Of(of.Filter), given),
            CountedProvisions of => FilteredListText.Counted("counted-provisions", ListBeginnings.Of(of.Filter), given),
            CountedStatements => FilteredListText.Counted("counted-statements", ListBeginning.All, given),
            _ => throw new ArgumentOutOfRangeException(nameof(list), list, "Not a list that is counted."),
        }).Append(All);
        for (int way = 0; way < groupings.Count; way++)
        {
            Put(text, list, groupings[way], way);
        }

        string[] columns = [.. groupings.Select((by, way) => by.Count switch { 0 => "[]", 1 => Name("outer", way), _ => Name("inner", way) })];
        return CypherFile.WithVocabularies(text.Append("RETURN total, ").AppendJoin(", ", columns.DefaultIfEmpty("[]")).ToString());
    }

    private static void Put(StringBuilder text, CountedList list, IReadOnlyList<GroupBy> by, int way)
    {
        if (by.Count == 0)
        {
            return;
        }

        // What is found of one text is counted at once where that makes no difference.
        bool isOfTexts = list is CountedHits && by.All(b => ItemValue.IsOfTexts(b.Dimension));
        (string from, string items, string counts) = isOfTexts ? ("counted", Texts, CountsOfTexts) : ("items", Items, Counts);
        string outer = Name("outer", way);
        text.Append(CultureInfo.InvariantCulture, $"CALL ({from}) {{\n").Append(items).Append(Unwound(list, by[0], "1"))
            .Append(CultureInfo.InvariantCulture, $"    WITH k1 AS k, {counts} ORDER BY {Order(by[0])}\n")
            .Append("    WITH collect([k, n, texts, paragraphs, weights]) AS groups\n")
            .Append(CultureInfo.InvariantCulture, $"    RETURN {Told("groups", Most(way, 0))} AS {outer}\n}}\n");
        if (by.Count == 1)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"CALL ({from}, {outer}) {{\n").Append(items).Append(Unwound(list, by[0], "1"))
            .Append(CultureInfo.InvariantCulture, $"    WITH * WHERE k1 IN [g IN {outer}[0] | g[0]]\n").Append(Unwound(list, by[1], "2"))
            .Append(CultureInfo.InvariantCulture, $"    WITH k1, k2 AS k, {counts} ORDER BY {Order(by[1])}\n")
            .Append("    WITH k1, collect([k, n, texts, paragraphs, weights]) AS groups\n")
            .Append(CultureInfo.InvariantCulture, $"    WITH collect([k1, {Told("groups", Most(way, 1))}]) AS within\n")
            .Append(CultureInfo.InvariantCulture, $"    RETURN [{outer}[0], {outer}[1], {outer}[2], {outer}[3], within] AS {Name("inner", way)}\n}}\n");
    }

    // An item without a value is counted under null.
    private static string Unwound(CountedList list, GroupBy by, string level)
    {
        ItemValue value = ItemValue.Of(list, by.Dimension);
        return value.IsList
            ? $"    WITH *, {value.Text} AS values{level}\n    UNWIND CASE values{level} WHEN [] THEN [null] ELSE values{level} END AS k{level}\n"
            : $"    WITH *, {value.Text} AS k{level}\n";
    }

    // What is told of groups: the first of them, how many there are beside, the items of those, and how many items have no value.
    private static string Told(string groups, string most) =>
        $"[[g IN {groups} WHERE g[0] IS NOT NULL][..{most}], size([g IN {groups} WHERE g[0] IS NOT NULL][{most}..]), "
        + $"reduce(sum = 0, g IN [g IN {groups} WHERE g[0] IS NOT NULL][{most}..] | sum + g[1]), reduce(sum = 0, g IN {groups} | sum + CASE WHEN g[0] IS NULL THEN g[1] ELSE 0 END)]";

    private static string Order(GroupBy by) => by.Order switch
    {
        GroupOrder.Value => "k",
        GroupOrder.ValueDesc => "k DESC",
        _ => "n DESC, k",
    };

    private static string Most(int way, int level) => string.Create(CultureInfo.InvariantCulture, $"$p.most[{way}][{level}]");

    private static string Name(string what, int way) => string.Create(CultureInfo.InvariantCulture, $"{what}{way}");
}
