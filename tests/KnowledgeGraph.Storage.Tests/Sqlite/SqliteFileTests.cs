using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Pages;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Tests.Texts;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>Files that are not what they should be, and other processes.</summary>
[TestFixture]
public sealed class SqliteFileTests
{
    private static readonly SqliteStoreOptions Impatient = new() { BusyTimeout = TimeSpan.FromSeconds(1) };

    [Test]
    public async Task Initialize_MissingFolders_MakesThem()
    {
        string path = Path.Combine(StoreFiles.NewPath() + "-folder", "deeper", "graph.db");
        await using IGraphStore store = await StoreFiles.OpenAsync(path);

        Assert.That(File.Exists(path));
        Assert.That(store.Address, Is.EqualTo($"sqlite:{path}"));
    }

    [Test]
    public async Task Initialize_NoDatabase_IsRefused()
    {
        string path = StoreFiles.NewPath();
        await File.WriteAllTextAsync(path, new string('x', 5000));

        await AssertRefusedAsync(path, "no SQLite database");
        Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo(new string('x', 5000)), "it is left as it was");
    }

    [Test]
    public async Task Initialize_AnotherProgramsDatabase_IsRefused()
    {
        string path = StoreFiles.NewPath();
        Run(path, "CREATE TABLE holiday (day TEXT)");

        await AssertRefusedAsync(path, "another program");
        Assert.That(Read(path, "SELECT group_concat(name) FROM sqlite_master"), Is.EqualTo("holiday"));
    }

    [Test]
    public async Task Initialize_NewerVersion_IsRefused()
    {
        string path = StoreFiles.NewPath();
        await (await StoreFiles.OpenAsync(path)).DisposeAsync();
        Run(path, "PRAGMA user_version = 99");

        await AssertRefusedAsync(path, "newer version");
    }

    [Test]
    public async Task Initialize_FolderThatIsAFile_IsRefused()
    {
        string file = StoreFiles.NewPath();
        await File.WriteAllTextAsync(file, "");

        await AssertRefusedAsync(Path.Combine(file, "graph.db"), "cannot be made");
    }

    [Test]
    public Task Initialize_PathThatIsAFolder_IsRefused() => AssertRefusedAsync(Path.GetDirectoryName(StoreFiles.NewPath())!, "cannot be opened");

    // Nobody can make a file there, the superuser of a build container neither.
    [Test]
    [Platform("Linux")]
    public Task Initialize_ReadOnlyFolder_IsRefused() => AssertRefusedAsync("/proc/self/graph.db", "cannot be");

    [Test]
    public async Task Save_FileLockedByAnotherProcess_SaysSo()
    {
        string path = StoreFiles.NewPath();
        await using var store = new SqliteGraphStore(path, Impatient);
        await store.InitializeAsync();
        using var other = new SqliteConnection($"Data Source={CheckedPages.Source(path)};Pooling=False");
        other.Open();
        Run(other, "BEGIN IMMEDIATE");

        Assert.That(
            () => store.SaveAsync(Text.Of("A/RES/1/1"), "fingerprint"),
            Throws.InstanceOf<GraphStoreException>().With.Message.Contains("locked by another process").And.Message.Contains(path));
        Assert.That((await store.StatisticsAsync()).Instruments, Is.Zero, "readers do not wait for writers");
        Run(other, "ROLLBACK");
        Assert.That(await store.SaveAsync(Text.Of("A/RES/1/1"), "fingerprint"), Is.EqualTo(SaveOutcome.Added));
    }

    [Test]
    public async Task Lineage_AfterAnotherProcessSaved_SeesIt()
    {
        string path = StoreFiles.NewPath();
        await using IGraphStore one = await StoreFiles.OpenAsync(path);
        await using IGraphStore another = await StoreFiles.OpenAsync(path);
        var query = new LineageQuery([new InstrumentId("A/RES/1/1")], Direction.BuildsOn, 1, LineageFilter.None, 10);
        Assert.That((await one.LineageAsync(query)).Nodes, Is.Empty);

        await another.SaveAsync(Text.Of("A/RES/1/1").Says("PP1", "Recalling 2/2", new Cite("2/2", "A/RES/2/2")), "fingerprint");

        Assert.That((await one.LineageAsync(query)).Nodes, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Save_TransactionAborted_LeavesNothing()
    {
        string path = StoreFiles.NewPath();
        await using IGraphStore store = await StoreFiles.OpenAsync(path);
        await store.SaveAsync(Text.Of("A/RES/1/1").Says("PP1", "Recalling 2/2", new Cite("2/2", "A/RES/2/2")), "fingerprint");
        string before = await GraphDump.OfAsync(store);

        // Fails at the very last statement of a save.
        Run(path, "CREATE TRIGGER fails BEFORE UPDATE ON store BEGIN SELECT RAISE(ABORT, 'as if the disk were full'); END");
        Assert.That(() => store.SaveAsync(Text.Of("A/RES/1/1").Says("PP1", "Changed."), "changed"), Throws.InstanceOf<GraphStoreException>());
        Run(path, "DROP TRIGGER fails");

        Assert.That(await GraphDump.OfAsync(store), Is.EqualTo(before));
        Assert.That(await store.SaveAsync(Text.Of("A/RES/1/1").Says("PP1", "Changed."), "changed"), Is.EqualTo(SaveOutcome.Replaced));
    }

    [Test]
    public async Task Save_Consistency_HoldsByTheFilesOwnChecks()
    {
        string path = StoreFiles.NewPath();
        await using IGraphStore store = await StoreFiles.OpenAsync(path);
        foreach (var document in Corpus.Some(20).Concat(Corpus.Some(20, paragraphs: 7)).Concat(Corpus.Some(10)))
        {
            await store.SaveAsync(document, "fingerprint");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(path, "PRAGMA integrity_check"), Is.EqualTo("ok"));
            Assert.That(Read(path, "SELECT count(*) FROM pragma_foreign_key_check"), Is.EqualTo("0"));
            Assert.That(() => Run(path, "INSERT INTO provision_text (provision_text, rank) VALUES ('integrity-check', 1)"), Throws.Nothing);
            Assert.That(Read(path, "SELECT count(*) FROM tally WHERE count <= 0"), Is.EqualTo("0"));
            Assert.That(
                Read(path, "SELECT count(*) FROM (SELECT reference_id, aspect, value, sum(count) FROM claim GROUP BY 1, 2, 3 EXCEPT SELECT * FROM tally)"), Is.EqualTo("0"));
        }
    }

    [TestCase(13, "full")]
    [TestCase(11, "damaged")]
    [TestCase(10, "disk reports an error")]
    [TestCase(8, "cannot be written")]
    [TestCase(5, "locked by another process")]
    [TestCase(1, "code 1")]
    public void Failure_EveryCode_NamesTheFile(int code, string said) =>
        Assert.That(SqliteFailure.Explained(new SqliteException("failed", code), "/data/graph.db").Message, Does.Contain(said)
            .And.Contain("/data/graph.db"));

    [Test]
    public void Read_BeforeInitialize_IsADefectOfTheCaller() =>
        Assert.That(() => GraphStores.Open($"sqlite:{StoreFiles.NewPath()}").StatisticsAsync(), Throws.InvalidOperationException);

    private static async Task AssertRefusedAsync(string path, string said)
    {
        await using var store = new SqliteGraphStore(path, Impatient);

        Assert.That(() => store.InitializeAsync(), Throws.InstanceOf<GraphStoreException>().With.Message.Contains(said).And.Message.Contains(path));
    }

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={CheckedPages.Source(path)};Pooling=False");
        connection.Open();
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? Read(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={CheckedPages.Source(path)};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
