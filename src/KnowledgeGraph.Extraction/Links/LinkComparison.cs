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
        var places = new LinkPlaces(segmented.Parts);
        var disagreements = new List<LinkDisagreement>();
        int links = 0, placed = -1, shift = 0;
        Part? part = null;
        foreach (BlockLink link in text.Links)
        {
            if (LinkedSymbol.Of(link.Link.Address) is not string symbol)
            {
                continue;
            }

            links++;
            Block block = text.Blocks[link.Block];
            part = placed == link.Block ? part : places.Find(block, out shift);
            placed = link.Block;
            string words = link.Link.Span.Of(block.Text).ToString();
            var span = new TextSpan(link.Link.Span.Start + shift, link.Link.Span.End + shift);
            DocumentCitation[] here = part is null ? [] : [.. citations[part.Label].Where(c => c.Span.Overlaps(span))];
            if (!here.Any(c => Leads(c, symbol)) && part is not null)
            {
                disagreements.Add(new LinkDisagreement(part.Label, span, words, symbol, [.. here.SelectMany(Ids).Distinct()]));
            }
        }

        return new LinkCheck(document, links, disagreements);
    }

    private static bool Leads(DocumentCitation citation, string symbol) =>
        Cited(citation).Any(c => c.Symbol is string cited && LinkedSymbol.IsSame(cited, symbol));

    private static IEnumerable<string> Ids(DocumentCitation citation) => Cited(citation).Select(c => c.Symbol ?? c.Id.Value);

    private static IEnumerable<CitedInstrument> Cited(DocumentCitation citation) =>
        citation.Target is { } target ? [target] : citation.Candidates;
}
