using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Document symbols of the United Nations (Dag Hammarskjöld Library, "United Nations document symbols"): an organ, its subsidiaries,
/// a session or year, a number and suffixes, parted by strokes: <c>A/HRC/21/39</c>, <c>E/2007/30/Rev.1</c>, <c>NPT/CONF.2010/50 (Vol. I)</c>.
/// </summary>
internal static class DocumentSymbol
{
    private const int LongestOrgan = 8;
    private const int LongestSymbol = 96;
    private const int YearLength = 4;

    private static readonly string[] SpacedSuffixes =
        ["(Part", "(Vol", "(SUPP", "(Supp", "(Sect", "(Prog.", "(Income", "(Introduction", "(Plan outline", "(Foreword", "(Resumption", "(Art",
            "(Chap"];

    // Organs of the African Union that are no capital letters.
    private static readonly string[] WordedOrgans = ["Ext/Assembly/AU/", "Assembly/AU/"];

    /// <summary>Reads a symbol at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="symbol">The symbol without spaces and with plain hyphens; both halves of a double symbol.</param>
    /// <param name="part">The letter of a resolution adopted in parts, <c>B</c> of <c>A/RES/74/232 B</c>; else null.</param>
    /// <returns>How many UTF-16 units it takes; 0 where the text begins with none.</returns>
    public static int Read(ReadOnlySpan<char> text, out string symbol, out string? part)
    {
        (symbol, part) = ("", null);
        int end = Half(text, out bool hasDigit);
        if (end == 0 || !hasDigit)
        {
            return 0;
        }

        while (end + 2 < text.Length && IsHyphen(text[end]) && char.IsAsciiDigit(text[end - 1])
            && Half(text[(end + 1)..], out bool digit) is int second and > 0 && digit && !IsOneSeries(text[..end], text[(end + 1)..]))
        {
            end += 1 + second;
        }

        int printed = end + Suffix(text, end);
        symbol = CanonicalSymbol.Of(Plain(text[..printed]));
        int letter = Letter(text, printed, symbol);
        part = letter > 0 ? text.Slice(printed, letter).Trim().ToString() : null;
        return printed + letter;
    }

    /// <summary>What kind of instrument bears the symbol.</summary>
    public static InstrumentKind KindOf(string symbol) =>
        symbol.Contains("/RES/", StringComparison.Ordinal) || symbol.Contains("/Res.", StringComparison.Ordinal) ? InstrumentKind.Resolution
        : symbol.Contains("/DEC/", StringComparison.Ordinal) || symbol.Contains("/Dec.", StringComparison.Ordinal) ? InstrumentKind.Decision
        : symbol.Contains("/PRST/", StringComparison.Ordinal) ? InstrumentKind.PresidentialStatement
        : InstrumentKind.Document;

    // "A/RES/61/16–A/RES/61/20" is a range: the halves of a double symbol are of two series.
    private static bool IsOneSeries(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int stroke = one.LastIndexOf('/') + 1;
        return stroke > 0 && other.StartsWith(one[..stroke], StringComparison.Ordinal);
    }

    // One half of a double symbol, or a whole single one: ORGAN/segment/segment…
    private static int Half(ReadOnlySpan<char> text, out bool hasDigit)
    {
        hasDigit = false;
        foreach (string words in WordedOrgans)
        {
            if (text.StartsWith(words) && Segment(text[words.Length..], ref hasDigit) is int number and > 0 && hasDigit)
            {
                return words.Length + number;
            }
        }

        int organ = 0;
        while (organ < text.Length && organ <= LongestOrgan && char.IsAsciiLetterUpper(text[organ]))
        {
            organ++;
        }

        // ICC-ASP/1/3
        organ += organ > 1 && text[organ..] is ['-' or '‑', >= 'A' and <= 'Z', >= 'A' and <= 'Z', ..] ? 1 + LettersAt(text[(organ + 1)..]) : 0;
        int at = organ;
        // GC.18/INF/4
        if (organ > 0 && at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        // GC(62)/RES/9, LC/G.2700, ECE/TRANS/…: only the first may bear a number in brackets.
        if (organ > 0 && at < text.Length && text[at] == '(')
        {
            at += Bracketed(text[at..]);
        }

        // "decision X/33" is a number of a conference of parties, no symbol: no organ is called by a Roman number.
        bool roman = organ > 0 && text[..organ].IndexOfAnyExcept("IVX") < 0;
        if (roman || organ is 0 or > LongestOrgan || at >= text.Length || text[at] != '/')
        {
            return 0;
        }

        while (at < text.Length && at < LongestSymbol)
        {
            // A line's end may have left a space before a suffix: "A/69/53/Add.1 /Corr.1".
            int space = text[at..] is [' ', '/', ..] && (IsSuffix(text[(at + 2)..]) || text[at..] is [_, _, >= '0' and <= '9', ..]) ? 1 : 0;
            int stroke = at + space + 1;
            // "S/2009/ 395"
            bool isYear = at > YearLength && text[at - YearLength - 1] == '/' && text[(at - YearLength)..at].IndexOfAnyExceptInRange('0', '9') < 0;
            stroke += text[at..] is ['/', ' ', ..] && (IsSuffix(text[(at + 2)..]) || (isYear && text[at..] is [_, _, >= '0' and <= '9', ..])) ? 1 : 0;
            int segment = text[at + space] == '/' ? Segment(text[stroke..], ref hasDigit) : 0;
            if (segment == 0)
            {
                break;
            }

            at = stroke + segment;
        }

        return hasDigit ? at : 0;
    }

    private static bool IsSuffix(ReadOnlySpan<char> text) => text.StartsWith("Add.") || text.StartsWith("Corr.") || text.StartsWith("Rev.");

    private static int LettersAt(ReadOnlySpan<char> text)
    {
        int letters = 0;
        while (letters < text.Length && letters <= LongestOrgan && char.IsAsciiLetterUpper(text[letters]))
        {
            letters++;
        }

        return letters;
    }

    // "A/RES/60/1.See also": the full stop ends a sentence whose space is lost; behind one inside a symbol there is a number.
    private static bool EndsSentence(ReadOnlySpan<char> behind)
    {
        int letters = 0;
        while (letters < behind.Length && char.IsAsciiLetter(behind[letters]))
        {
            letters++;
        }

        return letters > 1 && (letters == behind.Length || behind[letters] is ' ' or ',' or ';');
    }

    private static int Segment(ReadOnlySpan<char> text, ref bool hasDigit)
    {
        int at = 0;
        while (at < text.Length && at < LongestSymbol)
        {
            char c = text[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                hasDigit |= char.IsAsciiDigit(c);
                at++;
            }
            else if (c == '.' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]) && at > 0
                && !(char.IsAsciiDigit(text[at - 1]) && EndsSentence(text[(at + 1)..])))
            {
                at++;
            }
            else if (IsHyphen(c) && at > 0 && at + 1 < text.Length && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                at++;
            }
            else if (IsHyphen(c) && at > 0 && char.IsAsciiDigit(text[at - 1]) && RangeBefore(text[(at + 1)..]) is int range and > 0)
            {
                at += 1 + range;
            }
            else if (c == '(' && at > 0 && Bracketed(text[at..]) is int bracket and > 0)
            {
                at += bracket;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "SR.1–28/Corrigendum": several records that a suffix makes one document of.
    private static int RangeBefore(ReadOnlySpan<char> text)
    {
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > 0 && text[digits..] is ['/', 'A' or 'C' or 'R', >= 'a' and <= 'z', ..] ? digits : 0;
    }

    // (14), (III), (2000), (S-VI), (SES.36/28)
    private static int Bracketed(ReadOnlySpan<char> text)
    {
        int close = text[..Math.Min(text.Length, 12)].IndexOf(')');
        if (text.StartsWith("(SES.") && close > 5 && text[5..close].IndexOfAnyExcept("0123456789/") < 0)
        {
            return close + 1;
        }

        int special = text.StartsWith("(ES-") ? 4 : text.StartsWith("(S-") ? 3 : 1;
        return close > special && text[special..close].IndexOfAnyExcept("0123456789IVXLC-") < 0 ? close + 1 : 0;
    }

    // " (Part II)", " (Vol. I)", " (2020)" behind S/RES/2522
    private static int Suffix(ReadOnlySpan<char> text, int end)
    {
        ReadOnlySpan<char> rest = text[end..];
        int space = rest.StartsWith(" ") ? 1 : 0;
        ReadOnlySpan<char> bracket = rest[space..];
        if (!bracket.StartsWith("("))
        {
            return 0;
        }

        int close = bracket[..Math.Min(bracket.Length, 24)].IndexOf(')');
        if (close < 0)
        {
            return 0;
        }

        foreach (string suffix in SpacedSuffixes)
        {
            if (bracket.StartsWith(suffix))
            {
                int after = end + space + close + 1;
                return space + close + 1 + Further(text[after..]) + (Further(text[after..]) == 0 ? Suffix(text, after) : 0);
            }
        }

        bool year = close == 5 && bracket[1..5].IndexOfAnyExceptInRange('0', '9') < 0 && text.StartsWith("S/RES/");
        int roman = bracket.StartsWith("(ES-") ? 4 : bracket.StartsWith("(S-") ? 3 : 1;
        bool session = space == 1 && (text.StartsWith("A/RES/") || text[..end].Contains("/Res.", StringComparison.Ordinal))
            && close > roman && RomanNumber.Value(bracket[roman..close]) > 0;
        return year || session ? space + close + 1 : 0;
    }

    // "/Add.1/Corr.1" behind a bracket.
    private static int Further(ReadOnlySpan<char> text)
    {
        int at = 0;
        bool digit = false;
        while (at < text.Length && text[at] == '/' && Segment(text[(at + 1)..], ref digit) is int segment and > 0)
        {
            at += 1 + segment;
        }

        return at;
    }

    // A letter behind a resolution's symbol, " B", " A-B", " A and B": the parts of a resolution.
    private static int Letter(ReadOnlySpan<char> text, int end, string symbol)
    {
        if (KindOf(symbol) != InstrumentKind.Resolution || !symbol.Contains("/RES/", StringComparison.Ordinal)
            || end + 1 >= text.Length || text[end] != ' ' || text[end + 1] is < 'A' or > 'H')
        {
            return 0;
        }

        int at = end + 2;
        if (at + 1 < text.Length && IsHyphen(text[at]) && text[at + 1] is >= 'A' and <= 'H')
        {
            at += 2;
        }

        return at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '/') ? at - end : 0;
    }

    private static bool IsHyphen(char c) => c is '-' or '‑' or '–' or '‐';

    private static string Plain(ReadOnlySpan<char> printed)
    {
        Span<char> plain = printed.Length <= 256 ? stackalloc char[printed.Length] : new char[printed.Length];
        int n = 0;
        foreach (char c in printed)
        {
            if (c != ' ')
            {
                plain[n++] = IsHyphen(c) ? '-' : c;
            }
        }

        return new string(plain[..n]);
    }
}
