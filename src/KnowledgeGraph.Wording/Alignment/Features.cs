using System.Runtime.InteropServices;
using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Alignment;

/// <summary>
/// What a paragraph is made of, as far as another may share it: its words and its pairs of neighbouring words, each with a weight. Numbers and days
/// change from year to year and are all the same here; signs and marks are nothing. A word that most paragraphs have weighs little.
/// </summary>
internal sealed class Features
{
    private const int NumberHash = 0x2E5BF271;

    private readonly (int Feature, int Count)[] _counts;

    private Features((int Feature, int Count)[] counts, int[] numbers, double weight)
    {
        _counts = counts;
        Numbers = numbers;
        foreach ((int feature, int count) in counts)
        {
            Digest = unchecked((Digest * 6364136223846793005) + ((long)feature * 31) + count);
        }

        Weight = weight;
    }

    /// <summary>The features with how often each is there, in ascending order.</summary>
    public ReadOnlySpan<(int Feature, int Count)> Counts => _counts;

    /// <summary>The numbers and days as printed, by their hashes, in ascending order.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>Equal for paragraphs of the same features.</summary>
    public long Digest { get; }

    /// <summary>The sum of the weights.</summary>
    public double Weight { get; private set; }

    /// <summary>Makes the features of paragraphs, and what each weighs among them.</summary>
    public static (Features[] Features, Dictionary<int, double> Weights) Of(IReadOnlyList<IReadOnlyList<TextUnit>> paragraphs)
    {
        var found = new Features[paragraphs.Count];
        var spread = new Dictionary<int, int>();
        for (int i = 0; i < paragraphs.Count; i++)
        {
            found[i] = Of(paragraphs[i]);
            foreach ((int feature, _) in found[i]._counts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(spread, feature, out _)++;
            }
        }

        Dictionary<int, double> weights = spread.ToDictionary(f => f.Key, f => Math.Log(1 + ((double)paragraphs.Count / f.Value)));
        foreach (Features features in found)
        {
            features.Weight = features._counts.Sum(c => weights[c.Feature] * c.Count);
        }

        return (found, weights);
    }

    /// <summary>What two paragraphs share, by weight.</summary>
    public static double Shared(Features left, Features right, Dictionary<int, double> weights)
    {
        double shared = 0;
        for (int i = 0, j = 0; i < left._counts.Length && j < right._counts.Length;)
        {
            int order = left._counts[i].Feature.CompareTo(right._counts[j].Feature);
            if (order == 0)
            {
                shared += weights[left._counts[i].Feature] * Math.Min(left._counts[i].Count, right._counts[j].Count);
                i++;
                j++;
            }
            else if (order < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    /// <summary>How many numbers and days of two paragraphs are the same.</summary>
    public static int SharedNumbers(Features left, Features right)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < left.Numbers.Count && j < right.Numbers.Count;)
        {
            int order = left.Numbers[i].CompareTo(right.Numbers[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>What a paragraph has of another's features beyond what a third has of them already, by weight.</summary>
    /// <param name="part">The paragraph whose features are looked for.</param>
    /// <param name="whole">Where they are looked for.</param>
    /// <param name="taken">What has its share of the whole already.</param>
    /// <param name="weights">What each feature weighs.</param>
    public static double SharedBeyond(Features part, Features whole, IEnumerable<Features> taken, Dictionary<int, double> weights)
    {
        var left = new Dictionary<int, int>(whole._counts.Length);
        foreach ((int feature, int count) in whole._counts)
        {
            left[feature] = count;
        }

        foreach ((int feature, int count) in taken.SelectMany(t => t._counts))
        {
            ref int rest = ref CollectionsMarshal.GetValueRefOrNullRef(left, feature);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref rest))
            {
                rest = Math.Max(0, rest - count);
            }
        }

        return part._counts.Sum(c => weights[c.Feature] * Math.Min(c.Count, left.GetValueOrDefault(c.Feature)));
    }

    private static Features Of(IReadOnlyList<TextUnit> units)
    {
        var counts = new Dictionary<int, int>(units.Count * 2);
        var numbers = new List<int>();
        int? before = null;
        bool isNumber = units is [{ Kind: UnitKind.Word, Key: var only }] && IsNumber(only);
        foreach (TextUnit unit in units)
        {
            if (unit.Kind is UnitKind.Number or UnitKind.Date)
            {
                numbers.Add(Hash(unit.Key));
            }

            int? hash = unit.Kind switch
            {
                UnitKind.Word => isNumber ? NumberHash : Hash(unit.Key),
                UnitKind.Number or UnitKind.Date => NumberHash,
                _ => null,
            };
            if (hash is not { } word)
            {
                continue;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
            if (before is { } previous)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, unchecked((previous * 31 * 0x01000193) ^ word), out _)++;
            }

            before = word;
        }

        (int, int)[] sorted = [.. counts.Select(c => (c.Key, c.Value))];
        Array.Sort(sorted);
        numbers.Sort();
        return new Features(sorted, [.. numbers], 0);
    }

    // A heading "IV" or "B" is the number of what it stands over, and shifts with it.
    private static bool IsNumber(string word) => word.Length == 1 || word.AsSpan().IndexOfAnyExcept("IVXLC") < 0;

    // The same in every process: so is what is aligned.
    private static int Hash(string word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ char.ToUpperInvariant(c)) * 16777619;
        }

        return (int)hash;
    }
}
