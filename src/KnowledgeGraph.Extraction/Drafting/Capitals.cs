using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Text that is all in capitals, of telegrams, old scans and headings, in the letters in which it is read: as long as it is printed, word
/// for word, with the capitals of the names and months that the vocabularies know.
/// </summary>
internal static class Capitals
{
    private const int LeastLetters = 12;

    private static readonly FrozenSet<string> Months = DateWords.English.Months.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The names that begin with a word, the longest first. Few texts ask for them.
    private static readonly Lazy<FrozenDictionary<string, string[]>> Names = new(() => Bodies.All
        .SelectMany(b => b.Aliases.Append(b.Name).Append(b.Abbreviation ?? b.Name))
        .Concat(KnownInstruments.All.SelectMany(i => i.Names.Append(i.Title)))
        .Where(n => char.IsUpper(n[0]))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .GroupBy(n => FirstWord(n).ToString(), StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Length).ToArray(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The text itself where it has small letters or few of any.</summary>
    public static string InSmallLetters(string text)
    {
        if (text.Length < LeastLetters || text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 || text.Count(char.IsAsciiLetterUpper) < LeastLetters
            || !text.Contains(' ', StringComparison.Ordinal) || HasOtherLetters(text))
        {
            return text;
        }

        char[] letters = text.ToCharArray();
        bool begins = true;
        for (int at = 0; at < text.Length;)
        {
            ReadOnlySpan<char> word = FirstWord(text.AsSpan(at));
            if (word.IsEmpty)
            {
                at++;
                continue;
            }

            at += IsPrintedSo(text, at, word.Length) ? word.Length : Lower(text, at, word, begins, letters);
            begins = false;
        }

        return new string(letters);
    }

    // Small letters of another script, and letters that are neither small nor capital, as in Chinese and Arabic.
    private static bool HasOtherLetters(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') >= 0 && text.Any(c => char.IsLower(c) || (char.IsLetter(c) && !char.IsUpper(c)));

    /// <summary>
    /// The first words of a paragraph whose first word is in capitals, in small letters but for the first; the paragraph itself for any
    /// other.
    /// </summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="room">Room for them.</param>
    public static ReadOnlySpan<char> Opening(ReadOnlySpan<char> paragraph, Span<char> room)
    {
        ReadOnlySpan<char> first = FirstWord(paragraph);
        if (first.Length < 3 || first.IndexOfAnyExceptInRange('A', 'Z') >= 0)
        {
            return paragraph;
        }

        int length = Math.Min(paragraph.Length, room.Length);
        for (int i = 0; i < length; i++)
        {
            room[i] = i == 0 ? paragraph[i] : char.ToLowerInvariant(paragraph[i]);
        }

        return room[..length];
    }

    private static int Lower(string text, int at, ReadOnlySpan<char> word, bool begins, char[] letters)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at);
        foreach (string name in Names.Value.GetValueOrDefault(word.ToString()) ?? [])
        {
            bool isName = rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == name.Length || !char.IsLetterOrDigit(rest[name.Length]));
            if (isName)
            {
                name.CopyTo(letters.AsSpan(at));
                return name.Length;
            }
        }

        int small = begins || Months.Contains(word.ToString()) ? 1 : 0;
        for (int i = small; i < word.Length; i++)
        {
            letters[at + i] = char.ToLowerInvariant(word[i]);
        }

        return word.Length;
    }

    // "(XXV)", the letter of "217 A", and pieces of symbols and numbers.
    private static bool IsPrintedSo(string text, int at, int length)
    {
        char before = at > 0 ? text[at - 1] : ' ', behind = at + length < text.Length ? text[at + length] : ' ';
        return before is '/' or '.' || behind == '/' || char.IsDigit(before) || char.IsDigit(behind)
            || (before == '(' && behind == ')' && RomanNumber.Value(text.AsSpan(at, length)) > 0)
            || (length == 1 && at > 1 && before == ' ' && char.IsAsciiDigit(text[at - 2]));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }
}
