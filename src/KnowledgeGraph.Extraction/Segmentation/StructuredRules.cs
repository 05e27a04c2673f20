using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>
/// Blocks of a format that says what they are: what it says goes before what the words look like, in the regions where it says so reliably.
/// </summary>
internal static class StructuredRules
{
    /// <summary>Takes a block by what the format says of it; where that says nothing, the words decide.</summary>
    public static bool TryTake(Outline outline, string text) => outline.Role switch
    {
        BlockRole.Formula => TakeFormula(outline, text),
        BlockRole.Preambular => TryPreambular(outline, text),
        BlockRole.Body => TryBody(outline, text),
        BlockRole.Item => BlockRules.TryItem(outline, text) || TryPacked(outline, text) || TryMore(outline, text),
        BlockRole.More => TryPacked(outline, text) || TryMore(outline, text),
        BlockRole.Cell => TryCell(outline, text),
        BlockRole.Heading => TryHeading(outline, text),
        BlockRole.Annex => TakeAnnex(outline, text),
        BlockRole.Closing => ClosingRules.Take(outline, text),
        _ => false,
    };

    // Of a body that nobody knows, or in another language.
    private static bool TakeFormula(Outline outline, string text)
    {
        outline.TakeIntoHead(text);
        return true;
    }

    private static bool TryPreambular(Outline outline, string text)
    {
        if (outline.Region is not (Region.Preamble or Region.Operative) || outline.Forms.Marks.StartsItem(text))
        {
            return false;
        }

        OpeningWords words = outline.Words(text);
        return words.Length > 0 && PreambleRules.TakeParagraph(outline, text, words);
    }

    // The main body begins where it says so; a numbered paragraph there is an operative one. Others may be headings, items, tables.
    private static bool TryBody(Outline outline, string text)
    {
        if (outline.Region is not (Region.Preamble or Region.Operative or Region.Closing)
            || (outline.Region == Region.Preamble && outline.Forms.Formula.OpensStatement(text)))
        {
            return false;
        }

        // The last paragraphs of a preamble are sometimes marked up as the first of the main body.
        if (outline.Region == Region.Preamble && outline.Preambular > 0 && outline.Words(text) is { Length: > 0, MayBePreambular: true }
            && PreambleRules.TryParticiple(outline, text))
        {
            return true;
        }

        outline.Region = outline.Region == Region.Preamble && outline.FirstSpeaker is not null ? Region.Operative : outline.Region;
        return outline.Forms.Marks.StartsNumbered(text) && outline.Region != Region.Closing && OperativeRules.All.Take(outline, text);
    }

    // Mark-up that packs several paragraphs into one: what bears the next number and opens as an operative paragraph is one, and so is a
    // participle behind a paragraph of the preamble that is ended.
    private static bool TryPacked(Outline outline, string text)
    {
        if (outline.Region is not (Region.Preamble or Region.Operative) || outline.PendingHeading is not null)
        {
            return false;
        }

        if (outline.Forms.Marks.TryNumber(text, out int length, out int number) && number == outline.Operative + 1)
        {
            return outline.Words(text[length..]) is { Length: > 0, IsFinite: true, IsKnown: true } && PreambleRules.TakeOperative(outline, text);
        }

        return outline.Region == Region.Preamble && outline.Paragraph is { Kind: ProvisionKind.Preambular, IsEndedByComma: true }
            && PreambleRules.TryParticiple(outline, text);
    }

    private static bool TryMore(Outline outline, string text)
    {
        if (outline.Current is not { } current || outline.PendingHeading is not null
            || outline.AwaitsAnnexTitle || current.Kind == ProvisionKind.Section)
        {
            return false;
        }

        outline.Append(current, text);
        return true;
    }

    // Figures and names are read on in one line; a cell that holds a text is a paragraph of its own in an annex or a statement.
    private static bool TryCell(Outline outline, string text)
    {
        if (outline.Region == Region.Annex)
        {
            return TakeAnnexedCell(outline, text);
        }

        if (outline.Paragraph is not { } table || (outline.IsStatement && text.Length >= Outline.LongestHeading))
        {
            return false;
        }

        outline.Append(table, text);
        return true;
    }

    private static bool TakeAnnexedCell(Outline outline, string text)
    {
        if (AnnexRules.TryTable(outline, text))
        {
            return true;
        }

        outline.FlushHeading();
        AnnexRules.TakeUnnumbered(outline, text);
        return true;
    }

    private static bool TryHeading(Outline outline, string text)
    {
        if (outline.Forms.Marks.Starts(text) || outline.IsStatement)
        {
            return false;
        }

        if (outline.AwaitsAnnexTitle)
        {
            return AnnexRules.TakeTitle(outline, text);
        }

        outline.AddHeading(text);
        return true;
    }

    private static bool TakeAnnex(Outline outline, string text)
    {
        AnnexRules.Open(outline, "Annex", "Annex", text);
        return true;
    }
}
