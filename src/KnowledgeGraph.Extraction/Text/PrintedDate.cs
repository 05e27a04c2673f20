using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Dates as the United Nations prints them in a language: <c>16 December 2021</c> (Editorial Manual: day, month in full, year, no commas),
/// <c>16 de diciembre de 2021</c>, <c>2021年12月16日</c>.
/// </summary>
internal sealed class PrintedDate
{
    private const int FirstYear = 1800;
    private const int LastYear = 2999;

    private static readonly FrozenDictionary<string, Lazy<PrintedDate>> Known =
        Languages.All.ToFrozenDictionary(l => l.Code, l => new Lazy<PrintedDate>(() => new PrintedDate(l)));

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _months;
    private readonly (string Form, int Month)[] _severalWords;
    private readonly int _longestMonth;
    private readonly (string Printed, int Day)[] _days = [];
    private readonly string[] _joints = [];
    private readonly string[] _yearEnds = [];
    private readonly string[] _signs = [];

    private PrintedDate(Language language)
    {
        if (language.Code == Languages.English)
        {
            _months = DateWords.English.Months.Select((m, i) => (m, i)).ToFrozenDictionary(m => m.m, m => m.i + 1)
                .GetAlternateLookup<ReadOnlySpan<char>>();
            (_severalWords, _longestMonth) = ([], DateWords.English.Months.Max(m => m.Length));
            return;
        }

        LanguageWords words = LanguageWords.Of(language.Code);
        (string Form, int Month)[] forms = [.. words.Months.SelectMany((all, i) => all.Select(form => (form, i + 1)))];
        _months = forms.DistinctBy(f => f.Form).ToFrozenDictionary(f => f.Form, f => f.Month, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _severalWords = [.. forms.Where(f => !f.Form.All(char.IsLetter)).OrderByDescending(f => f.Form.Length)];
        _longestMonth = forms.Where(f => f.Form.All(char.IsLetter)).Select(f => f.Form.Length).DefaultIfEmpty().Max();
        _days = [.. words.Days.OrderByDescending(d => d.Key.Length).Select(d => (d.Key, d.Value))];
        _joints = [.. words.Owned.Concat(words.Year).Select(j => j + " ")];
        _yearEnds = [.. words.Year.Select(e => " " + e)];
        _signs = words.DaySign.Count > 0 ? [words.Year[0], words.MonthSign[0], words.DaySign[0]] : [];
    }

    /// <summary>The dates of English.</summary>
    public static PrintedDate English { get; } = Known[Languages.English].Value;

    /// <summary>The dates of a language.</summary>
    public static PrintedDate Of(Language language) => Known[language.Code].Value;

    /// <summary>Reads a date at the beginning of a text.</summary>
    /// <param name="text">A text that begins with the day, or with the year where that is printed first.</param>
    /// <param name="date">The date.</param>
    /// <returns>How many UTF-16 units the date takes; 0 where there is none, and for a day that no calendar has.</returns>
    public int Read(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (_signs.Length > 0)
        {
            return ReadYearFirst(text, out date);
        }

        int day = DayAt(text, out int d);
        if (day == 0 || day + 1 >= text.Length || text[day] != ' ')
        {
            return 0;
        }

        int month = day + 1 + JointAt(text[(day + 1)..]);
        int name = MonthAt(text[month..], out int number), year = month + name + 1;
        if (name == 0 || year + 4 > text.Length || text[year - 1] != ' ')
        {
            return 0;
        }

        year += JointAt(text[year..]);
        if (year + 4 > text.Length || Digits(text[year..], 4) != 4
            || !TryMake(int.Parse(text.Slice(year, 4), CultureInfo.InvariantCulture), number, d, out date))
        {
            return 0;
        }

        return year + 4 + EndAt(text[(year + 4)..]);
    }

    /// <summary>The length of a month's name at the beginning of a text, and its number from 1; 0 where there is none.</summary>
    public int MonthAt(ReadOnlySpan<char> text, out int number)
    {
        foreach ((string form, int month) in _severalWords)
        {
            if (text.StartsWith(form, StringComparison.OrdinalIgnoreCase))
            {
                number = month;
                return form.Length;
            }
        }

        int n = 0;
        while (n < text.Length && n <= _longestMonth && char.IsLetter(text[n]))
        {
            n++;
        }

        number = 0;
        return n >= 3 && n <= _longestMonth && _months.TryGetValue(text[..n], out number) ? n : 0;
    }

    /// <summary>The first date in a text, if it has one.</summary>
    public DateOnly? First(ReadOnlySpan<char> text) => TryFind(text, out _, out DateOnly date) ? date : null;

    /// <summary>Where the first date in a text begins, and the date.</summary>
    public bool TryFind(ReadOnlySpan<char> text, out int at, out DateOnly date)
    {
        date = default;
        for (at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && Read(text[at..], out date) > 0)
            {
                return true;
            }
        }

        at = 0;
        return false;
    }

    // "2021年12月16日".
    private int ReadYearFirst(ReadOnlySpan<char> text, out DateOnly date)
    {
        Span<int> numbers = stackalloc int[3];
        int at = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            int digits = Digits(text[at..], i == 0 ? 4 : 2);
            if (digits == 0 || !text[(at + digits)..].StartsWith(_signs[i]))
            {
                date = default;
                return 0;
            }

            numbers[i] = int.Parse(text.Slice(at, digits), CultureInfo.InvariantCulture);
            at += digits + _signs[i].Length;
        }

        return TryMake(numbers[0], numbers[1], numbers[2], out date) ? at : 0;
    }

    private int DayAt(ReadOnlySpan<char> text, out int day)
    {
        foreach ((string printed, int number) in _days)
        {
            if (text.StartsWith(printed, StringComparison.OrdinalIgnoreCase))
            {
                day = number;
                return printed.Length;
            }
        }

        int digits = Digits(text, 2);
        day = digits > 0 ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : 0;
        return digits;
    }

    // "de ", "de l’année " …: nothing where a name or a number follows at once.
    private int JointAt(ReadOnlySpan<char> text)
    {
        foreach (string joint in _joints)
        {
            if (text.StartsWith(joint, StringComparison.OrdinalIgnoreCase))
            {
                return joint.Length;
            }
        }

        return 0;
    }

    private int EndAt(ReadOnlySpan<char> text)
    {
        foreach (string end in _yearEnds)
        {
            if (text.StartsWith(end) && (text.Length == end.Length || !char.IsLetter(text[end.Length])))
            {
                return end.Length;
            }
        }

        return 0;
    }

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        bool isDay = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isDay ? new DateOnly(year, month, day) : default;
        return isDay;
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
