using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Wording.Alignment;

namespace KnowledgeGraph.Queries.Comparing.Files;

/// <summary>A stretch of one text that is printed in one way.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsOpening">Whether they belong to the opening words.</param>
/// <param name="Note">The label of the footnote that they mark.</param>
/// <param name="IsBreak">Whether it is the end of a paragraph and not words.</param>
internal readonly record struct SideRun(string Text, bool IsOpening, string? Note, bool IsBreak);

/// <summary>Some paragraphs of one text, read on from stretch to stretch.</summary>
internal sealed class SideRuns
{
    private readonly List<int> _cuts = [];
    private readonly Dictionary<int, string> _marks = [];
    private readonly List<(int Start, int End)> _openings = [];
    private readonly IReadOnlyList<ComparedParagraph> _paragraphs;
    private int _at;
    private int _cut;
    private int _opening;
    private int _next;

    public SideRuns(IReadOnlyList<ComparedParagraph> paragraphs)
    {
        _paragraphs = paragraphs;
        int start = 0;
        foreach (ComparedParagraph paragraph in paragraphs)
        {
            int opening = PrintedParagraph.Opening(paragraph);
            _openings.Add((start, start + opening));
            _cuts.Add(start + opening);
            foreach (NoteMark mark in paragraph.Marks.Where(m => m.Span.Start >= 0 && !m.Span.IsEmpty && m.Span.End <= paragraph.Text.Length))
            {
                _marks[start + mark.Span.Start] = mark.Note;
                _cuts.Add(start + mark.Span.Start);
                _cuts.Add(start + mark.Span.End);
            }

            start += paragraph.Text.Length;
            _cuts.Add(start);
            _cuts.Add(++start);
        }

        _cuts.Sort();
    }

    /// <summary>The paragraph that begins next; null behind the last.</summary>
    public ComparedParagraph? Begin() => _next < _paragraphs.Count ? _paragraphs[_next++] : null;

    /// <summary>The next stretch, cut where what is printed changes.</summary>
    public IReadOnlyList<SideRun> Take(string text)
    {
        var runs = new List<SideRun>();
        int end = _at + text.Length;
        for (int from = _at; from < end;)
        {
            while (_cut < _cuts.Count && _cuts[_cut] <= from)
            {
                _cut++;
            }

            int to = _cut < _cuts.Count ? Math.Min(end, _cuts[_cut]) : end;
            string words = text[(from - _at)..(to - _at)];
            runs.Add(new SideRun(
                words, IsOpening(from, to), _marks.GetValueOrDefault(from), words == "\n"));
            from = to;
        }

        _at = end;
        return runs;
    }

    private bool IsOpening(int from, int to)
    {
        while (_opening + 1 < _openings.Count && _openings[_opening + 1].Start <= from)
        {
            _opening++;
        }

        return _openings.Count > 0 && _openings[_opening].Start <= from && to <= _openings[_opening].End;
    }
}
