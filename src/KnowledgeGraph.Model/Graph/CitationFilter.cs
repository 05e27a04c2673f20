namespace KnowledgeGraph.Model.Graph;

/// <summary>Which citations are wanted, and which edges: those that such citations prove. All conditions hold together, the values of one are
/// alternatives. An empty list is no condition.</summary>
public sealed record CitationFilter
{
    /// <summary>No condition.</summary>
    public static readonly CitationFilter None = new();

    /// <summary>Types of the edge.</summary>
    public IReadOnlyList<RelationType> Types { get; init; } = [];

    /// <summary>Statuses.</summary>
    public IReadOnlyList<CitationStatus> Statuses { get; init; } = [];

    /// <summary>The words that govern them, exactly as kept.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>Pinpoints, exactly as kept: <c>art. 51</c>.</summary>
    public IReadOnlyList<string> Pinpoints { get; init; } = [];

    /// <summary>Those with a pinpoint only, or the others only.</summary>
    public bool? HasPinpoint { get; init; }

    /// <summary>The texts that cite.</summary>
    public InstrumentFilter Source { get; init; } = InstrumentFilter.None;

    /// <summary>The provisions that cite.</summary>
    public ProvisionFilter Provision { get; init; } = ProvisionFilter.None;

    /// <summary>The instruments that are cited, where one is meant.</summary>
    public InstrumentFilter Target { get; init; } = InstrumentFilter.None;

    /// <summary>What is cited: one of these, as <see cref="ICitationReader"/> has the citations of it.</summary>
    public IReadOnlyList<EntityId> Of { get; init; } = [];
}
