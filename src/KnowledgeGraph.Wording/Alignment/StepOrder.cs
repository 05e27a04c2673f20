namespace KnowledgeGraph.Wording.Alignment;

/// <summary>Puts rows into an order in which both texts can be read.</summary>
internal static class StepOrder
{
    /// <summary>The steps.</summary>
    /// <param name="rows">The rows; those of both texts that are not moved keep the order of both by the first of their places.</param>
    /// <param name="leftCount">How many paragraphs the one text has.</param>
    /// <param name="rightCount">How many the other has.</param>
    public static IReadOnlyList<AlignedStep> Of(IReadOnlyList<AlignedRow> rows, int leftCount, int rightCount)
    {
        AlignedRow[] ofLeft = new AlignedRow[leftCount];
        AlignedRow[] ofRight = new AlignedRow[rightCount];
        foreach (AlignedRow row in rows)
        {
            foreach (int i in row.Left)
            {
                ofLeft[i] = row;
            }

            foreach (int i in row.Right)
            {
                ofRight[i] = row;
            }
        }

        var steps = new List<AlignedStep>(rows.Count);
        int left = 0;
        int right = 0;
        foreach (AlignedRow row in rows.Where(r => r is { IsMoved: false, IsAdded: false, IsDropped: false }).OrderBy(r => r.First.Right))
        {
            (int fromLeft, int toLeft) = Together(row.Left, row.First.Left);
            (int fromRight, int toRight) = Together(row.Right, row.First.Right);
            Alone(fromLeft, fromRight);
            steps.Add(new AlignedStep(
                row, [.. Enumerable.Range(fromLeft, toLeft - fromLeft)], [.. Enumerable.Range(fromRight, toRight - fromRight)]));
            (left, right) = (toLeft, toRight);
        }

        Alone(leftCount, rightCount);
        return steps;

        void Alone(int untilLeft, int untilRight)
        {
            for (; left < untilLeft; left++)
            {
                steps.Add(new AlignedStep(ofLeft[left], [left], []));
            }

            for (; right < untilRight; right++)
            {
                steps.Add(new AlignedStep(ofRight[right], [], [right]));
            }
        }
    }

    // The paragraphs that stand side by side with the first; others of the row are read where they stand.
    private static (int From, int To) Together(IReadOnlyList<int> places, int first)
    {
        (int from, int to) = (first, first + 1);
        while (places.Contains(from - 1))
        {
            from--;
        }

        while (places.Contains(to))
        {
            to++;
        }

        return (from, to);
    }
}
