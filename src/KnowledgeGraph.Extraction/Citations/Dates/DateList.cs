using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>Dates in a list, which may share a year: "12 May and 3 July 2005", "June 20, June 29, and July 30, 2011", "24 October 2012, 25 January
/// and 7 May 2013"; or a year alone.</summary>
internal static class DateList
{
    private const int MostDates = 8;

    /// <summary>The dates at a token; none where they have no year.</summary>
    public static List<DatedMember> Read(TokenList tokens, int at)
    {
        var dates = new List<DatedMember>();
        var yearless = new List<(int First, int End, int Day, int Month)>();
        int next = at;
        while (dates.Count + yearless.Count < MostDates && TryDay(tokens, next, out int day, out int month))
        {
            int end = next + 2;
            int comma = tokens.Is(end, ',') ? end + 1 : end;
            yearless.Add((next, end, day, month));
            if (tokens[comma] is { Kind: TokenKind.Number, Length: 4 } year)
            {
                int number = int.Parse(tokens[year], CultureInfo.InvariantCulture);
                yearless[^1] = (next, comma + 1, day, month);
                dates.AddRange(yearless.Select(d => new DatedMember(d.First, d.End, Date(number, d.Month, d.Day))));
                yearless.Clear();
                end = comma + 1;
            }

            next = BehindJoint(tokens, end);
        }

        bool isYear = dates.Count + yearless.Count == 0 && tokens[at] is { Kind: TokenKind.Number, Length: 4 } && !tokens.Is(at + 1, Keyword.And);
        return isYear ? [new(at, at + 1, null)] : dates;
    }

    // ", and on"
    private static int BehindJoint(TokenList tokens, int end)
    {
        int at = tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        at += tokens.Is(at, ',') ? 1 : 0;
        at += tokens.Is(at, Keyword.And) ? 1 : 0;
        return tokens[at].Word is Keyword.On or Keyword.Of && at > end ? at + 1 : at;
    }

    // "12 May", "June 20"
    private static bool TryDay(TokenList tokens, int at, out int day, out int month)
    {
        (day, month) = (0, 0);
        int number = tokens.IsNumber(at) ? at : at + 1, name = tokens.IsNumber(at) ? at + 1 : at;
        return tokens[number] is { Kind: TokenKind.Number, Length: <= 2 } && tokens[name].Kind == TokenKind.Word
            && int.TryParse(tokens[tokens[number]], CultureInfo.InvariantCulture, out day)
            && PrintedDate.English.MonthAt(tokens[tokens[name]], out month) == tokens[name].Length;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1800 and <= 2999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
