using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>One number of a pinpoint: in digits, Roman, a letter or a word, with what has been put in later and the marks of subparagraphs.</summary>
internal static class PinpointNumber
{
    private const int LongestDigits = 4;
    private const int LongestRoman = 6;

    /// <summary>Reads a number.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin it; behind it where there is one. Nothing moves where there is none.</param>
    /// <param name="roman">Whether Roman numbers, letters and numbers in words count.</param>
    /// <param name="before">The number before it in a list; null for the first.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(TokenList tokens, ref int at, bool roman, string? before, out string number)
    {
        if (before is not null && tokens.Is(at, '('))
        {
            return TryFurtherMarks(tokens, ref at, before, out number);
        }

        if (roman && tokens[at] is { Kind: TokenKind.Word, Word: Keyword.None, IsCapital: false } && PinpointWords.Numerals.Has(tokens, at))
        {
            number = tokens[tokens[at++]].ToString();
            return true;
        }

        if (!TryDigits(tokens, ref at, out number) && !(roman && TryLetters(tokens, ref at, before, out number)))
        {
            return false;
        }

        number += Insertion(tokens, ref at);
        number += PinpointNumbers.TryMarks(tokens, ref at, out string marks) ? marks : "";
        return true;
    }

    // "7 (a) and (b)": the paragraph is the one before.
    private static bool TryFurtherMarks(TokenList tokens, ref int at, string before, out string number)
    {
        int open = before.IndexOf('(', StringComparison.Ordinal);
        bool isRead = PinpointNumbers.TryMarks(tokens, ref at, out string marks);
        number = (open < 0 ? before : before[..open]) + marks;
        return isRead;
    }

    private static bool TryDigits(TokenList tokens, ref int at, out string number)
    {
        bool isRead = tokens[at] is { Kind: TokenKind.Number, Length: <= LongestDigits };
        // "annex 1-A": a letter behind the hyphen is no end of a range.
        bool hasLetter = isRead && tokens.IsDash(at + 1) && !tokens[at + 1].SpaceBefore
            && tokens[at + 2] is { Kind: TokenKind.Word, Length: 1, IsCapital: true, SpaceBefore: false };
        int last = hasLetter ? at + 2 : at;
        // "8.1", "14.c", "21.a.iii", "4.A.4"
        while (isRead && !hasLetter && tokens.Is(last + 1, '.') && !tokens[last + 1].SpaceBefore && IsWithin(tokens, last + 2))
        {
            last += 2;
        }

        number = isRead ? tokens.Text[tokens[at].Start..tokens[last].End] : "";
        at = isRead ? last + 1 : at;
        return isRead;
    }

    // I, IV, A, I.D, B.2
    private static bool TryLetters(TokenList tokens, ref int at, string? before, out string number)
    {
        Token token = tokens[at];
        number = "";
        if (token is not { Kind: TokenKind.Word, IsCapital: true, Length: <= LongestRoman }
            || !(RomanNumber.Value(tokens[token]) > 0 || (token.Length == 1 && before is null or { Length: 1 })))
        {
            return false;
        }

        int last = at;
        while (tokens.Is(last + 1, '.') && !tokens[last + 1].SpaceBefore && IsSubdivision(tokens[last + 2]))
        {
            last += 2;
        }

        number = tokens.Text[token.Start..tokens[last].End];
        at = last + 1;
        return true;
    }

    private static bool IsWithin(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Number, Length: <= 2, SpaceBefore: false }
            || (tokens[at] is { Kind: TokenKind.Word, SpaceBefore: false } word
                && (word.Length == 1 || (!word.IsCapital && RomanNumber.Value(tokens[word]) > 0)));

    private static bool IsSubdivision(Token token) =>
        token is { Kind: TokenKind.Word, Length: 1, IsCapital: true, SpaceBefore: false }
            or { Kind: TokenKind.Number, Length: <= 2, SpaceBefore: false };

    // 73 b; 5 bis
    private static string Insertion(TokenList tokens, ref int at)
    {
        Token token = tokens[at];
        bool isLetter = token is { Kind: TokenKind.Word, Length: 1, IsCapital: false } && tokens.Text[token.Start] is >= 'b' and <= 'h';
        if (!isLetter && !(token.Kind == TokenKind.Word && PinpointWords.Insertions.Has(tokens[token])))
        {
            return "";
        }

        at++;
        return token.Length == 1 ? tokens[token].ToString() : $" {tokens[token]}";
    }
}
