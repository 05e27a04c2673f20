using System.Globalization;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Tests.Texts;
using Line = KnowledgeGraph.Storage.Tests.Neo4j.Clusters.SimulatedCluster.Line;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Clusters;

/// <summary>
/// Half a minute of a cluster in trouble, with two programs that load and two that read through the port, drawn from a seed: what each of them is
/// told is compared with what had been committed and told before.
/// </summary>
internal sealed class ClusterHistory
{
    private const int Writers = 2;
    private const int Readers = 2;
    private const int Texts = 8;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    private readonly VirtualTime time = new();
    private readonly Random random;
    private readonly SimulatedCluster cluster;
    private readonly bool carriesBookmarks;
    private readonly string? file;
    private readonly Line[,] lines = new Line[Writers + Readers + 1, SimulatedCluster.Size];
    private readonly List<string> faults = [];
    private readonly List<string> trace = [];
    private readonly HashSet<string> acknowledged = new(StringComparer.Ordinal);
    private readonly List<Asking> asking = [];

    /// <param name="seed">What the history is drawn from.</param>
    /// <param name="carriesBookmarks">False for programs that forget their bookmarks.</param>
    /// <param name="file">Where those that write leave bookmarks; null for nowhere.</param>
    public ClusterHistory(int seed, bool carriesBookmarks = true, string? file = null)
    {
        random = new Random(seed);
        cluster = new SimulatedCluster(time, random);
        (this.carriesBookmarks, this.file) = (carriesBookmarks, file);
    }

    // Something that a program waits for: it may take the time promised from when somebody could last not do it.
    private sealed class Asking(SimulatedCluster.ClientLine line, int client, bool writes)
    {
        public SimulatedCluster.ClientLine Line => line;

        public int Client => client;

        public bool Writes => writes;

        public TimeSpan Since { get; set; }
    }

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Everything that was answered, in its order.</summary>
    public IReadOnlyList<string> Trace => trace;

    /// <summary>The longest that anybody waited for what could be done.</summary>
    public TimeSpan LongestWait { get; private set; }

    /// <summary>How many answers were compared.</summary>
    public int Answers { get; private set; }

    /// <summary>How often a program was told that it cannot be done just now.</summary>
    public int Refusals { get; private set; }

    /// <summary>Whether a program that is started afterwards sees all that was saved by the one that leaves its bookmarks.</summary>
    public bool IsSeenAfterwards { get; private set; }

    /// <summary>Lives through it.</summary>
    public void Run()
    {
        // What goes on after an answer is not to be sent to another thread.
        SynchronizationContext.SetSynchronizationContext(null);
        Trouble();
        Watch();
        var programs = new List<Task>();
        var clients = new List<SimulatedCluster.ClientLine>();
        for (int client = 0; client < Writers + Readers; client++)
        {
            clients.Add(Connect(client));
            programs.Add(client < Writers ? WriteAsync(client, clients[client]) : ReadAsync(client, clients[client]));
        }

        time.Run(Task.WhenAll(programs));
        foreach (Exception e in programs.Where(p => p.IsFaulted).SelectMany(p => p.Exception!.InnerExceptions))
        {
            faults.Add(e.ToString());
        }

        string[] saved = [.. cluster.Log.Saved];
        faults.AddRange(saved.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"{g.Key} was saved {g.Count()} times"));
        faults.AddRange(acknowledged.Except(saved).Select(id => $"{id} was said to be saved and is lost"));
        SimulatedCluster.ClientLine last = Connect(Writers + Readers);
        Task after = ReadAfterwardsAsync(last);
        time.Run(after);
        faults.AddRange(after.Exception?.InnerExceptions.Select(e => e.ToString()) ?? []);
        foreach (SimulatedCluster.ClientLine line in clients.Append(last))
        {
            faults.AddRange(line.Stale);
            trace.AddRange(line.Trace);
        }
    }

    private SimulatedCluster.ClientLine Connect(int client) => cluster.Connect(member => lines[client, member], carriesBookmarks);

    private TimeSpan Between(int least, int most) => TimeSpan.FromMilliseconds(random.Next(least, most));

    // What goes wrong, when, and for how long. All of it is over before the end.
    private void Trouble()
    {
        for (int count = random.Next(2, 7); count > 0; count--)
        {
            int member = random.Next(SimulatedCluster.Size);
            int client = random.Next(Writers + Readers);
            TimeSpan lasts = Between(300, 8000);
            Action fault = random.Next(6) switch
            {
                0 => () => cluster.Crash(member, lasts),
                1 => () => cluster.CutOff(member, lasts),
                2 => () => cluster.Slow(member, Between(1000, 9000), lasts),
                3 => () => Cut(client, member, Line.Refused, lasts),
                4 => () => Cut(client, member, Line.Silent, lasts),
                _ => () => Cut(client, member, Line.Broken, lasts),
            };
            time.After(Between(0, (int)Length.TotalMilliseconds - 9000), fault);
        }
    }

    private void Cut(int client, int member, Line how, TimeSpan lasts)
    {
        lines[client, member] = how;
        time.After(lasts, () => lines[client, member] = Line.Whole);
    }

    // Looks on: who waits for what nobody can do just now has not begun to wait.
    private void Watch()
    {
        foreach (Asking one in asking)
        {
            Func<int, Line> line = member => lines[one.Client, member];
            if (!cluster.CanRead(line, one.Line.Shown) || (one.Writes && !cluster.CanWrite(line, one.Line.Shown)))
            {
                one.Since = time.Now;
            }
        }

        if (time.Now < Length + Promised)
        {
            time.After(TimeSpan.FromMilliseconds(25), Watch);
        }
    }

    private async Task<T?> AskAsync<T>(Asking one, Func<Task<T>> question)
        where T : class
    {
        one.Since = time.Now;
        asking.Add(one);
        try
        {
            T answer = await question().ConfigureAwait(false);
            Note(one, "answered");
            Answers++;
            return answer;
        }
        catch (GraphStoreException e)
        {
            Note(one, $"refused: {e.Message}");
            if (e.RetryAfter is null)
            {
                faults.Add($"refused for good: {e.Message}");
            }

            Refusals++;
            return null;
        }
        finally
        {
            asking.Remove(one);
        }
    }

    private void Note(Asking one, string what)
    {
        TimeSpan waited = time.Now - one.Since;
        LongestWait = waited > LongestWait ? waited : LongestWait;
        if (waited > Promised)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture,
                $"client {one.Client} was {what} only {waited.TotalSeconds:0.0} s after it could have been answered, at {time.Now.TotalSeconds:0.0} s"));
        }
    }

    private async Task WriteAsync(int client, SimulatedCluster.ClientLine line)
    {
        await using IGraphStore store = Open(line, client == 0 ? file : null);
        await OpenAsync(store, client, line).ConfigureAwait(false);
        for (int text = 1; text <= Texts; text++)
        {
            if (client == 0 && text == Texts)
            {
                // The first member does not get the last text before all is over.
                cluster.Slow(0, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
            }

            Document document = Text.Of(Id(client, text)).Says("OP1", "Decides.");
            var one = new Asking(line, client, writes: true);
            IReadOnlyList<SaveOutcome>? outcomes = await AskAsync(one, () => store.SaveAsync([new IncomingDocument(document, "fingerprint")]))
                .ConfigureAwait(false);
            if (outcomes is not null)
            {
                acknowledged.Add(Id(client, text));
                Require(outcomes[0] == SaveOutcome.Added, $"{Id(client, text)} was added, and is said to be {outcomes[0]}");
                await RequireAsync(store, one, client, text).ConfigureAwait(false);
            }

            await Task.Delay(Between(100, 4000), time).ConfigureAwait(false);
        }
    }

    // Who has written reads what was written.
    private async Task RequireAsync(IGraphStore store, Asking one, int client, int text)
    {
        var id = new InstrumentId(Id(client, text));
        var reading = new Asking(one.Line, client, writes: false);
        IReadOnlyDictionary<InstrumentId, Instrument>? read = await AskAsync(reading, () => store.InstrumentsAsync([id])).ConfigureAwait(false);
        Require(read is null || read.ContainsKey(id), $"client {client} does not see {id}, which it saved");
    }

    private async Task ReadAsync(int client, SimulatedCluster.ClientLine line)
    {
        await using IGraphStore store = Open(line, null);
        await OpenAsync(store, client, line).ConfigureAwait(false);
        InstrumentId[] all = [.. Enumerable.Range(0, Writers).SelectMany(w => Enumerable.Range(1, Texts).Select(t => new InstrumentId(Id(w, t))))];
        HashSet<InstrumentId> seen = [];
        long revision = 0;
        int files = 0;
        while (time.Now < Length)
        {
            // A page: three trips, each of which sees what the one before saw.
            if (await AskAsync(new Asking(line, client, writes: false), () => store.InstrumentsAsync(all)).ConfigureAwait(false) is { } found)
            {
                Require(seen.IsSubsetOf(found.Keys), $"client {client} saw {seen.Count} texts and then {found.Count}");
                seen.UnionWith(found.Keys);
            }

            if (await AskAsync(new Asking(line, client, writes: false), async () => (object)await store.RevisionAsync())
                .ConfigureAwait(false) is Revision now)
            {
                Require(now.Number >= revision, $"client {client} saw revision {revision} and then {now.Number}");
                Require(now.Number >= seen.Count, $"client {client} saw {seen.Count} texts in revision {now.Number}");
                revision = now.Number;
            }

            if (await AskAsync(new Asking(line, client, writes: false), () => store.SourcesAsync()).ConfigureAwait(false) is { } sources)
            {
                int least = Math.Max(files, seen.Count);
                Require(sources.Count >= least, $"client {client} saw {least} files and then {sources.Count}");
                files = sources.Count;
            }

            await Task.Delay(Between(200, 1500), time).ConfigureAwait(false);
        }
    }

    // A program that is started after one that wrote sees what that one wrote.
    private async Task ReadAfterwardsAsync(SimulatedCluster.ClientLine line)
    {
        await using IGraphStore store = Open(line, file);
        await store.InitializeAsync().ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> found =
            await store.InstrumentsAsync([.. Enumerable.Range(1, Texts).Select(t => new InstrumentId(Id(0, t)))]).ConfigureAwait(false);
        IsSeenAfterwards = acknowledged.Where(id => id.StartsWith("A/RES/1/", StringComparison.Ordinal))
            .All(id => found.ContainsKey(new InstrumentId(id)));
        Require(IsSeenAfterwards || file is null, "what was saved is not seen by who is started afterwards");
    }

    private async Task OpenAsync(IGraphStore store, int client, SimulatedCluster.ClientLine line)
    {
        while (await AskAsync<object>(new Asking(line, client, writes: false), async () =>
        {
            await store.InitializeAsync().ConfigureAwait(false);
            return store;
        }).ConfigureAwait(false) is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), time).ConfigureAwait(false);
        }
    }

    private IGraphStore Open(SimulatedCluster.ClientLine line, string? left) => GraphStores.Open(
        $"neo4j+http://{string.Join(',', Enumerable.Range(0, SimulatedCluster.Size).Select(SimulatedCluster.Host))}/graph",
        neo4j: new Neo4jStoreOptions { Time = time, Handler = line, Jitter = random.NextDouble, HasBreaker = false, BookmarkFile = left });

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            faults.Add(otherwise);
        }
    }

    private static string Id(int client, int text) => string.Create(CultureInfo.InvariantCulture, $"A/RES/{client + 1}/{text}");
}
