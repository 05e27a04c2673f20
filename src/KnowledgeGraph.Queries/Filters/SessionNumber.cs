using System.Globalization;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Filters;

/// <summary>The number of a session that is printed in words: <c>Seventy-fifth session</c> is 75, <c>2022 session</c> 2022.</summary>
internal static class SessionNumber
{
    private const int Hundred = 100;
    private const int LargestUnit = 20;

    /// <summary>The number; null where what is printed has none, or is more than a number says: a special session is another's 32nd.</summary>
    public static int? Of(string printed)
    {
        string[] words = printed.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        string[] rest = [.. words.Where(w => !string.Equals(w, "session", StringComparison.OrdinalIgnoreCase))];
        if (rest.Length == 0)
        {
            return null;
        }

        if (rest.Length == 1 && Figures(rest[0]) is { } figures)
        {
            return figures;
        }

        int number = 0;
        for (int i = 0; i < rest.Length; i++)
        {
            bool isLast = i == rest.Length - 1;
            if ((isLast ? Ordinal(rest[i]) : Ten(rest[i]) ?? (IsAnd(rest[i]) ? 0 : null)) is not { } value)
            {
                return null;
            }

            number += value;
        }

        return number;
    }

    // 75, 75th.
    private static int? Figures(string word)
    {
        string digits = DateWords.English.Ordinals.FirstOrDefault(o => word.EndsWith(o, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? word[..^ending.Length] : word;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private static int? Ordinal(string word)
    {
        int at = At(DateWords.English.OrdinalWords, word);
        return at < 0 ? null : at < LargestUnit ? at + 1 : (at - LargestUnit + 3) * 10;
    }

    // "Twenty", …, "ninety", "hundred".
    private static int? Ten(string word)
    {
        int at = At(DateWords.English.Tens, word);
        return at >= 0 ? Math.Min(Hundred, (at + 2) * 10) : string.Equals(word, "one", StringComparison.OrdinalIgnoreCase) ? 0 : null;
    }

    private static bool IsAnd(string word) => string.Equals(word, "and", StringComparison.OrdinalIgnoreCase);

    private static int At(IReadOnlyList<string> words, string word)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (string.Equals(words[i], word, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
