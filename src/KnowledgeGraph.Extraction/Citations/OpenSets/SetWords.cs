using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>The words of the vocabulary that sets of instruments are told by.</summary>
internal static class SetWords
{
    private static readonly SetVocabulary Words = SetVocabulary.English;

    /// <summary>Words that make a set of a plural: "relevant".</summary>
    public static KeywordSet Makers { get; } = new(Words.SetWords);

    /// <summary>Words before treaties and instruments that make a set: "disarmament and non-proliferation instruments".</summary>
    public static WordSet Fields { get; } = new(Words.Fields);

    /// <summary>Words that a set begins with.</summary>
    public static KeywordSet Beginnings { get; } = new(Words.Beginnings);

    /// <summary>Words before which no set begins.</summary>
    public static KeywordSet Bounds { get; } = new(Words.Bounds);

    /// <summary>What was done with resolutions by whoever follows: "taken".</summary>
    public static WordSet Participles { get; } = new(Words.Participles);

    /// <summary>What makes instruments no texts: "financial".</summary>
    public static WordSet OtherInstruments { get; } = new(Words.OtherInstruments);

    /// <summary>Words behind "its resolutions" that say on what.</summary>
    public static KeywordSet Subjects { get; } = new(Words.Subjects);
}
