using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Migrations;
using KnowledgeGraph.Storage.Sqlite.Pages;
using KnowledgeGraph.Storage.Tests.Texts;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>From one version of the file to the next.</summary>
[TestFixture]
public sealed class SqliteMigrationTests
{
    private static readonly SqliteMigration[] Next = [.. SqliteMigration.All,
        new(SqliteMigration.All[^1].Version + 1, "ALTER TABLE instrument ADD COLUMN note TEXT DEFAULT 'added'")];

    private static readonly string[] TablesOfRecords =
        ["adoption_text", "sponsor", "vote", "state", "adoption", "recorded", "record_source"];

    [Test]
    public void Steps_AreNumberedWithoutGaps() =>
        Assert.That(SqliteMigration.All.Select(m => m.Version), Is.EqualTo(Enumerable.Range(1, SqliteMigration.All.Count)));

    [Test]
    public async Task Migrate_OlderFile_KeepsWhatItHolds()
    {
        string path = StoreFiles.NewPath();
        string before;
        await using (IGraphStore old = await StoreFiles.OpenAsync(path))
        {
            await old.SaveAsync(Text.Of("A/RES/1/1").Says("PP1", "Recalling."), "fingerprint");
            before = await GraphDump.OfAsync(old);
        }

        await using var store = new SqliteGraphStore(path, null, Next);
        await store.InitializeAsync();
        await store.InitializeAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await GraphDump.OfAsync(store), Is.EqualTo(before));
            Assert.That(Read(path, "SELECT note FROM instrument"), Is.EqualTo("added"));
            Assert.That(Read(path, "PRAGMA user_version"), Is.EqualTo(Next[^1].Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        await using IGraphStore older = GraphStores.Open($"sqlite:{path}");
        Assert.That(() => older.InitializeAsync(), Throws.InstanceOf<GraphStoreException>().With.Message.Contains("newer version"));
    }

    [Test]
    public async Task Migrate_FileFromBeforeWords_KeepsThoseOfItsTexts()
    {
        string path = StoreFiles.NewPath();
        string before;
        await using (IGraphStore old = await StoreFiles.OpenAsync(path))
        {
            await old.SaveAsync(Text.Of("A/RES/1/1").Says("PP1", "Recalling.").Says("OP1", "Decides."), "fingerprint");
            before = await GraphDump.OfAsync(old);
        }

        Read(path, """
            DROP TABLE wording; ALTER TABLE source DROP COLUMN part; ALTER TABLE source DROP COLUMN digest;
            ALTER TABLE instrument DROP COLUMN topic; ALTER TABLE instrument DROP COLUMN titles; ALTER TABLE instrument DROP COLUMN names_in;
            DROP TRIGGER translation_removed; DROP TABLE translation_text;
            ALTER TABLE document DROP COLUMN sum; PRAGMA user_version = 7;
            """);
        Read(path, string.Concat(TablesOfRecords.Select(table => $"DROP TABLE {table}; ")));
        await using IGraphStore store = await StoreFiles.OpenAsync(path);

        Assert.That(await store.WordingsAsync(null, 9), Has.Count.EqualTo(1));
        Assert.That(await GraphDump.OfAsync(store), Is.EqualTo(before));
    }

    [Test]
    public async Task Migrate_FileFromBeforeRecords_TakesThem()
    {
        string path = StoreFiles.NewPath();
        await using (var old = new SqliteGraphStore(path, null, [.. SqliteMigration.All.Take(10)]))
        {
            await old.InitializeAsync();
        }

        Read(path, "INSERT INTO instrument (id, key, is_loaded, subjects) VALUES (7, 'A/RES/1/1', 1, '[\"Human rights\",\"Of its own\"]')");
        await using IGraphStore store = await StoreFiles.OpenAsync(path);
        await store.SaveRecordsAsync(Recorded.File("1.json", records: Recorded.Of("A/RES/1/2").Voted("FRA")));

        Assert.That((await store.RecordTotalsAsync()).Votes, Is.EqualTo(1));
    }

    [Test]
    public async Task Migrate_FileFromBeforeLanguages_SaysWhichThereAre()
    {
        string path = StoreFiles.NewPath();
        await using (var old = new SqliteGraphStore(path, null, [.. SqliteMigration.All.Take(5)]))
        {
            await old.InitializeAsync();
        }

        Read(path, """
            INSERT INTO instrument (id, key, is_loaded) VALUES (7, 'A/RES/1/1', 1), (8, 'A/RES/1/2', 0), (9, 'A/RES/1/3', 1);
            WITH text (i, part) AS (VALUES (7, 'fr'), (7, 'fr:B'), (7, 'ar'), (7, 'B'), (9, ''))
            INSERT INTO document (instrument_id, part, digest, head) SELECT i, part, '', '{"Id":{"Value":"A/RES/1/1"}}' FROM text;
            INSERT INTO provision VALUES (5, 7, 'fr', -1, 2, NULL, NULL, NULL, 'Rappelle.', NULL, '[]', -1, -1);
            INSERT INTO provision VALUES (6, 9, 'OP1', 0, 2, NULL, NULL, NULL, 'Recalls.', NULL, '[]', 0, 0);
            INSERT INTO provision_text (rowid, text) VALUES (5, 'Rappelle.'), (6, 'Recalls.');
            """);
        await using var store = new SqliteGraphStore(path);
        await store.InitializeAsync();
        Instrument[] instruments = [.. (await store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, new PageRequest(9)))
            .Items.Select(i => i.Node)];
        async Task<int> FoundAsync(string word) =>
            (await store.SearchAsync(new SearchQuery(word, [], InstrumentFilter.None), new PageRequest(9))).TotalCount;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                instruments.OrderBy(i => i.Id.Value, StringComparer.Ordinal)
                    .Select(i => string.Join(' ', i.Languages)), Is.EqualTo(["en ar fr", "", "en"]));
            Assert.That((await FoundAsync("rappelle"), await FoundAsync("recalls")), Is.EqualTo((0, 1)));
        }
    }

    [Test]
    public async Task Migrate_FileFromBeforeParts_KeepsItsDocuments()
    {
        string path = StoreFiles.NewPath();
        await using (var old = new SqliteGraphStore(path, null, [.. SqliteMigration.All.Take(3)]))
        {
            await old.InitializeAsync();
        }

        Read(path, """
            INSERT INTO instrument (id, key, is_loaded) VALUES (7, 'A/RES/1/1B', 1);
            INSERT INTO document VALUES (7, 'digest', '{"Id":{"Value":"A/RES/1/1B"}}');
            INSERT INTO reference VALUES (3, 'A/RES/1/1B', 7);
            INSERT INTO claim VALUES (7, 3, 0, '', 1);
            INSERT INTO tally VALUES (3, 0, '', 1);
            INSERT INTO source VALUES ('b.txt', 'old', 7);
            INSERT INTO provision VALUES (5, 7, 'OP1', 0, 2, '1', NULL, NULL, 'Decides.', NULL, '[]', 0, 0);
            INSERT INTO provision_text (rowid, text) VALUES (5, 'Decides.');
            INSERT INTO diagnostic VALUES (7, 0, 'NUMBERS_SKIP', 'Doubt.', 5, NULL);
            """);
        await using var store = new SqliteGraphStore(path);
        await store.InitializeAsync();

        var whole = new InstrumentId("A/RES/1/1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await store.DiagnosticsAsync([new InstrumentId("A/RES/1/1B")])).SelectMany(d => d).Single().Message, Is.EqualTo("Doubt."));
            Assert.That(Read(path, "SELECT count(*) FROM pragma_foreign_key_check"), Is.EqualTo("0"));
        }

        await store.SaveAsync(ResolutionPart.Within(Text.Of("A/RES/1/1B").From("b.txt").Says("OP1", "Decides.")), "new");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, new PageRequest(9)))
                .Items.Select(i => i.Node.Id), Is.EqualTo([whole]));
            Assert.That(await store.SourcesAsync(), Is.EqualTo([new LoadedSource("b.txt", "new", whole)]));
            Assert.That(Read(path, "SELECT count(*) FROM pragma_foreign_key_check"), Is.EqualTo("0"));
        }
    }

    [Test]
    public async Task Migrate_FileFromBeforeSavesWereToldOf_GoesOnFromItsRevision()
    {
        string path = StoreFiles.NewPath();
        await using (var old = new SqliteGraphStore(path, null, [.. SqliteMigration.All.Take(4)]))
        {
            await old.InitializeAsync();
        }

        Read(path, "UPDATE store SET revision = 7");
        await using var store = new SqliteGraphStore(path);
        await store.InitializeAsync();
        Revision migrated = await store.RevisionAsync();
        await store.SaveAsync(Text.Of("A/RES/1/1").Says("OP1", "Decides."), "fingerprint");
        GraphChanges before = await store.ChangesAsync(migrated with { Number = 6 }, 9);
        GraphChanges after = await store.ChangesAsync(migrated, 9);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((migrated.Number, migrated.Store.Length), Is.EqualTo((7, 16)));
            Assert.That((before.IsTooOld, before.Until.Number), Is.EqualTo((true, 8)));
            Assert.That(after.Saves.SelectMany(s => s.Documents),
                Is.EqualTo([new DocumentChange(new InstrumentId("A/RES/1/1"), null, DocumentChangeKind.Added)]));
        }
    }

    [Test]
    public async Task Migrate_FileFromBeforeKeysOfTitles_KnowsWhatIsLoadedByThem()
    {
        string path = StoreFiles.NewPath();
        await using (var old = new SqliteGraphStore(path, null, [.. SqliteMigration.All.Take(6)]))
        {
            await old.InitializeAsync();
        }

        Read(path, """
            INSERT INTO instrument (id, key, title, is_loaded) VALUES (7, 'A/RES/76/15', 'Credentials of representatives to the seventy-sixth session', 1),
            (8, 'A/RES/75/19', 'Credentials of representatives to the seventy-fifth session', 0), (9, 'A/RES/74/1', NULL, 1), (10, 'A/RES/74/2', '2020', 1);
            """);
        await using var store = new SqliteGraphStore(path);
        await store.InitializeAsync();
        string key = TitleKey.Of("Credentials of representatives to the twentieth session")!;

        Assert.That((await store.NamedAsync([key]))[key].Select(i => i.Value), Is.EqualTo(["A/RES/76/15"]));
    }

    [Test]
    public async Task Migrate_FileFromBeforeTheTextsOfFiles_KnowsThemWhereThereIsOneText()
    {
        string path = StoreFiles.NewPath();
        await using (var old = new SqliteGraphStore(path, null, [.. SqliteMigration.All.Take(8)]))
        {
            await old.InitializeAsync();
        }

        Read(path, """
            INSERT INTO instrument (id, key, is_loaded) VALUES (7, 'A/RES/1/1', 1), (8, 'A/RES/1/2', 1);
            INSERT INTO reference (key, instrument_id) VALUES ('A/RES/1/1', 7), ('A/RES/1/2', 8);
            INSERT INTO document (instrument_id, part, digest, head) VALUES
                (7, '', '1', '{"Id":{"Value":"A/RES/1/1"}}'), (8, 'A', '2', '{"Id":{"Value":"A/RES/1/2"}}'), (8, 'B', '3', '{"Id":{"Value":"A/RES/1/2"}}');
            INSERT INTO source (path, fingerprint, instrument_id) VALUES ('one.txt', 'f', 7), ('a.txt', 'f', 8), ('b.txt', 'f', 8);
            """);
        await using var store = new SqliteGraphStore(path);
        await store.InitializeAsync();
        Removed one = await store.RemoveAsync([Removal.OfSource("one.txt")]);
        Assert.That(
            () => store.RemoveAsync([Removal.OfSource("a.txt")]),
            Throws.InstanceOf<GraphStoreException>().With.Message.Contains("A/RES/1/2 A, A/RES/1/2 B").And.Message.Contains("a.txt"));
        Removed part = await store.RemoveAsync([Removal.OfText(new InstrumentId("A/RES/1/2"), "A")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Texts.Select(t => t.Instrument.Value), Is.EqualTo(["A/RES/1/1"]));
            Assert.That(part.Texts.Select(t => t.Part), Is.EqualTo(["A"]));
            Assert.That(part.Sources, Is.EqualTo(["a.txt", "b.txt"]), "one of them it came from, and the other is harmless to read again");
        }
    }

    [Test]
    public async Task Migrate_StepThatFails_LeavesTheVersionBefore()
    {
        string path = StoreFiles.NewPath();
        await using (var broken = new SqliteGraphStore(
            path, null, [.. SqliteMigration.All, new(Next[^1].Version, "CREATE TABLE half (x); CREATE TABLE body (x)")]))
        {
            Assert.That(() => broken.InitializeAsync(), Throws.InstanceOf<GraphStoreException>());
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(path, "PRAGMA user_version"),
                Is.EqualTo(SqliteMigration.All[^1].Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(Read(path, "SELECT count(*) FROM sqlite_master WHERE name = 'half'"), Is.EqualTo("0"));
        }
    }

    [Test]
    public async Task Migrate_ByManyAtOnce_IsDoneOnce()
    {
        string path = StoreFiles.NewPath();
        IGraphStore[] stores = [.. Enumerable.Range(0, 4).Select(_ => GraphStores.Open($"sqlite:{path}"))];
        await Task.WhenAll(stores.Select(s => s.InitializeAsync()));
        foreach (IGraphStore store in stores)
        {
            Assert.That((await store.StatisticsAsync()).Instruments, Is.Zero);
            await store.DisposeAsync();
        }
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
