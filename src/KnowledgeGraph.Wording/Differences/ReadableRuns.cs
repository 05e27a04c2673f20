using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Differences;

/// <summary>
/// Makes of the fewest changes those that read well: a comma or an "of" that happens to be the same in the middle of what was written anew is no
/// island, but written anew with it.
/// </summary>
internal static class ReadableRuns
{
    // Shorter words hold sentences together and say little themselves: "of", "the", "and".
    private const int LongWord = 4;

    /// <summary>The runs without islands.</summary>
    public static List<UnitRun> Cleaned(List<UnitRun> runs, IReadOnlyList<TextUnit> left)
    {
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            var cleaned = new List<UnitRun>(runs.Count);
            for (int i = 0; i < runs.Count; i++)
            {
                UnitRun run = runs[i];
                if (run.IsKept && cleaned.Count > 0 && i + 1 < runs.Count && IsIsland(run, cleaned[^1], runs[i + 1], left))
                {
                    cleaned[^1] = cleaned[^1].With(run).With(runs[++i]);
                    isChanged = true;
                }
                else
                {
                    cleaned.Add(run);
                }
            }

            runs = cleaned;
        }

        return runs;
    }

    private static bool IsIsland(UnitRun kept, UnitRun before, UnitRun after, IReadOnlyList<TextUnit> left)
    {
        // Between what was only put in, or only taken away, everything that was there is worth seeing.
        if (!before.IsReplaced && !after.IsReplaced)
        {
            return false;
        }

        double weight = 0;
        int words = 0;
        for (int i = kept.Left; i < kept.LeftEnd; i++)
        {
            switch (left[i].Kind)
            {
                case UnitKind.Break:
                    return false;
                case UnitKind.Word:
                    words++;
                    weight += left[i].Key.Length < LongWord ? 0.25 : 1;
                    break;
                case UnitKind.Number or UnitKind.Date:
                    words++;
                    weight += 1;
                    break;
            }
        }

        return (weight < 1 && words <= 2) || (weight * 2) < Math.Min(Size(before), Size(after));
    }

    private static int Size(UnitRun change) => Math.Max(change.LeftCount, change.RightCount);
}
