namespace KnowledgeGraph.Model.Graph;

/// <summary>What a word of a filter names. What is counted of it is said of each.</summary>
public enum FilterWord
{
    /// <summary>A body, by id: its instruments.</summary>
    Body,

    /// <summary>A session as printed: its instruments.</summary>
    Session,

    /// <summary>A subject heading: its instruments.</summary>
    Subject,

    /// <summary>The words that a provision of an English text opens with: its provisions.</summary>
    Opening,

    /// <summary>The class of such words: its provisions.</summary>
    Action,

    /// <summary>The words that govern a citation of an English text: its citations.</summary>
    Verb,

    /// <summary>A pinpoint as the United Nations abbreviates it: its citations in English texts.</summary>
    Pinpoint,

    /// <summary>
    /// A word that searches find, in small letters without accents, of letters alone: its places in symbols, titles, names, subjects and paragraphs.
    /// </summary>
    Search,
}

/// <summary>A word that the graph has.</summary>
/// <param name="Word">The word.</param>
/// <param name="Count">How often, of what is said of its kind.</param>
public readonly record struct CountedWord(string Word, int Count);
