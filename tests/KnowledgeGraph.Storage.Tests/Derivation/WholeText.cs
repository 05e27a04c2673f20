using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Tests.Derivation;

/// <summary>A text as a store gives it back.</summary>
internal static class WholeText
{
    public static KeptText Of(IncomingText text)
    {
        var instrument = new InstrumentId(text.Id);
        KeptReference Reference(CitedInstrument cited) => new(cited.Id.Value, cited.Id);
        return new KeptText
        {
            Instrument = instrument,
            Letter = text.Place.Letter,
            Digest = text.Digest,
            Head = text.Document.Head,
            Provisions =
            [
                .. text.Document.Provisions.Select((p, at) => new Provision
                {
                    Id = new ProvisionId(instrument, p.Label),
                    Kind = p.Kind,
                    Number = p.Number,
                    Text = p.Text,
                    Ordinal = text.FirstPlace + at,
                    Parent = p.Parent is null ? null : new ProvisionId(instrument, p.Parent),
                    Marks = p.Marks,
                }),
            ],
            Citations =
            [
                .. text.Document.Citations.Select(c => new KeptCitation
                {
                    Source = c.Source,
                    Span = c.Span,
                    Text = c.Text,
                    Status = c.Status,
                    Cited = c is { Status: CitationStatus.Resolved, Target: { } target } ? Reference(target) : null,
                    Candidates = [.. c.Candidates.Select(Reference)],
                    Pinpoint = c.Pinpoint,
                    Parts = c.Parts,
                    CitedDate = c.CitedDate,
                    Relation = c.Relation,
                }),
            ],
            Statements = [],
            Assertions = KeptAssertions.Tell(text.Assertions.Select(a => (a.Key, a.Value))),
        };
    }
}
