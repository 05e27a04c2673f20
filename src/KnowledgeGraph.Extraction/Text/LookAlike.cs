using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Cyrillic and Greek letters that are printed like Latin ones, as keyboards put them into numbers and symbols: "2625 (ХХV)". In words of
/// their own languages they stay.
/// </summary>
internal static class LookAlike
{
    private const string Cyrillic = "АВЕЅІЈКМНОРСТХаеорсухіѕј";
    private const string LikeCyrillic = "ABESIJKMHOPCTXaeopcyxisj";
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string LikeGreek = "ABEZHIKMNOPTYX";

    private static readonly FrozenDictionary<char, char> Latin =
        Cyrillic.Zip(LikeCyrillic).Concat(Greek.Zip(LikeGreek)).ToFrozenDictionary(p => p.First, p => p.Second);

    /// <summary>Whether a letter is one of them.</summary>
    public static bool Is(char c) => c is >= '\u0391' and <= '\u0458' && Latin.ContainsKey(c);

    /// <summary>Makes them Latin where the word around them is, or is a number or symbol. No word changes its length.</summary>
    public static void Mend(StringBuilder words)
    {
        string text = words.ToString();
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            while (end < text.Length && text[end] != ' ')
            {
                end++;
            }

            ReadOnlySpan<char> word = text.AsSpan(at, end - at);
            if (IsLatin(word))
            {
                for (int i = at; i < end; i++)
                {
                    words[i] = Latin.TryGetValue(text[i], out char latin) ? latin : text[i];
                }
            }

            at = end + 1;
        }
    }

    // It has one of these letters, all of its others are Latin, and there is one or it is a number of a session or a part of a symbol.
    private static bool IsLatin(ReadOnlySpan<char> word)
    {
        bool isAlike = false, isLatin = false, isNumbered = false;
        foreach (char c in word)
        {
            bool isOne = Is(c), isAscii = char.IsAsciiLetter(c);
            if (char.IsLetter(c) && !isOne && !isAscii)
            {
                return false;
            }

            (isAlike, isLatin, isNumbered) = (isAlike || isOne, isLatin || isAscii, isNumbered || char.IsAsciiDigit(c));
        }

        return isAlike && (isLatin || (isNumbered && word.Contains('/')) || IsSession(word));
    }

    // "(ХХ)"
    private static bool IsSession(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> inside = word.TrimEnd(" ,.;:");
        inside = inside is ['(', .., ')'] ? inside[1..^1] : default;
        foreach (char c in inside)
        {
            if (!(Latin.TryGetValue(c, out char latin) && latin is 'I' or 'X' or 'C'))
            {
                return false;
            }
        }

        return inside.Length > 0;
    }
}
