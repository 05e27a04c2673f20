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

/// <summary>How many hits of a search have each value: the most hits first, ties by value.</summary>
public sealed record SearchFacets
{
    /// <summary>No hit.</summary>
    public static readonly SearchFacets None = new();

    /// <summary>Bodies of the hits' instruments.</summary>
    public IReadOnlyList<Facet<BodyId>> Bodies { get; init; } = [];

    /// <summary>Years of their adoption.</summary>
    public IReadOnlyList<Facet<int>> Years { get; init; } = [];

    /// <summary>Their kinds.</summary>
    public IReadOnlyList<Facet<InstrumentKind>> Kinds { get; init; } = [];

    /// <summary>Their subject headings, the first 50.</summary>
    public IReadOnlyList<Facet<string>> Subjects { get; init; } = [];

    /// <summary>Types of edges that the hits of words make (see <see cref="SearchQuery.Relations"/>).</summary>
    public IReadOnlyList<Facet<RelationType>> Relations { get; init; } = [];
}

/// <summary>A value that hits have.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many hits have it.</param>
public readonly record struct Facet<T>(T Value, int Count);
