using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The parameters that filters of lists become. A condition that is none is null; a filter of instruments is a map of its own.</summary>
internal static class FilterParameters
{
    public static (string Name, object? Value)[] Citations(CitationFilter filter) =>
    [
        .. Provisions(filter.Provision),
        ("sources", Map(filter.Source)),
        ("targets", Map(filter.Target)),
        ("types", Parameters.Names(filter.Types, t => t.Name())),
        ("statuses", Parameters.Names(filter.Statuses, s => s.Name())),
        ("verbs", Words(filter.Verbs)),
        ("pinpoints", Words(filter.Pinpoints)),
        ("hasPinpoint", filter.HasPinpoint),
        ("citing", Entities(filter.Of)),
    ];

    public static (string Name, object? Value)[] Provisions(ProvisionFilter filter) =>
    [
        ("texts", Map(filter.Instrument)),
        ("within", Entities(filter.In)),
        ("citedHere", Entities(filter.Cites)),
        ("provisionKinds", Parameters.Names(filter.Kinds, k => k.Name())),
        ("labels", Words(filter.Labels)),
        ("openings", Words(filter.Openings)),
        ("actions", Words(filter.Actions)),
        ("words", HasWords(filter) ? Parameters.ProvisionWords(filter.Text!) : null),
    ];

    public static (string Name, object? Value)[] Statements(StatementFilter filter) =>
    [
        ("sources", Map(filter.Source)),
        ("subjects", Map(filter.Subject)),
        ("objects", Map(filter.Object)),
        ("types", Parameters.Names(filter.Types, t => t.Name())),
        ("bodies", Parameters.Bodies(filter.Bodies)),
    ];

    /// <summary>The sets that parameters of a filter ask for.</summary>
    public static FilterSets Given(IEnumerable<(string Name, object? Value)> filter) =>
        filter.Where(p => p.Value is not null).Aggregate(FilterSets.None, (given, p) => given | Set(p.Name));

    /// <summary>A filter of instruments as a map; null where it lets everything through.</summary>
    public static Dictionary<string, object?>? Map(InstrumentFilter filter) =>
        IsOpen(filter) ? null : Parameters.Instruments(filter).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);

    /// <summary>Entities, each once; null for no condition.</summary>
    public static string[]? Entities(IReadOnlyList<EntityId> entities) =>
        entities.Count == 0 ? null : [.. entities.Distinct().Select(e => e.ToString())];

    /// <summary>Whether a filter lets everything through.</summary>
    public static bool IsOpen(InstrumentFilter filter) => Parameters.Instruments(filter).All(p => p.Value is null);

    public static bool HasWords(ProvisionFilter filter) => !string.IsNullOrWhiteSpace(filter.Text);

    private static FilterSets Set(string parameter) => parameter switch
    {
        "texts" => FilterSets.Texts,
        "within" => FilterSets.Within,
        "citedHere" => FilterSets.CitedHere,
        "sources" => FilterSets.Sources,
        "targets" => FilterSets.Targets,
        "citing" => FilterSets.Citing,
        "subjects" => FilterSets.Subjects,
        "objects" => FilterSets.Objects,
        _ => FilterSets.None,
    };

    private static string[]? Words(IReadOnlyList<string> words) => words.Count == 0 ? null : [.. words];
}
