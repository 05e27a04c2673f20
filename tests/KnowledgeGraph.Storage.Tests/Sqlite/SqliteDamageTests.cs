using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Pages;
using KnowledgeGraph.Storage.Tests.Texts;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>
/// A file that is not as it was written gives the right answer or a sentence that says so: before it is opened, and while it is open.
/// A few dozen damages; <c>KG_DAMAGES</c> asks for more.
/// </summary>
[TestFixture, Category("Slow")]
public sealed class SqliteDamageTests
{
    private static readonly PageRequest Everything = new(10_000);

    private static readonly (string What, Func<IGraphStore, Task<string>> Ask)[] Questions =
    [
        ("everything", store => GraphDump.OfAsync(store)),
        ("what is found", async store => Shown((await store.SearchAsync(
            new SearchQuery("question 1*", [], InstrumentFilter.None), Everything)).Items.Select(i => $"{i.Node.Entity} {i.Node.Snippet}"))),
        ("the files", async store => Shown((await store.SourcesAsync()).Select(s => s.ToString()))),
        ("the changes", async store => Shown((await store.ChangesAsync((await store.RevisionAsync()) with { Number = 0 }, 1000)).Saves
            .SelectMany(s => s.Documents.Select(d => d.ToString()).Concat(s.Citations.Select(c => c.ToString()))))),
        .. Enumerable.Range(0, 40).Select(Provisions),
    ];

    private string original = null!;
    private string[] answers = null!;

    private static int Damages =>
        int.TryParse(Environment.GetEnvironmentVariable("KG_DAMAGES"), CultureInfo.InvariantCulture, out int damages) ? damages : 40;

    [OneTimeSetUp]
    public async Task MakeTheFile()
    {
        original = StoreFiles.NewPath();
        await using (IGraphStore store = await StoreFiles.OpenAsync(original))
        {
            foreach (Document[] some in Corpus.Some(40).Chunk(10))
            {
                await store.SaveAsync([.. some.Select(d => new IncomingDocument(d, "fingerprint"))]);
            }
        }

        await using IGraphStore again = await StoreFiles.OpenAsync(original);
        answers = await Task.WhenAll(Questions.Select(q => q.Ask(again)));
    }

    [Test]
    public async Task File_DamagedBeforeItIsOpened_GivesRightAnswersOrSaysSo()
    {
        int said = 0;
        for (int seed = 1; seed <= Damages; seed++)
        {
            string path = Copy();
            string damage = new FileDamage(new Random(seed)).Do(path);
            var store = new SqliteGraphStore(path);
            said += await HoldsAsync($"seed {seed}: {damage}", store, path, async () => await store.InitializeAsync());
            await store.DisposeAsync();
        }

        Assert.That(said, Is.GreaterThan(Damages / 2), "most damage is met by somebody who asks everything");
    }

    [Test]
    public async Task File_DamagedWhileItIsOpen_GivesRightAnswersOrSaysSo()
    {
        for (int seed = 1; seed <= Damages; seed++)
        {
            string path = Copy();
            await using IGraphStore store = await StoreFiles.OpenAsync(path);
            await Questions[4 + (seed % 40)].Ask(store);
            string damage = new FileDamage(new Random(seed)).Do(path);

            await HoldsAsync($"seed {seed}: {damage}", store, path, () => Task.CompletedTask);
        }
    }

    [Test]
    public async Task Log_DamagedWhileItIsOpen_GivesRightAnswersOrSaysSo()
    {
        for (int seed = 1; seed <= Damages; seed++)
        {
            string path = StoreFiles.NewPath();
            await using IGraphStore store = await StoreFiles.OpenAsync(path);
            foreach (Document[] some in Corpus.Some(40).Chunk(10))
            {
                await store.SaveAsync([.. some.Select(d => new IncomingDocument(d, "fingerprint"))]);
            }

            string damage = new FileDamage(new Random(seed)).Do(path + "-wal");

            await HoldsAsync($"seed {seed}: in the log, {damage}", store, path, () => Task.CompletedTask);
        }
    }

    [Test]
    public async Task File_OpenedByAnotherProgram_IsReadAsBefore()
    {
        string path = StoreFiles.NewPath();
        await using (IGraphStore store = await StoreFiles.OpenAsync(path))
        {
            await store.SaveAsync([.. Corpus.Some(10).Select(d => new IncomingDocument(d, "fingerprint"))]);
            using var other = new SqliteConnection($"Data Source={path};Pooling=False");
            other.Open();
            using SqliteCommand fold = other.CreateCommand();
            fold.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            fold.ExecuteNonQuery();
            await store.SaveAsync([.. Corpus.Some(12).Select(d => new IncomingDocument(d, "fingerprint"))]);
        }

        await using IGraphStore again = await StoreFiles.OpenAsync(path);
        await using IGraphStore quiet = await StoreFiles.OpenNewAsync();
        await quiet.SaveAsync([.. Corpus.Some(12).Select(d => new IncomingDocument(d, "fingerprint"))]);
        Assert.That(await GraphDump.OfAsync(again), Is.EqualTo(await GraphDump.OfAsync(quiet)));
    }

    [Test]
    public void Sum_OfAPageWithOneOtherBit_IsAnother()
    {
        byte[] page = new byte[4096];
        new Random(1).NextBytes(page);
        PageSum.Write(page, 8192);
        int[] missed = [.. Enumerable.Range(0, 8 * page.Length).Where(bit =>
        {
            page[bit / 8] ^= (byte)(1 << (bit % 8));
            bool holds = PageSum.Holds(page, 8192);
            page[bit / 8] ^= (byte)(1 << (bit % 8));
            return holds;
        })];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(missed, Is.Empty);
            Assert.That(PageSum.Holds(page, 8192));
            Assert.That(PageSum.Holds(page, 4096), Is.False, "another page's place");
        }
    }

    // How many questions were refused, opening included.
    private async Task<int> HoldsAsync(string damage, IGraphStore store, string path, Func<Task> open)
    {
        int refused = 0;
        if (await RefusalAsync(open) is { } closed)
        {
            AssertSaid(damage, closed, path);
            return 1;
        }

        foreach ((int at, (string what, Func<IGraphStore, Task<string>> ask)) in Questions.Index())
        {
            string answer = "";
            if (await RefusalAsync(async () => answer = await ask(store)) is { } refusal)
            {
                AssertSaid($"{damage}, {what}", refusal, path);
                refused++;
            }
            else
            {
                Assert.That(answer, Is.EqualTo(answers[at]), $"{damage}, {what}");
            }
        }

        return refused > 0 ? 1 : 0;
    }

    private static void AssertSaid(string damage, string refusal, string path) =>
        Assert.That(refusal, Does.Contain(path).And.Match("damaged|no SQLite database|newer version"), damage);

    private static async Task<string?> RefusalAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (GraphStoreException e)
        {
            return e.Message;
        }
    }

    private string Copy()
    {
        string path = StoreFiles.NewPath();
        File.Copy(original, path);
        return path;
    }

    private static (string, Func<IGraphStore, Task<string>>) Provisions(int text) => ($"text {text}", async store =>
    {
        var id = new InstrumentId($"A/RES/1/{text}");
        return Shown((await store.PartsAsync([id], [], Everything))[id].Items.Select(p => p.Node.Text));
    }
    );

    private static string Shown(IEnumerable<string> lines) => string.Join('\n', lines);
}
