using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// A filter of instruments as a condition on <c>i</c> and <c>b</c> of <see cref="SqliteInstrumentReads.From"/>. A null parameter is no condition.
/// </summary>
internal static class InstrumentCondition
{
    public static readonly string Sql = $"""
        (@bodies IS NULL OR b.key IN (SELECT value FROM json_each(@bodies)))
        AND (@kinds IS NULL OR i.kind IN (SELECT value FROM json_each(@kinds)))
        AND (@dateFrom IS NULL OR i.date >= @dateFrom)
        AND (@dateTo IS NULL OR i.date <= @dateTo)
        AND (@sessions IS NULL OR i.session COLLATE NOCASE IN (SELECT value FROM json_each(@sessions)))
        AND (@isLoaded IS NULL OR i.is_loaded = @isLoaded)
        AND (@subjects IS NULL OR EXISTS (
            SELECT 1 FROM json_each(@subjects) w CROSS JOIN json_each(i.subjects) s WHERE s.value = w.value COLLATE NOCASE))
        AND (@sponsors IS NULL OR i.id IN (
            SELECT a.instrument_id FROM json_each(@sponsors) w CROSS JOIN state s ON s.code = w.value CROSS JOIN sponsor d ON d.state_id = s.id
            CROSS JOIN adoption a ON a.id = d.adoption_id))
        AND (@votes IS NULL OR i.id IN (
            SELECT a.instrument_id FROM json_each(@votes) w CROSS JOIN state s ON s.code = w.value ->> 0
            CROSS JOIN vote v ON v.state_id = s.id AND (w.value ->> 1 IS NULL OR v.vote = w.value ->> 1) CROSS JOIN adoption a ON a.id = v.adoption_id
            GROUP BY 1 HAVING count(DISTINCT w.key) = json_array_length(@votes)))
        AND (@adoptions IS NULL OR i.id IN (SELECT a.instrument_id FROM adoption a WHERE a.kind IN (SELECT value FROM json_each(@adoptions))))
        AND (@drafts IS NULL OR i.id IN (
            SELECT a.instrument_id FROM json_each(@drafts) w CROSS JOIN instrument d ON d.key = w.value
            CROSS JOIN adoption_text t ON t.instrument_id = d.id AND t.role = 0 CROSS JOIN adoption a ON a.id = t.adoption_id))
        AND (@hasVotes IS NULL OR @hasVotes = (i.id IN (SELECT a.instrument_id FROM adoption a WHERE a.has_votes)))
        AND (@only IS NULL OR i.key IN (SELECT value FROM json_each(@only)))
        AND (@cites IS NULL OR i.id IN (
            SELECT p.instrument_id FROM ({EntityScopes.Citing("@cites")}) k CROSS JOIN provision p ON p.id = k.source_id
            GROUP BY 1 HAVING count(DISTINCT k.one) = json_array_length(@cites)))
        AND (@citedBy IS NULL OR i.id IN (
            SELECT k.instrument_id FROM ({EntityScopes.Cited("@citedBy")}) k
            GROUP BY 1 HAVING count(*) = json_array_length(@citedBy)))
        AND (@words IS NULL OR i.id IN (SELECT rowid FROM instrument_text WHERE instrument_text MATCH @words))
        """;

    /// <summary>The parameters of <see cref="Sql"/>.</summary>
    public static (string Name, object? Value)[] Values(InstrumentFilter filter) =>
    [
        ("@bodies", JsonColumn.Bodies(filter.Bodies, filter.WithSubsidiaries)),
        ("@kinds", JsonColumn.Condition(filter.Kinds)),
        ("@dateFrom", DayText.Of(filter.DateFrom)),
        ("@dateTo", DayText.Of(filter.DateTo)),
        ("@sessions", JsonColumn.Condition(filter.Sessions)),
        ("@isLoaded", filter.IsLoaded),
        ("@subjects", JsonColumn.Condition([.. filter.Subjects.Select(SubjectWords.Of)])),
        ("@sponsors", JsonColumn.Condition([.. filter.Sponsors.Select(s => s.Value)])),
        ("@votes", filter.Votes.Count == 0 ? null : JsonText.Of(filter.Votes.Select(v => new object?[] { v.State.Value, (int?)v.Vote }))),
        ("@adoptions", JsonColumn.Condition(filter.Adoptions)),
        ("@drafts", JsonColumn.Condition([.. filter.Drafts.Select(d => d.Value)])),
        ("@hasVotes", filter.HasVotes),
        ("@only", filter.Only is { } only ? JsonColumn.Of(only.Select(i => i.Value)) : null),
        ("@cites", JsonColumn.Condition(filter.Cites)),
        ("@citedBy", JsonColumn.Condition(filter.CitedBy)),
        ("@words", string.IsNullOrWhiteSpace(filter.Text) ? null : SearchWords.Read(filter.Text).Match("symbol title names")),
    ];
}
