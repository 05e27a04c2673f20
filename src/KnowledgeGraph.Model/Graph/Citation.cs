namespace KnowledgeGraph.Model.Graph;

/// <summary>One place in a loaded text where an instrument is cited.</summary>
public sealed record Citation
{
    /// <summary>Its stable id: the provision it stands in and its start there.</summary>
    public required CitationId Id { get; init; }

    /// <summary>The end of its span, in UTF-16 units of the provision's text.</summary>
    public required int End { get; init; }

    /// <summary>The words themselves.</summary>
    public required string Text { get; init; }

    /// <summary>What is known of the instrument that is meant.</summary>
    public required CitationStatus Status { get; init; }

    /// <summary>The instrument meant, under the id that the graph knows it by now; null unless one is resolved.</summary>
    public InstrumentId? Target { get; init; }

    /// <summary>Where the pinpoint leads, if that text is loaded.</summary>
    public ProvisionId? TargetProvision { get; init; }

    /// <summary>What it may mean, where it is ambiguous.</summary>
    public IReadOnlyList<InstrumentId> Candidates { get; init; } = [];

    /// <summary>The part that is cited, as the United Nations abbreviates it.</summary>
    public string? Pinpoint { get; init; }

    /// <summary>The parts that the pinpoint names, relative to the target, as <see cref="Documents.DocumentCitation.Parts"/> has them.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The date cited with it.</summary>
    public DateOnly? CitedDate { get; init; }

    /// <summary>The title cited with it, where one is quoted.</summary>
    public string? CitedTitle { get; init; }

    /// <summary>The words that govern it.</summary>
    public string? Verb { get; init; }

    /// <summary>The type of the edge that it proves.</summary>
    public required RelationType Relation { get; init; }
}
