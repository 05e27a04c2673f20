using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// How long wording takes in any store that holds a graph: <c>wording STORE [TIMES]</c>. The index of what the store keeps, then as many
/// paragraphs, drawn always alike: where their words come from, and who carried them on; and drafts of a hundred paragraphs of many texts.
/// </summary>
internal static class WordingLatency
{
    private const int WrongUsage = 2;
    private const int Draw = 74174;
    private const int ParagraphsADraft = 100;
    private const int ShortestText = 40;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            await Console.Error.WriteLineAsync("wording STORE [TIMES], for example wording sqlite:graph.db 2000").ConfigureAwait(false);
            return WrongUsage;
        }

        int times = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2000;
        var options = new Neo4jStoreOptions { Password = Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable) };
        IGraphStore store = GraphStores.Open(args[0], neo4j: options);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync().ConfigureAwait(false);
            using var followed = new FollowedWording(store);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            WordingIndex index = await followed.GetAsync().ConfigureAwait(false);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"index of {index.Texts} texts: processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s, "
                    + $"{GC.GetTotalMemory(forceFullCollection: true) >> 20} MB kept"));
            Provision[] drawn = await DrawnAsync(store, times).ConfigureAwait(false);
            var answers = new WordingAnswers(store, followed);
            await MeasureAsync("once, to warm up", drawn, p => answers.ReadAsync([p.Id])).ConfigureAwait(false);
            await MeasureAsync("a paragraph's closest, first and formula", drawn, p => answers.ReadAsync([p.Id])).ConfigureAwait(false);
            await MeasureAsync("its history", drawn, p => answers.HistoryAsync(p.Id, new PageRequest(20))).ConfigureAwait(false);
            await MeasureAsync("its later uses", drawn, p => answers.LaterUsesAsync(p.Id, new PageRequest(20))).ConfigureAwait(false);
            Document[] drafts = [.. drawn.Chunk(ParagraphsADraft).Where(c => c.Length == ParagraphsADraft).Select(Draft)];
            await MeasureAsync($"a draft of {ParagraphsADraft} paragraphs", drafts, d => answers.OfDraftAsync(d)).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task<Provision[]> DrawnAsync(IGraphStore store, int times)
    {
        InstrumentId[] loaded = [.. (await store.ListAsync(
            new InstrumentFilter { IsLoaded = true }, InstrumentOrder.Symbol, new PageRequest(int.MaxValue - 1)).ConfigureAwait(false))
                .Items.Select(i => i.Node.Id)];
        var random = new Random(Draw);
        random.Shuffle(loaded);
        IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = await store.PartsAsync(
            [.. loaded.Take(Math.Max(50, times / 5))], TextWording.WordedKinds, new PageRequest(1000)).ConfigureAwait(false);
        Provision[] all = [.. parts.OrderBy(p => p.Key.Value, StringComparer.Ordinal)
            .SelectMany(p => p.Value.Items.Select(i => i.Node)).Where(p => p.Text.Length >= ShortestText)];
        random.Shuffle(all);
        return [.. all.Take(times)];
    }

    private static Document Draft(Provision[] paragraphs) => new()
    {
        Source = "draft",
        Head = new DocumentHead { Id = new InstrumentId("draft") },
        Provisions = [.. paragraphs.Select((p, i) => new DocumentProvision { Label = $"OP{i + 1}", Kind = p.Kind, Text = p.Text })],
    };

    private static async Task MeasureAsync<T>(string name, T[] asked, Func<T, Task> ask)
    {
        if (asked.Length == 0)
        {
            return;
        }

        var taken = new List<double>(asked.Length);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        foreach (T one in asked)
        {
            long begun = Stopwatch.GetTimestamp();
            await ask(one).ConfigureAwait(false);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        double processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / asked.Length;
        taken.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: median {taken[taken.Count / 2]:0.000} ms, 99 % {taken[(int)(0.99 * (taken.Count - 1))]:0.00} ms, most {taken[^1]:0.0} ms, "
                + $"processor {processor:0.000} ms each, {asked.Length} times"));
    }
}
