using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// How long lineage takes in any store that holds a graph, one question after the other: <c>lineage STORE [TIMES]</c>. Three steps, at most
/// 500 nodes; from the most cited instrument, always the same, and from paragraphs that cite it, each time another one.
/// </summary>
internal static class LineageLatency
{
    private const int WrongUsage = 2;
    private const int Warm = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            await Console.Error.WriteLineAsync("lineage STORE [TIMES], for example lineage sqlite:graph.db 300").ConfigureAwait(false);
            return WrongUsage;
        }

        int times = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300;
        var options = new Neo4jStoreOptions { Password = Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable) };
        IGraphStore store = GraphStores.Open(args[0], neo4j: options);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync().ConfigureAwait(false);
            EntityId mostCited = (await store.MostCitedAsync(1).ConfigureAwait(false))[0].Instrument;
            IReadOnlyDictionary<EntityId, Page<Relation>> citing =
                await store.RelationsAsync([mostCited], Direction.BuiltOnBy, [], 1, false, new PageRequest(times + Warm)).ConfigureAwait(false);
            EntityId[] paragraphs = [.. citing[mostCited].Items.Select(r => r.Node.From).Distinct()];
            foreach (Granularity granularity in Enum.GetValues<Granularity>())
            {
                LineageFilter filter = LineageFilter.None with { Granularity = granularity };
                await MeasureAsync(store, $"most cited ({mostCited}), by {granularity}", [mostCited], filter, times).ConfigureAwait(false);
            }

            await MeasureAsync(store, "paragraphs, by Provision", paragraphs, LineageFilter.None, times).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task MeasureAsync(IGraphStore store, string name, EntityId[] from, LineageFilter filter, int times)
    {
        var taken = new List<double>(times);
        for (int i = 0; i < times + Warm; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            await store.LineageAsync(new LineageQuery([from[i % from.Length]], Direction.Both, 3, filter, 500)).ConfigureAwait(false);
            if (i >= Warm)
            {
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        taken.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: median {taken[taken.Count / 2]:0.0} ms, 99 % {taken[(int)(0.99 * (taken.Count - 1))]:0.0} ms, {times} questions"));
    }
}
