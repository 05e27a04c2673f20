using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>What a block of the operative part is.</summary>
internal static class OperativeRules
{
    /// <summary>The rules.</summary>
    public static BlockRule[] All { get; } = [TryNumbered, TryStatement, BlockRules.TryItem, TryFinite, BlockRules.TryHeading, TryMore, TakeOther];

    private static bool TryNumbered(Outline outline, string text)
    {
        bool isNumbered = outline.Forms.Marks.TryNumber(text, out int length, out int number);
        if (!isNumbered && !IsNext(outline, text, out length, out number))
        {
            return false;
        }

        outline.FlushHeading();
        string label = string.Create(CultureInfo.InvariantCulture, $"{outline.Prefix}OP{number}");
        if (number > outline.Operative + 1 && outline.SectionNumber.Length == 0)
        {
            string skip = string.Create(CultureInfo.InvariantCulture, $"Paragraph {number} follows paragraph {outline.Operative}.");
            outline.Diagnostics.Add(new DocumentDiagnostic(DiagnosticCodes.NumbersSkip, skip, label));
        }

        outline.Operative = number;
        string rest = text[length..];
        OpeningWords words = outline.Words(rest);
        words = words.Length > 0 ? words : outline.Forms.Openings.FirstOf(rest);
        outline.AddParagraph(label, ProvisionKind.Operative, rest, words, number.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Whether a block bears the number that comes next, without a full stop. In brackets it is an item's, unless all have been
    /// so.</summary>
    public static bool IsNext(Outline outline, string text, out int length, out int number)
    {
        if (!outline.Forms.Numbers.TryRead(text, out length, out number, out NumberStyle style) || number != outline.Operative + 1
            || (style == NumberStyle.Bracketed && outline.Operative > 0 && !outline.IsNumberedInBrackets))
        {
            return false;
        }

        outline.IsNumberedInBrackets = style == NumberStyle.Bracketed;
        return true;
    }

    // A President's statement: every paragraph has the Council as its subject.
    private static bool TryStatement(Outline outline, string text)
    {
        if (!outline.IsStatement)
        {
            return false;
        }

        string unquoted = text.TrimStart('“', '"', ' ');
        if (BlockRules.TryItem(outline, unquoted))
        {
            return true;
        }

        outline.Forms.Statements.TryRead(text, out int start);
        string rest = text[start..];
        OpeningWords words = rest.Length > 0 ? outline.Words(char.ToUpperInvariant(rest[0]) + rest[1..]) : default;
        string label = string.Create(CultureInfo.InvariantCulture, $"{outline.Prefix}OP{++outline.Operative}");
        outline.AddParagraph(label, ProvisionKind.Operative, text, words, number: null, start);
        return true;
    }

    // A paragraph without a number, where none before it has one.
    private static bool TryFinite(Outline outline, string text)
    {
        OpeningWords words = outline.Words(text);
        bool isUnnumbered = outline.Paragraph?.Kind != ProvisionKind.Operative || outline.Paragraph.Number is null;
        if (words is not { IsFinite: true, IsKnown: true } || !isUnnumbered || text.Length <= words.Length)
        {
            return false;
        }

        outline.FlushHeading();
        outline.AddParagraph($"{outline.Prefix}OP{++outline.Operative}", ProvisionKind.Operative, text, words);
        return true;
    }

    private static bool TryMore(Outline outline, string text)
    {
        if (outline.Current is null || outline.PendingHeading is not null)
        {
            return false;
        }

        outline.Append(outline.Current, text);
        return true;
    }

    private static bool TakeOther(Outline outline, string text)
    {
        outline.FlushHeading();
        outline.AddSection(text, outline.Words(text));
        return true;
    }
}
