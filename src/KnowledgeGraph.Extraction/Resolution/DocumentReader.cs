using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Reads one segmented document: scans every provision and says what its citations mean.</summary>
internal sealed class DocumentReader
{
    private readonly Segmented _document;
    private readonly CitationScanner _scanner;
    private readonly List<DocumentCitation> _citations = [];

    private DocumentReader(Segmented document)
    {
        _document = document;
        _scanner = new CitationScanner(new NameScanner(), document.Head.Symbol);
    }

    public static Document Read(string source, Segmented document) => new DocumentReader(document).Run(source);

    private Document Run(string source)
    {
        foreach (Part part in _document.Parts)
        {
            foreach (Found f in _scanner.Scan(part))
            {
                _citations.Add(new DocumentCitation
                {
                    Source = part.Label,
                    Span = f.Span,
                    Text = f.Span.Of(part.Text).ToString(),
                    Status = f.Kind == FoundKind.Self ? CitationStatus.Self : f.Kind == FoundKind.OpenSet ? CitationStatus.OpenSet : f.Symbol is not null || f.Title is not null ? CitationStatus.Resolved : CitationStatus.Unresolved,
                    Target = f.Symbol is null && f.Title is null ? null : new CitedInstrument { Id = f.Symbol is null ? InstrumentId.FromTitle(f.Title!) : new InstrumentId(f.Symbol), Symbol = f.Symbol, Title = f.QuotedTitle ?? f.Title, Kind = f.InstrumentKind, Body = f.Body, Part = f.Letter },
                    Pinpoint = f.Pinpoint?.Text,
                    Parts = f.Pinpoint?.Parts ?? [],
                    CitedDate = f.Date,
                    Verb = part.Verb,
                    Relation = RelationType.Cites,
                });
            }
        }

        return new Document
        {
            Source = source,
            Head = _document.Head,
            Provisions = [.. _document.Parts.Select(p => new DocumentProvision
            {
                Label = p.Label, Kind = p.Kind, Number = p.Number, Verb = p.Verb, Action = p.Opening.Action, Text = p.Text, Parent = p.Parent?.Label, Marks = p.Marks,
            })],
            Citations = _citations,
            Diagnostics = _document.Diagnostics,
            Annexed = _document.Annexed,
        };
    }
}
