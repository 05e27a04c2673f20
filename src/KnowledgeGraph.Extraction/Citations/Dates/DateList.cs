using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>Dates that share a year: "12 May and 3 July 2005", "June 20, June 29, and July 30, 2011"; or a year alone.</summary>
internal static class DateList
{
    private const int MostDates = 6;

    /// <summary>The dates at a token; none where they have no year.</summary>
    public static List<DatedMember> Read(TokenList tokens, int at)
    {
        var days = new List<(int First, int End, int Day, int Month)>();
        while (days.Count < MostDates && TryDay(tokens, at, out int day, out int month))
        {
            days.Add((at, at + 2, day, month));
            int next = tokens.Is(at + 2, ',') ? at + 3 : at + 2;
            if (tokens[next] is { Kind: TokenKind.Number, Length: 4 } year)
            {
                int number = int.Parse(tokens[year], CultureInfo.InvariantCulture);
                days[^1] = (at, next + 1, day, month);
                return [.. days.Select(d => new DatedMember(d.First, d.End, Date(number, d.Month, d.Day)))];
            }

            at = tokens.Is(next, Keyword.And) ? next + 1 : next;
        }

        bool isYear = days.Count == 0 && tokens[at] is { Kind: TokenKind.Number, Length: 4 } && !tokens.Is(at + 1, Keyword.And);
        return isYear ? [new(at, at + 1, null)] : [];
    }

    // "12 May", "June 20"
    private static bool TryDay(TokenList tokens, int at, out int day, out int month)
    {
        (day, month) = (0, 0);
        int number = tokens.IsNumber(at) ? at : at + 1, name = tokens.IsNumber(at) ? at + 1 : at;
        return tokens[number] is { Kind: TokenKind.Number, Length: <= 2 } && tokens[name].Kind == TokenKind.Word
            && int.TryParse(tokens[tokens[number]], CultureInfo.InvariantCulture, out day)
            && PrintedDate.MonthAt(tokens[tokens[name]], out month) == tokens[name].Length;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1800 and <= 2999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
