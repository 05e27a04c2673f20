namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A way in which words before a citation govern it.</summary>
internal interface IGoverningRule
{
    /// <summary>Whether words govern what follows, and what they make of it.</summary>
    /// <param name="place">Where the words stand.</param>
    /// <param name="phrase">The words in lower case.</param>
    /// <param name="words">What they make of the citation; nothing where they do not govern it.</param>
    bool TryGovern(in GoverningPlace place, ReadOnlySpan<char> phrase, out GoverningWords words);
}
