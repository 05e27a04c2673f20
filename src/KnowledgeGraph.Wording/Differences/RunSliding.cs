using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Differences;

/// <summary>
/// Of several places that a stretch may have been put into, or taken away from, chooses the one where a phrase begins and ends: of "women, girls and
/// men" for "women and men" it is ", girls" that was put in; of two sentences that end alike it is a whole one.
/// </summary>
internal static class RunSliding
{
    private const int Farthest = 40;

    /// <summary>The runs with each change where it reads best.</summary>
    public static List<UnitRun> Slid(List<UnitRun> runs, IReadOnlyList<TextUnit> left, IReadOnlyList<TextUnit> right)
    {
        for (int i = 0; i < runs.Count; i++)
        {
            UnitRun run = runs[i];
            if (run.IsKept || run.IsReplaced)
            {
                continue;
            }

            (IReadOnlyList<TextUnit> units, int start, int count) =
                run.LeftCount > 0 ? (left, run.Left, run.LeftCount) : (right, run.Right, run.RightCount);
            int back = i > 0 && runs[i - 1].IsKept ? runs[i - 1].LeftCount : 0;
            int forth = i + 1 < runs.Count && runs[i + 1].IsKept ? runs[i + 1].LeftCount : 0;
            int shift = Best(units, start, count, back, forth);
            if (shift != 0)
            {
                i += Surround(runs, i);
                runs[i] = run with { Left = run.Left + shift, Right = run.Right + shift };
                Widen(runs, i - 1, shift, true);
                Widen(runs, i + 1, -shift, false);
            }
        }

        runs.RemoveAll(r => r.IsEmpty);
        return runs;
    }

    // A change at an end of the text has nobody to widen there.
    private static int Surround(List<UnitRun> runs, int at)
    {
        UnitRun run = runs[at];
        if (at + 1 == runs.Count)
        {
            runs.Add(new UnitRun(true, run.LeftEnd, 0, run.RightEnd, 0));
        }

        if (at > 0)
        {
            return 0;
        }

        runs.Insert(0, new UnitRun(true, run.Left, 0, run.Right, 0));
        return 1;
    }

    // The run before ends later, the run behind begins later, or both earlier.
    private static void Widen(List<UnitRun> runs, int at, int by, bool isBefore)
    {
        UnitRun run = runs[at];
        runs[at] = isBefore
            ? run with { LeftCount = run.LeftCount + by, RightCount = run.RightCount + by }
            : new UnitRun(true, run.Left - by, run.LeftCount + by, run.Right - by, run.RightCount + by);
    }

    private static int Best(IReadOnlyList<TextUnit> units, int start, int count, int back, int forth)
    {
        // To slide over a whole neighbour would join two changes or move one to the edge: one unit of it stays.
        (int best, int score) = (0, Score(units, start, count));
        for (int shift = -1; shift >= -Math.Min(back - 1, Farthest) && units[start + shift].Key == units[start + count + shift].Key; shift--)
        {
            Prefer(shift);
        }

        for (int shift = 1; shift <= Math.Min(forth - 1, Farthest) && units[start + shift - 1].Key == units[start + count + shift - 1].Key; shift++)
        {
            Prefer(shift);
        }

        return best;

        void Prefer(int shift)
        {
            int there = Score(units, start + shift, count);
            (best, score) = there > score ? (shift, there) : (best, score);
        }
    }

    // What is put in begins with the comma that parts it from what stands before; or it is a whole clause, from behind one stop to the next.
    private static int Score(IReadOnlyList<TextUnit> units, int start, int count)
    {
        TextUnit first = units[start];
        TextUnit last = units[start + count - 1];
        bool isBehindStop = start == 0 || IsStop(units[start - 1]);
        return IsStop(last) && isBehindStop ? 4 : first.Kind == UnitKind.Break ? 4 : first.Key == "," && last.Kind != UnitKind.Sign ? 3
            : first.Kind == UnitKind.Sign || last.Kind == UnitKind.Sign ? 0 : isBehindStop ? 2 : 1;
    }

    private static bool IsStop(TextUnit unit) => unit.Kind == UnitKind.Break || unit is { Kind: UnitKind.Sign, Key: ";" or "." or ":" };
}
