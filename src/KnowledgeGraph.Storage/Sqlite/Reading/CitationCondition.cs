using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// A filter of citations as a condition on <c>citation c</c>, its <c>provision p</c> and <c>edge te</c>, the first of those that it makes,
/// which leads to what it means. A null parameter is no condition.
/// </summary>
internal static class CitationCondition
{
    /// <summary>Joins what the condition looks at beside citation and provision.</summary>
    public const string Joined = "LEFT JOIN edge te ON te.citation_id = c.id AND te.part = 0";

    public static readonly string Sql = $"""
        {ProvisionCondition.Sql}
        AND (@sources IS NULL OR p.instrument_id IN (SELECT value FROM json_each(@sources)))
        AND (@types IS NULL OR c.relation IN (SELECT value FROM json_each(@types)))
        AND (@statuses IS NULL OR c.status IN (SELECT value FROM json_each(@statuses)))
        AND (@verbs IS NULL OR c.verb IN (SELECT value FROM json_each(@verbs)))
        AND (@pinpoints IS NULL OR c.pinpoint IN (SELECT value FROM json_each(@pinpoints)))
        AND (@hasPinpoint IS NULL OR @hasPinpoint = (c.pinpoint IS NOT NULL))
        AND (@targets IS NULL OR te.target_id IN (SELECT value FROM json_each(@targets)))
        AND (@citing IS NULL OR c.id IN (SELECT k.citation_id FROM ({EntityScopes.Citing("@citing")}) k))
        """;

    /// <summary>The parameters of <see cref="Sql"/>.</summary>
    public static (string Name, object? Value)[] Values(CitationFilter filter, CitationSets sets, bool withWords = true) =>
    [
        .. ProvisionCondition.Values(filter.Provision, sets.Texts, withWords),
        ("@sources", sets.Sources.Rows),
        ("@types", JsonColumn.Condition(filter.Types)),
        ("@statuses", JsonColumn.Condition(filter.Statuses)),
        ("@verbs", JsonColumn.Condition(filter.Verbs)),
        ("@pinpoints", JsonColumn.Condition(filter.Pinpoints)),
        ("@hasPinpoint", filter.HasPinpoint),
        ("@targets", sets.Targets.Rows),
        ("@citing", JsonColumn.Condition(filter.Of)),
    ];
}

/// <summary>The instruments that the filters in a filter of citations let through.</summary>
/// <param name="Sources">The texts that cite.</param>
/// <param name="Texts">The texts that the citing provisions are a part of.</param>
/// <param name="Targets">What is cited.</param>
internal sealed record CitationSets(InstrumentSet Sources, InstrumentSet Texts, InstrumentSet Targets)
{
    public static CitationSets Of(SqliteSession session, CitationFilter filter) => new(
        InstrumentSet.Of(session, filter.Source), InstrumentSet.Of(session, filter.Provision.Instrument), InstrumentSet.Of(session, filter.Target));
}
