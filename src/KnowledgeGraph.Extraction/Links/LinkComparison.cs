using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Links;

/// <summary>
/// Compares the editors' links with what the words cite. The two are made independently, so where they disagree one is wrong: about one
/// link in a thousand leads to a document that its words do not name.
/// </summary>
internal static class LinkComparison
{
    /// <summary>The comparison.</summary>
    /// <param name="text">The document's blocks and links.</param>
    /// <param name="segmented">Its parts.</param>
    /// <param name="document">What was read there.</param>
    public static LinkCheck Of(AknText text, Segmented segmented, Document document)
    {
        ILookup<string, DocumentCitation> citations = document.Citations.ToLookup(c => c.Source);
        var disagreements = new List<LinkDisagreement>();
        foreach (PlacedLink link in Place(text, segmented))
        {
            DocumentCitation[] here = [.. citations[link.Paragraph].Where(c => c.Span.Overlaps(link.Span))];
            if (!here.Any(c => Leads(c, link.Symbol)))
            {
                disagreements.Add(new LinkDisagreement(link.Paragraph, link.Span, link.Words, link.Symbol, [.. here.SelectMany(Ids).Distinct()]));
            }
        }

        return new LinkCheck(document, text.Links.Count(l => LinkedSymbol.Of(l.Link.Address) is not null), disagreements);
    }

    /// <summary>The links to documents of the United Nations, where they stand in the provisions.</summary>
    public static IEnumerable<PlacedLink> Place(AknText text, Segmented segmented)
    {
        ILookup<int, (Part Part, BlockPiece Piece)> places =
            segmented.Parts.SelectMany(part => part.Pieces.Select(piece => (part, piece))).ToLookup(p => p.piece.Block);
        foreach (BlockLink link in text.Links)
        {
            if (LinkedSymbol.Of(link.Link.Address) is string symbol
                && TryPlace(places[link.Block], link.Link.Span.Start, out Part? standing, out int shift))
            {
                var span = new TextSpan(link.Link.Span.Start + shift, link.Link.Span.End + shift);
                yield return new PlacedLink(standing.Label, span, link.Link.Span.Of(text.Blocks[link.Block].Text).ToString(), symbol);
            }
        }
    }

    // The part that has taken this place of the block, and how much further on it stands in the part's text.
    private static bool TryPlace(IEnumerable<(Part Part, BlockPiece Piece)> pieces, int at, [NotNullWhen(true)] out Part? part, out int shift)
    {
        (part, shift) = (null, 0);
        foreach ((Part taker, BlockPiece piece) in pieces)
        {
            if (part is null || (piece.Start <= at && at < piece.Start + piece.Length))
            {
                (part, shift) = (taker, piece.At - piece.Start);
            }
        }

        return part is not null;
    }

    private static bool Leads(DocumentCitation citation, string symbol) =>
        Cited(citation).Any(c => c.Symbol is string cited && LinkedSymbol.IsSame(cited, symbol));

    /// <summary>The symbols, or else the ids, of what a citation means or may mean.</summary>
    public static IEnumerable<string> Ids(DocumentCitation citation) => Cited(citation).Select(c => c.Symbol ?? c.Id.Value);

    private static IEnumerable<CitedInstrument> Cited(DocumentCitation citation) =>
        citation.Target is { } target ? [target] : citation.Candidates;
}
