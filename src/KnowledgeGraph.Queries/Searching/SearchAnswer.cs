using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Searching;

/// <summary>What a search found.</summary>
/// <param name="Query">What was looked for: what was asked, or, where that is nowhere, what was meant by it.</param>
/// <param name="Hits">A page of what was found.</param>
public sealed record SearchAnswer(SearchQuery Query, Page<SearchHit> Hits)
{
    /// <summary>What was asked, where it is nowhere and what was meant was looked for instead; else null.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>What may be meant, where what was asked is found hardly anywhere; else null.</summary>
    public string? DidYouMean { get; init; }
}
