using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>Where the head of a document ends.</summary>
internal static class HeadEnd
{
    private const int MostCoverLines = 12;

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
            bool isFormula = forms.Formula.Is(text) && !IsCover(blocks, i, forms);
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
        bool isCover = firstParagraph < 0 && (blocks.Any(b => HeadLine.IsNumberedTitle(b.Text)) || HasOwnTitle(blocks));
        isPlain = firstParagraph < 0 && !isCover;
        return isCover ? blocks.Count : Math.Max(firstParagraph, 0);
    }

    // A title that begins with the number of a symbol that stands alone before it.
    private static bool HasOwnTitle(IReadOnlyList<Block> blocks)
    {
        string? symbol = null;
        foreach (string text in blocks.Select(b => b.Text))
        {
            int number = text.IndexOf(' ', StringComparison.Ordinal);
            if (symbol is not null && number > 0 && HeadLine.IsNumberOf(text.AsSpan(0, number), symbol))
            {
                return true;
            }

            symbol ??= DocumentSymbol.Read(text, out string read, out _) == text.Length && read.Length > 0 ? read : null;
        }

        return false;
    }

    // A cover may name the body by the words of the formula: the line that says who adopted the text comes behind it.
    private static bool IsCover(IReadOnlyList<Block> blocks, int formula, DraftingForms forms)
    {
        for (int i = formula + 1; i < blocks.Count && i <= formula + MostCoverLines; i++)
        {
            string text = blocks[i].Text;
            if (OpensPreamble(text, forms) || OpensOperative(text, forms))
            {
                return false;
            }

            if (HeadRules.IsAdoption(forms, text))
            {
                return true;
            }
        }

        return false;
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
