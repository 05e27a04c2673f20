using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Which room of an Akoma Ntoso document each provision is written into. Footnotes stand at their marks, and in none.</summary>
internal sealed class AknRooms
{
    /// <summary>Sorts provisions into rooms.</summary>
    public AknRooms(IReadOnlyList<Part> parts)
    {
        var annexes = new Dictionary<Part, List<Part>>();
        foreach (Part part in parts)
        {
            if (part.Kind == ProvisionKind.Head && Head is null)
            {
                Head = part;
            }
            else if (AnnexOf(part) is { } annex)
            {
                if (!annexes.TryGetValue(annex, out List<Part>? members))
                {
                    annexes[annex] = members = [];
                    Attachments.Add(members);
                }

                members.Add(part);
            }
            else if (part.Kind != ProvisionKind.Footnote)
            {
                Main.Add(part);
            }
        }

        Preamble = [.. Main.TakeWhile(p => p.Kind == ProvisionKind.Preambular || (p.Kind == ProvisionKind.Subparagraph && IsInPreamble(p)))];
        Conclusions = [.. Main.AsEnumerable().Reverse().TakeWhile(p => p.Kind == ProvisionKind.Closing).Reverse()];
        Main = Main[Preamble.Count..^Conclusions.Count];
    }

    /// <summary>The head.</summary>
    public Part? Head { get; }

    /// <summary>The preamble, as far as nothing else stands between its paragraphs.</summary>
    public IReadOnlyList<Part> Preamble { get; }

    /// <summary>The main body.</summary>
    public List<Part> Main { get; } = [];

    /// <summary>What follows it.</summary>
    public IReadOnlyList<Part> Conclusions { get; }

    /// <summary>The annexes, each with what it holds.</summary>
    public List<List<Part>> Attachments { get; } = [];

    private static Part? AnnexOf(Part part)
    {
        Part? annex = part.Kind == ProvisionKind.Footnote ? null : part;
        while (annex is not null && annex.Kind != ProvisionKind.Annex)
        {
            annex = annex.Parent;
        }

        return annex;
    }

    private static bool IsInPreamble(Part part)
    {
        Part? above = part.Parent;
        while (above is { Kind: ProvisionKind.Subparagraph })
        {
            above = above.Parent;
        }

        return above is { Kind: ProvisionKind.Preambular };
    }
}
