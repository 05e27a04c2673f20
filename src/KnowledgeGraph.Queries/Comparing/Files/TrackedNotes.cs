using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Queries.Comparing.Files;

/// <summary>
/// The footnotes of a file: one for each mark that is the first of its note. A later mark of the same note is a raised number, as in print.
/// </summary>
internal sealed class TrackedNotes
{
    private readonly Dictionary<string, ComparisonRow> _ofLeft;
    private readonly Dictionary<string, ComparisonRow> _ofRight;
    private readonly IReadOnlyList<ComparisonRow> _rows;
    private readonly ChangeMarks _marks;
    private readonly HashSet<string> _seenLeft = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenRight = new(StringComparer.Ordinal);
    private readonly List<(ComparisonRow? Row, ComparedParagraph? Only)> _notes = [];

    public TrackedNotes(TextComparison comparison, ChangeMarks marks)
    {
        _rows = comparison.Notes;
        _marks = marks;
        _ofLeft = _rows.Where(r => r.Left.Count > 0).ToDictionary(r => r.Left[0].Label, StringComparer.Ordinal);
        _ofRight = _rows.Where(r => r.Right.Count > 0).ToDictionary(r => r.Right[0].Label, StringComparer.Ordinal);
    }

    /// <summary>The mark of a note; null where it has been marked before, or there is no such note.</summary>
    /// <param name="left">The note of the one text; null where the mark is inserted.</param>
    /// <param name="right">The note of the other; null where the mark is deleted.</param>
    public Run? Mark(string? left, string? right)
    {
        if ((left is not null && (_seenLeft.Contains(left) || !_ofLeft.ContainsKey(left)))
            || (right is not null && (_seenRight.Contains(right) || !_ofRight.ContainsKey(right))))
        {
            return null;
        }

        if (left is not null)
        {
            _seenLeft.Add(left);
        }

        if (right is not null)
        {
            _seenRight.Add(right);
        }

        _notes.Add(left is not null && right is not null
            ? (_ofRight[right], null)
            : (null, left is not null ? _ofLeft[left].Left[0] : _ofRight[right!].Right[0]));
        return new Run(
            new RunProperties(new RunStyle { Val = TrackedStyles.NoteMark }), new FootnoteReference { Id = _notes.Count });
    }

    /// <summary>The notes that nothing marks, to stand behind the text.</summary>
    public IEnumerable<ComparisonRow> Unmarked()
    {
        foreach (ComparisonRow row in _rows)
        {
            ComparedParagraph[] left = [.. row.Left.Where(n => !_seenLeft.Contains(n.Label))];
            ComparedParagraph[] right = [.. row.Right.Where(n => !_seenRight.Contains(n.Label))];
            if (left.Length + right.Length == row.Left.Count + row.Right.Count)
            {
                yield return row;
            }
            else if (left.Length + right.Length > 0)
            {
                string text = left.Concat(right).Single().Text;
                yield return new ComparisonRow(left, right, 0, false, [left.Length > 0
                    ? new ComparedWords(WordChange.Deleted, text, "") : new ComparedWords(WordChange.Inserted, "", text)]);
            }
        }
    }

    /// <summary>The notes that were marked, as a part of the file.</summary>
    public Footnotes Make()
    {
        var footnotes = new Footnotes(
            Line(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()),
            Line(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()));
        var text = new TrackedText(footnotes, _marks, null);
        for (int i = 0; i < _notes.Count; i++)
        {
            var paragraph = new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = TrackedStyles.Note }),
                new Run(new RunProperties(new RunStyle { Val = TrackedStyles.NoteMark }), new FootnoteReferenceMark()),
                new Run(new Text(" ") { Space = SpaceProcessingModeValues.Preserve }));
            (ComparisonRow? row, ComparedParagraph? only) = _notes[i];
            text.Fill(paragraph, row?.Words ?? [new ComparedWords(WordChange.Kept, only!.Text, only.Text)]);
            footnotes.Append(new Footnote(paragraph) { Id = i + 1 });
        }

        return footnotes;
    }

    private static Footnote Line(int id, FootnoteEndnoteValues type, OpenXmlElement line) =>
        new(new Paragraph(new Run(line))) { Id = id, Type = type };
}
