using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>A filter of provisions as a condition on <c>provision p</c>. A null parameter is no condition.</summary>
internal static class ProvisionCondition
{
    public static readonly string Sql = $"""
        (@texts IS NULL OR p.instrument_id IN (SELECT value FROM json_each(@texts)))
        AND (@provisionKinds IS NULL OR p.kind IN (SELECT value FROM json_each(@provisionKinds)))
        AND (@labels IS NULL OR p.label IN (SELECT value FROM json_each(@labels)))
        AND (@openings IS NULL OR p.verb IN (SELECT value FROM json_each(@openings)))
        AND (@actions IS NULL OR p.action IN (SELECT value FROM json_each(@actions)))
        AND (@within IS NULL OR p.id IN (SELECT w.id FROM ({EntityScopes.Provisions("@within")}) w))
        AND (@cites IS NULL OR p.id IN (
            SELECT a.id FROM ({EntityScopes.Citing("@cites")}) k CROSS JOIN provision q ON q.id = k.source_id
            CROSS JOIN provision a ON a.instrument_id = q.instrument_id AND q.first BETWEEN a.first AND a.last
            GROUP BY 1 HAVING count(DISTINCT k.one) = json_array_length(@cites)))
        AND (@words IS NULL OR p.id IN (SELECT rowid FROM provision_text WHERE provision_text MATCH @words))
        """;

    /// <summary>The parameters of <see cref="Sql"/>.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="texts">The instruments that its own filter lets through.</param>
    /// <param name="withWords">Whether the words are a condition; they are none where the list is made of what they are found in.</param>
    public static (string Name, object? Value)[] Values(ProvisionFilter filter, InstrumentSet texts, bool withWords = true) =>
    [
        // Words that hold no word at all are found nowhere.
        ("@texts", SearchBounds.IsUnmatchable(filter) ? JsonText.Empty : texts.Rows),
        ("@provisionKinds", JsonColumn.Condition(filter.Kinds)),
        ("@labels", JsonColumn.Condition(filter.Labels)),
        ("@openings", JsonColumn.Condition(filter.Openings)),
        ("@actions", JsonColumn.Condition(filter.Actions)),
        ("@within", JsonColumn.Condition(filter.In)),
        ("@cites", JsonColumn.Condition(filter.Cites)),
        ("@words", withWords ? Words(filter) : null),
    ];

    /// <summary>The words as FTS5 looks for them; null where there are none.</summary>
    public static string? Words(ProvisionFilter filter) =>
        string.IsNullOrWhiteSpace(filter.Text) || SearchBounds.IsUnmatchable(filter) ? null : SearchWords.Read(filter.Text).Match();
}
