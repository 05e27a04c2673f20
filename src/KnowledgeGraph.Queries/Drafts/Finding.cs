using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Something in a draft that looks wrong.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, or <see cref="Succeeded"/>.</param>
/// <param name="Message">One sentence for the person who wrote the draft.</param>
/// <param name="Label">The label of the part it is about, if it is about one.</param>
/// <param name="Start">The start of the citation it is about, in UTF-16 units of that part's text, if it is about one.</param>
public sealed record Finding(string Code, string Message, string? Label = null, int? Start = null)
{
    /// <summary>A later text on the same matter succeeds the one cited, and the draft does not cite it.</summary>
    public const string Succeeded = "SUCCEEDED";

    /// <summary>What is right, where that is known: the day as <c>2019-12-18</c>, the title, the number of the last paragraph, the id of the later
    /// text.</summary>
    public string? Right { get; init; }

    /// <summary>A finding about a citation.</summary>
    public static Finding Of(DocumentCitation citation, string code, string message, string? right = null) =>
        new(code, message, citation.Source, citation.Span.Start) { Right = right };
}
