using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.References;

/// <summary>A name like one that nothing has.</summary>
/// <param name="Name">The name, in kebab case.</param>
/// <param name="Edits">How many letters make the one of the other; null where only words are shared.</param>
/// <param name="Likeness">The share of what their words tell that both have, from 0 to 1.</param>
internal readonly record struct NearName(string Name, int? Edits, double Likeness);

/// <summary>
/// All names that the graph knows something by, to be asked for those that are like one that nothing has: a few letters away, or made of the same
/// telling words. How much a word tells is told by how few names have it. Some hundred bytes a name.
/// </summary>
internal sealed class NearNames
{
    private const int PageSize = 10_000;

    // From these lengths on a name may be so many letters away.
    private const int LongEnoughForTwo = 9, LongEnoughForThree = 24;

    // A word that more than one in so many names have tells nothing.
    private const int TooCommon = 8;
    private const int Few = 64;

    private const double LeastLikeness = 0.5;
    private const double NearlyAll = 0.99;
    private const int NamesPerUnit = 20;

    private readonly string[] _names;
    private readonly Dictionary<int, List<int>> _byLength = [];
    private readonly LetterSet[] _letters;
    private readonly Dictionary<string, List<int>> _withWord = new(StringComparer.Ordinal);
    private readonly double[] _told;

    private NearNames(string[] names)
    {
        _names = names;
        _letters = [.. names.Select(LetterSet.Of)];
        for (int i = 0; i < names.Length; i++)
        {
            Add(_byLength, names[i].Length, i);
            foreach (string word in Words(names[i]))
            {
                Add(_withWord, word, i);
            }
        }

        _told = [.. names.Select(n => Words(n).Sum(Telling))];

        static void Add<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int item)
            where TKey : notnull
        {
            if (!lists.TryGetValue(key, out List<int>? list))
            {
                lists.Add(key, list = []);
            }

            list.Add(item);
        }
    }

    /// <summary>Reads all names.</summary>
    public static async Task<NearNames> ReadAsync(IInstrumentReader graph, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        for (string? after = null; ; after = names[^1])
        {
            IReadOnlyList<string> page = await graph.NamesAfterAsync(after, PageSize, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                return new NearNames([.. names]);
            }

            names.AddRange(page);
        }
    }

    /// <summary>The names nearest to one, the nearest first.</summary>
    /// <param name="kebab">The name, in kebab case.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<NearName> Of(string kebab, int most)
    {
        List<NearName> near = [.. ByLetters(kebab).OrderByDescending(n => n.Name.AsSpan().CommonPrefixLength(kebab)).Take(most)];
        if (near.Count < most)
        {
            HashSet<string> known = [.. near.Select(n => n.Name)];
            near.AddRange(ByWords(kebab).Where(n => !known.Contains(n.Name)).Take(most - near.Count));
        }

        return near;
    }

    // Only the nearest: where one letter is wrong, names that are two away are somebody else's.
    private List<NearName> ByLetters(string kebab)
    {
        int most = kebab.Length < LongEnoughForTwo ? 1 : kebab.Length < LongEnoughForThree ? 2 : 3;
        LetterSet letters = LetterSet.Of(kebab);
        List<NearName> nearest = [];
        for (int length = kebab.Length - most; length <= kebab.Length + most; length++)
        {
            List<int> names = _byLength.GetValueOrDefault(length) ?? [];
            WorkBudget.Spend(names.Count / NamesPerUnit);
            foreach (int i in names)
            {
                if (letters.MayBeWithin(_letters[i], most) && EditDistance.Within(kebab, _names[i], most) is { } edits)
                {
                    if (edits < most)
                    {
                        (most, nearest) = (edits, []);
                    }

                    nearest.Add(new NearName(_names[i], edits, 1));
                }
            }
        }

        return nearest;
    }

    private IEnumerable<NearName> ByWords(string kebab)
    {
        double asked = 0;
        var shared = new Dictionary<int, double>();
        foreach (string word in Words(kebab))
        {
            if (Known(word) is not { } known)
            {
                asked += Math.Log(1 + _names.Length);
                continue;
            }

            double telling = Telling(known);
            asked += telling;
            if (telling > 0)
            {
                List<int> names = _withWord[known];
                WorkBudget.Spend(names.Count / NamesPerUnit);
                foreach (int i in names)
                {
                    shared[i] = shared.GetValueOrDefault(i) + telling;
                }
            }
        }

        // A longer name that has every word may be the one in full: "Vienna Convention".
        return shared.Select(s => (Name: _names[s.Key], IsAll: s.Value > asked * NearlyAll, Likeness: s.Value / (asked + _told[s.Key] - s.Value)))
            .Where(n => n.IsAll || n.Likeness >= LeastLikeness).OrderByDescending(n => n.Likeness).ThenBy(n => n.Name.Length)
            .ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => new NearName(n.Name, null, n.Likeness));
    }

    // A word that no name has is the one that is a letter or two away.
    private string? Known(string word)
    {
        if (_withWord.ContainsKey(word))
        {
            return word;
        }

        const int oneWrong = 5, twoWrong = 9;
        int most = word.Length < oneWrong ? 0 : word.Length < twoWrong ? 1 : 2;
        WorkBudget.Spend(most == 0 ? 0 : _withWord.Count / NamesPerUnit);
        return most == 0 ? null : _withWord.Keys.Select(k => (Word: k, Edits: EditDistance.Within(word, k, most))).Where(k => k.Edits is not null)
            .OrderBy(k => k.Edits).ThenByDescending(k => _withWord[k.Word].Count).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word).FirstOrDefault();
    }

    private double Telling(string word)
    {
        int having = _withWord[word].Count;
        return _names.Length >= Few && having * TooCommon > _names.Length ? 0 : Math.Log(1 + ((double)_names.Length / having));
    }

    private static IEnumerable<string> Words(string kebab) =>
        kebab.Split('-', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
