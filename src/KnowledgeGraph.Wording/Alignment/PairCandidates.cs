using System.Runtime.InteropServices;

namespace KnowledgeGraph.Wording.Alignment;

/// <summary>
/// Which paragraphs of two texts may correspond: for each of the one text the few of the other that share most with it. What most paragraphs have
/// finds nobody, so that the time grows with the texts and not with all their pairs.
/// </summary>
/// <param name="weights">What each feature weighs.</param>
internal sealed class PairCandidates(Dictionary<int, double> weights)
{
    private const int MostOfOne = 16;

    // What more paragraphs have than these, or than one in so many of a long text, finds nobody.
    private const int AlwaysFinds = 64;
    private const int NeverFinds = 400;
    private const int OneIn = 6;

    /// <summary>The pairs that may correspond.</summary>
    /// <param name="left">Places in the one text with their features.</param>
    /// <param name="right">Places in the other.</param>
    /// <param name="fits">What a pair's similarity is worth by what kinds of parts they are, from 0 to 1.</param>
    /// <param name="least">What is less similar is no candidate.</param>
    public List<PairScore> Of(
        IReadOnlyList<(int Place, Features Features)> left, IReadOnlyList<(int Place, Features Features)> right, Func<int, int, double> fits,
        double least)
    {
        var pairs = new List<PairScore>();
        if (left.Count == 0 || right.Count == 0)
        {
            return pairs;
        }

        Dictionary<int, List<int>> holders = Holders(right);
        int commonest = Math.Clamp(right.Count / OneIn, AlwaysFinds, NeverFinds);
        Dictionary<Features, int> twins = Twins(left, right);
        double[] shared = new double[right.Count];
        var touched = new List<int>();
        foreach ((int place, Features features) in left)
        {
            Touch(features, holders, commonest, shared, touched);
            IEnumerable<int> nearest = touched.Count <= MostOfOne ? touched : Nearest(touched, shared, right);
            if (twins.TryGetValue(features, out int twin))
            {
                nearest = nearest.Append(twin).Distinct();
            }

            foreach (int i in nearest)
            {
                double similarity = fits(place, right[i].Place) * Similarity(features, right[i].Features);
                if (similarity >= least)
                {
                    pairs.Add(new PairScore(place, right[i].Place, similarity));
                }
            }

            foreach (int i in touched)
            {
                shared[i] = 0;
            }

            touched.Clear();
        }

        return pairs;
    }

    /// <summary>How much of their weight two paragraphs share, from 0 to 1, the same both ways. The same numbers tell apart what is alike
    /// otherwise.</summary>
    public double Similarity(Features left, Features right)
    {
        double all = left.Weight + right.Weight;
        double shared = all == 0 ? 0 : 2 * Features.Shared(left, right, weights) / all;
        int numbers = left.Numbers.Count + right.Numbers.Count;
        return numbers == 0 ? shared : (0.95 * shared) + (0.05 * 2 * Features.SharedNumbers(left, right) / numbers);
    }

    private static Dictionary<int, List<int>> Holders(IReadOnlyList<(int Place, Features Features)> right)
    {
        var holders = new Dictionary<int, List<int>>();
        for (int i = 0; i < right.Count; i++)
        {
            foreach ((int feature, _) in right[i].Features.Counts)
            {
                ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, feature, out _);
                (list ??= []).Add(i);
            }
        }

        return holders;
    }

    private void Touch(Features features, Dictionary<int, List<int>> holders, int commonest, double[] shared, List<int> touched)
    {
        foreach ((int feature, _) in features.Counts)
        {
            if (!holders.TryGetValue(feature, out List<int>? list) || list.Count > commonest)
            {
                continue;
            }

            double weight = weights[feature];
            foreach (int i in list)
            {
                if (shared[i] == 0)
                {
                    touched.Add(i);
                }

                shared[i] += weight;
            }
        }
    }

    // What is shared, by what the other has: else the longest paragraph would be near to everybody.
    private static IEnumerable<int> Nearest(List<int> touched, double[] shared, IReadOnlyList<(int Place, Features Features)> right) =>
        touched.OrderByDescending(i => shared[i] / (1 + Math.Sqrt(right[i].Features.Weight))).Take(MostOfOne);

    // Paragraphs of the very same features, the first with the first: where all are alike, no feature tells them apart.
    private static Dictionary<Features, int> Twins(
        IReadOnlyList<(int Place, Features Features)> left, IReadOnlyList<(int Place, Features Features)> right)
    {
        var alike = new Dictionary<long, Queue<int>>();
        for (int i = 0; i < right.Count; i++)
        {
            ref Queue<int>? queue = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, right[i].Features.Digest, out _);
            (queue ??= []).Enqueue(i);
        }

        var twins = new Dictionary<Features, int>(ReferenceEqualityComparer.Instance);
        foreach ((_, Features features) in left)
        {
            if (alike.TryGetValue(features.Digest, out Queue<int>? queue) && queue.TryDequeue(out int twin))
            {
                twins[features] = twin;
            }
        }

        return twins;
    }
}
