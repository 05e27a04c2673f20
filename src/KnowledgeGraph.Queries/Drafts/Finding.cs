using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Something in a draft that looks wrong.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, or of the codes here.</param>
/// <param name="Message">One sentence for the person who wrote the draft.</param>
/// <param name="Label">The label of the part it is about, if it is about one.</param>
/// <param name="Start">Where the words that it is about start, in UTF-16 units of that part's text, if it is about some: those of a citation, or
/// <see cref="Length"/> says how many.</param>
public sealed record Finding(string Code, string Message, string? Label = null, int? Start = null)
{
    /// <summary>A later text on the same matter succeeds the one cited, and the draft does not cite it.</summary>
    public const string Succeeded = "SUCCEEDED";

    /// <summary>The words give the number to another body than the one that has it.</summary>
    public const string WrongBody = "WRONG_BODY";

    /// <summary>A name that is, but for a few letters, the name of a known instrument.</summary>
    public const string MisspeltName = "MISSPELT_NAME";

    /// <summary>The cited resolution is on something else.</summary>
    public const string TopicMismatch = "TOPIC_MISMATCH";

    /// <summary>A paragraph above, below or of the present text that the draft does not have there.</summary>
    public const string NoSuchPlace = "NO_SUCH_PLACE";

    /// <summary>A word or two of agreed language is another.</summary>
    public const string AlteredLanguage = "ALTERED_LANGUAGE";

    // What may be meant so, or is what readers of plain text make of a layout.
    private static readonly HashSet<string> Doubts = new(
        [
            Succeeded, AlteredLanguage, DiagnosticCodes.AmbiguousReference, DiagnosticCodes.NotAResolution, DiagnosticCodes.NoteWithoutMark,
            DiagnosticCodes.NumbersInRange, DiagnosticCodes.UnknownOwner, DiagnosticCodes.NumbersSkip,
        ],
        StringComparer.Ordinal);

    /// <summary>What is right, where that is known: the day as <c>2019-12-18</c>, the title, the number of the last paragraph, the symbol, the name,
    /// the id of the later text, the agreed words.</summary>
    public string? Right { get; init; }

    /// <summary>How many UTF-16 units it is about from <see cref="Start"/> on, where that is not the citation which starts there; else 0.</summary>
    public int Length { get; init; }

    /// <summary>The instruments that may be meant in place of what is cited, the likeliest first.</summary>
    public IReadOnlyList<InstrumentId> Instead { get; init; } = [];

    /// <summary>Whether it may be meant so, and somebody should look; else it is wrong.</summary>
    public bool IsDoubtful { get; init; } = Doubts.Contains(Code);

    /// <summary>A finding about a citation.</summary>
    public static Finding Of(DocumentCitation citation, string code, string message, string? right = null) =>
        new(code, message, citation.Source, citation.Span.Start) { Right = right };
}
