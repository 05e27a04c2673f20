using KnowledgeGraph.Model;
using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Differences;

/// <summary>
/// Makes pieces of runs, with the space between units: each unit takes the space before it. Space that differs before units that are the same is a
/// change of its own, so that the pieces are the texts to the letter.
/// </summary>
internal sealed class PieceWriter
{
    private readonly ComparedText _left;
    private readonly ComparedText _right;
    private readonly List<WordPiece> _pieces = [];
    private int _atLeft;
    private int _atRight;
    private bool _isOtherwise;

    private PieceWriter(ComparedText left, ComparedText right) => (_left, _right) = (left, right);

    /// <summary>The pieces.</summary>
    public static IReadOnlyList<WordPiece> Write(List<UnitRun> runs, ComparedText left, ComparedText right)
    {
        var writer = new PieceWriter(left, right);
        foreach (UnitRun run in runs)
        {
            if (run.IsKept)
            {
                writer.Keep(run);
            }
            else
            {
                writer.Change(run);
            }
        }

        writer.Replace(left.Text.Length, right.Text.Length);
        return writer._pieces;
    }

    private void Keep(UnitRun run)
    {
        for (int i = 0; i < run.LeftCount; i++)
        {
            (TextSpan left, TextSpan right) = (_left.Units[run.Left + i].Span, _right.Units[run.Right + i].Span);
            if (left.Start - _atLeft != right.Start - _atRight)
            {
                Replace(left.Start, right.Start);
            }

            Add(
                WordChange.Kept, left.End, right.End,
                !_left.Text.AsSpan(left.Start, left.Length).SequenceEqual(_right.Text.AsSpan(right.Start, right.Length)));
        }
    }

    private void Change(UnitRun run)
    {
        if (run.IsReplaced)
        {
            // The space before either is the same space.
            int space = Math.Min(_left.Units[run.Left].Span.Start - _atLeft, _right.Units[run.Right].Span.Start - _atRight);
            Add(WordChange.Kept, _atLeft + space, _atRight + space);
        }

        Replace(
            run.LeftCount == 0 ? _atLeft : _left.Units[run.LeftEnd - 1].Span.End,
            run.RightCount == 0 ? _atRight : _right.Units[run.RightEnd - 1].Span.End);
    }

    private void Replace(int untilLeft, int untilRight)
    {
        Add(WordChange.Deleted, untilLeft, _atRight);
        Add(WordChange.Inserted, _atLeft, untilRight);
    }

    // What is kept and printed otherwise is a piece of its own.
    private void Add(WordChange change, int untilLeft, int untilRight, bool isOtherwise = false)
    {
        if (untilLeft == _atLeft && untilRight == _atRight)
        {
            return;
        }

        // What is deleted is one piece before what is inserted beside it.
        int at = _pieces.Count - 1;
        if (change == WordChange.Deleted && at > 0 && _pieces[at].Change == WordChange.Inserted && _pieces[at - 1].Change == WordChange.Deleted)
        {
            WordPiece inserted = _pieces[at];
            _pieces[at - 1] = _pieces[at - 1] with { Left = new TextSpan(_pieces[at - 1].Left.Start, untilLeft) };
            _pieces[at] = inserted with { Left = new TextSpan(untilLeft, untilLeft) };
        }
        else if (at >= 0 && _pieces[at].Change == change && !isOtherwise && !_isOtherwise)
        {
            _pieces[at] = new WordPiece(
                change, new TextSpan(_pieces[at].Left.Start, untilLeft), new TextSpan(_pieces[at].Right.Start, untilRight));
        }
        else
        {
            _pieces.Add(new WordPiece(change, new TextSpan(_atLeft, untilLeft), new TextSpan(_atRight, untilRight)));
        }

        _isOtherwise = isOtherwise;
        (_atLeft, _atRight) = (untilLeft, untilRight);
    }
}
