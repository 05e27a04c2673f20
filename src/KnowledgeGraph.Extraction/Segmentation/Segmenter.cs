using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>
/// Blocks to the parts of a resolution (Editorial Manual, resolutions): head, preamble, operative part, annexes, footnotes, closing.
/// A resolution that only recommends a draft to another organ is counted by the draft's paragraphs; a resolution adopted in parts A, B
/// by the parts' paragraphs with their letter before them.
/// </summary>
internal static class Segmenter
{
    private const int LongestSectionNumber = 6;

    // The longest resolutions, without one line end, are a tenth of it.
    private const int LongestBlock = 8_000_000;

    // What is asked in all regions, in this order.
    private static readonly BlockRule[] Everywhere =
        [FormulaRules.TryFormula, FormulaRules.TryStatement, ClosingRules.TryTake, TryAnnex, StructuredRules.TryTake, AnnexRules.TryTitle];

    /// <summary>Cuts a document into its parts.</summary>
    /// <param name="blocks">Its blocks in reading order.</param>
    /// <param name="source">What stands for it where it has no symbol.</param>
    /// <param name="language">The language that it is written in.</param>
    /// <param name="speaker">The body that speaks where the text does not say so; may be null.</param>
    /// <param name="budget">What reading the file may cost; null for a text that is in none.</param>
    public static Segmented Segment(
        IReadOnlyList<Block> blocks, string source, Language language, KnownBody? speaker = null, ReadingBudget? budget = null)
    {
        DraftingForms forms = DraftingForms.Of(language);
        var outline = new Outline(forms) { Speaker = speaker };
        int headEnd = HeadEnd.Find(blocks, forms, out bool isPlain);
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            GoOn(budget, block);
            outline.Turn(block, i);
            if (block.Note is string marker)
            {
                outline.AddNote(marker, block.Text);
            }
            else if (i < headEnd)
            {
                outline.TakeIntoHead(block.Text);
                outline.Head.Take(block.Text);
            }
            else
            {
                outline.Region = outline.Region == Region.Head ? isPlain ? Region.Plain : Region.Preamble : outline.Region;
                Take(outline, block.Text);
            }
        }

        if (isPlain)
        {
            outline.Diagnostics.Add(new DocumentDiagnostic(
                DiagnosticCodes.NotAResolution,
                "Nothing here looks like a resolution: no enacting formula, no preamble, no numbered paragraphs. Read as plain paragraphs."));
        }

        return outline.Finish(source);
    }

    private static void GoOn(ReadingBudget? budget, Block block)
    {
        budget?.GoOn();
        if (budget is not null && block.Text.Length > LongestBlock)
        {
            throw new UnreadableDocumentException(string.Create(CultureInfo.InvariantCulture,
                $"has a paragraph of {block.Text.Length:N0} characters; at most {LongestBlock:N0} are read. Part it into its paragraphs"));
        }
    }

    private static void Take(Outline outline, string text)
    {
        if (Everywhere.Take(outline, text))
        {
            return;
        }

        if (TrySectionNumber(outline, text, out string? number, out string? rest))
        {
            outline.AddHeading(number);
            text = rest;
        }

        switch (outline.Region)
        {
            case Region.Preamble:
                PreambleRules.All.Take(outline, text);
                break;
            case Region.Operative:
                OperativeRules.All.Take(outline, text);
                break;
            case Region.Plain:
                outline.AddParagraph($"P{++outline.Unnumbered}", ProvisionKind.Section, text, default);
                break;
            default:
                AnnexRules.All.Take(outline, text);
                break;
        }
    }

    private static bool TryAnnex(Outline outline, string text)
    {
        if (outline.Region == Region.Preamble || outline.Role == BlockRole.More
            || !outline.Forms.Annexes.TryRead(text, out string label, out string heading, out string title))
        {
            return false;
        }

        AnnexRules.Open(outline, label, heading, title);
        return true;
    }

    // "A 1. Stresses …", "III 8. Pays …": the number of a section stands on its first paragraph's line.
    private static bool TrySectionNumber(
        Outline outline, string text, [NotNullWhen(true)] out string? number, [NotNullWhen(true)] out string? rest)
    {
        (number, rest) = (null, null);
        int space = text.AsSpan(0, Math.Min(text.Length, LongestSectionNumber)).IndexOf(' ');
        if (outline.Region is not (Region.Preamble or Region.Operative) || space <= 0 || !outline.Forms.Marks.StartsNumbered(text.AsSpan(space + 1)))
        {
            return false;
        }

        bool isNumber = (space == 1 && char.IsAsciiLetterUpper(text[0])) || RomanNumber.Value(text.AsSpan(0, space)) > 0;
        (number, rest) = isNumber ? (text[..space], text[(space + 1)..]) : (null, null);
        return isNumber;
    }
}
