using KnowledgeGraph.Extraction.Signs;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <summary>Days as the languages print them: "19 décembre 2017", "1er mars 1980", "16 de diciembre de 2021", "2021年12月16日".</summary>
internal static class SignDates
{
    private const int YearLength = 4;
    private const int FewestSigns = 3;
    private const int MostSigns = 7;

    /// <summary>Reads a day.</summary>
    /// <param name="signs">The text.</param>
    /// <param name="at">The sign that may begin it; behind it where there is one. Nothing moves where there is none.</param>
    /// <param name="date">The day.</param>
    public static bool TryRead(SignList signs, ref int at, out DateOnly date)
    {
        int next = at;
        bool isRead = TryYearFirst(signs, ref next, out date) || TryDayFirst(signs, ref next, out date);
        at = isRead ? next : at;
        return isRead;
    }

    /// <summary>Reads a day with the words that introduce it, ", en date du 26 août 2003", behind what it is the day of.</summary>
    public static bool TryBehind(SignList signs, ref int at, out DateOnly date)
    {
        int next = at;
        while (signs[next].Kind == SignKind.Mark)
        {
            next++;
        }

        next += signs.IsComma(next) ? 1 : 0;
        bool isIntroduced = false;
        while (signs.May(next, SignRoles.Dated))
        {
            (isIntroduced, next) = (true, next + 1);
        }

        if (!isIntroduced || !TryRead(signs, ref next, out date))
        {
            date = default;
            return false;
        }

        at = next;
        return true;
    }

    /// <summary>
    /// Reads the days of several that stand before them, each in its turn: ", en date des 20 novembre 2006, 20 septembre 2013 et 23 juillet 2018",
    /// ", en date respectivement du 2 et du 20 avril 2020".
    /// </summary>
    public static List<DateOnly> ListBehind(SignList signs, ref int at)
    {
        var dates = new List<DateOnly>();
        var waiting = new List<int>();
        int next = SkipMarks(signs, at);
        next += signs.IsComma(next) ? 1 : 0;
        int end = at;
        for (int start = Skip(signs, next, SignRoles.Dated); start > next || (dates.Count + waiting.Count > 0 && start >= next);)
        {
            if (TryRead(signs, ref start, out DateOnly date))
            {
                // "2 et 20 avril 2020": the month and the year of the last are those of all.
                dates.AddRange(waiting.Select(d => new DateOnly(date.Year, date.Month, Math.Min(d, DateTime.DaysInMonth(date.Year, date.Month)))));
                waiting.Clear();
                dates.Add(date);
                end = start;
            }
            else if (SignNumbers.Value(signs, start) is > 0 and <= 31 and int day)
            {
                waiting.Add(day);
                start++;
            }
            else
            {
                break;
            }

            int joint = SkipMarks(signs, start);
            joint += signs.IsComma(joint) ? 1 : 0;
            joint += signs.May(joint, SignRoles.And) ? 1 : 0;
            if (joint == SkipMarks(signs, start))
            {
                break;
            }

            (next, start) = (joint, Skip(signs, joint, SignRoles.Dated));
        }

        at = dates.Count > 1 ? end : at;
        return dates;
    }

    private static int SkipMarks(SignList signs, int at)
    {
        while (signs[at].Kind == SignKind.Mark)
        {
            at++;
        }

        return at;
    }

    /// <summary>The day right before a sign: "المؤرخة 3 آب/أغسطس 2011 (S/PRST/2011/16)"; null for none.</summary>
    public static DateOnly? Before(SignList signs, int end)
    {
        for (int start = end - FewestSigns; start >= Math.Max(0, end - MostSigns); start--)
        {
            int at = start;
            if (TryRead(signs, ref at, out DateOnly date) && at == end)
            {
                // A second member of a list is introduced by what joins it to the brackets of the first.
                int before = signs.May(start - 1, SignRoles.And) ? start - 2 : start - 1;
                before -= signs.IsComma(before) ? 1 : 0;
                bool goesOn = before < start - 1 && signs.IsClosed(before);
                return goesOn || signs.May(start - 1, SignRoles.Dated) ? date : null;
            }
        }

        return null;
    }

    private static bool TryDayFirst(SignList signs, ref int at, out DateOnly date)
    {
        date = default;
        int day = signs.May(at, SignRoles.Day) ? signs[at].Sense!.Day : signs[at].Length <= 2 ? SignNumbers.Value(signs, at) : 0;
        int next = Skip(signs, at + 1, SignRoles.Owned | SignRoles.Dated);
        if (day == 0 || !signs.May(next, SignRoles.Month))
        {
            return false;
        }

        int month = signs[next++].Sense!.Month;
        // Both names of a month: "كانون الأول/ديسمبر".
        if (signs.Is(next, '/') && signs.May(next + 1, SignRoles.Month))
        {
            next += 2;
        }

        next = Skip(signs, next, SignRoles.Owned | SignRoles.Dated | SignRoles.Year);
        if (!TryMake(signs, next, month, day, out date))
        {
            return false;
        }

        at = signs.May(next + 1, SignRoles.Year) && !signs.May(next + 1, SignRoles.Owned | SignRoles.Dated) ? next + 2 : next + 1;
        return true;
    }

    private static bool TryYearFirst(SignList signs, ref int at, out DateOnly date)
    {
        date = default;
        bool isRead = signs.IsNumber(at) && signs.May(at + 1, SignRoles.Year) && signs.IsNumber(at + 2) && signs.May(at + 3, SignRoles.MonthSign)
            && signs.IsNumber(at + 4) && signs.May(at + 5, SignRoles.DaySign)
            && TryMake(signs, at, SignNumbers.Value(signs, at + 2), SignNumbers.Value(signs, at + 4), out date);
        at += isRead ? 6 : 0;
        return isRead;
    }

    private static bool TryMake(SignList signs, int at, int month, int day, out DateOnly date)
    {
        date = default;
        int year = signs[at].Length == YearLength ? SignNumbers.Value(signs, at) : 0;
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Skip(SignList signs, int at, SignRoles roles)
    {
        while (signs.May(at, roles) && !signs.May(at, SignRoles.Month))
        {
            at++;
        }

        return at;
    }
}
