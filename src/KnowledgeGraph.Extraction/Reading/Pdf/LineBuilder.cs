using System.Text;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// The characters of a row to words and lines: where a space is printed or a gap says so, and where a gap is so wide that other words begin.
/// </summary>
/// <param name="page">The page's number.</param>
/// <param name="printsSpaces">Whether the page prints its spaces: then a gap without one is the typesetter's, and no space.</param>
/// <param name="columnGap">Where the page's two columns part, in points; null where it has one.</param>
internal sealed class LineBuilder(int page, bool printsSpaces, double? columnGap)
{
    // Of the size of the line: the least gap that is a space, where spaces are printed and where they are not; the least that parts columns.
    private const double PrintedSpace = 0.06;
    private const double GapBesidePrinted = 0.28;
    private const double GapAsSpace = 0.18;
    private const double GapBetweenCells = 2.5;
    private const double Bold = 0.8;

    // Lines of Chinese are justified by gaps between its characters.
    private const double GapAmongHan = 0.6;

    private readonly List<TextLine> _lines = [];
    private readonly List<TextRun> _runs = [];
    private readonly StringBuilder _word = new();
    private bool _isItalic;
    private bool _isRaised;
    private RunGap _gap;
    private double _left;
    private double _right;
    private int _bold;
    private int _drawn;

    /// <summary>Makes the lines of a row, from left to right.</summary>
    public IReadOnlyList<TextLine> Build(BaselineRow row)
    {
        _lines.Clear();
        bool sawSpace = false;
        bool isRightToLeft = Bidirectional.IsRightToLeft(row.Glyphs);
        Glyph? last = null;
        foreach (PlacedGlyph placed in Ordered(row, isRightToLeft))
        {
            Glyph glyph = placed.Glyph;
            if (glyph.IsBlank)
            {
                sawSpace = true;
                continue;
            }

            if (IsTwin(last, glyph))
            {
                continue;
            }

            double gap = _drawn == 0 || isRightToLeft ? 0 : glyph.Left - _right;
            if (_drawn > 0 && Parts(gap, row.Size, glyph))
            {
                EndLine(row);
                sawSpace = false;
            }

            double leastSpace = last is { Text: [.., var before] } && !sawSpace && Letters.StandTogether(before, glyph.Text[0])
                ? GapAmongHan : LeastSpace(sawSpace);
            bool isSpace = _drawn > 0 && ((sawSpace && isRightToLeft) || gap > leastSpace * row.Size);
            bool isMark = IsMark(placed);
            Take(glyph, isMark || !isSpace ? RunGap.None : sawSpace ? RunGap.Space : RunGap.Empty, isMark);
            (sawSpace, last) = (false, glyph);
        }

        EndLine(row);
        return _lines.Count < 2 ? [.. _lines] : [.. _lines.Select(l => l with { IsCell = columnGap is null })];
    }

    private static List<PlacedGlyph> Ordered(BaselineRow row, bool isRightToLeft) =>
        isRightToLeft ? Bidirectional.Order(row.Glyphs, GapAsSpace * row.Size) : row.Glyphs;

    private static bool IsMark(PlacedGlyph placed) => placed.IsRaised && placed.Glyph.Text is [>= '0' and <= '9'];

    // Bold print is sometimes the same character twice.
    private static bool IsTwin(Glyph? last, Glyph glyph) =>
        last is { } twin && twin.Text == glyph.Text && Math.Abs(glyph.Left - twin.Left) < 0.1 * glyph.Size;

    private double LeastSpace(bool sawSpace) => sawSpace ? PrintedSpace : printsSpaces ? GapBesidePrinted : GapAsSpace;

    private bool Parts(double gap, double size, Glyph glyph)
    {
        if (columnGap is double middle && _right <= middle && glyph.Left >= middle && gap > size)
        {
            return true;
        }

        return gap > GapBetweenCells * size && !IsNumber();
    }

    // A paragraph's number or mark, and a title's, is parted from its words by a tab; so is a single sign, a bullet or a letter.
    private bool IsNumber()
    {
        string text = string.Concat(_runs.Select(r => r.Text)) + _word;
        return text.Length == 1 || DraftingForms.English.Marks.IsAll(text)
            || (HeadLine.TryNumber(text + " ", out int length) && length == text.Length - 1)
            || Superscript.Length(text) == text.Length || (text.Length <= 3 && text.All(char.IsAsciiDigit));
    }

    private void Take(Glyph glyph, RunGap gap, bool isMark)
    {
        if (_drawn == 0)
        {
            _left = glyph.Left;
        }

        if (_word.Length > 0 && (gap != RunGap.None || _isItalic != glyph.IsItalic || _isRaised != isMark))
        {
            EndWord();
            _gap = gap;
        }

        (_isItalic, _isRaised) = (glyph.IsItalic, isMark);
        foreach (char c in isMark ? Superscript.FromPlain(glyph.Text) : glyph.Text)
        {
            SameCharacter.Append(_word, c);
        }

        _right = Math.Max(glyph.Right, _drawn == 0 ? glyph.Right : _right);
        _bold += glyph.IsBold ? 1 : 0;
        _drawn++;
    }

    private void EndWord()
    {
        if (_word.Length > 0)
        {
            _runs.Add(new TextRun(_word.ToString(), _isItalic, _gap));
            _word.Clear();
        }
    }

    private void EndLine(BaselineRow row)
    {
        EndWord();
        if (_runs.Count > 0)
        {
            _lines.Add(new TextLine(page, _left, _right, row.Baseline, row.Size, _bold >= Bold * _drawn, [.. _runs]));
        }

        _runs.Clear();
        (_gap, _bold, _drawn, _right) = (RunGap.Space, 0, 0, 0);
    }
}
