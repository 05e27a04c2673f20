using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Links;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>An official file of Akoma Ntoso, as its mark-up says and as its words are read.</summary>
internal sealed class OfficialFile
{
    /// <summary>Takes what was read.</summary>
    /// <param name="text">Its blocks and links.</param>
    /// <param name="segmented">Its provisions, with the head as its words say.</param>
    /// <param name="document">The document.</param>
    /// <param name="work">What it calls the work; null where it says nothing.</param>
    public OfficialFile(AknText text, Segmented segmented, Document document, string? work)
    {
        (Document, Work, InWords) = (document, work, segmented.Head);
        Marked = text.Head.Over(new DocumentHead { Id = new InstrumentId("") }, DraftingForms.Of(segmented.Language));
        Links = [.. LinkComparison.Place(text, segmented)];
        Roles = segmented.Parts.Where(p => p.Pieces.Count > 0).ToDictionary(p => p.Label, p => text.Blocks[p.Pieces[0].Block].Role,
            StringComparer.Ordinal);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>What it calls the work.</summary>
    public string? Work { get; }

    /// <summary>What its words say it is.</summary>
    public DocumentHead InWords { get; }

    /// <summary>What its mark-up says it is.</summary>
    public DocumentHead Marked { get; }

    /// <summary>Its links.</summary>
    public IReadOnlyList<PlacedLink> Links { get; }

    /// <summary>What the first block of each provision is marked up as.</summary>
    public IReadOnlyDictionary<string, BlockRole> Roles { get; }
}
