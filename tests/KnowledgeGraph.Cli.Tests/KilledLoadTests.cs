using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>
/// <c>kg load</c> killed at any moment (SIGKILL) loses nothing that it has told of: the store opens, and the same command again ends with
/// the graph of an undisturbed load. Three moments; <c>KG_KILLS</c> asks for more, of a longer load.
/// </summary>
[NonParallelizable, Category("Slow")]
public sealed class KilledLoadTests
{
    private const int FewKills = 3;
    private const int FewDocuments = 200;
    private const int DocumentsAKill = 60;

    private static readonly PageRequest Everything = new(1_000_000);

    private TemporaryFolder _folder = null!;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("KG_KILLS"), CultureInfo.InvariantCulture, out int kills)
        ? kills : FewKills;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Load_KilledAndRunAgain_EndsWithTheGraphOfAnUndisturbedLoad()
    {
        string texts = Directory.CreateDirectory(Path.Combine(_folder.Path, "texts")).FullName;
        int count = Math.Max(FewDocuments, Kills * DocumentsAKill);
        for (int i = 0; i < count; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(texts, $"{i:00000}.txt"), Resolution(i, count));
        }

        (int? code, TimeSpan whole) = await LoadAsync(texts, "undisturbed", killAfter: null);
        Assert.That(code, Is.Zero);

        string expected = await DumpAsync("undisturbed");
        var random = new Random(1);
        var kept = new List<int>();
        for (int kill = 0; kill < Kills; kill++)
        {
            string store = $"killed-{kill}";
            (int? ended, _) = await LoadAsync(texts, store, whole * random.NextDouble());
            kept.Add(File.Exists(PathOf(store)) ? (await StatisticsAsync(store)).LoadedInstruments : 0);
            Assert.That((await LoadAsync(texts, store, killAfter: null)).Code, Is.Zero, "the rerun");
            Assert.That(await DumpAsync(store), Is.EqualTo(expected), $"killed when {kept[^1]} of {count} were kept ({ended})");
        }

        await TestContext.Out.WriteLineAsync($"undisturbed: {whole.TotalSeconds:0.0} s; kept when killed, of {count}: {string.Join(", ", kept)}");
    }

    // Cites one before, one behind and one that all cite, so that every batch changes what earlier ones wrote.
    private static string Resolution(int i, int count) =>
        $"""
        Resolution adopted by the General Assembly on {1 + (i % 28)} December {1990 + (i / 300)}

        {Number(i)}. Question number {i}

        The General Assembly,

        Recalling its resolutions {Number(i * 7 % count)} of 3 May 2001 and {Number(count - 1 - i)}, paragraph 2 of resolution {Number(0)}, and the Kyoto Declaration,

        1. Reaffirms resolution {Number((i + 1) % count)};

        2. Decides to remain seized of the matter.
        """;

    private static string Number(int i) => $"{45 + (i / 300)}/{1 + (i % 300)}";

    private string PathOf(string store) => Path.Combine(_folder.Path, store + ".db");

    // Its exit code, null where it was killed, and how long it was at work: from the moment at which the store's file is there.
    private async Task<(int? Code, TimeSpan Work)> LoadAsync(string texts, string store, TimeSpan? killAfter)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(KgProgram).Assembly.Location, "load", texts, "--store", $"sqlite:{PathOf(store)}" },
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task ended = process.WaitForExitAsync();
        while (!File.Exists(PathOf(store)) && !ended.IsCompleted)
        {
            await Task.Delay(1);
        }

        var clock = Stopwatch.StartNew();
        bool isKilled = killAfter is { } moment && await Task.WhenAny(ended, Task.Delay(moment)) != ended;
        if (isKilled)
        {
            process.Kill();
        }

        await ended;
        await error;
        return (isKilled ? null : process.ExitCode, clock.Elapsed);
    }

    private async Task<Statistics> StatisticsAsync(string store)
    {
        await using IGraphStore graph = await OpenAsync(store);
        return await graph.StatisticsAsync();
    }

    // Every instrument, paragraph, citation with where it leads, and relation.
    private async Task<string> DumpAsync(string store)
    {
        await using IGraphStore graph = await OpenAsync(store);
        InstrumentId[] ids = [.. (await graph.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, Everything)).Items.Select(i => i.Node.Id)];
        EntityId[] entities = [.. ids.Select(i => (EntityId)i)];
        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await graph.InstrumentsAsync(ids);
        IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = await graph.PartsAsync(ids, [], Everything);
        IReadOnlyDictionary<EntityId, Page<Citation>> citations = await graph.CitationsInAsync(entities, CitationFilter.None, Everything);
        IReadOnlyDictionary<EntityId, Page<Relation>> relations = await graph.RelationsAsync(entities, Direction.BuiltOnBy, [], 1, false, Everything);
        Page<SearchHit> found = await graph.SearchAsync(new SearchQuery("seized", [], InstrumentFilter.None), Everything);
        return string.Join('\n', ids.SelectMany(id => (string[])
        [
            $"{instruments[id] with { Names = [], Subjects = [] }}",
            .. parts[id].Items.Select(p => $"  {p.Node.Id} {p.Node.Text}"),
            .. citations[id].Items.Select(c => $"  {c.Node.Id} {c.Node.Status} {c.Node.Target} {c.Node.TargetProvision}"),
            .. relations[id].Items.Select(r => $"  {r.Node.Id} {r.Node.CitationCount}"),
        ]).Append($"{found.TotalCount} found").Concat((await graph.SourcesAsync()).Select(s => $"{s}")));
    }

    private async Task<IGraphStore> OpenAsync(string store)
    {
        IGraphStore graph = GraphStores.Open($"sqlite:{PathOf(store)}");
        await graph.InitializeAsync();
        return graph;
    }
}
