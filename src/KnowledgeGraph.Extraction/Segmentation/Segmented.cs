using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>A document cut into its parts, before anything is cited.</summary>
internal sealed record Segmented
{
    /// <summary>What the document is.</summary>
    public required DocumentHead Head { get; init; }

    /// <summary>The language that it is written in.</summary>
    public Language Language { get; init; } = Languages.All[0];

    /// <summary>Every part in reading order.</summary>
    public required List<Part> Parts { get; init; }

    /// <summary>Texts of their own that stand in annexes.</summary>
    public required List<AnnexedInstrument> Annexed { get; init; }

    /// <summary>What looked wrong.</summary>
    public required List<DocumentDiagnostic> Diagnostics { get; init; }
}
