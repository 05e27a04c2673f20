using System.Globalization;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Holdings;

/// <summary>Texts counted by their period, one after another.</summary>
internal sealed class PeriodTally
{
    private readonly Dictionary<string, Covered> _periods = new(StringComparer.Ordinal);

    /// <summary>Counts a text in a year; nowhere where it has none.</summary>
    public void Add(int? year, KeptInstrument text) => Add(year?.ToString(CultureInfo.InvariantCulture), text);

    /// <summary>Counts a text in a session; nowhere where it has none.</summary>
    public void Add(string? period, KeptInstrument text)
    {
        if (period is not null)
        {
            _periods[period] = _periods.GetValueOrDefault(period).With(text);
        }
    }

    /// <summary>The periods, the latest first; those that no number counts behind the others.</summary>
    public IReadOnlyList<CoveredPeriod> Latest() =>
    [
        .. _periods.OrderByDescending(p => Number(p.Key)).ThenByDescending(p => p.Key, StringComparer.Ordinal)
            .Select(p => new CoveredPeriod(p.Key, p.Value)),
    ];

    private static int Number(string period) => int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
