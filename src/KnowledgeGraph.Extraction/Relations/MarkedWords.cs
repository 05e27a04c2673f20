using KnowledgeGraph.Extraction.Citations;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What stands at a footnote mark.</summary>
/// <param name="Start">Where the mark begins.</param>
/// <param name="Words">The words in force there; those that govern the report where one is what the mark ends.</param>
/// <param name="Cited">What was cited last before it, where nothing has taken over since and no report stands between; else null.</param>
/// <param name="CitedWords">The words that govern that.</param>
/// <param name="Report">
/// The words that govern the report that what was cited last belongs to: "the report on the implementation of the Declaration"; null where it
/// belongs to none.
/// </param>
internal sealed record MarkedWords(int Start, Governor Words, CitationMatch? Cited, Governor? CitedWords, Governor? Report)
{
    /// <summary>Whether the mark stands behind what a text with a name is called, though no text that is known has the name.</summary>
    public bool IsAtName { get; init; }
}
