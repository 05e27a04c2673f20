namespace KnowledgeGraph.Model.Graph;

/// <summary>What the graph holds.</summary>
public sealed record Statistics
{
    /// <summary>Instruments, loaded or not.</summary>
    public required int Instruments { get; init; }

    /// <summary>Instruments whose text is loaded.</summary>
    public required int LoadedInstruments { get; init; }

    /// <summary>Provisions.</summary>
    public required int Provisions { get; init; }

    /// <summary>Citations of every status.</summary>
    public required int Citations { get; init; }

    /// <summary>Citations that are resolved.</summary>
    public required int ResolvedCitations { get; init; }

    /// <summary>Typed edges: distinct triples of citing provision, type and what is cited.</summary>
    public required int Relations { get; init; }
}

/// <summary>An instrument and how often it is cited.</summary>
public sealed record InstrumentCount(InstrumentId Instrument, int Citations);
