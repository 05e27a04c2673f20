using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>
/// In which forms an English word is printed: singular and plural, <c>child</c> and <c>children</c>; <c>-ise</c> and <c>-ize</c>; <c>labor</c> and
/// <c>labour</c>; ligatures and their letters. Verbs and nouns of one stem are other words: whoever types "nation" does not ask for "national".
/// </summary>
public static class WordForms
{
    private const int ShortestPlural = 4;
    private const int ShortestVerb = 6;

    private static readonly string[] VerbEndings = ["e", "ed", "es", "er", "ers", "ing", "ation", "ations"];
    private static readonly string[] Sibilants = ["s", "x", "z", "ch", "sh"];
    private static readonly (string One, string Two)[] Ligatures = [("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ﬁ", "fi"), ("ﬂ", "fl")];

    private static readonly FrozenSet<string> CommonWords = SpellingVocabulary.English.CommonWords.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OwnPlurals = SpellingVocabulary.English.OwnPlurals.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Irregular = BothWays(SpellingVocabulary.English.IrregularPlurals);
    private static readonly FrozenDictionary<string, string> Spellings = BothWays(SpellingVocabulary.English.OtherSpellings);

    /// <summary>Words that stand everywhere and tell nothing.</summary>
    public static IReadOnlyCollection<string> Common => CommonWords;

    /// <summary>Whether a word stands everywhere and tells nothing, such as <c>the</c>.</summary>
    /// <param name="word">The word in small letters.</param>
    public static bool IsCommon(string word) => CommonWords.Contains(word);

    /// <summary>The forms of a word, itself first. Some may be no words: they are found nowhere.</summary>
    /// <param name="word">The word in small letters without accents.</param>
    public static IReadOnlyList<string> Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        List<string> forms = [word];
        if (word.Length < ShortestPlural || CommonWords.Contains(word) || word.Any(char.IsAsciiDigit))
        {
            // "man" and "men" are short, and no rule makes them.
            return Irregular.TryGetValue(word, out string? other) ? [word, other] : forms;
        }

        Add(forms, OfNumber(word));
        Add(forms, Spelt(forms));
        Add(forms, forms.Select(WithZ).OfType<string>());
        Add(forms, forms.SelectMany(WithLigatures));
        return forms;
    }

    private static void Add(List<string> forms, IEnumerable<string> more)
    {
        foreach (string form in more.ToArray())
        {
            if (!forms.Contains(form))
            {
                forms.Add(form);
            }
        }
    }

    // What is spelt otherwise has a plural, too.
    private static IEnumerable<string> Spelt(IEnumerable<string> forms) =>
        forms.SelectMany(f => Spellings.TryGetValue(f, out string? other) ? OfNumber(other).Prepend(other) : []);

    private static IEnumerable<string> OfNumber(string word)
    {
        if (Irregular.TryGetValue(word, out string? irregular))
        {
            return [irregular];
        }

        if (OwnPlurals.Contains(word))
        {
            return [];
        }

        if (word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i'))
        {
            return word.EndsWith("ies", StringComparison.Ordinal) ? [word[..^3] + "y", word[..^1]]
                : word.EndsWith("es", StringComparison.Ordinal) && EndsInSibilant(word[..^2]) ? [word[..^2], word[..^1]] : [word[..^1]];
        }

        string plural = word.EndsWith('y') && word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u') ? word[..^1] + "ies"
            : EndsInSibilant(word) ? word + "es" : word + "s";
        return OwnPlurals.Contains(plural) ? [] : [plural];
    }

    private static bool EndsInSibilant(string word) => Sibilants.Any(s => word.EndsWith(s, StringComparison.Ordinal));

    private static string? WithZ(string word)
    {
        foreach (string ending in word.Length >= ShortestVerb ? VerbEndings : [])
        {
            int at = word.Length - ending.Length - 1;
            if (at > 1 && word.EndsWith(ending, StringComparison.Ordinal) && word[at] is 's' or 'z' && word[at - 1] == 'i')
            {
                return $"{word.AsSpan(0, at)}{(word[at] == 's' ? 'z' : 's')}{ending}";
            }
        }

        return null;
    }

    private static IEnumerable<string> WithLigatures(string word)
    {
        foreach ((string one, string two) in Ligatures)
        {
            if (word.Contains(one, StringComparison.Ordinal))
            {
                yield return word.Replace(one, two, StringComparison.Ordinal);
            }
            else if (word.Contains(two, StringComparison.Ordinal))
            {
                yield return word.Replace(two, one, StringComparison.Ordinal);
            }
        }
    }

    private static FrozenDictionary<string, string> BothWays(IReadOnlyDictionary<string, string> words) =>
        words.Concat(words.Select(w => KeyValuePair.Create(w.Value, w.Key))).DistinctBy(w => w.Key).ToFrozenDictionary(StringComparer.Ordinal);
}
