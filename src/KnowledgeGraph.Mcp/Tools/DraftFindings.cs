using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Drafts;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>
/// What is said of findings in a draft. Those that hold it against the graph speak of texts that are there; what is said of the draft alone
/// would repeat its words, which may name what does not exist, so that it is said in other words here.
/// </summary>
internal static class DraftFindings
{
    /// <summary>A sentence that names nothing that is not in the graph.</summary>
    public static string Says(Finding finding) => finding.Code switch
    {
        DiagnosticCodes.DateMismatch or DiagnosticCodes.PinpointBeyondEnd or DiagnosticCodes.NoSuchPart or Finding.Succeeded
            or Finding.NoSuchPlace => finding.Message,
        DiagnosticCodes.TitleMismatch => "The text that is cited has another title.",
        Finding.TopicMismatch => "The text that is cited is on something else.",
        Finding.WrongBody => "The words give this number to another body than the one that counts so.",
        Finding.MisspeltName => "This name is a letter or two away from that of a known text.",
        Finding.AlteredLanguage => "A word or two of agreed language are others.",
        DiagnosticCodes.NoSuchNumber => "No loaded text has this number or cites it, though others of its series are loaded.",
        DiagnosticCodes.MalformedSymbol => "This looks like a symbol and cannot be one.",
        DiagnosticCodes.UnknownOwner => "This gives a number to a body that is not known.",
        DiagnosticCodes.NumbersInRange => "Of a range of numbers only the ends are printed.",
        DiagnosticCodes.IbidWithoutAntecedent => "An Ibid. has no note before it that it could mean.",
        DiagnosticCodes.MarkWithoutNote => "A footnote is marked that is not there.",
        DiagnosticCodes.NoteWithoutMark => "A footnote is not marked anywhere.",
        DiagnosticCodes.NumbersSkip => "The numbers of the paragraphs skip or repeat.",
        DiagnosticCodes.NotAResolution => "Nothing in the text looks like a resolution: it was read as plain paragraphs.",
        DiagnosticCodes.AmbiguousReference => "This short form fits several texts.",
        _ => "Something looks wrong here.",
    };
}
