using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;
using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>
/// Which footnotes of two texts correspond: those that are marked in paragraphs that do, in their order. Their numbers shift with every note that is
/// put in before them, and say nothing.
/// </summary>
internal sealed class NotePairs
{
    private readonly Dictionary<string, ComparedParagraph> _left;
    private readonly Dictionary<string, ComparedParagraph> _right;
    private readonly Dictionary<string, string> _partners = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public NotePairs(IReadOnlyList<ComparedParagraph> left, IReadOnlyList<ComparedParagraph> right)
    {
        _left = left.ToDictionary(n => n.Label, StringComparer.Ordinal);
        _right = right.ToDictionary(n => n.Label, StringComparer.Ordinal);
    }

    /// <summary>Pairs the notes of paragraphs that correspond, as far as they have no partners yet.</summary>
    public void Pair(IEnumerable<NoteMark> left, IEnumerable<NoteMark> right)
    {
        ComparedParagraph[] mine = [.. left.Select(m => m.Note).Distinct()
            .Where(n => _left.ContainsKey(n) && !_partners.ContainsKey(n)).Select(n => _left[n])];
        ComparedParagraph[] others = [.. right.Select(m => m.Note).Distinct()
            .Where(n => _right.ContainsKey(n) && !_taken.Contains(n)).Select(n => _right[n])];
        if (mine.Length == 0 || others.Length == 0)
        {
            return;
        }

        foreach (AlignedRow row in Aligner.Align(mine, others).Rows.Where(r => !r.IsAdded && !r.IsDropped))
        {
            _partners[mine[row.Left[0]].Label] = others[row.Right[0]].Label;
            _taken.Add(others[row.Right[0]].Label);
        }
    }

    /// <summary>Paragraphs as one text, in which marks of notes that correspond are the same.</summary>
    public ComparedText Text(IReadOnlyList<ComparedParagraph> paragraphs, bool isLeft)
    {
        var marks = new Dictionary<int, NoteKey>();
        int start = 0;
        foreach (ComparedParagraph paragraph in paragraphs)
        {
            foreach (NoteMark mark in paragraph.Marks.Where(m => m.Span.Start >= 0 && !m.Span.IsEmpty && m.Span.End <= paragraph.Text.Length))
            {
                string note = isLeft ? _partners.GetValueOrDefault(mark.Note, "left " + mark.Note) : mark.Note;
                marks[start + mark.Span.Start] = new NoteKey(start + mark.Span.End, "note " + note);
            }

            start += paragraph.Text.Length + 1;
        }

        string text = string.Join(TextUnits.Break, paragraphs.Select(p => p.Text));
        return new ComparedText(text, TextUnits.Of(text, marks));
    }

    /// <summary>The notes of both texts in the order in which they are marked; at the end those that nothing marks.</summary>
    public IEnumerable<(IReadOnlyList<ComparedParagraph> Left, IReadOnlyList<ComparedParagraph> Right)> InOrder(IEnumerable<ComparisonStep> steps)
    {
        Dictionary<string, string> back = _partners.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
        HashSet<string> seenLeft = new(StringComparer.Ordinal);
        HashSet<string> seenRight = new(StringComparer.Ordinal);
        foreach (ComparisonStep step in steps)
        {
            foreach (NoteMark mark in step.Left.SelectMany(p => p.Marks).Where(m => !_partners.ContainsKey(m.Note)))
            {
                if (_left.TryGetValue(mark.Note, out ComparedParagraph? only) && seenLeft.Add(mark.Note))
                {
                    yield return ([only], []);
                }
            }

            foreach (NoteMark mark in step.Right.SelectMany(p => p.Marks))
            {
                if (_right.TryGetValue(mark.Note, out ComparedParagraph? note) && seenRight.Add(mark.Note))
                {
                    yield return (back.TryGetValue(mark.Note, out string? partner) && seenLeft.Add(partner) ? [_left[partner]] : [], [note]);
                }
            }
        }

        foreach (ComparedParagraph note in _left.Values.Where(n => !seenLeft.Contains(n.Label)))
        {
            yield return ([note], []);
        }

        foreach (ComparedParagraph note in _right.Values.Where(n => !seenRight.Contains(n.Label)))
        {
            yield return ([], [note]);
        }
    }
}
