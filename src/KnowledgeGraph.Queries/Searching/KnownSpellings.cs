using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Searching;

/// <summary>A word that somebody may have meant.</summary>
/// <param name="Word">The word, in small letters without accents.</param>
/// <param name="Worth">The more often it stands and the nearer it is, the more.</param>
internal readonly record struct NearWord(string Word, double Worth);

/// <summary>
/// The words that searches of the graph find, to be asked for those that one may have meant who typed another: a slip or two away, and so much more
/// frequent that the one is a slip of the other. Some fifty bytes a word.
/// </summary>
internal sealed class KnownSpellings
{
    private const int Shortest = 4, LongEnoughForTwo = 7;
    private const int MostNear = 3;
    private const int WordsPerUnit = 20;

    // A word that is so much rarer than one a slip away may be a misprint of it.
    private const int MuchMore = 50;
    private const double ASlip = 3.5, SameBeginning = 1, AsTyped = 2;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(string Word, LetterSet Letters)>> _byLength = [];

    public KnownSpellings(IEnumerable<CountedWord> words)
    {
        foreach (CountedWord word in words)
        {
            string folded = KebabCase.Of(word.Word);
            if (folded.Length > 0 && !folded.Contains('-', StringComparison.Ordinal) && _counts.TryAdd(folded, word.Count))
            {
                if (!_byLength.TryGetValue(folded.Length, out List<(string Word, LetterSet Letters)>? list))
                {
                    _byLength.Add(folded.Length, list = []);
                }

                list.Add((folded, LetterSet.Of(folded)));
            }
        }
    }

    /// <summary>Reads the words of the graph.</summary>
    public static async Task<KnownSpellings> ReadAsync(IListReader graph, CancellationToken cancellationToken) =>
        new(await graph.WordsAsync(FilterWord.Search, cancellationToken).ConfigureAwait(false));

    /// <summary>What a word is worth as it is typed; null for one that stands nowhere, in none of its forms.</summary>
    public double? Worth(string word) => Count(word) is > 0 and var count ? Math.Log(count) + SameBeginning + AsTyped : null;

    /// <summary>What may be meant by a word, the likeliest first; nothing where it is as frequent as what is near.</summary>
    public IReadOnlyList<NearWord> Near(string word)
    {
        if (word.Length < Shortest)
        {
            return [];
        }

        int count = Count(word);
        int most = word.Length < LongEnoughForTwo ? 1 : 2;
        LetterSet letters = LetterSet.Of(word);
        List<NearWord> near = [];
        for (int length = word.Length - most; length <= word.Length + most; length++)
        {
            List<(string Word, LetterSet Letters)> words = _byLength.GetValueOrDefault(length) ?? [];
            WorkBudget.Spend(words.Count / WordsPerUnit);
            foreach ((string other, LetterSet its) in words)
            {
                if (letters.MayBeWithin(its, most) && _counts[other] > (long)MuchMore * count
                    && EditDistance.Within(word, other, most) is > 0 and var edits)
                {
                    near.Add(new NearWord(other, Math.Log(_counts[other]) - (ASlip * edits) + (other[0] == word[0] ? SameBeginning : 0)));
                }
            }
        }

        return [.. near.OrderByDescending(n => n.Worth).ThenBy(n => n.Word, StringComparer.Ordinal).Take(MostNear)];
    }

    private int Count(string word) => WordForms.Of(word).Max(f => _counts.GetValueOrDefault(f));
}
