using System.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// What the titles of one question have in common from year to year, whatever session, review or year they name: <c>Unforeseen and extraordinary
/// expenses for 2020</c> and <c>… for 2021</c>. Hyphens and spaces make no other title. Numbers that are no years do: resolution 72/305 is
/// not resolution 67/290.
/// </summary>
public static class TitleKey
{
    /// <summary>What every key begins with. No name's kebab case has a colon, so that a key is never taken for a name.</summary>
    public const string Prefix = "title:";
    private const int Longest = 2000;
    private const int YearDigits = 4;

    private static readonly HashSet<string> Ordinals = new(DateWords.English.OrdinalWords, StringComparer.Ordinal);
    private static readonly HashSet<string> Tens = new(DateWords.English.Tens, StringComparer.Ordinal);
    private static readonly HashSet<string> Named = new(DateWords.English.NamedByOrdinal, StringComparer.Ordinal);

    /// <summary>The key of a title; null where nothing is left of it, or more than anybody looks for.</summary>
    public static string? Of(string? title)
    {
        var key = new StringBuilder(Prefix);
        foreach (string word in Words(title))
        {
            key.Append(word);
        }

        return key.Length > Prefix.Length && key.Length <= Longest ? key.ToString() : null;
    }

    /// <summary>The words of a title without the numbers that change from year to year, in small letters without accents.</summary>
    public static IEnumerable<string> Words(string? title)
    {
        string[] words = KebabCase.Of(title).Split('-', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string? next = i + 1 < words.Length ? words[i + 1] : null;
            bool isOrdinal = IsOrdinal(words[i]) && (next is null || !Named.Contains(next));
            bool isBeforeOne = Tens.Contains(words[i]) && next is not null && (IsOrdinal(next) || Tens.Contains(next));
            if (!isOrdinal && !isBeforeOne && !IsYear(words[i]))
            {
                yield return words[i];
            }
        }
    }

    private static bool IsOrdinal(string word)
    {
        int digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return Ordinals.Contains(word) || (digits > 0 && DateWords.English.Ordinals.Contains(word[digits..], StringComparer.Ordinal));
    }

    private static bool IsYear(string word) =>
        word.Length == YearDigits && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal))
        && !word.AsSpan().ContainsAnyExceptInRange('0', '9');
}
