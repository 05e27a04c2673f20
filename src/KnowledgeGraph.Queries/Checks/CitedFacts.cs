using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Checks;

/// <summary>What a citation says of the text that it cites, whether it stands in the graph or in a draft.</summary>
/// <param name="Target">What is cited, under the id that the graph knows it by.</param>
/// <param name="Date">The date cited with it.</param>
/// <param name="Title">The title cited with it.</param>
/// <param name="Pinpoint">The part that is cited, in words.</param>
/// <param name="Parts">The same as relative labels.</param>
public sealed record CitedFacts(InstrumentId Target, DateOnly? Date, string? Title, string? Pinpoint, IReadOnlyList<string> Parts)
{
    /// <summary>Whether it says anything that its target may contradict.</summary>
    public bool Says => Date is not null || Title is not null || Parts.Count > 0;

    /// <summary>Whether a lettered part of a resolution is cited ("75/290 B"), which has a day, a title and paragraphs of its own.</summary>
    public bool IsOfALetteredPart => Parts.Any(p => p is [>= 'A' and <= 'Z'] || ResolutionPart.LetterOf(p) is not null);

    /// <summary>What a citation in the graph says; null of one that leads to no instrument.</summary>
    public static CitedFacts? Of(Citation citation) => citation is { Status: CitationStatus.Resolved, Target: { } target }
        ? new CitedFacts(target, citation.CitedDate, citation.CitedTitle, citation.Pinpoint, citation.Parts)
        : null;
}
