using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>A date among the tokens of a text.</summary>
internal static class DateTokens
{
    /// <summary>Reads a date.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of the day; behind the date where there is one. Nothing moves where there is none.</param>
    /// <param name="date">The date.</param>
    public static bool TryRead(TokenList tokens, ref int at, out DateOnly date)
    {
        date = default;
        if (tokens[at].IsCapital)
        {
            return TryMonthFirst(tokens, ref at, out date);
        }

        int length = tokens.IsNumber(at) ? PrintedDate.English.Read(tokens.Text.AsSpan(tokens[at].Start), out date) : 0;
        at = length > 0 ? tokens.At(tokens[at].Start + length) : at;
        return length > 0;
    }

    // "January 23, 2014"
    private static bool TryMonthFirst(TokenList tokens, ref int at, out DateOnly date)
    {
        date = default;
        int year = tokens.Is(at + 2, ',') ? at + 3 : at + 2;
        bool isRead = tokens[at + 1] is { Kind: TokenKind.Number, Length: <= 2 } && tokens[year] is { Kind: TokenKind.Number, Length: 4 }
            && PrintedDate.English.MonthAt(tokens[tokens[at]], out _) == tokens[at].Length
            && PrintedDate.English.Read($"{tokens[tokens[at + 1]]} {tokens[tokens[at]]} {tokens[tokens[year]]}", out date) > 0;
        at = isRead ? year + 1 : at;
        return isRead;
    }
}
