using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>A footnote in the making.</summary>
/// <param name="Marker">Its mark in digits.</param>
/// <param name="Page">The page at whose foot it begins.</param>
/// <param name="Lines">Its lines, the first without the mark.</param>
internal sealed record PdfNote(string Marker, int Page, List<TextLine> Lines);

/// <summary>
/// Footnotes: what stands at the foot of a page below a short line, or in a smaller print than the text, and begins with a mark. A note
/// may go on at the foot of the next page.
/// </summary>
/// <param name="textSize">The size in which most of the text is printed, in points.</param>
internal sealed class PdfNotes(double textSize)
{
    private const double LargestPrint = 0.94;
    private const double ShortestRule = 36;
    private const double LongestRule = 0.45;
    private const double HighestRule = 0.8;
    private const int LeastUnderscores = 8;
    private const int LongestMark = 3;

    private readonly List<PdfNote> _notes = [];
    private int _last;

    /// <summary>The notes in their order.</summary>
    public IReadOnlyList<PdfNote> All => _notes;

    /// <summary>Takes the notes out of a page.</summary>
    public void Take(PageLayout page)
    {
        double top = Top(page);
        List<TextLine> region = [.. page.Lines.Where(l => l.Baseline < top).OrderByDescending(l => l.Baseline).ThenBy(l => l.Left)];
        page.Lines.RemoveAll(l => l.Baseline < top || IsUnderscores(l));
        foreach (TextLine line in region)
        {
            TakeLine(line);
        }
    }

    private void TakeLine(TextLine line)
    {
        int marks = Superscript.Length(line.Text);
        string mark = marks > 0 ? Superscript.ToPlain(line.Text.AsSpan(0, marks)) : PlainMark(line);
        if (mark.Length > 0)
        {
            _last = int.Parse(mark, CultureInfo.InvariantCulture);
            _notes.Add(new PdfNote(mark, line.Page, [WithoutStart(line, mark.Length)]));
        }
        else if (line.Text[0] == '*' || _notes.Count == 0)
        {
            // "* Reissued for technical reasons": no number, and none in the text.
            _notes.Add(new PdfNote("0", line.Page, [WithoutStart(line, line.Text.TakeWhile(c => c is '*' or ' ').Count())]));
        }
        else
        {
            _notes[^1].Lines.Add(line);
        }
    }

    // A mark that is no superscript is the number that comes next. "112000 Review Conference": the mark 11 and a year.
    private string PlainMark(TextLine line)
    {
        string text = line.Text;
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        string next = (_last + 1).ToString(CultureInfo.InvariantCulture);
        if (digits == next.Length + 4 && text.StartsWith(next, StringComparison.Ordinal) && text.AsSpan(next.Length, 2) is "19" or "20")
        {
            return next;
        }

        if (digits is < 1 or > LongestMark || text[0] == '0' || text[digits] is '/' or '.' or ',' or '-' or ')')
        {
            return "";
        }

        int number = int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return number == _last + 1 || (number > _last && _notes.Count == 0) ? text[..digits] : "";
    }

    private static TextLine WithoutStart(TextLine line, int characters)
    {
        var runs = new List<TextRun>(line.Runs);
        while (runs.Count > 0 && characters > 0)
        {
            string text = runs[0].Text;
            runs[0] = runs[0] with { Text = text.Length > characters ? text[characters..] : "" };
            characters -= text.Length;
            if (runs[0].Text.Length == 0)
            {
                runs.RemoveAt(0);
            }
        }

        return line with { Runs = runs };
    }

    // Above what the notes begin: a short line, a row of underscores, or where the print grows small for the rest of the page.
    private double Top(PageLayout page)
    {
        foreach (Rule rule in page.Rules.Where(r => r.Right - r.Left >= ShortestRule && r.Right - r.Left <= LongestRule * page.Width
            && r.Height <= HighestRule * page.Height)
            .OrderByDescending(r => r.Height))
        {
            if (AreNotes([.. page.Lines.Where(l => l.Baseline < rule.Height)]))
            {
                return rule.Height;
            }
        }

        foreach (TextLine line in page.Lines.Where(IsUnderscores).OrderByDescending(l => l.Baseline))
        {
            if (AreNotes([.. page.Lines.Where(l => l.Baseline < line.Baseline)]))
            {
                return line.Baseline;
            }
        }

        double top = double.MinValue;
        bool begins = false;
        foreach (TextLine line in page.Lines.OrderBy(l => l.Baseline))
        {
            if (!IsSmall(line))
            {
                break;
            }

            begins = Superscript.Length(line.Text) > 0 || PlainMark(line).Length > 0;
            top = begins ? line.Baseline + line.Size : top;
        }

        return top;
    }

    // All of it is small print, and it begins with a mark or goes on with a note.
    private bool AreNotes(List<TextLine> lines)
    {
        if (lines.Count == 0 || lines.Count(IsSmall) * 10 < lines.Count * 9)
        {
            return false;
        }

        TextLine first = lines.MaxBy(l => l.Baseline)!;
        return Superscript.Length(first.Text) > 0 || first.Text[0] == '*' || PlainMark(first).Length > 0
            || (_notes.Count > 0 && _notes[^1].Page >= first.Page - 1);
    }

    private bool IsSmall(TextLine line) => line.Size <= LargestPrint * textSize;

    private static bool IsUnderscores(TextLine line) => line.Text.Length >= LeastUnderscores && line.Text.All(c => c is '_' or ' ');
}
