using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Holdings;

/// <summary>What of a set of texts is loaded, and what is not.</summary>
/// <param name="Loaded">Texts that are loaded.</param>
/// <param name="NotLoaded">Texts that are known, because loaded ones cite them or their adoption is recorded, and not loaded.</param>
/// <param name="CitationsOfLoaded">Citations that lead to loaded ones.</param>
/// <param name="CitationsOfNotLoaded">Citations that lead to the others.</param>
public readonly record struct Covered(int Loaded, int NotLoaded, long CitationsOfLoaded, long CitationsOfNotLoaded)
{
    /// <summary>The part of all citations that leads to a loaded text, from 0 to 1; 1 where there is none.</summary>
    public double Share => CitationsOfLoaded + CitationsOfNotLoaded is > 0 and var all ? (double)CitationsOfLoaded / all : 1;

    /// <summary>The same with one text more.</summary>
    internal Covered With(KeptInstrument text) => text.Instrument.IsLoaded
        ? this with { Loaded = Loaded + 1, CitationsOfLoaded = CitationsOfLoaded + text.Citations }
        : this with { NotLoaded = NotLoaded + 1, CitationsOfNotLoaded = CitationsOfNotLoaded + text.Citations };
}

/// <summary>A session or a year, and what of it is loaded.</summary>
/// <param name="Name">The session as symbols have it, or the year.</param>
/// <param name="Covered">What of it is loaded.</param>
public sealed record CoveredPeriod(string Name, Covered Covered);

/// <summary>A body, and what of its texts is loaded.</summary>
/// <param name="Body">The body; null for texts of which none is known: treaties and most declarations.</param>
/// <param name="Covered">What is loaded.</param>
/// <param name="Sessions">By session, the latest first, special ones behind; none where the body does not count by sessions.</param>
/// <param name="Years">By year, the latest first; texts of which no year is known are in none.</param>
public sealed record CoveredBody(BodyId? Body, Covered Covered, IReadOnlyList<CoveredPeriod> Sessions, IReadOnlyList<CoveredPeriod> Years);

/// <summary>Which texts are loaded and which are not, as far as the graph knows of them.</summary>
/// <param name="All">All of them.</param>
/// <param name="Bodies">By body, the one with the most loaded texts first, then the one with the most citations that lead to texts that are not.</param>
/// <param name="Years">By year, the latest first.</param>
/// <param name="Wanted">The texts that are not loaded and cited most, the most cited first.</param>
/// <param name="Names">What the bodies are called.</param>
public sealed record CoverageReading(
    Covered All, IReadOnlyList<CoveredBody> Bodies, IReadOnlyList<CoveredPeriod> Years, IReadOnlyList<KeptInstrument> Wanted,
    IReadOnlyDictionary<BodyId, Body> Names)
{
    /// <summary>So many of those that are not loaded are told.</summary>
    public const int MostWanted = 50;

    private const int TextsAPage = 5_000;

    /// <summary>Looks through all instruments of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="today">Tells which sessions have been held.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<CoverageReading> ReadAsync(IGraphReader graph, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Covered all = default;
        var years = new PeriodTally();
        var bodies = new Dictionary<BodyId, TalliedBody>();
        var none = new TalliedBody();
        var wanted = new MostCited(MostWanted);
        InstrumentId? after = null;
        while (await graph.InstrumentsAfterAsync(after, TextsAPage, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (KeptInstrument text in page)
            {
                CountedPeriod period = CountedPeriod.Of(text.Instrument, today);
                all = all.With(text);
                years.Add(period.Year, text);
                TalliedBody body = none;
                if (text.Instrument.Body is { } id && !bodies.TryGetValue(id, out body!))
                {
                    bodies.Add(id, body = new TalliedBody());
                }

                body.Add(period, text);
                wanted.Add(text);
            }

            after = page[^1].Instrument.Id;
        }

        CoveredBody[] read =
        [
            .. bodies.Select(b => b.Value.Read(b.Key)).Concat(none.All == default ? [] : [none.Read(null)])
                .OrderByDescending(b => b.Covered.Loaded).ThenByDescending(b => b.Covered.CitationsOfNotLoaded).ThenBy(b => b.Body?.Value),
        ];
        return new CoverageReading(
            all, read, years.Latest(), wanted.Read(), bodies.Count == 0 ? new Dictionary<BodyId, Body>()
                : await graph.BodiesAsync([.. bodies.Keys], cancellationToken).ConfigureAwait(false));
    }

    private sealed class TalliedBody
    {
        private readonly PeriodTally _sessions = new(), _years = new();

        public Covered All { get; private set; }

        public void Add(CountedPeriod period, KeptInstrument text)
        {
            All = All.With(text);
            _sessions.Add(period.Session, text);
            _years.Add(period.Year, text);
        }

        public CoveredBody Read(BodyId? body) => new(body, All, _sessions.Latest(), _years.Latest());
    }
}
