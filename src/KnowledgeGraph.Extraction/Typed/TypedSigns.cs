using System.Text;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>The signs of what people type and paste, made those that texts print.</summary>
internal static class TypedSigns
{
    private const string Opening = "([{<\"“„«‹'‘`";
    private const string Closing = ")]}>\"”“»›'’`";
    private const string Strokes = "\\⁄∕╱⧸／";

    private const string Behind = ".,;:*†‡!? ";

    /// <summary>
    /// The same words: characters that look alike are one, white space is one space, superscripts (footnote marks) and what nobody sees are gone,
    /// strokes are strokes and have no spaces around them in a symbol or a number, quotation marks and brackets around the whole are off, and so
    /// is what ends a sentence.
    /// </summary>
    public static string Plain(string typed)
    {
        var words = new StringBuilder(typed.Length);
        foreach (char c in typed)
        {
            if (Strokes.Contains(c, StringComparison.Ordinal))
            {
                words.Append('/');
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                words.Append(words.Length > 0 && words[^1] != ' ' ? " " : "");
            }
            else if (!Superscript.IsDigit(c))
            {
                SameCharacter.Append(words, c);
            }
        }

        LookAlike.Mend(words);
        return Closed(Bare(words.ToString()));
    }

    /// <summary>What stands inside the signs around the whole.</summary>
    public static string Bare(string words)
    {
        for (int before = -1; before != words.Length;)
        {
            before = words.Length;
            words = words.TrimStart().TrimEnd([.. Behind]);
            int pair = words.Length > 1 ? Opening.IndexOf(words[0], StringComparison.Ordinal) : -1;
            bool isAround = pair >= 0 && words[^1] == Closing[pair] && IsAround(words, Opening[pair], Closing[pair]);
            words = isAround ? words[1..^1] : words;
        }

        return words;
    }

    // The first of them closes with the last: "(1325 (2000))", not "(a) and (b)".
    private static bool IsAround(string words, char opening, char closing)
    {
        int depth = 0;
        for (int i = 1; i < words.Length - 1 && depth >= 0; i++)
        {
            depth += words[i] == closing ? -1 : words[i] == opening ? 1 : 0;
        }

        return depth == 0;
    }

    // "A / RES / 74 / 174", "74 / 174", "A/RES/ 74/174": a stroke parts what is written together. "and / or" is no symbol.
    private static string Closed(string words)
    {
        if (!words.Contains('/', StringComparison.Ordinal) || !words.Contains(' ', StringComparison.Ordinal))
        {
            return words;
        }

        var closed = new StringBuilder(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            bool isSpace = words[i] == ' ';
            bool before = isSpace && i + 1 < words.Length && words[i + 1] == '/' && closed.Length > 0 && IsOfSymbol(closed[^1]);
            bool behind = isSpace && closed.Length > 1 && closed[^1] == '/' && IsOfSymbol(closed[^2]) && i + 1 < words.Length
                && IsOfSymbol(words[i + 1]);
            closed.Append(before || behind ? "" : words[i].ToString());
        }

        return closed.ToString();

        static bool IsOfSymbol(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c == ')';
    }
}
