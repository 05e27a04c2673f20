using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>A document's own part of the graph: its provisions, citations, statements and what looked wrong in it.</summary>
internal static class TextDerivation
{
    /// <summary>Derives it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replaces">Whether it replaces another one at its place.</param>
    /// <param name="resolution">Where the ids lead that it uses.</param>
    /// <param name="bodies">Gathers the bodies that its statements name.</param>
    public static TextChange Derive(IncomingText text, bool replaces, EntityResolution resolution, BodyDerivation bodies)
    {
        Document document = text.Document;
        int offset = text.FirstPlace;
        UsedReference Used(CitedInstrument cited) => new(cited.Id.Value, resolution.LeadsTo(cited.Id.Value)!);
        return new TextChange
        {
            Text = text,
            Replaces = replaces,
            Provisions =
            [
                .. document.Provisions.Select((provision, at) => (Provision: provision, At: at, Range: text.Tree.Range(at))).Select(p =>
                    new AddedProvision(p.Provision, offset + p.At, text.Tree.Parent(p.At), offset + p.Range.First, offset + p.Range.Last)),
            ],

            // In the order of the text: a store that numbers citations gives the one that stands first the lower number.
            Citations =
            [
                .. document.Citations.Select(c => new AddedCitation(c, text.PlaceOf(c.Source)!.Value, ReferenceOf(c), [.. c.Candidates.Select(Used)]))
                    .OrderBy(c => c.At).ThenBy(c => c.Citation.Span.Start),
            ],
            Statements =
            [
                // A resolution that "proclaimed the Declaration" as which it is known says nothing of another text.
                .. document.Statements.Where(s => s.Object.Instrument?.Id != s.Subject.Id).Select((s, ordinal) => new AddedStatement(
                    ordinal, s, text.PlaceOf(s.Source)!.Value, Used(s.Subject),
                    s.Object.Instrument is { } thing ? Used(thing) : null, s.Object.Body is { } body ? bodies.IdOf(body) : null)),
            ],
            Diagnostics = [.. document.Diagnostics.Concat(text.Discrepancies).Select(d => (d, text.PlaceOf(d.Source)))],
        };
    }

    private static string? ReferenceOf(DocumentCitation citation) =>
        citation is { Status: CitationStatus.Resolved, Target: { } target } ? target.Id.Value : null;
}
