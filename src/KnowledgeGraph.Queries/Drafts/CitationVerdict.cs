using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>What is said of one citation in a draft.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Message">It in a sentence or two, for the person who wrote the draft.</param>
public sealed record CitationVerdict(DocumentCitation Citation, VerdictKind Kind, string Message)
{
    /// <summary>What it leads to; null where the graph has nothing of it.</summary>
    public Instrument? Target { get; init; }

    /// <summary>The part of it that is cited, where the graph has it.</summary>
    public ProvisionId? Place { get; init; }

    /// <summary>What looks wrong in it.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What is right, where that is known: of the first thing that is wrong.</summary>
    public string? Right => Findings.Select(f => f.Right).FirstOrDefault(r => r is not null);

    /// <summary>What may be meant, the likeliest first: of something that is wrong, or that is not known.</summary>
    public IReadOnlyList<Instrument> Near { get; init; } = [];
}
