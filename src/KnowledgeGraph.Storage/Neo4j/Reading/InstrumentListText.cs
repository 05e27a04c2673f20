using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// The statements for lists of instruments: one text an order and direction, of one file. Every order is a first key, ascending or
/// descending, and the id, which is always ascending; backward both are turned round.
/// </summary>
internal static class InstrumentListText
{
    private const string Found = """
        CALL db.index.fulltext.queryNodes('instrument_words', $p.words) YIELD node AS i, score
            WITH i, score, worded, citers, citees
        """;

    private static readonly Dictionary<(InstrumentOrder Order, bool IsBackward), string> Texts =
        new[]
        {
            (Order: InstrumentOrder.DateAsc, Sort: "coalesce(i.date, '9999-99-99')", IsDescending: false),
            (Order: InstrumentOrder.DateDesc, Sort: "coalesce(i.date, '0000-00-00')", IsDescending: true),
            (Order: InstrumentOrder.Symbol, Sort: "''", IsDescending: false),
            (Order: InstrumentOrder.MostCited, Sort: "i.cited", IsDescending: true),
            (Order: InstrumentOrder.Relevance, Sort: "toInteger(round(score * 1000000))", IsDescending: true),
        }
        .SelectMany(o => new[] { false, true }.Select(isBackward => (o.Order, IsBackward: isBackward, Text: Put(o.Sort, o.IsDescending, isBackward))))
        .ToDictionary(t => (t.Order, t.IsBackward), t => t.Text);

    /// <exception cref="ArgumentOutOfRangeException">There is no such order.</exception>
    public static string Of(InstrumentOrder order, bool isBackward) =>
        Texts.TryGetValue((order, isBackward), out string? text)
            ? text : throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of instruments.");

    private static string Put(string sort, bool isDescending, bool isBackward)
    {
        bool isDown = isDescending != isBackward;
        return CypherFile.Text("list")
            .Replace("@BEGINNING", sort.Contains("score", StringComparison.Ordinal) ? Found : "MATCH (i:Instrument)", StringComparison.Ordinal)
            .Replace("@SORTED", isDown ? " DESC" : "", StringComparison.Ordinal)
            .Replace("@SORT", sort, StringComparison.Ordinal)
            .Replace("@BEFORE", isDescending ? ">" : "<", StringComparison.Ordinal)
            .Replace("@BEYOND", isDown ? "<" : ">", StringComparison.Ordinal)
            .Replace("@FURTHER", isBackward ? "<" : ">", StringComparison.Ordinal)
            .Replace("@IDS", isBackward ? " DESC" : "", StringComparison.Ordinal);
    }
}
