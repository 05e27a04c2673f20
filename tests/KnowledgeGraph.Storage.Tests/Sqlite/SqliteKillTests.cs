using System.Diagnostics;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>A process that is killed while it saves loses the document it was at, and nothing else.</summary>
[TestFixture, Category("Slow")]
public sealed class SqliteKillTests
{
    [TestCase(3, 0)]
    [TestCase(20, 3)]
    [TestCase(50, 7)]
    public async Task Kill_WhileSaving_LeavesWholeDocumentsAndARerunCompletes(int documents, int milliseconds)
    {
        string path = StoreFiles.NewPath();
        await KillAsync(path, documents, milliseconds);

        await using IGraphStore store = await StoreFiles.OpenAsync(path);
        Statistics statistics = await store.StatisticsAsync();
        IReadOnlyList<LoadedSource> sources = await store.SourcesAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(statistics.LoadedInstruments, Is.GreaterThanOrEqualTo(documents), "what it said to have saved is there");
            Assert.That(statistics.Provisions, Is.EqualTo(10 * statistics.LoadedInstruments));
            Assert.That(sources, Has.Count.EqualTo(statistics.LoadedInstruments));
        }

        await using IGraphStore undisturbed = await StoreFiles.OpenNewAsync();
        foreach (Document document in Corpus.Some(statistics.LoadedInstruments + 2))
        {
            await store.SaveAsync(document, "fingerprint");
            await undisturbed.SaveAsync(document, "fingerprint");
        }

        Assert.That(await GraphDump.OfAsync(store), Is.EqualTo(await GraphDump.OfAsync(undisturbed)));
    }

    private static async Task KillAsync(string path, int documents, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { typeof(SqliteKillTests).Assembly.Location, $"sqlite:{path}", "400" },
        };
        using Process process = Process.Start(start)!;
        for (int saved = 0; saved < documents; saved++)
        {
            Assert.That(await process.StandardOutput.ReadLineAsync(), Is.Not.Null, "it must not be done before it is killed");
        }

        await Task.Delay(milliseconds);
        process.Kill();
        await process.WaitForExitAsync();
    }
}
