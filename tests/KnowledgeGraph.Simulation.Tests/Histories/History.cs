using System.Globalization;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Simulation.Tests.Disk;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Tests.Texts;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Simulation.Tests.Histories;

/// <summary>
/// A history of one store that a seed makes: two programs save and load, files change, another program opens the store's file, and at some
/// writes a process is killed, the power fails, the disk is full, broken or slow. Everything happens in one process and in one order, so that the
/// same seed makes the same history to the last write.
/// </summary>
internal sealed class History : IAsyncDisposable
{
    private const int MostVersions = 3;
    private const int FewestWrites = 120;

    private static readonly string[] Paths = [.. Enumerable.Range(0, 9).Select(n => $"{n}.txt")];

    private readonly Random random;
    private readonly MadeTexts texts;
    private readonly SimulatedDisk disk;
    private readonly Client[] clients;
    private readonly string path;
    private readonly Dictionary<string, (int Which, int Version)> folder = new(StringComparer.Ordinal);
    private readonly List<KeptTexts> states = [KeptTexts.Nothing];
    private readonly List<string> log = [];
    private readonly SourceReader reader;
    private string? seenWrong;

    /// <summary>How often each thing went wrong in all histories so far.</summary>
    public static Dictionary<string, int> Counts { get; } = [];

    /// <summary>A history in a folder of its own.</summary>
    /// <param name="seed">The source of chance.</param>
    /// <param name="template">The file of an empty store.</param>
    public History(int seed, string template)
    {
        random = new Random(seed);
        texts = new MadeTexts(random.Next(1000));
        string home = Directory.CreateTempSubdirectory("kg-history-").FullName;
        path = Path.Combine(home, "graph.db");
        File.Copy(template, path);
        disk = new SimulatedDisk(home);
        var clock = new JumpingClock(new Random(seed));
        clients = [new Client("one", path, clock), new Client("other", path, clock)];

        // One document at a time: how many are read by the time the store is free again is the machine's affair.
        reader = new SourceReader(texts.Read, new LoadingOptions { BatchDocuments = 1, Workers = 1 });
    }

    /// <summary>What has happened.</summary>
    public IReadOnlyList<string> Log => log;

    /// <summary>Goes through so many steps, and ends with a load that nothing disturbs.</summary>
    public async Task RunAsync(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            await StepAsync();
            await LookAsync(clients[random.Next(2)]);
        }

        await FinishAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (Client client in clients)
        {
            await client.EndAsync();
        }

        disk.Dispose();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private async Task StepAsync()
    {
        Client client = clients[random.Next(2)];
        switch (random.Next(17))
        {
            case < 4:
                ChangeFiles();
                await DisturbedAsync(client, "loads", Load);
                break;
            case < 8:
                IncomingDocument[] documents = Incoming();
                await DisturbedAsync(
                    client, $"saves {string.Join(", ", documents.Select(d => MadeTexts.KeyOf(d.Document)))}",
                    async writer => await writer.SaveAsync(documents));
                break;
            case 8:
                await DisturbedAsync(client, "ends", _ => client.EndAsync());
                break;
            case < 12:
                await DisturbedAsync(client, "and the other end: the log is folded into the file", async _ =>
                {
                    await client.EndAsync();
                    disk.Look = null;
                    await clients.First(c => c != client).EndAsync();
                });
                break;
            case < 15:
                Removal removal = Removing();
                await DisturbedAsync(client, $"takes {removal} out", writer => writer.RemoveAsync(removal));
                break;
            default:
                await DisturbedAsync(client, "waits for another program, which folds the log into the file", _ => FoldByAnotherProgram());
                break;
        }
    }

    // An older version of the program saves what it makes of a part by itself, and now and then.
    private IncomingDocument[] Incoming() => random.Next(10) == 0
        ? [Incoming(MadeTexts.FormerPart)]
        : [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Incoming(random.Next(MadeTexts.FormerPart)))];

    private Removal Removing()
    {
        Document text = texts.Of(random.Next(MadeTexts.Count), 0, "");
        return random.Next(2) == 0 ? Removal.OfSource(Paths[random.Next(Paths.Length)])
            : Removal.OfText(text.Head.Id, text.Part, random.Next(2) == 0 ? text.Language : null);
    }

    private IncomingDocument Incoming(int which)
    {
        int version = random.Next(MostVersions);
        return new IncomingDocument(
            texts.Of(which, version, Paths[random.Next(Paths.Length)]), string.Create(CultureInfo.InvariantCulture, $"{which} {version}"));
    }

    private void ChangeFiles()
    {
        for (int changes = random.Next(4); changes >= 0; changes--)
        {
            string file = Paths[random.Next(Paths.Length)];
            if (random.Next(5) == 0)
            {
                folder.Remove(file);
            }
            else
            {
                folder[file] = (random.Next(MadeTexts.FormerPart), random.Next(MostVersions));
            }
        }
    }

    private async Task Load(IGraphWriter writer)
    {
        DocumentSource[] sources =
        [
            .. folder.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f =>
                DocumentSource.Stream(f.Key, () => new MemoryStream(MadeTexts.Bytes(f.Value.Which, f.Value.Version)))),
        ];
        var told = new SilentObserver();
        await new DocumentLoader(writer, reader).LoadAsync(sources, told);
        if (told.Failure is { } failure)
        {
            throw new GraphStoreException(failure);
        }
    }

    // Something is done while something may go wrong; afterwards the store holds what was told to be saved.
    private async Task DisturbedAsync(Client client, string what, Func<RecordingWriter, Task> work)
    {
        DiskFault fault = (DiskFault)random.Next(12) is var drawn && drawn <= DiskFault.Slow ? drawn : DiskFault.None;
        int after = random.Next(random.Next(2) == 0 ? 10 : FewestWrites);
        Note($"{client.Process} {what}{(fault == DiskFault.None ? "" : $"; {fault} after {after} writes")}");
        RecordingWriter? writer = null;
        GraphStoreException? failure = null;
        Client watcher = clients.First(c => c != client);
        disk.Look = fault == DiskFault.Slow ? await WatchAsync(watcher) : null;
        disk.Plan(fault, after);
        try
        {
            writer = new RecordingWriter(await client.StoreAsync(), states);
            await client.Process.RunAsync(async () =>
            {
                await work(writer);
                return true;
            });
        }
        catch (GraphStoreException e)
        {
            failure = e;
        }
        catch (SqliteException) when (disk.HasFailed)
        {
            // What another program says is its own affair.
        }

        disk.Calm();
        CountOf(disk.HasFailed ? $"{fault}" : $"{fault}, not reached");
        Assert.That(seenWrong, Is.Null, "while it was saved");
        Assert.That(failure is null || disk.HasFailed || disk.IsOff, Is.True, () => $"nothing was wrong with the disk: {failure}");
        if (client.Process.IsDead)
        {
            await client.EndAsync();
            await FindAsync(client, [states[^1], .. writer?.Pending ?? []], "after a kill");
        }
        else if (disk.IsOff)
        {
            await EndAllAsync();
            disk.PowerOn(random);
            await FindAsync(client, [.. writer?.Pending ?? [], .. Enumerable.Reverse(states)],
                "after the power failed");
        }
        else if (failure is not null)
        {
            Assert.That(failure.Message, Does.Contain(path).And.Contain("is full").Or.Contain("the disk reports an error"), "it is said what was wrong");
        }
    }

    // A reader in another process looks between any two writes, and sees the last state that was saved: whole, and as it was.
    private async Task<Action> WatchAsync(Client watcher)
    {
        IGraphStore store = await watcher.StoreAsync();
        int looks = 0;
        return () =>
        {
            // No exception gets through SQLite.
            try
            {
                if (seenWrong is null && looks++ % 8 == 0)
                {
                    KeptTexts? seen = Glance.StateAsync(store, [states[^1]]).GetAwaiter().GetResult();
                    seenWrong = seen is null ? "a reader sees another state than the last that was saved"
                        : Glance.MissedAsync(store, seen).GetAwaiter().GetResult();
                }
            }
#pragma warning disable CA1031 // It is told behind SQLite.
            catch (Exception e)
#pragma warning restore CA1031
            {
                seenWrong = e.ToString();
            }
        };
    }

    private async Task FindAsync(Client client, IReadOnlyList<KeptTexts> possible, string when)
    {
        IGraphStore store = await client.StoreAsync();
        KeptTexts? found = await Glance.StateAsync(store, possible);
        Assert.That(found, Is.Not.Null, () => $"{when} the store holds nothing that was saved");
        Note($"{when} it holds revision {found!.Revision}, and held {states[^1].Revision}");
        CountOf(found == states[^1] ? $"{when}: what was told" : states.Contains(found) ? $"{when}: less" : $"{when}: what was not told yet");
        int at = states.LastIndexOf(found);
        if (at < 0)
        {
            states.Add(found);
        }
        else
        {
            states.RemoveRange(at + 1, states.Count - at - 1);
        }
    }

    private async Task LookAsync(Client client)
    {
        IGraphStore store = await client.StoreAsync();
        KeptTexts? seen = await Glance.StateAsync(store, [states[^1]]);
        Assert.That(seen, Is.Not.Null, "the store holds what was saved last");
        Assert.That(await Glance.MissedAsync(store, seen!), Is.Null);
    }

    private async Task FinishAsync()
    {
        Note("a load that nothing disturbs");
        IGraphStore store = await clients[0].StoreAsync();
        await Load(new RecordingWriter(store, states));
        long revision = (await store.RevisionAsync()).Number;
        await Load(new RecordingWriter(store, states));
        Assert.That((await store.RevisionAsync()).Number, Is.EqualTo(revision), "the same load again changes nothing");
        await LookAsync(clients[1]);
        string dump = await GraphDump.OfAsync(store);
        Assert.That(dump, Is.EqualTo(await QuietAsync(states[^1])), "the graph of a quiet load of what is left");
        List<GraphDifference> differences = [];
        await store.VerifyAsync(differences.Add);
        Assert.That(differences, Is.Empty, "the store is what its texts say");
        await EndAllAsync();
        await FoldByAnotherProgram();
        IGraphStore again = await clients[1].StoreAsync();
        Assert.That(await GraphDump.OfAsync(again), Is.EqualTo(dump), "the same graph when it is opened again");
    }

    // In one save, into a store that nothing happened to.
    private static async Task<string> QuietAsync(KeptTexts state)
    {
        string home = Directory.CreateTempSubdirectory("kg-quiet-").FullName;
        try
        {
            await using var store = new SqliteGraphStore(Path.Combine(home, "graph.db"));
            File.Copy(EmptyStore.File, Path.Combine(home, "graph.db"));
            await store.InitializeAsync();
            await store.SaveAsync([.. state.Texts.Values.Select(t => new IncomingDocument(t, "fingerprint"))]);
            return await GraphDump.OfAsync(store);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    // SQLite's own checks, and the log folded into the file, as any program does that knows nothing of the graph.
    private Task FoldByAnotherProgram()
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.That(command.ExecuteScalar(), Is.EqualTo("ok"));
        command.CommandText = "SELECT count(*) FROM pragma_foreign_key_check";
        Assert.That(command.ExecuteScalar(), Is.EqualTo(0));
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    private async Task EndAllAsync()
    {
        foreach (Client client in clients)
        {
            await client.EndAsync();
        }
    }

    private void Note(string what) => log.Add(what);

    private static void CountOf(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;
}
