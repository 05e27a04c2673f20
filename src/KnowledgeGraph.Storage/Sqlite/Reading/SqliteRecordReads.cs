using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What is recorded of adoptions, and how States voted.</summary>
internal static class SqliteRecordReads
{
    private const string ByInstruments = """
        SELECT i.key, a.part, a.text FROM json_each(@ids) w CROSS JOIN instrument i ON i.key = w.value CROSS JOIN adoption a ON a.instrument_id = i.id
        ORDER BY i.key, a.part
        """;

    private const string VotesOfStates = """
        SELECT s.code, v.vote, count(*) FROM json_each(@codes) w CROSS JOIN state s ON s.code = w.value CROSS JOIN vote v ON v.state_id = s.id
        GROUP BY 1, 2
        """;

    private const string SponsoredByStates = """
        SELECT s.code, count(*) FROM json_each(@codes) w CROSS JOIN state s ON s.code = w.value CROSS JOIN sponsor p ON p.state_id = s.id GROUP BY 1
        """;

    private const string Codes = "SELECT code FROM state ORDER BY code";

    // Whoever cites it by its symbol, and whoever cites a part of it under whatever name.
    private static readonly string Chosen = $"""
        WITH citing AS MATERIALIZED (
            SELECT p.instrument_id FROM instrument x CROSS JOIN edge e ON e.target_id = x.id CROSS JOIN provision p ON p.id = e.source_id
            WHERE x.key = @citing
            UNION
            SELECT p.instrument_id FROM instrument x CROSS JOIN provision t ON t.instrument_id = x.id
            CROSS JOIN edge e ON e.target_provision_id = t.id CROSS JOIN provision p ON p.id = e.source_id
            WHERE x.key = @citing
        ), chosen AS MATERIALIZED (
            SELECT a.id FROM {SqliteInstrumentReads.From} CROSS JOIN adoption a ON a.instrument_id = i.id
            WHERE a.has_votes AND (@ids IS NULL OR i.key IN (SELECT value FROM json_each(@ids)))
                AND (@citing IS NULL OR i.id IN (SELECT instrument_id FROM citing)) AND {InstrumentCondition.Sql}
        )
        """;

    private static readonly string VotesOnChosen = $"""
        {Chosen}
        SELECT s.code, c.vote, c.count FROM (
            SELECT v.state_id, v.vote, count(*) AS count FROM chosen CROSS JOIN vote v ON v.adoption_id = chosen.id GROUP BY 1, 2
        ) c CROSS JOIN state s ON s.id = c.state_id
        UNION ALL SELECT '', 0, count(*) FROM chosen
        """;

    private const string Totals = """
        SELECT (SELECT count(*) FROM adoption),
            (SELECT count(*) FROM adoption a CROSS JOIN instrument i ON i.id = a.instrument_id WHERE i.is_loaded),
            (SELECT count(*) FROM vote), (SELECT count(*) FROM sponsor), (SELECT count(*) FROM state), (SELECT coalesce(sum(doubts), 0) FROM adoption)
        """;

    private const string Sources = """
        SELECT s.path, s.fingerprint, (SELECT count(*) FROM recorded r WHERE r.source_id = s.id) FROM record_source s ORDER BY s.path
        """;

    public static ILookup<InstrumentId, AdoptionRecord> Of(SqliteSession session, IReadOnlyCollection<InstrumentId> ids) =>
        session.Rows(
            ByInstruments, row => RecordText.Read(new RecordPlace(row.GetString(0), row.GetString(1)), row.GetString(2)),
            ("@ids", JsonColumn.Of(ids.Select(i => i.Value)))).ToLookup(r => r.Instrument);

    /// <summary>All States that did something.</summary>
    public static IReadOnlyList<State> All(SqliteSession session) =>
        States(session, [.. session.Rows(Codes, row => new StateId(row.GetString(0)))]);

    public static IReadOnlyList<State> States(SqliteSession session, IReadOnlyCollection<StateId> ids)
    {
        (string, object?) codes = ("@codes", JsonColumn.Of(ids.Select(s => s.Value).Distinct(StringComparer.Ordinal)));
        var counts = new StateCounts();
        session.Each(VotesOfStates, row => counts.Voted(row.GetString(0), row.GetInt32(1), row.GetInt32(2)), codes);
        session.Each(SponsoredByStates, row => counts.Sponsored(row.GetString(0), row.GetInt32(1)), codes);
        return counts.States;
    }

    public static VotesOnSet VotesOn(SqliteSession session, RecordedSet set)
    {
        if (SearchBounds.IsUnmatchable(set.Filter))
        {
            return VotesOnSet.None;
        }

        int texts = 0;
        var counts = new StateCounts();
        session.Each(
            VotesOnChosen,
            row =>
            {
                if (row.GetString(0) is { Length: > 0 } code)
                {
                    counts.Voted(code, row.GetInt32(1), row.GetInt32(2));
                }
                else
                {
                    texts = row.GetInt32(2);
                }
            },
            [
                .. InstrumentCondition.Values(set.Filter), ("@citing", set.Citing?.Value),
                ("@ids", set.Instruments is { } ids ? JsonColumn.Of(ids.Select(i => i.Value)) : null),
            ]);
        return new VotesOnSet(texts, counts.Votes);
    }

    public static RecordTotals TotalsOf(SqliteSession session) => session.Rows(
        Totals,
        row => new RecordTotals(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5)))[0];

    public static IReadOnlyList<RecordSource> SourcesOf(SqliteSession session) =>
        session.Rows(Sources, row => new RecordSource(row.GetString(0), row.GetString(1), row.GetInt32(2)));
}
