using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>The words of the vocabulary that the dates of texts are told by.</summary>
internal static class DateVocabulary
{
    private static readonly DateWords Words = DateWords.English;

    /// <summary>What is done with a text on its day: "adopted".</summary>
    public static WordSet Acts { get; } = new(Words.Acts);

    /// <summary>What may stand before that: "was".</summary>
    public static WordSet Auxiliaries { get; } = new(Words.Auxiliaries);

    /// <summary>What that is called: "adoption".</summary>
    public static WordSet Adoptions { get; } = new(Words.Adoptions);

    /// <summary>What a day is of that is no text's: "held".</summary>
    public static WordSet Meetings { get; } = new(Words.Meetings);

    /// <summary>What bears a date and a symbol of its own: "report".</summary>
    public static WordSet Dated { get; } = new(Words.Dated);
}
