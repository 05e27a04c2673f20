namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// How the blocks of a PDF look: italics and bold print by the names of fonts, and tables by where words stand: those beside each other are a
/// row, and rows that follow each other a table.
/// </summary>
internal sealed class PdfLook
{
    // Of the size of the print: words of a row stand on one line but for this.
    private const double OneLine = 0.5;

    private readonly TableCells _cells = new();
    private TextLine? _last;

    /// <summary>A word has been added.</summary>
    public void EndWords(Line line, int start, TextRun run, TextLine printed)
    {
        if (run.IsItalic)
        {
            line.EndStyle(start, InlineStyle.Italic);
        }

        if (printed.IsBold)
        {
            line.EndStyle(start, InlineStyle.Bold);
        }
    }

    /// <summary>The look of a block.</summary>
    /// <param name="line">Its words, which it takes the styles of.</param>
    /// <param name="first">The first line that it is printed on.</param>
    public BlockLook Of(Line line, TextLine first)
    {
        TableCell? cell = first.IsCell ? CellOf(first) : null;
        _last = first.IsCell ? first : null;
        return new BlockLook(line.TakeStyled(), 0, cell);
    }

    private TableCell? CellOf(TextLine line)
    {
        bool isNewRow = _last is null || _last.Page != line.Page || Math.Abs(_last.Baseline - line.Baseline) > OneLine * line.Size;
        if (_last is null)
        {
            _cells.EndTable();
            _cells.BeginTable();
        }

        if (isNewRow)
        {
            _cells.BeginRow();
        }

        _cells.BeginCell(1, 1, isHeading: false);
        TableCell? cell = _cells.Current;
        _cells.EndCell();
        return cell;
    }
}
