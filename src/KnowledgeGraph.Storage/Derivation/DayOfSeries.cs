using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>Whether the symbol of a resolution allows the day that a text cites it with: misprints of a year are the commonest.</summary>
internal static class DayOfSeries
{
    private const string Resolutions = "/RES/";

    /// <summary>False for a day outside the year in the symbol, or outside the session: <c>A/RES/73/287</c> is of no day in April 2018.</summary>
    public static bool Allows(string symbol, DateOnly day)
    {
        int at = symbol.IndexOf(Resolutions, StringComparison.Ordinal);
        if (at < 0)
        {
            return true;
        }

        ReadOnlySpan<char> number = symbol.AsSpan(at + Resolutions.Length);
        int open = number.IndexOf('('), slash = number.IndexOf('/');
        return open > 0 && int.TryParse(number[(open + 1)..].TrimEnd(')'), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year == day.Year
            : slash <= 0 || !int.TryParse(number[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out int session)
                || Bodies.Issuing(symbol)?.Sessions is not { } calendar || calendar.Allows(session, day);
    }
}
