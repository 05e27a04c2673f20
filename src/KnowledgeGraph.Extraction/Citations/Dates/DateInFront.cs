using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>The date or the year right before a name, which is the text's and no part of its title: "the 20 June 2011 Agreement", "the 1963 Vienna
/// Convention".</summary>
internal static class DateInFront
{
    /// <summary>Reads it backwards.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="name">The name's first token; the first of the date or year where there is one. Nothing moves where there is none.</param>
    /// <param name="date">The date; null for a year, or a day without one.</param>
    public static bool TryRead(TokenList tokens, ref int name, out DateOnly? date)
    {
        (int first, date) = (name, null);
        if (IsYear(tokens, first - 1))
        {
            first--;
            // "the June 20, 2011 Agreement"
            if (tokens.Is(first - 1, ',') && tokens[first - 2] is { Kind: TokenKind.Number, Length: <= 2 } && IsMonth(tokens, first - 3))
            {
                first -= 3;
                date = Read($"{tokens[tokens[first + 1]]} {tokens[tokens[first]]} {tokens[tokens[first + 3]]}");
            }
            else if (IsMonth(tokens, first - 1))
            {
                first--;
            }
        }
        else if (IsMonth(tokens, first - 1))
        {
            first--;
        }

        if (first < name && IsMonth(tokens, first) && date is null)
        {
            bool hasDay = tokens[first - 1] is { Kind: TokenKind.Number, Length: <= 2 };
            if (!hasDay && !IsYear(tokens, first + 1))
            {
                return false;
            }

            first -= hasDay ? 1 : 0;
            date = hasDay ? Read(tokens.Text.AsSpan(tokens[first].Start)) : null;
        }

        (bool isRead, name) = (first < name, first);
        return isRead;
    }

    /// <summary>A day without a year, "the 25 June Agreement": the last such day before the document's own; null for none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">The first token of the date.</param>
    /// <param name="document">The day of the document.</param>
    public static DateOnly? LatestBefore(TokenList tokens, int first, DateOnly? document)
    {
        if (document is not DateOnly latest || tokens[first] is not { Kind: TokenKind.Number, Length: <= 2 } day || !IsMonth(tokens, first + 1))
        {
            return null;
        }

        DateOnly? ofItsYear = Read($"{tokens[day]} {tokens[tokens[first + 1]]} {latest.Year}");
        return ofItsYear <= latest ? ofItsYear : Read($"{tokens[day]} {tokens[tokens[first + 1]]} {latest.Year - 1}");
    }

    private static bool IsMonth(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, IsCapital: true } month && PrintedDate.English.MonthAt(tokens[month], out _) == month.Length;

    private static bool IsYear(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Number, Length: 4 } && tokens.Text[tokens[at].Start] is '1' or '2' && !tokens.IsDash(at - 1);

    private static DateOnly? Read(ReadOnlySpan<char> text) => PrintedDate.English.Read(text, out DateOnly date) > 0 ? date : null;
}
