using DiffPlex;
using DiffPlex.Model;
using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Differences;

/// <summary>
/// The fewest units to take away and to put in. What both texts begin and end with is set aside; long texts are cut at what stands once in each, and
/// compared between.
/// </summary>
internal sealed class UnitRuns
{
    // Stretches of fewer units together are compared at once.
    private const int LongStretch = 4_000;

    private const int MostCuts = 12;

    private readonly string[] _left;
    private readonly string[] _right;
    private readonly DifferenceEffort _effort;
    private readonly List<UnitRun> _runs = [];
    private bool _isCut;

    private UnitRuns(IReadOnlyList<TextUnit> left, IReadOnlyList<TextUnit> right, DifferenceEffort effort)
    {
        _left = [.. left.Select(u => u.Key)];
        _right = [.. right.Select(u => u.Key)];
        _effort = effort;
    }

    /// <summary>The runs, kept and changed in turn, and whether some were too dear to find.</summary>
    public static (List<UnitRun> Runs, bool IsCut) Between(IReadOnlyList<TextUnit> left, IReadOnlyList<TextUnit> right, DifferenceEffort effort)
    {
        var work = new UnitRuns(left, right, effort);
        work.Compare(0, left.Count, 0, right.Count, 0);
        return (work._runs, work._isCut);
    }

    private void Compare(int fromLeft, int toLeft, int fromRight, int toRight, int depth)
    {
        int most = Math.Min(toLeft - fromLeft, toRight - fromRight);
        int head = 0;
        while (head < most && _left[fromLeft + head] == _right[fromRight + head])
        {
            head++;
        }

        int tail = 0;
        while (tail < most - head && _left[toLeft - tail - 1] == _right[toRight - tail - 1])
        {
            tail++;
        }

        Add(new UnitRun(true, fromLeft, head, fromRight, head));
        Middle(fromLeft + head, toLeft - tail, fromRight + head, toRight - tail, depth);
        Add(new UnitRun(true, toLeft - tail, tail, toRight - tail, tail));
    }

    private void Middle(int fromLeft, int toLeft, int fromRight, int toRight, int depth)
    {
        (int leftCount, int rightCount) = (toLeft - fromLeft, toRight - fromRight);
        var whole = new UnitRun(false, fromLeft, leftCount, fromRight, rightCount);
        if (leftCount == 0 || rightCount == 0)
        {
            Add(whole);
        }
        else if (leftCount + rightCount > LongStretch && depth < MostCuts
            && UniqueAnchors.Of(_left, fromLeft, toLeft, _right, fromRight, toRight) is { Count: > 0 } anchors)
        {
            foreach ((int left, int right) in anchors.Append((toLeft, toRight)))
            {
                Compare(fromLeft, left, fromRight, right, depth + 1);
                (fromLeft, fromRight) = (left, right);
            }
        }
        else if (_effort.Afford((long)(leftCount + rightCount) * (leftCount + rightCount)))
        {
            Ask(whole);
        }
        else
        {
            _isCut = true;
            Add(whole);
        }
    }

    private void Ask(UnitRun stretch)
    {
        DiffResult result = Differ.Instance.CreateDiffs(
            UnitChunker.Join(_left, stretch.Left, stretch.LeftCount), UnitChunker.Join(_right, stretch.Right, stretch.RightCount),
            ignoreWhiteSpace: false, ignoreCase: false, UnitChunker.Instance);
        (int left, int right) = (stretch.Left, stretch.Right);
        foreach (DiffBlock block in result.DiffBlocks)
        {
            int kept = stretch.Left + block.DeleteStartA - left;
            Add(new UnitRun(true, left, kept, right, kept));
            (left, right) = (left + kept, right + kept);
            Add(new UnitRun(false, left, block.DeleteCountA, right, block.InsertCountB));
            (left, right) = (left + block.DeleteCountA, right + block.InsertCountB);
        }

        Add(new UnitRun(true, left, stretch.LeftEnd - left, right, stretch.RightEnd - right));
    }

    // Neighbours of one kind are one run.
    private void Add(UnitRun run)
    {
        if (run.IsEmpty)
        {
            return;
        }

        if (_runs is [.., var last] && last.IsKept == run.IsKept)
        {
            _runs[^1] = last.With(run);
        }
        else
        {
            _runs.Add(run);
        }
    }
}
