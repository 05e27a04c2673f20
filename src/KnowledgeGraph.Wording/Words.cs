using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Wording;

/// <summary>
/// The words of a text: runs of letters, digits and other numbers, as Python's <c>\w</c> has them without the underscore. A superscript
/// digit is a number too, so that a footnote's mark belongs to the word that it stands at. Case is folded as Unicode folds it
/// (CaseFolding.txt, C and F, of the scripts that texts are written in).
/// </summary>
public static class Words
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    // What Latin letters fold to where that is more than one letter.
    private static readonly Dictionary<char, string> Expanded = new()
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['İ'] = "i\u0307",
        ['ŉ'] = "\u02BCn",
        ['ǰ'] = "j\u030C",
        ['ﬀ'] = "ff",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['ﬃ'] = "ffi",
        ['ﬄ'] = "ffl",
        ['ﬅ'] = "st",
        ['ﬆ'] = "st",
    };

    /// <summary>The words of a text, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many are read at the most.</param>
    public static List<Word> Of(ReadOnlySpan<char> text, int most = int.MaxValue)
    {
        var words = new List<Word>(Math.Min(most, 8 + (text.Length / 6)));
        for (int at = 0; words.Count < most && TryNext(text, ref at, out Word word);)
        {
            words.Add(word);
        }

        return words;
    }

    /// <summary>The next word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to look from; behind the word afterwards.</param>
    /// <param name="word">The word.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, out Word word)
    {
        int length = 0;
        while (at < text.Length && (length = Letter(text, at)) == 0)
        {
            at++;
        }

        int start = at;
        uint hash = Seed;
        while (length > 0)
        {
            hash = length == 1 ? Folded(hash, text[at]) : (((hash ^ text[at]) * Prime) ^ text[at + 1]) * Prime;
            at += length;
            length = at < text.Length ? Letter(text, at) : 0;
        }

        word = new Word(new TextSpan(start, at), hash);
        return at > start;
    }

    // How many units the letter or number takes that begins here; 0 for anything else.
    private static int Letter(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (!char.IsSurrogate(c))
        {
            return IsOfWord(CharUnicodeInfo.GetUnicodeCategory(c)) ? 1 : 0;
        }

        return at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1])
            && IsOfWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])))
            ? 2
            : 0;
    }

    private static bool IsOfWord(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static uint Folded(uint hash, char c)
    {
        if (char.IsAscii(c))
        {
            return (hash ^ (char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c)) * Prime;
        }

        if (Expanded.TryGetValue(c, out string? letters))
        {
            foreach (char letter in letters)
            {
                hash = (hash ^ letter) * Prime;
            }

            return hash;
        }

        // By way of the capital: a final sigma and a long s have the same as the common ones.
        return (hash ^ char.ToLowerInvariant(char.ToUpperInvariant(c))) * Prime;
    }
}
