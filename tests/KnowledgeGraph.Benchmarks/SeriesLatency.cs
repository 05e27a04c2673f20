using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// How long the series of a text takes in any store that holds a graph: <c>series STORE [TIMES [LINKS]]</c>. Of as many loaded texts, drawn always
/// alike, with nothing kept before each and with all that the others left; a digest of all links tells two stores with other
/// answers apart, and LINKS is a file for what each link rests on.
/// </summary>
internal static class SeriesLatency
{
    private const int WrongUsage = 2;
    private const int Draw = 74174;
    private const int DigestDigits = 16;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is < 1 or > 3)
        {
            await Console.Error.WriteLineAsync("series STORE [TIMES [LINKS]], for example series sqlite:graph.db 500 links.tsv").ConfigureAwait(false);
            return WrongUsage;
        }

        int times = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500;
        var options = new Neo4jStoreOptions { Password = Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable) };
        IGraphStore store = GraphStores.Open(args[0], neo4j: options);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync().ConfigureAwait(false);
            Instrument[] loaded = [.. (await store.ListAsync(
                new InstrumentFilter { IsLoaded = true }, InstrumentOrder.Symbol, new PageRequest(int.MaxValue - 1)).ConfigureAwait(false))
                    .Items.Select(i => i.Node)];
            Instrument[] drawn = [.. loaded];
            new Random(Draw).Shuffle(drawn);
            drawn = [.. drawn.Take(times)];
            await MeasureAsync("nothing kept", drawn, text => new SeriesReader(store).ReadAsync(text, default)).ConfigureAwait(false);
            var reader = new SeriesReader(store);
            await MeasureAsync("kept from the others", drawn, text => reader.ReadAsync(text, default)).ConfigureAwait(false);
            await MeasureAsync("kept", drawn, text => reader.ReadAsync(text, default)).ConfigureAwait(false);
            await MeasureAsync("newer siblings of all that it cites, nothing kept", drawn, text => NewerAsync(store, new SeriesReader(store), text))
                .ConfigureAwait(false);
            await TellAsync(reader, loaded, args.ElementAtOrDefault(2)).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task MeasureAsync(string name, Instrument[] texts, Func<Instrument, Task> ask)
    {
        var taken = new List<double>(texts.Length);
        double most = 0;
        string slowest = "";
        TimeSpan before = Environment.CpuUsage.TotalTime;
        foreach (Instrument text in texts)
        {
            long begun = Stopwatch.GetTimestamp();
            await ask(text).ConfigureAwait(false);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            (most, slowest) = taken[^1] > most ? (taken[^1], text.Id.Value) : (most, slowest);
        }

        double processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / texts.Length;
        taken.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: median {taken[taken.Count / 2]:0.00} ms, 99 % {taken[(int)(0.99 * (taken.Count - 1))]:0.0} ms, most {most:0.0} ms ({slowest}), "
                + $"processor {processor:0.00} ms each, {texts.Length} texts"));
    }

    // What the page of a text says of its citations.
    private static async Task NewerAsync(IGraphStore store, SeriesReader reader, Instrument text)
    {
        Page<Citation> cited = (await store.CitationsInAsync([text.Id], CitationFilter.None, new PageRequest(1000)).ConfigureAwait(false))[text.Id];
        IReadOnlyDictionary<InstrumentId, Instrument> targets = await store.InstrumentsAsync(
            [.. cited.Items.Select(c => c.Node.Target).OfType<InstrumentId>().Distinct()]).ConfigureAwait(false);
        await reader.LatestAsync([.. targets.Values], null, default).ConfigureAwait(false);
    }

    private static async Task TellAsync(SeriesReader reader, Instrument[] texts, string? file)
    {
        List<SeriesLink> all = [];
        SortedDictionary<string, string> links = new(StringComparer.Ordinal);
        foreach (Instrument[] some in texts.Chunk(20))
        {
            foreach ((InstrumentId later, SeriesLink link) in await reader.PreviousAsync(some, default).ConfigureAwait(false))
            {
                all.Add(link);
                links[later.Value] = $"{later}\t{link.Earlier.Id}\t{string.Join("; ", link.Evidence.Select(EvidenceInWords.Of))}";
            }
        }

        int back = 0;
        foreach (IGrouping<InstrumentId, SeriesLink> taken in all.GroupBy(l => l.Earlier.Id))
        {
            SeriesReading? reading = await reader.ReadAsync(taken.First().Earlier, default).ConfigureAwait(false);
            back += taken.Count(l => reading?.Next?.Instrument.Id == l.Later.Id || reading?.Branches.Any(b => b.Later.Id == l.Later.Id) == true);
        }

        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', links.Values)));
        Console.WriteLine($"{links.Count} links of {texts.Length} texts, {back} of them found from the earlier text too, {Convert.ToHexStringLower(digest)[..DigestDigits]}");
        if (file is not null)
        {
            await File.WriteAllLinesAsync(file, links.Values).ConfigureAwait(false);
        }
    }
}
