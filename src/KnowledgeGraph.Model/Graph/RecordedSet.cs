namespace KnowledgeGraph.Model.Graph;

/// <summary>A set of texts whose votes are looked at: all conditions hold together.</summary>
public sealed record RecordedSet
{
    /// <summary>All texts.</summary>
    public static readonly RecordedSet All = new();

    /// <summary>Only these; null for no condition.</summary>
    public IReadOnlyCollection<InstrumentId>? Instruments { get; init; }

    /// <summary>Only those that cite this one, in any of their provisions, or the text that an annex of it holds; null for no condition.</summary>
    public InstrumentId? Citing { get; init; }

    /// <summary>Only those that fit.</summary>
    public InstrumentFilter Filter { get; init; } = InstrumentFilter.None;
}
