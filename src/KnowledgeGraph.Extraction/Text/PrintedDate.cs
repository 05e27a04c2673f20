using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>Dates as the United Nations prints them: <c>16 December 2021</c> (Editorial Manual: day, month in full, year, no commas).</summary>
internal static class PrintedDate
{
    private const int LongestMonth = 9;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months =
        DateWords.English.Months.Select((m, i) => (m, i))
            .ToFrozenDictionary(m => m.m, m => m.i + 1).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a date at the beginning of a text.</summary>
    /// <param name="text">A text that begins with the day.</param>
    /// <param name="date">The date.</param>
    /// <returns>How many UTF-16 units the date takes; 0 where there is none, and for a day that no calendar has.</returns>
    public static int Read(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        int day = Digits(text, 2);
        if (day == 0 || day + 1 >= text.Length || text[day] != ' ')
        {
            return 0;
        }

        int month = MonthAt(text[(day + 1)..], out int number);
        int year = day + 1 + month + 1;
        if (month == 0 || year + 4 > text.Length || text[year - 1] != ' ' || Digits(text[year..], 4) != 4)
        {
            return 0;
        }

        int d = int.Parse(text[..day], CultureInfo.InvariantCulture), y = int.Parse(text.Slice(year, 4), CultureInfo.InvariantCulture);
        if (y is < 1800 or > 2999 || d < 1 || d > DateTime.DaysInMonth(y, number))
        {
            return 0;
        }

        date = new DateOnly(y, number, d);
        return year + 4;
    }

    /// <summary>The length of a month's name at the beginning of a text, and its number from 1; 0 where there is none.</summary>
    public static int MonthAt(ReadOnlySpan<char> text, out int number)
    {
        int n = 0;
        while (n < text.Length && n <= LongestMonth && char.IsAsciiLetter(text[n]))
        {
            n++;
        }

        number = 0;
        return n is >= 3 and <= LongestMonth && Months.TryGetValue(text[..n], out number) ? n : 0;
    }

    /// <summary>The first date in a text, if it has one.</summary>
    public static DateOnly? First(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && Read(text[at..], out DateOnly date) > 0)
            {
                return date;
            }
        }

        return null;
    }

    private static int Digits(ReadOnlySpan<char> text, int most)
    {
        int n = 0;
        while (n < text.Length && char.IsAsciiDigit(text[n]))
        {
            n++;
        }

        return n <= most ? n : 0;
    }
}
