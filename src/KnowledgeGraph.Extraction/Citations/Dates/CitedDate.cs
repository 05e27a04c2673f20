using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>The dates that citations are printed with, behind them and before.</summary>
internal static class CitedDate
{
    private const int LongestAdopter = 10;

    /// <summary>The date printed behind a name that ends before a token: ", adopted on 13 April 2005". Null where there is none.</summary>
    public static DateOnly? Behind(TokenList tokens, int end)
    {
        Read(tokens, tokens[end].Kind == TokenKind.Mark ? end + 1 : end, out DateOnly? date);
        return date;
    }

    /// <summary>The token behind what a name's end may be followed by before its footnote mark: "thereto", ", 1973", "of 1996", "on 8 September 2000", a date.</summary>
    public static int EndBehind(TokenList tokens, int end)
    {
        int at = tokens.Is(end, Keyword.Thereto) ? end + 1 : end;
        if ((tokens.Is(at, ',') || tokens.Is(at, Keyword.Of)) && tokens[at + 1] is { Kind: TokenKind.Number, Length: 4 })
        {
            return at + 2;
        }

        if (tokens.Is(at, Keyword.On) && tokens.IsNumber(at + 1) && PrintedDate.Read(tokens.Text.AsSpan(tokens[at + 1].Start), out _) is int length and > 0)
        {
            return tokens.At(tokens[at + 1].Start + length);
        }

        return Read(tokens, at, out _);
    }

    /// <summary>The date that ends before a token; the last day of a meeting, "9–20 July 2001", is none.</summary>
    public static DateOnly? UpTo(TokenList tokens, int end) =>
        tokens.IsNumber(end - 3) && !tokens.IsDash(end - 4) && PrintedDate.Read(tokens.Text.AsSpan(tokens[end - 3].Start), out DateOnly date) is int length and > 0
            && tokens[end - 3].Start + length == tokens[end - 1].End
            ? date
            : null;

    /// <summary>The date printed before a name: "the adoption on 10 October 2019 of its political declaration". Null where there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">The name's first token.</param>
    public static DateOnly? OfAdoption(TokenList tokens, int first)
    {
        int of = tokens[first - 1].Word is Keyword.Its or Keyword.The ? first - 2 : first - 1;
        return tokens.Is(of, Keyword.Of) && tokens.Is(of - 4, Keyword.On) && tokens[of - 5].Kind == TokenKind.Word && tokens[tokens[of - 5]] is "adoption" ? UpTo(tokens, of) : null;
    }

    /// <summary>Reads a date behind a citation: "of 16 December 2021", ", of …", "dated …", "adopted on …", ", adopted by the General Assembly on …". Returns the token behind it, <paramref name="at"/> where there is none.</summary>
    public static int Read(TokenList tokens, int at, out DateOnly? date)
    {
        int next = tokens.Is(at, ',') ? at + 1 : at;
        next = tokens.Is(next, Keyword.Of) || tokens.Is(next, Keyword.Dated) ? next + 1
            : tokens.Is(next, Keyword.Adopted) ? OnBehind(tokens, next + 1) : 0;
        date = null;
        if (next == 0 || !tokens.IsNumber(next))
        {
            return at;
        }

        int length = PrintedDate.Read(tokens.Text.AsSpan(tokens[next].Start), out DateOnly read);
        if (length == 0)
        {
            return at;
        }

        date = read;
        return tokens.At(tokens[next].Start + length);
    }

    private static int OnBehind(TokenList tokens, int at)
    {
        int on = at;
        while (tokens.Is(at, Keyword.By) && on < at + LongestAdopter && tokens[on].Kind == TokenKind.Word && !tokens.Is(on, Keyword.On))
        {
            on++;
        }

        return tokens.Is(on, Keyword.On) ? on + 1 : 0;
    }
}
