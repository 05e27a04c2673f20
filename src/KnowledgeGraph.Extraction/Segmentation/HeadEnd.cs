using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>Where the head of a document ends.</summary>
internal static class HeadEnd
{
    /// <summary>The first block that is not of the head.</summary>
    /// <param name="blocks">The document.</param>
    /// <param name="forms">The forms of its language.</param>
    /// <param name="isPlain">Whether nothing here looks like a resolution.</param>
    public static int Find(IReadOnlyList<Block> blocks, DraftingForms forms, out bool isPlain)
    {
        isPlain = false;
        return TryMarked(blocks, out int marked) ? marked : Worded(blocks, forms, out isPlain);
    }

    // Where the format marks the cover, the head is the cover.
    private static bool TryMarked(IReadOnlyList<Block> blocks, out int end)
    {
        end = 0;
        while (end < blocks.Count && (blocks[end].Role == BlockRole.Head || blocks[end].Note is not null))
        {
            end++;
        }

        return end > 0 && blocks[0].Role == BlockRole.Head;
    }

    // The head ends at the enacting formula; in a text without one, at the first paragraph of a preamble or the first numbered one.
    private static int Worded(IReadOnlyList<Block> blocks, DraftingForms forms, out bool isPlain)
    {
        isPlain = false;
        int firstParagraph = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Note is not null)
            {
                continue;
            }

            string text = blocks[i].Text;
            bool isFormula = forms.Formula.Is(text);
            if (isFormula || forms.Formula.OpensStatement(text))
            {
                return firstParagraph >= 0 && !isFormula ? firstParagraph : i;
            }

            if (firstParagraph < 0 && (OpensPreamble(text, forms) || OpensOperative(text, forms)))
            {
                firstParagraph = i;
            }
        }

        // A cover without a text: the parts of the resolution are documents of their own.
        bool isCover = firstParagraph < 0 && blocks.Any(b => HeadLine.IsNumberedTitle(b.Text));
        isPlain = firstParagraph < 0 && !isCover;
        return isCover ? blocks.Count : Math.Max(firstParagraph, 0);
    }

    private static bool OpensPreamble(string text, DraftingForms forms)
    {
        OpeningWords words = forms.Openings.Read(text);
        return words is { Length: > 0, IsKnown: true, MayBePreambular: true } && text.Length > words.Length + 1 && text[words.Length] is ' ' or ',';
    }

    private static bool OpensOperative(string text, DraftingForms forms) =>
        forms.Marks.TryNumber(text, out int length, out int number) && number == 1
        && forms.Openings.Read(text.AsSpan(length)) is { Length: > 0, IsFinite: true };
}
