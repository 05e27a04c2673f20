namespace KnowledgeGraph.Model.Graph;

/// <summary>A question for search.</summary>
/// <param name="Text">What a person typed: words; a phrase in double quotes; a prefix ending in <c>*</c>. Any other character is a separator.</param>
/// <param name="Scopes">Where to look; empty for everywhere.</param>
/// <param name="Filter">Of the instruments found, or of the instruments of the provisions found.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchScope> Scopes, InstrumentFilter Filter)
{
    /// <summary>Types of edges, one of which a hit has to make: a provision itself, an instrument in any provision. Empty is no condition.</summary>
    public IReadOnlyList<RelationType> Relations { get; init; } = [];
}

/// <summary>One thing found.</summary>
/// <param name="Entity">An instrument or a provision.</param>
/// <param name="Snippet">Plain text with the hits in «».</param>
/// <param name="Score">The higher, the better; comparable within one search.</param>
public sealed record SearchHit(EntityId Entity, string Snippet, double Score);
