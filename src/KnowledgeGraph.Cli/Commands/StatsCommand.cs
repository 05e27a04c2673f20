using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Show;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Counting;
using KnowledgeGraph.Queries.Holdings;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg stats</c>: what the graph holds.</summary>
internal static class StatsCommand
{
    private const int MostCited = 10;
    private const int Largest = 10;

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Option<string> format = Arguments.Format("table", "json");
        var storeOption = new StoreOption(context);
        var command = new Command("stats", "Print what the graph holds.") { format, storeOption.Option };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Statistics statistics = await store.StatisticsAsync(stop).ConfigureAwait(false);
            InstrumentTotals totals = await InstrumentTotals.ReadAsync(store, stop).ConfigureAwait(false);
            IReadOnlyList<BuiltUpon> cited = await BuiltUpon.MostAsync(store, MostCited, stop).ConfigureAwait(false);
            IReadOnlyDictionary<InstrumentId, Instrument> instruments =
                await store.InstrumentsAsync([.. cited.Select(c => c.Instrument)], stop).ConfigureAwait(false);
            RecordTotals records = await store.RecordTotalsAsync(stop).ConfigureAwait(false);
            CoverageReading coverage = await CoverageReading.ReadAsync(
                store, DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime), stop).ConfigureAwait(false);
            BodyCount[] largest = [.. totals.ByBody.Take(Largest)];
            IReadOnlyDictionary<BodyId, Body> bodies = await store.BodiesAsync([.. largest.Select(b => b.Body)], stop).ConfigureAwait(false);

            if (parsed.GetRequiredValue(format) == "json")
            {
                JsonObject.Print(context.Streams, new
                {
                    statistics.Instruments,
                    statistics.LoadedInstruments,
                    statistics.Provisions,
                    statistics.Citations,
                    statistics.ResolvedCitations,
                    statistics.Relations,
                    Records = records,
                    MostCited = cited.Select(c => new
                    {
                        Id = c.Instrument.Value,
                        Title = InWords.Title(instruments.GetValueOrDefault(c.Instrument)),
                        c.By.Texts,
                        c.By.Paragraphs,
                        c.By.Citations,
                    }),
                    ByBody = totals.ByBody.Select(b => new { Body = b.Body.Value, b.Instruments, b.Citations }),
                    totals.ByYear,
                    Coverage = CoveragePrinter.Json(coverage),
                });
                return ExitCode.Done;
            }

            if (!context.Streams.OutputIsTerminal)
            {
                PrintLines(context.Streams, statistics, records, cited, totals, largest, bodies, coverage);
                return ExitCode.Done;
            }

            var sections = new Sections(context.Streams);
            sections.Print("graph", "", ["What", "How many"], Whole(statistics, records).Select(w => (IReadOnlyList<string?>)[w.What, Number(w.Count)]));
            sections.Print("most-cited", "Most cited", [.. EntityCells.Columns(context.Streams, "Instrument"), "Texts", "Paragraphs", "Citations"],
                cited.Select(c => (IReadOnlyList<string?>)[.. EntityCells.Of(
                    context.Streams, c.Instrument, InWords.Title(instruments.GetValueOrDefault(c.Instrument))),
                    Number(c.By.Texts), Number(c.By.Paragraphs), Number(c.By.Citations)]));
            sections.Print("body", "By body", ["Body", "Instruments", "Citations"],
                largest.Select(b => (IReadOnlyList<string?>)[bodies.GetValueOrDefault(b.Body)?.Name
                    ?? b.Body.Value, Number(b.Instruments), Number(b.Citations)]));
            sections.Print("year", "By year", ["Year", "Instruments", "Citations"],
                totals.ByYear.Select(y =>
                    (IReadOnlyList<string?>)[y.Year.ToString(CultureInfo.InvariantCulture), Number(y.Instruments), Number(y.Citations)]));
            CoveragePrinter.Print(context.Streams, sections, coverage);
            return ExitCode.Done;
        });
        return command;
    }

    private static (string What, int Count)[] Whole(Statistics statistics, RecordTotals records) =>
    [
        ("instruments", statistics.Instruments),
        ("loaded instruments", statistics.LoadedInstruments),
        ("provisions", statistics.Provisions),
        ("citations", statistics.Citations),
        ("resolved citations", statistics.ResolvedCitations),
        ("relations", statistics.Relations),
        .. records.Records == 0 ? Array.Empty<(string, int)>() :
        [
            ("records of adoptions", records.Records),
            ("records of loaded texts", records.OfLoaded),
            ("votes of States", records.Votes),
            ("sponsorships of States", records.Sponsorships),
            ("States", records.States),
            ("diagnostics of records", records.Diagnostics),
        ],
    ];

    // One shape for programs: what is counted, of what, how many.
    private static void PrintLines(
        Streams streams, Statistics statistics, RecordTotals records, IReadOnlyList<BuiltUpon> cited, InstrumentTotals totals,
        IReadOnlyList<BodyCount> largest, IReadOnlyDictionary<BodyId, Body> bodies, CoverageReading coverage)
    {
        string Name(BodyId body) => bodies.GetValueOrDefault(body)?.Name ?? body.Value;
        string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
        IEnumerable<(string What, string Of, int Count)> lines = Whole(statistics, records).Select(w => ("graph", w.What, w.Count))
            .Concat(cited.Select(c => ("most-cited", c.Instrument.Value, c.By.Citations)))
            .Concat(cited.Select(c => ("most-cited-texts", c.Instrument.Value, c.By.Texts)))
            .Concat(cited.Select(c => ("most-cited-paragraphs", c.Instrument.Value, c.By.Paragraphs)))
            .Concat(largest.Select(b => ("body-instruments", Name(b.Body), b.Instruments)))
            .Concat(largest.Select(b => ("body-citations", Name(b.Body), b.Citations)))
            .Concat(totals.ByYear.Select(y => ("year-instruments", Year(y.Year), y.Instruments)))
            .Concat(totals.ByYear.Select(y => ("year-citations", Year(y.Year), y.Citations)))
            .Concat(CoveragePrinter.Lines(coverage));
        Rows.Print(streams, [], lines.Select(l => (IReadOnlyList<string?>)[l.What, l.Of, Number(l.Count)]));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
