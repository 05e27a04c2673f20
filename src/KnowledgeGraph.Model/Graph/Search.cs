namespace KnowledgeGraph.Model.Graph;

/// <summary>A question for search.</summary>
/// <param name="Text">
/// What a person typed: words, each found in all its forms (<see cref="Vocabulary.WordForms"/>); a phrase in double quotes, as it stands there; a prefix
/// ending in <c>*</c>. Any other character is a separator. Words that stand everywhere, such as "the", are only looked for where there is no other.
/// </param>
/// <param name="Scopes">Where to look; empty for everywhere.</param>
/// <param name="Filter">Of the instruments found, or of the instruments of the provisions found.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchScope> Scopes, InstrumentFilter Filter)
{
    /// <summary>Types of edges, one of which a hit has to make: a provision itself, an instrument in any provision. Empty is no condition.</summary>
    public IReadOnlyList<RelationType> Relations { get; init; } = [];

    /// <summary>What comes first.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>The language of the texts that are searched, by their titles and their provisions; without order that is asked for, by their words
    /// alone. In English instruments are found by their names and symbols too.</summary>
    public string Language { get; init; } = Vocabulary.Languages.English;
}

/// <summary>One thing found.</summary>
/// <param name="Entity">An instrument or a provision.</param>
/// <param name="Snippet">Plain text with the hits in «».</param>
/// <param name="Score">The higher, the earlier in the order that is asked for; comparable within one search.</param>
public sealed record SearchHit(EntityId Entity, string Snippet, double Score);
