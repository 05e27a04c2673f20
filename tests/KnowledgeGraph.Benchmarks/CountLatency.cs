using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// How long counts over lists take in any store that holds a graph, counted anew each time: <c>counts STORE [TIMES]</c>. Processor time of this
/// process, which is all of it where the store is a file, the time on the clock, and the work as requests have it counted.
/// </summary>
internal static class CountLatency
{
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            await Console.Error.WriteLineAsync("counts STORE [TIMES], for example counts sqlite:graph.db 20").ConfigureAwait(false);
            return WrongUsage;
        }

        int times = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
        var options = new Neo4jStoreOptions { Password = Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable) };
        IGraphStore store = GraphStores.Open(args[0], neo4j: options);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync().ConfigureAwait(false);
            EntityId mostCited = (await store.MostCitedAsync(1).ConfigureAwait(false))[0].Instrument;
            var instruments = new CountedInstruments(InstrumentFilter.None);
            var citations = new CountedCitations(CitationFilter.None);
            var ofAssembly = new CountedCitations(new CitationFilter { Source = new InstrumentFilter { Bodies = ["GA"] } });
            (string Name, CountedList List, GroupBy[][] Ways)[] questions =
            [
                ("instruments by subject", instruments, [[new(Dimension.Subject, 5_000)]]),
                ("instruments: a page of facets", instruments, [.. Each(Dimension.Body, Dimension.Year, Dimension.Kind, Dimension.Subject, Dimension.Session)]),
                ("citations, body by body", citations, [[new(Dimension.Body, 100), new(Dimension.CitedBody, 100)]]),
                ("the five most cited of each citing year", citations, [[new(Dimension.Year, 100, GroupOrder.Value), new(Dimension.CitedInstrument, 5)]]),
                ("citations, subject by year", citations, [[new(Dimension.Subject, 200), new(Dimension.Year, 100)]]),
                ("citations, subject by subject", citations, [[new(Dimension.Subject, 100), new(Dimension.CitedSubject, 20)]]),
                ("six ways at once", citations,
                    [.. Each(Dimension.Year, Dimension.Body, Dimension.CitedBody, Dimension.Relation, Dimension.Subject, Dimension.CitedInstrument)]),
                ("citations of the Assembly, by cited body", ofAssembly, [[new(Dimension.CitedBody)]]),
                ($"citations of {mostCited}, by year", new CountedCitations(new CitationFilter { Of = [mostCited] }), [[new(Dimension.Year, 100)]]),
                ("relations by type and year", new CountedRelations(CitationFilter.None), [[new(Dimension.Relation), new(Dimension.Year, 100)]]),
                ("provisions by opening words", new CountedProvisions(ProvisionFilter.None), [[new(Dimension.Opening)]]),
                ("hits of “human rights”, by year", new CountedHits(new SearchQuery("human rights", [], InstrumentFilter.None)), [[new(Dimension.Year)]]),
            ];
            foreach ((string name, CountedList list, GroupBy[][] ways) in questions)
            {
                await MeasureAsync(store, name, list, ways, times).ConfigureAwait(false);
            }
        }

        return 0;
    }

    private static IEnumerable<GroupBy[]> Each(params Dimension[] dimensions) => dimensions.Select(d => new[] { new GroupBy(d, 100) });

    private static async Task MeasureAsync(IGraphStore store, string name, CountedList list, GroupBy[][] ways, int times)
    {
        long work = 0;
        int items = 0;
        using (WorkBudget budget = WorkBudget.Begin(long.MaxValue / 2))
        {
            items = (await store.GroupsAsync(list, ways).ConfigureAwait(false))[0].All.Items;
            work = budget.Spent;
        }

        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
        {
            await store.GroupsAsync(list, ways).ConfigureAwait(false);
        }

        double clock = Stopwatch.GetElapsedTime(begun).TotalMilliseconds / times;
        double used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / times;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {items:N0} items, processor {used:0.0} ms, clock {clock:0.0} ms, work {work:N0}"));
    }
}
