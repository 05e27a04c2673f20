using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>The formulas that open a text: the enacting one, and that of a President's statement.</summary>
internal static class FormulaRules
{
    /// <summary>A second formula is the draft that this text recommends, or the next of the parts that it was adopted in.</summary>
    public static bool TryFormula(Outline outline, string text)
    {
        if (!outline.Forms.Formula.TryRead(text, out KnownBody? body))
        {
            return false;
        }

        bool isFirst = outline.FirstSpeaker is null;
        outline.FirstSpeaker ??= body;
        outline.Speaker = body;
        if (TryLetter(outline, out string letter))
        {
            outline.OpenLetteredPart(letter);
        }
        else if (!isFirst)
        {
            outline.FlushHeading();
            OpenDraft(outline);
            (outline.Preambular, outline.Operative) = (0, 0);
        }

        outline.TakeIntoHead(text);
        outline.OpenPreamble();
        return true;
    }

    /// <summary>The paragraph that introduces a President's statement.</summary>
    public static bool TryStatement(Outline outline, string text)
    {
        if (outline.Region != Region.Preamble || !outline.Forms.Formula.OpensStatement(text))
        {
            return false;
        }

        outline.IsStatement = true;
        outline.Head.Take(text);
        outline.TakeIntoHead(text);
        outline.Region = Region.Operative;
        return true;
    }

    // "A" right before the formula, or one block further up: "A", a title, the formula.
    private static bool TryLetter(Outline outline, out string letter)
    {
        letter = "";
        if (IsLetter(outline.PendingHeading))
        {
            letter = outline.PendingHeading!;
        }
        else if (outline.Current is { Kind: ProvisionKind.Section } section && IsLetter(section.Text))
        {
            outline.FlushHeading();
            letter = section.Text;
        }

        return letter.Length > 0;
    }

    private static bool IsLetter(string? text) => text is [var letter] && char.IsAsciiLetterUpper(letter);

    // "Recommends to the General Assembly the adoption of the following draft resolution:" is no paragraph of its own.
    private static void OpenDraft(Outline outline)
    {
        if (outline.Preambular + outline.Operative > 1 || outline.Prefix.Length > 0 || outline.IsFolded)
        {
            outline.Prefix = "Draft:";
            return;
        }

        outline.FoldIntoHead();
    }
}
