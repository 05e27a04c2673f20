namespace KnowledgeGraph.Model.Graph;

/// <summary>What a loaded text states about an instrument. Exactly one of <see cref="Object"/> and <see cref="Body"/> is set.</summary>
public sealed record Statement
{
    /// <summary>What something is said of.</summary>
    public required InstrumentId Subject { get; init; }

    /// <summary>What is said.</summary>
    public required RelationType Type { get; init; }

    /// <summary>The instrument it is said with, or null.</summary>
    public InstrumentId? Object { get; init; }

    /// <summary>The body it is said with, or null.</summary>
    public BodyId? Body { get; init; }

    /// <summary>The provision that says so.</summary>
    public required ProvisionId Source { get; init; }

    /// <summary>Its stable id.</summary>
    public StatementId Id => new(Source, Subject, Type, Object?.Value ?? Body?.Value ?? "");
}
