namespace KnowledgeGraph.Wording.Alignment;

/// <summary>
/// The pairs that keep the order of both texts and are worth most together: the heaviest chain in which both places grow. Found exactly, in a time
/// that grows with the number of pairs and hardly more.
/// </summary>
internal static class HeaviestChain
{
    /// <summary>The best chain, in order.</summary>
    /// <param name="pairs">Pairs that may correspond.</param>
    /// <param name="worth">What a pair is worth; more than nothing.</param>
    public static IReadOnlyList<PairScore> Best(IReadOnlyCollection<PairScore> pairs, Func<PairScore, double> worth)
    {
        if (pairs.Count == 0)
        {
            return [];
        }

        // The pairs of one left place come last right place first, so that none of them can follow another.
        PairScore[] ordered = [.. pairs.OrderBy(p => p.Left).ThenByDescending(p => p.Right)];
        int width = ordered.Max(p => p.Right) + 1;
        var best = new (double Worth, int Pair)[width + 1];
        Array.Fill(best, (0, -1));
        var before = new int[ordered.Length];
        (double Worth, int Pair) last = (0, -1);
        for (int i = 0; i < ordered.Length; i++)
        {
            (double Worth, int Pair) until = (0, -1);
            for (int at = ordered[i].Right; at > 0; at -= at & -at)
            {
                until = best[at].Worth > until.Worth ? best[at] : until;
            }

            before[i] = until.Pair;
            (double Worth, int Pair) now = (until.Worth + worth(ordered[i]), i);
            for (int at = ordered[i].Right + 1; at <= width; at += at & -at)
            {
                best[at] = now.Worth > best[at].Worth ? now : best[at];
            }

            last = now.Worth > last.Worth ? now : last;
        }

        var chain = new List<PairScore>();
        for (int i = last.Pair; i >= 0; i = before[i])
        {
            chain.Add(ordered[i]);
        }

        chain.Reverse();
        return chain;
    }
}
