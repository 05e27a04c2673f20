using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// The instruments that a filter lets through, by the numbers of their rows: read once a list, so that each filter of it is a set to look into and
/// the smallest of them is known.
/// </summary>
/// <param name="Rows">A parameter that holds them; null where all are let through.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Cited">How often they are cited.</param>
internal sealed record InstrumentSet(string? Rows, long Count, long Cited)
{
    /// <summary>All of them.</summary>
    public static readonly InstrumentSet All = new(null, long.MaxValue, long.MaxValue);

    private static readonly string Matching = Put("instrument i");

    // Few are named by their ids: each is looked up.
    private static readonly string MatchingNamed = Put("(SELECT DISTINCT value FROM json_each(@only)) o CROSS JOIN instrument i ON i.key = o.value");

    // A span of days is looked up by the index of days; of bodies there are few, and each knows what it issued.
    private static readonly string MatchingDated = Put(
        "(SELECT id, key, body_id, kind, date, session, is_loaded, subjects, cited FROM instrument INDEXED BY instrument_by_date WHERE date BETWEEN @dateFrom AND @dateTo) i");

    private static readonly string MatchingIssued = Put("""
        (SELECT DISTINCT value FROM json_each(@bodies)) o CROSS JOIN body ob ON ob.key = o.value CROSS JOIN instrument i ON i.body_id = ob.id
        """);

    /// <summary>The set of a filter.</summary>
    public static InstrumentSet Of(SqliteSession session, InstrumentFilter filter)
    {
        (string Name, object? Value)[] values = InstrumentCondition.Values(filter);
        if (Array.TrueForAll(values, v => v.Value is null))
        {
            return All;
        }

        var rows = new List<long>();
        long cited = 0;
        if (!SearchBounds.IsUnmatchable(filter))
        {
            session.Each(
                filter switch
                {
                    { Only: not null } => MatchingNamed,
                    { DateFrom: not null, DateTo: not null } => MatchingDated,
                    { Bodies.Count: > 0 } => MatchingIssued,
                    _ => Matching,
                },
                row =>
                {
                    rows.Add(row.GetInt64(0));
                    cited += row.GetInt64(1);
                },
                values);
        }

        return new InstrumentSet(JsonColumn.Of(rows), rows.Count, cited);
    }

    // Puts together the constants above; nothing of a question ever gets in here.
    private static string Put(string from) => $"""
        SELECT i.id, i.cited FROM {from} LEFT JOIN body b ON b.id = i.body_id WHERE {InstrumentCondition.Sql}
        """;
}
