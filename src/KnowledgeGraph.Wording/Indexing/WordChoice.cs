namespace KnowledgeGraph.Wording.Indexing;

/// <summary>
/// Some of the words that are asked about, chosen so that the fewest wordings share a run at one of them: either words that stand together,
/// which share their runs, or wherever the rarest are.
/// </summary>
internal sealed class WordChoice
{
    private readonly bool[]? _runs;

    private WordChoice(long cost, int firstRun, int endRun, bool[]? runs) => (Cost, FirstRun, EndRun, _runs) = (cost, firstRun, endRun, runs);

    /// <summary>How many wordings have one of the runs, those that have several counted for each.</summary>
    public long Cost { get; }

    /// <summary>The first run.</summary>
    public int FirstRun { get; }

    /// <summary>Behind the last run.</summary>
    public int EndRun { get; }

    /// <summary>Whether a run between these holds one of the words.</summary>
    public bool Has(int run) => _runs is null || _runs[run];

    /// <summary>Chooses.</summary>
    /// <param name="from">Where the wordings of each run begin.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="runs">How many runs there are.</param>
    /// <param name="length">How many words there are.</param>
    /// <param name="words">How many are to be chosen.</param>
    public static WordChoice Of(int[] from, int[] to, int runs, int length, int words)
    {
        WordChoice together = Together(from, to, runs, length, words);

        // Apart from each other every word has runs of its own: worth it only for many.
        WordChoice? apart = words * 3 > length ? Apart(from, to, runs, length, words) : null;
        return apart is not null && apart.Cost < together.Cost ? apart : together;
    }

    private static WordChoice Together(int[] from, int[] to, int runs, int length, int words)
    {
        const int Reach = Wording.Runs.Length - 1;
        long cost = 0;
        for (int i = 0; i < Math.Min(runs, words); i++)
        {
            cost += to[i] - from[i];
        }

        (long least, int best) = (cost, 0);
        for (int at = 1; at + words <= length; at++)
        {
            int comes = at + words - 1;
            int goes = at - Reach - 1;
            cost += comes < runs ? to[comes] - from[comes] : 0;
            cost -= goes >= 0 ? to[goes] - from[goes] : 0;
            (least, best) = cost < least ? (cost, at) : (least, best);
        }

        return new WordChoice(least, Math.Max(0, best - Reach), Math.Min(runs, best + words), runs: null);
    }

    private static WordChoice Apart(int[] from, int[] to, int runs, int length, int words)
    {
        const int Reach = Wording.Runs.Length - 1;
        int[] costs = new int[length];
        int[] places = new int[length];
        for (int word = 0; word < length; word++)
        {
            places[word] = word;
            for (int run = Math.Max(0, word - Reach); run <= Math.Min(runs - 1, word); run++)
            {
                costs[word] = Math.Max(costs[word], to[run] - from[run]);
            }
        }

        Array.Sort(costs, places);
        bool[] chosen = new bool[runs];
        long cost = 0;
        foreach (int word in places.AsSpan(0, words))
        {
            for (int run = Math.Max(0, word - Reach); run <= Math.Min(runs - 1, word); run++)
            {
                cost += chosen[run] ? 0 : to[run] - from[run];
                chosen[run] = true;
            }
        }

        return new WordChoice(cost, 0, runs, chosen);
    }
}
