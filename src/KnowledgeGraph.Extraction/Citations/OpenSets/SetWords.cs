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

    /// <summary>Words of a clause, before which no set begins: "could".</summary>
    public static WordSet ClauseWords { get; } = new(Words.ClauseWords);

    /// <summary>What is adopted together with decisions: "recommendations".</summary>
    public static WordSet Companions { get; } = new(Words.Companions);

    /// <summary>Meetings that decide: "conferences".</summary>
    public static WordSet Meetings { get; } = new(Words.Meetings);

    /// <summary>The same, "Conferences" too.</summary>
    public static WordSet MeetingsInAnyCase { get; } = new(Words.Meetings, StringComparer.OrdinalIgnoreCase);

    /// <summary>Which documents of a meeting are its texts: "final".</summary>
    public static WordSet FinalDocuments { get; } = new(Words.FinalDocuments);

    /// <summary>Who decides what is no text of the record: "Government".</summary>
    public static WordSet OtherDeciders { get; } = new(Words.OtherDeciders);

    /// <summary>What is done with agreements: "reached".</summary>
    public static WordSet Conclusions { get; } = new(Words.Conclusions);

    /// <summary>What says of texts that they belong to another: "annexed".</summary>
    public static WordSet Attached { get; } = new(Words.Attached, StringComparer.OrdinalIgnoreCase);

    /// <summary>What makes texts that are still to come: "new".</summary>
    public static WordSet ToCome { get; } = new(Words.ToCome);
}
