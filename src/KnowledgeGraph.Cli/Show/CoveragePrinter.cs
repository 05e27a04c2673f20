using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Holdings;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Cli.Show;

/// <summary>Which texts are loaded and which are not, as a part of what <c>kg stats</c> prints.</summary>
internal static class CoveragePrinter
{
    private const int Shown = 10;

    /// <summary>For people.</summary>
    public static void Print(Streams streams, Sections sections, CoverageReading coverage)
    {
        sections.Print("coverage", "What is loaded, and what is not", ["Body", "Loaded", "Not loaded", "Loaded are", "Citations of loaded"],
            coverage.Bodies.Take(Shown).Select(b => (IReadOnlyList<string?>)
            [
                Name(coverage, b), Number(b.Covered.Loaded), Number(b.Covered.NotLoaded), CoverageInWords.Loaded(b), InWords.Percent(b.Covered.Share),
            ]));
        sections.Print("wanted", "Cited most, and not loaded", [.. EntityCells.Columns(streams, "Instrument"), "Citations"],
            coverage.Wanted.Take(Shown).Select(w => (IReadOnlyList<string?>)
                [.. EntityCells.Of(streams, w.Instrument.Id, InWords.Title(w.Instrument)), Number(w.Citations)]));
    }

    /// <summary>For programs: what is counted, of what, how many.</summary>
    public static IEnumerable<(string What, string Of, int Count)> Lines(CoverageReading coverage) =>
        coverage.Bodies.Select(b => ("body-loaded", Name(coverage, b), b.Covered.Loaded))
            .Concat(coverage.Bodies.Select(b => ("body-not-loaded", Name(coverage, b), b.Covered.NotLoaded)))
            .Concat(coverage.Years.Select(y => ("year-loaded", y.Name, y.Covered.Loaded)))
            .Concat(coverage.Years.Select(y => ("year-not-loaded", y.Name, y.Covered.NotLoaded)))
            .Concat(coverage.Wanted.Select(w => ("wanted", w.Instrument.Id.Value, (int)w.Citations)));

    /// <summary>As an object.</summary>
    public static object Json(CoverageReading coverage) => new
    {
        coverage.All.Loaded,
        coverage.All.NotLoaded,
        coverage.All.CitationsOfLoaded,
        coverage.All.CitationsOfNotLoaded,
        Bodies = coverage.Bodies.Select(b => new
        {
            Body = b.Body?.Value,
            b.Covered.Loaded,
            b.Covered.NotLoaded,
            b.Covered.CitationsOfLoaded,
            b.Covered.CitationsOfNotLoaded,
            Sessions = b.Sessions.Select(Period),
            Years = b.Years.Select(Period),
        }),
        Wanted = coverage.Wanted.Select(w => new { Id = w.Instrument.Id.Value, Title = InWords.Title(w.Instrument), w.Citations }),
    };

    private static object Period(CoveredPeriod period) => new { period.Name, period.Covered.Loaded, period.Covered.NotLoaded };

    private static string Name(CoverageReading coverage, CoveredBody body) =>
        body.Body is { } id ? coverage.Names.GetValueOrDefault(id)?.Name ?? id.Value : "none";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
