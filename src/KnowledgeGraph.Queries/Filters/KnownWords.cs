using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Filters;

/// <summary>The words of one kind that the graph has, to be found by however they are typed: without regard to case, accents and signs.</summary>
internal sealed class KnownWords
{
    private const int MostNear = 5;
    private const int LongEnoughForTwo = 5, LongEnoughForThree = 12;
    private const int WordsPerUnit = 20;

    private readonly ILookup<string, string> _byKey;
    private readonly IReadOnlyList<CountedWord> _words;

    public KnownWords(IReadOnlyList<CountedWord> words)
    {
        _words = words;
        _byKey = words.ToLookup(w => KebabCase.Of(w.Word), w => w.Word, StringComparer.Ordinal);
    }

    /// <summary>All of them, the most frequent first.</summary>
    public IEnumerable<string> All => _words.Select(w => w.Word);

    /// <summary>The forms that the graph has of a word; none where it has none.</summary>
    public IEnumerable<string> Of(string word) => _byKey[KebabCase.Of(word)];

    /// <summary>What is near to a word: a few letters away, else with the word in it; of few words the most frequent.</summary>
    /// <param name="word">The word.</param>
    /// <param name="show">How what there is is shown, and what it is compared by.</param>
    public IReadOnlyList<string> Near(string word, Func<string, string> show)
    {
        WorkBudget.Spend(_words.Count / WordsPerUnit);
        string key = KebabCase.Of(word);
        int most = key.Length < LongEnoughForTwo ? 1 : key.Length < LongEnoughForThree ? 2 : 3;
        (string Shown, string Key)[] all = [.. _words.Select(w => show(w.Word)).Select(w => (w, KebabCase.Of(w)))];
        string[] near =
        [
            .. all.Select(w => (w.Shown, Edits: EditDistance.Within(key, w.Key, most))).Where(w => w.Edits is not null).OrderBy(w => w.Edits)
                .Select(w => w.Shown).Take(MostNear),
        ];
        if (near.Length == 0 && key.Length > 2)
        {
            near = [.. all.Where(w => w.Key.Contains(key, StringComparison.Ordinal)).Select(w => w.Shown).Take(MostNear)];
        }

        return near.Length > 0 ? near : [.. all.Select(w => w.Shown).Take(MostNear)];
    }
}
