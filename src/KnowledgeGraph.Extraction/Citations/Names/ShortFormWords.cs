using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>The words of the vocabulary that lead from a name to its short form.</summary>
internal static class ShortFormWords
{
    private static readonly ShortFormVocabulary Words = ShortFormVocabulary.English;
    private static readonly WordSet Reported = new(Words.Reported);

    /// <summary>Participles that say behind a name how it came to be.</summary>
    public static WordSet Conclusions { get; } = new(Words.Conclusions);

    /// <summary>Small words between a participle and the places, parties and days behind it.</summary>
    public static WordSet Circumstances { get; } = new(Words.Circumstances);

    /// <summary>What a name is cited together with.</summary>
    public static WordSet Attachments { get; } = new(Words.Attachments, StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns in small letters that stand for a text where a footnote says which.</summary>
    public static WordSet NotedNouns { get; } = new(Words.NotedNouns);

    /// <summary>Words of a short form that its full name need not have.</summary>
    public static WordSet Joints { get; } = new(Words.Joints);

    /// <summary>Whether a noun is what a body's report holds: the report is cited then, but "the agreed conclusions" are a text.</summary>
    public static bool IsReported(TokenList tokens, int noun) => Reported.Has(tokens, noun) && !Conclusions.Has(tokens, noun - 1);
}
