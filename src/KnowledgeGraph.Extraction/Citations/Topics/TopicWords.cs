using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Citations.Topics;

/// <summary>The words of the vocabulary that what a text is about is told by.</summary>
internal static class TopicWords
{
    private static readonly TopicVocabulary Words = TopicVocabulary.English;

    private static readonly WordSet Unexplained = new(Words.Unexplained);

    /// <summary>What leads from a number to what it is about: "1325 (2000) on".</summary>
    public static KeywordSet Introductions { get; } = new(Words.Introductions);

    /// <summary>First words of what only the sentence around it explains: "on its implementation".</summary>
    public static WordSet Pronouns { get; } = new(Words.Pronouns);

    /// <summary>Words that alone say nothing: "on the same subject".</summary>
    public static WordSet Empty { get; } = new(Words.Empty);

    /// <summary>Words with which the sentence goes on.</summary>
    public static WordSet Ends { get; } = new(Words.Ends);

    /// <summary>Words with which it goes on behind "and" and a comma.</summary>
    public static WordSet GoesOn { get; } = new(Words.GoesOn);

    /// <summary>What a symbol in brackets or a footnote identifies: "report".</summary>
    public static WordSet Documents { get; } = new(Words.Documents);

    /// <summary>What stands behind such a noun where more is said of it: "report of".</summary>
    public static WordSet BehindDocuments { get; } = new(Words.BehindDocuments);

    /// <summary>What stands before it and is no part of what it is called.</summary>
    public static WordSet Determiners { get; } = new(Words.Determiners);

    /// <summary>Adjectives in front that are: "annual report".</summary>
    public static WordSet Qualities { get; } = new(Words.Qualities);

    /// <summary>Whether words end with what only their document explains: "the financing of the Mission".</summary>
    public static bool IsUnexplained(TokenList tokens, int last) => tokens.Is(last - 1, Keyword.The) && Unexplained.Has(tokens, last);
}
