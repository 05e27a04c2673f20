namespace KnowledgeGraph.Model.Graph;

/// <summary>Which provisions of English texts are wanted: all conditions hold together, the values of one are alternatives. An empty list is no
/// condition.</summary>
public sealed record ProvisionFilter
{
    /// <summary>No condition.</summary>
    public static readonly ProvisionFilter None = new();

    /// <summary>The instruments that they are a part of.</summary>
    public InstrumentFilter Instrument { get; init; } = InstrumentFilter.None;

    /// <summary>What they stand in: an instrument or the annex that holds its text, a provision or what is in it.</summary>
    public IReadOnlyList<EntityId> In { get; init; } = [];

    /// <summary>Kinds.</summary>
    public IReadOnlyList<ProvisionKind> Kinds { get; init; } = [];

    /// <summary>Labels, <c>OP5</c>.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The words that they open with, exactly as kept.</summary>
    public IReadOnlyList<string> Openings { get; init; } = [];

    /// <summary>The classes of those words, exactly as kept.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>What each of them or what is in it cites, all of these.</summary>
    public IReadOnlyList<EntityId> Cites { get; init; } = [];

    /// <summary>Words of their text, as a search has them (<see cref="SearchQuery.Text"/>).</summary>
    public string? Text { get; init; }
}
