using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>What a block of an annex is, or of what follows the last paragraph.</summary>
internal static class AnnexRules
{
    // What follows the closing without a heading of its own.
    private const string BehindTheClosing = "Closing";

    /// <summary>The rules.</summary>
    public static BlockRule[] All { get; } = [TryNumbered, BlockRules.TryItem, TryArticle, BlockRules.TryHeading, TryTable, TakeOther];

    /// <summary>Opens an annex.</summary>
    public static void Open(Outline outline, string label, string heading, string title)
    {
        outline.FlushHeading();
        outline.OpenAnnex(label, title.Length > 0 ? title : heading);
        outline.AwaitsAnnexTitle = title.Length == 0 || outline.Forms.Annexes.IsAnnexedTo(title);
        if (!outline.AwaitsAnnexTitle)
        {
            Name(outline, title);
        }
    }

    /// <summary>The title that stands under the heading of an annex.</summary>
    public static bool TryTitle(Outline outline, string text)
    {
        if (!outline.AwaitsAnnexTitle)
        {
            return false;
        }

        outline.AwaitsAnnexTitle = false;
        return outline.IsHeading(text) && !outline.Forms.Marks.Starts(text) && TakeTitle(outline, text);
    }

    /// <summary>Takes a block as the title of the annex.</summary>
    public static bool TakeTitle(Outline outline, string text)
    {
        outline.AwaitsAnnexTitle = false;
        outline.Append(outline.Annex!, text);
        Name(outline, text);
        return true;
    }

    private static void Name(Outline outline, string printed)
    {
        string title = AnnexTitle.Clean(printed);
        if (AnnexTitle.KindOf(title, outline.Forms) is InstrumentKind kind && InstrumentId.FromTitle(title) is { Value.Length: > 0 } id)
        {
            outline.Annexed.Add(new AnnexedInstrument(id, title, kind, outline.Annex!.Label));
        }
    }

    private static bool TryNumbered(Outline outline, string text)
    {
        if (!outline.Forms.Marks.TryNumber(text, out int length, out int number))
        {
            return false;
        }

        outline.FlushHeading();
        string rest = text[length..];
        string digits = number.ToString(CultureInfo.InvariantCulture);
        outline.AddParagraph($"{Around(outline)}:{digits}", ProvisionKind.AnnexParagraph, rest, outline.Words(rest), digits);
        return true;
    }

    private static bool TryArticle(Outline outline, string text)
    {
        if (!outline.Forms.Articles.TryRead(text, out string article))
        {
            return false;
        }

        string label = $"{Around(outline)}:Article {article}";
        outline.FlushHeading();
        outline.AddArticle(label, text);
        return true;
    }

    /// <summary>Cells that are no sentences are read on in one line.</summary>
    public static bool TryTable(Outline outline, string text)
    {
        if (outline.Paragraph is not { Number: null, Kind: ProvisionKind.AnnexParagraph } table
            || text.Length >= Outline.LongestHeading || outline.Forms.Sentences.Is(text))
        {
            return false;
        }

        outline.Append(table, text);
        return true;
    }

    private static bool TakeOther(Outline outline, string text)
    {
        outline.FlushHeading();
        TakeUnnumbered(outline, text);
        return true;
    }

    /// <summary>Takes a paragraph that nothing numbers.</summary>
    public static void TakeUnnumbered(Outline outline, string text)
    {
        string label = string.Create(CultureInfo.InvariantCulture, $"{Around(outline)}:PP{++outline.Unnumbered}");
        outline.AddParagraph(label, ProvisionKind.AnnexParagraph, text, outline.Words(text));
    }

    private static string Around(Outline outline) => outline.Annex is null ? outline.Prefix + BehindTheClosing : outline.Annex.Label;
}
