using KnowledgeGraph.Extraction.Drafting;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// Lines to paragraphs: where the distance to the line before grows, the print changes, or a line is indented behind one that ended
/// short of the margin or with a stop. Over the end of a page or column only the last of these can be seen.
/// </summary>
internal sealed class PdfParagraphs
{
    // Of the size of the print, unless said otherwise.
    private const double Indented = 0.8;
    private const double OtherSize = 0.08;
    private const double MoreDistance = 1.22;
    private const double UsualDistance = 1.2;
    private const double LargestDistance = 2.3;
    private const double ShareOfDistances = 0.15;

    // Of the width of the column: a line that ends so far before the margin is the last of its paragraph.
    private const double Short = 0.12;

    // Of the width of the page: lines that all end before it have no margin there.
    private const double LeastMargin = 0.6;

    private readonly Dictionary<(int Column, double Size), (double Left, double Right)> _margins = [];
    private readonly DraftingForms _forms;
    private readonly double _distance;

    private PdfParagraphs(List<TextLine> lines, double pageWidth, DraftingForms forms)
    {
        _forms = forms;
        foreach (IGrouping<(int, double), TextLine> column in lines.Where(l => !l.IsCell).GroupBy(Slot))
        {
            double left = column.GroupBy(l => Math.Round(l.Left / 2)).MaxBy(g => g.Count())!.Min(l => l.Left);
            double[] rights = [.. column.Select(l => l.Right).Order()];
            _margins[column.Key] = (left, Math.Max(rights[(int)((rights.Length - 1) * 0.9)], column.Key.Item1 == 0 ? LeastMargin * pageWidth : 0));
        }

        double[] distances = [.. lines.Zip(lines.Skip(1)).Where(p => Follows(p.First, p.Second))
            .Select(p => (p.First.Baseline - p.Second.Baseline) / p.Second.Size)];
        _distance = distances.GroupBy(d => Math.Round(d, 1))
            .Where(g => g.Key is > 0.8 and < LargestDistance && g.Count() >= ShareOfDistances * distances.Length)
            .Select(g => g.Average()).DefaultIfEmpty(UsualDistance).Min();
    }

    /// <summary>The paragraphs of a text.</summary>
    /// <param name="lines">Its lines, in the order in which they are read.</param>
    /// <param name="pageWidth">The width of its pages, in points.</param>
    /// <param name="forms">The forms of its language.</param>
    public static List<List<TextLine>> Of(List<TextLine> lines, double pageWidth, DraftingForms forms)
    {
        lines = forms.Language.Script == Script.Arabic ? [.. lines.Select(l => l.FromTheRight(pageWidth))] : lines;
        var measured = new PdfParagraphs(lines, pageWidth, forms);
        var paragraphs = new List<List<TextLine>>();
        foreach (TextLine line in lines)
        {
            if (paragraphs.Count == 0 || measured.Begins(paragraphs[^1], line))
            {
                paragraphs.Add([]);
            }

            paragraphs[^1].Add(line);
        }

        return paragraphs;
    }

    private bool Begins(List<TextLine> paragraph, TextLine line)
    {
        TextLine before = paragraph[^1];
        return IsOtherPrint(before, line) || IsOtherWidth(before, line)
            || (Follows(before, line) ? BeginsBelow(paragraph, line) : BeginsElsewhere(paragraph, line));
    }

    private static bool IsOtherPrint(TextLine before, TextLine line) =>
        line.IsCell || before.IsCell || Math.Abs(line.Size - before.Size) > OtherSize * before.Size || line.IsBold != before.IsBold;

    private static bool IsOtherWidth(TextLine before, TextLine line) => line.Column != before.Column && (line.Column == 0 || before.Column == 0);

    private bool BeginsBelow(List<TextLine> paragraph, TextLine line)
    {
        TextLine before = paragraph[^1];
        double distance = (before.Baseline - line.Baseline) / line.Size;
        if (distance > MoreDistance * _distance)
        {
            return true;
        }

        bool isIndented = line.Left > Math.Min(LeftOf(line), before.Left) + (Indented * line.Size);
        return isIndented && (EndsSentence(before.Text) || IsShort(before))
            && (IsMarked(line) || IsOpening(line.Text)) && !IsHanging(paragraph, line);
    }

    // On a new page or column.
    private bool BeginsElsewhere(List<TextLine> paragraph, TextLine line)
    {
        TextLine before = paragraph[^1];
        bool isEnded = EndsSentence(before.Text);
        if (char.IsLower(line.Text[0]) && !isEnded)
        {
            return false;
        }

        bool stands = line.Left > LeftOf(line) + (Indented * line.Size);
        return stands
            ? isEnded || IsMarked(line) || IsShort(before) || !IsHanging(paragraph, line)
            : isEnded && (IsShort(before) || IsMarked(line));
    }

    private double LeftOf(TextLine line) => _margins.GetValueOrDefault(Slot(line), (line.Left, line.Right)).Left;

    private bool IsShort(TextLine line)
    {
        (double left, double right) = _margins.GetValueOrDefault(Slot(line), (line.Left, line.Right));
        return line.Right < right - (Short * (right - left));
    }

    private bool IsMarked(TextLine line) => _forms.Marks.Starts(line.Text) || _forms.Annexes.Is(line.Text);

    // The lines of this paragraph hang behind its first one, and so does this line.
    private static bool IsHanging(List<TextLine> paragraph, TextLine line) =>
        paragraph.Count > 1 ? Math.Abs(paragraph[^1].Left - line.Left) < Indented / 2 * line.Size && paragraph[0].Left < line.Left
            : HeadLine.IsNumberedTitle(paragraph[0].Text);

    private static bool IsOpening(string text) => !char.IsLower(text[0]);

    private static bool Follows(TextLine before, TextLine line) =>
        before.Page == line.Page && before.Column == line.Column && before.Baseline > line.Baseline && !before.IsCell && !line.IsCell;

    private static (int Column, double Size) Slot(TextLine line) => (line.Column, Math.Round(line.Size));

    private static bool EndsSentence(string text)
    {
        ReadOnlySpan<char> end = text.AsSpan().TrimEnd("⁰¹²³⁴⁵⁶⁷⁸⁹ ");
        return end.Length > 0 && end[^1] is '.' or ';' or ':' or ',' or '”' or '?' or '!' or ')';
    }
}
