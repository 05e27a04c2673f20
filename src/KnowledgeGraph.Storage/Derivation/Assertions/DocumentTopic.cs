using System.Collections.Frozen;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>
/// What a document without a title is about: the proper names that it prints most often, mostly a country's and its people's. Resolutions of the
/// Security Council have no titles, and what two of them call by one name is one text only if they speak of one place.
/// </summary>
internal static class DocumentTopic
{
    private const char Separator = ' ';
    private const int FewestLetters = 4;
    private const int MostNames = 3;

    private static readonly FrozenSet<string> Common =
        NameVocabulary.English.CommonCapitals.Concat(NameVocabulary.English.BodyNouns).Concat(NameVocabulary.English.OwnerNouns)
            .Concat(NounVocabulary.English.Nouns.Keys).Concat(NounVocabulary.English.Tails).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonWords = Common.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether two documents speak of the same: what one names most often is among the names of the other.</summary>
    /// <param name="topic">What one speaks of.</param>
    /// <param name="other">What the other speaks of.</param>
    /// <param name="key">The key of a name that both print: its own words say nothing.</param>
    public static bool IsOne(string topic, string other, string key)
    {
        string[] names = Names(topic, key), others = Names(other, key);
        return (topic.Length == 0 && other.Length == 0) || (names.Length > 0 && others.Contains(names[0], StringComparer.Ordinal))
            || (others.Length > 0 && names.Contains(others[0], StringComparer.Ordinal));
    }

    /// <summary>Words that documents have in common which speak of one place: the name that each prints most often, and the two that both do,
    /// whichever comes first. None where a document names nothing.</summary>
    /// <param name="topic">What a document speaks of.</param>
    /// <param name="key">The key of a name that it prints: its own words say nothing.</param>
    public static IEnumerable<string> Kin(string topic, string key)
    {
        string[] names = Names(topic, key);
        return names.Length == 0 ? [] : names.Length == 1 ? [names[0]]
            : [names[0], string.Join(Separator, names.Take(2).Order(StringComparer.Ordinal))];
    }

    /// <summary>The names, the commonest first; empty for a document with a title, and for one that names nothing.</summary>
    public static string Of(Document document)
    {
        if (document.Head.Title is not null)
        {
            return "";
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var small = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (DocumentProvision provision in document.Provisions)
        {
            Count(provision.Text, counts.GetAlternateLookup<ReadOnlySpan<char>>(), small.GetAlternateLookup<ReadOnlySpan<char>>());
        }

        // What is printed in small letters too, "dialogue", names no place; "Somali" counts for Somalia.
        return string.Join(
            Separator, counts.Where(c => !small.Contains(c.Key)).GroupBy(c => Stem(c.Key, counts), c => c.Value, StringComparer.Ordinal)
                .OrderByDescending(c => c.Sum()).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostNames).Select(c => c.Key));
    }

    private static string Stem(string name, Dictionary<string, int> counts)
    {
        for (int letters = FewestLetters; letters < name.Length; letters++)
        {
            if (counts.ContainsKey(name[..letters]))
            {
                return name[..letters];
            }
        }

        return name;
    }

    private static string[] Names(string topic, string key) =>
    [
        .. topic.Split(Separator, StringSplitOptions.RemoveEmptyEntries)
            .Where(name => !$"-{key}-".Contains($"-{NameKey.Of(name)}-", StringComparison.Ordinal)),
    ];

    private static void Count(
        ReadOnlySpan<char> text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts,
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> small)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            ReadOnlySpan<char> word = text[at..end];
            if (word.Length >= FewestLetters && char.IsLower(word[0]))
            {
                small.Add(word);
            }
            else if (word.Length >= FewestLetters && char.IsUpper(word[0]) && char.IsLower(word[1]) && !CommonWords.Contains(word))
            {
                counts[word] = counts.TryGetValue(word, out int count) ? count + 1 : 1;
            }

            at = end;
        }
    }
}
