using System.Globalization;
using KnowledgeGraph.Model.Graph;
using static KnowledgeGraph.Queries.Phrasing.Said;

namespace KnowledgeGraph.Queries.Holdings;

/// <summary>Coverage in words for readers.</summary>
public static class CoverageInWords
{
    /// <summary>What is said where an answer is empty or may lack something: <c>What is missing may be in the 13,846 texts that are known here and
    /// not loaded.</c> Null where all that is known is loaded.</summary>
    public static string? Missing(Statistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return (statistics.Instruments - statistics.LoadedInstruments) switch
        {
            <= 0 => null,
            1 => Say("What is missing may be in the one text that is known here and not loaded."),
            int missing => Say("What is missing may be in the {0} texts that are known here and not loaded.", missing),
        };
    }

    /// <summary>The sessions, or the years of a body that has none, of which something is loaded, those in a row together: <c>74 to 77, 79</c>.
    /// Special sessions are named behind. Null where nothing is.</summary>
    public static string? Loaded(CoveredBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        string sessions = Periods(body.Sessions), years = Periods(body.Years);
        return sessions.Length > 0 ? Say("sessions {0}", sessions) : years.Length > 0 ? years : null;
    }

    private static string Periods(IReadOnlyList<CoveredPeriod> periods)
    {
        string[] loaded = [.. periods.Where(p => p.Covered.Loaded > 0).Select(p => p.Name)];
        var rows = new List<(int First, int Last)>();
        foreach (int number in loaded.Select(Number).OfType<int>().Order())
        {
            if (rows is [.., var row] && row.Last == number - 1)
            {
                rows[^1] = (row.First, number);
            }
            else
            {
                rows.Add((number, number));
            }
        }

        return string.Join(", ", rows.Select(r => r.First == r.Last ? Figures(r.First) : Say("{0} to {1}|numbers", Figures(r.First), Figures(r.Last)))
            .Concat(loaded.Where(p => Number(p) is null).Order(StringComparer.Ordinal)));
    }

    private static int? Number(string period) =>
        int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
