using System.Reflection;
using KnowledgeGraph.Dataset;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Sqlite;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Datasets;

/// <summary>A data set takes its place when it is whole, and takes no other's.</summary>
[TestFixture]
public sealed class DatasetFolderTests
{
    private IGraphStore store = null!;

    [OneTimeSetUp]
    public async Task SaveAsync()
    {
        store = await StoreFiles.OpenNewAsync();
        await WholeGraph.SaveAsync(store);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await store.DisposeAsync();

    [Test]
    public async Task Folder_WithADataSet_IsReplacedWhole()
    {
        using DatasetFiles files = await DatasetFiles.OfAsync(store, DatasetFormat.Csv);
        await files.WriteAsync(store, DatasetFormat.Parquet);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.EnumerateFiles(files.Folder, "*.csv"), Is.Empty);
            Assert.That(Directory.EnumerateFiles(files.Folder, "*.parquet"), Is.Not.Empty);
            Assert.That(Directory.EnumerateFileSystemEntries(files.Around).Select(Path.GetFileName), Is.EqualTo(["set"]));
        }
    }

    [TestCase("notes.txt", "no data set of this program, it holds notes.txt")]
    [TestCase("datapackage.json", "no data set of this program")]
    [TestCase("texts.csv", "no data set of this program")]
    public async Task Folder_WithSomethingElse_IsRefusedAndNotTouched(string name, string sentence)
    {
        using var files = DatasetFiles.None();
        Directory.CreateDirectory(files.Folder);
        await File.WriteAllTextAsync(Path.Combine(files.Folder, name), "{}");

        DatasetException? refusal = await Assert.ThrowsAsync<DatasetException>(() => files.WriteAsync(store));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal?.Message, Does.Contain(sentence).And.Contain(files.Folder));
            Assert.That(Directory.EnumerateFileSystemEntries(files.Folder).Select(Path.GetFileName), Is.EqualTo([name]));
            Assert.That(Directory.EnumerateFileSystemEntries(files.Around).Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task DataSet_WithAForeignFileInIt_IsRefused()
    {
        using DatasetFiles files = await DatasetFiles.OfAsync(store);
        await File.WriteAllTextAsync(Path.Combine(files.Folder, "mine.ipynb"), "");

        DatasetException? refusal = await Assert.ThrowsAsync<DatasetException>(() => files.WriteAsync(store));
        Assert.That(refusal?.Message, Does.Contain("mine.ipynb"));
    }

    [TestCase(nameof(IScanReader.TextsAfterAsync))]
    [TestCase(nameof(IScanReader.InstrumentsAfterAsync))]
    [TestCase(nameof(IScanReader.BodiesAfterAsync))]
    public async Task Export_ThatBreaksOff_LeavesWhatWasThere(string at)
    {
        using DatasetFiles files = await DatasetFiles.OfAsync(store);
        string before = files.Sums();

        DatasetException? refusal = await Assert.ThrowsAsync<DatasetException>(() => files.WriteAsync(Failing.Of(store, at, new IOException("No space left on device"))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal?.Message, Does.Contain("is as it was before: No space left on device"));
            Assert.That(files.Sums(), Is.EqualTo(before));
            Assert.That(Directory.EnumerateFileSystemEntries(files.Around).Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Export_AfterOneThatWasKilled_TakesItsPlace()
    {
        using DatasetFiles files = await DatasetFiles.OfAsync(store);
        string whole = files.Sums();
        Directory.Move(files.Folder, Path.Combine(files.Around, ".set.kg-replaced"));
        string partial = Path.Combine(files.Around, ".set.kg-partial");
        Directory.CreateDirectory(partial);
        await File.WriteAllTextAsync(Path.Combine(partial, "texts.csv"), "half");

        await files.WriteAsync(store);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Sums(), Is.EqualTo(whole));
            Assert.That(Directory.EnumerateFileSystemEntries(files.Around).Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Graph_ThatChangesMeanwhile_IsReadAgain_AndRefusedIfItNeverRests()
    {
        using var files = DatasetFiles.None();
        int saves = 0;
        IGraphStore changing = await StoreFiles.OpenNewAsync();
        await using (changing)
        {
            async Task ChangeAsync() => await changing.SaveAsync(Text.Of($"A/RES/1/{++saves}").Says("OP1", "Decides."), $"{saves}");
            await ChangeAsync();
            await files.WriteAsync(Failing.Of(changing, nameof(IScanReader.BodiesAfterAsync), before: () => saves == 1 ? ChangeAsync() : Task.CompletedTask));
            string once = files.Sums();
            await files.WriteAsync(changing);
            Assert.That(files.Sums(), Is.EqualTo(once), "the second of the two states");

            DatasetException? refusal = await Assert.ThrowsAsync<DatasetException>(
                () => files.WriteAsync(Failing.Of(changing, nameof(IScanReader.BodiesAfterAsync), before: ChangeAsync)));
            Assert.That(refusal?.Message, Does.Contain("is being changed all the time"));
            Assert.That(files.Sums(), Is.EqualTo(once));
        }
    }

    /// <summary>A store in which one method fails, or something is done before it answers.</summary>
    public class Failing : DispatchProxy
    {
        private IGraphStore store = null!;
        private string method = "";
        private Exception? failure;
        private Func<Task>? before;

        public static IGraphStore Of(IGraphStore store, string method, Exception? failure = null, Func<Task>? before = null)
        {
            IGraphStore proxy = Create<IGraphStore, Failing>();
            var failing = (Failing)(object)proxy;
            (failing.store, failing.method, failing.failure, failing.before) = (store, method, failure, before);
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == method)
            {
                before?.Invoke().GetAwaiter().GetResult();
                if (failure is not null)
                {
                    throw failure;
                }
            }

            return targetMethod.Invoke(store, args);
        }
    }
}
