namespace KnowledgeGraph.Model.Graph;

/// <summary>Which statements of English texts are wanted: all conditions hold together, the values of one are alternatives. An empty list is no
/// condition.</summary>
public sealed record StatementFilter
{
    /// <summary>No condition.</summary>
    public static readonly StatementFilter None = new();

    /// <summary>What is said.</summary>
    public IReadOnlyList<RelationType> Types { get; init; } = [];

    /// <summary>The texts that say so.</summary>
    public InstrumentFilter Source { get; init; } = InstrumentFilter.None;

    /// <summary>What something is said of.</summary>
    public InstrumentFilter Subject { get; init; } = InstrumentFilter.None;

    /// <summary>The instruments that it is said with.</summary>
    public InstrumentFilter Object { get; init; } = InstrumentFilter.None;

    /// <summary>The bodies that it is said with, by id, name or abbreviation.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];
}
