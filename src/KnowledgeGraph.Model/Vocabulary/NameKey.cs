using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>
/// What names of one text have in common however they are spelled: <c>Convention on Physical Protection of Nuclear Materials</c> and
/// <c>Convention on the Physical Protection of Nuclear Material</c>. Articles and prepositions, plurals, -ise and -ize, abbreviations of bodies
/// make no other name; ordinals, years and every other word do.
/// </summary>
public static class NameKey
{
    private const int ShortestPlural = 4;
    private const int ShortestVerb = 6;

    private static readonly string[] VerbEndings = ["e", "ed", "ing", "ation"];

    private static readonly FrozenSet<string> SmallWords = SpellingVocabulary.English.SmallWords.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> SameWords =
        SpellingVocabulary.English.SameWords.ToFrozenDictionary(w => w.Key, w => Words(w.Value), StringComparer.Ordinal);

    private static readonly FrozenSet<string> JoinedWords =
        SpellingVocabulary.English.JoinedWords.Select(pair => string.Join('-', Words(pair))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The key of a name, or of the kebab case of one.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var key = new List<string>();
        foreach (string word in KebabCase.Of(name).Split('-'))
        {
            if (SameWords.TryGetValue(word, out string[]? others))
            {
                key.AddRange(others);
            }
            else if (!SmallWords.Contains(word))
            {
                Append(key, Singular(word));
            }
        }

        return string.Join('-', key);
    }

    private static void Append(List<string> key, string word)
    {
        if (key.Count > 0 && JoinedWords.Contains($"{key[^1]}-{word}"))
        {
            key[^1] += word;
        }
        else
        {
            key.Add(word);
        }
    }

    private static string[] Words(string words) => [.. words.Split(' ').Where(word => !SmallWords.Contains(word)).Select(Singular)];

    private static string Singular(string word)
    {
        bool isPlural = word.Length >= ShortestPlural && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        string singular = isPlural ? word[..^1] : word;
        return isPlural && singular.EndsWith("ie", StringComparison.Ordinal) ? singular[..^2] + "y" : WithZ(singular);
    }

    private static string WithZ(string word)
    {
        foreach (string ending in VerbEndings)
        {
            if (word.Length >= ShortestVerb && word.EndsWith("is" + ending, StringComparison.Ordinal))
            {
                return $"{word.AsSpan(0, word.Length - ending.Length - 1)}z{ending}";
            }
        }

        return word;
    }
}
