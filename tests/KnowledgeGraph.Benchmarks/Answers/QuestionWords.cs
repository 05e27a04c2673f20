using System.Collections.Frozen;

namespace KnowledgeGraph.Benchmarks.Answers;

/// <summary>The words of questions, and slips of the hand in them.</summary>
internal static class QuestionWords
{
    private const int LongEnoughToSlip = 6;

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "of", "on", "in", "for", "to", "and", "by", "with", "at", "from", "its", "as", "or", "concerning", "question", "resolution",
            "report", "adopted", "un", "unit"], StringComparer.Ordinal);

    /// <summary>Words in small letters, parted by whatever is neither letter nor digit.</summary>
    public static IEnumerable<string> Of(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isOfWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isOfWord && start < 0)
            {
                start = i;
            }
            else if (!isOfWord && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }

    /// <summary>The words that say what a title is about.</summary>
    public static string[] Telling(string title) => [.. Of(title).Where(w => w.Length > 1 && !Small.Contains(w) && w.All(char.IsLetter)).Distinct()];

    /// <summary>The same with one slip in one of its long words: a letter left out, doubled, or put before its neighbour, or another vowel; null
    /// where no word is long enough.</summary>
    public static string? Misspelt(string text, Random random)
    {
        string[] words = text.Split(' ');
        int[] longOnes = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length >= LongEnoughToSlip && words[i].All(char.IsAsciiLetter))];
        if (longOnes.Length == 0)
        {
            return null;
        }

        int chosen = longOnes[random.Next(longOnes.Length)];
        string word = words[chosen];
        int at = random.Next(1, word.Length - 1);
        words[chosen] = random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 when word[at] != word[at + 1] => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + (word[at] == 'e' ? 'a' : 'e') + word[(at + 1)..],
        };
        return string.Join(' ', words);
    }
}
