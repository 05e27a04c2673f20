using System.Runtime.Versioning;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Import;
using KnowledgeGraph.Storage.Tests.Sqlite;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Files;

/// <summary>Whatever a store writes is readable for its owner alone, and what was there before keeps the rights that it was given.</summary>
[TestFixture, Platform("Linux,MacOsX"), UnsupportedOSPlatform("windows")]
public sealed class OwnFilesTests
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;
    private const UnixFileMode File640 = File600 | UnixFileMode.GroupRead;

    private static readonly Document Saved = Text.Of("A/RES/1/1").Says("PP1", "Recalling 2/2", new Cite("2/2", "A/RES/2/2"));

    [Test]
    public async Task Store_NewFile_ItAndWhatLiesBesideItAreTheOwnersAlone()
    {
        string top = StoreFiles.NewPath() + "-own";
        string path = Path.Combine(top, "deeper", "graph.db");
        await using IGraphStore store = await StoreFiles.OpenAsync(path);
        await store.SaveAsync(Saved, "fingerprint");
        await store.StatisticsAsync();

        string[] files = Directory.GetFiles(Path.GetDirectoryName(path)!);
        Assert.That(files.Select(Path.GetFileName), Is.SupersetOf(new[] { "graph.db", "graph.db-wal", "graph.db-shm" }), "while it is open");
        Assert.That(files.Select(File.GetUnixFileMode), Is.All.EqualTo(File600));
        Assert.That(new[] { top, Path.GetDirectoryName(path)! }.Select(File.GetUnixFileMode), Is.All.EqualTo(Folder700));
    }

    [Test]
    public async Task Store_FileThatIsThere_KeepsTheRightsThatItWasGivenAndSharesThem()
    {
        string path = StoreFiles.NewPath();
        await (await StoreFiles.OpenAsync(path)).DisposeAsync();
        File.SetUnixFileMode(path, File640);
        await using IGraphStore store = await StoreFiles.OpenAsync(path);
        await store.SaveAsync(Saved, "fingerprint");

        Assert.That(new[] { path, path + "-wal", path + "-shm" }.Select(File.GetUnixFileMode), Is.All.EqualTo(File640));
    }

    [Test]
    public async Task Import_ItsFolderAndFiles_AreTheOwnersAloneAndItsCommandRuns()
    {
        string folder = StoreFiles.NewPath() + "-import";
        var import = new Neo4jImport(folder);
        await import.SaveAsync(Saved, "fingerprint");
        await import.WriteAsync();

        ILookup<bool, string> files = Directory.GetFiles(folder).ToLookup(f => Path.GetFileName(f) == Neo4jImport.CommandFile);
        Assert.That(File.GetUnixFileMode(folder), Is.EqualTo(Folder700));
        Assert.That(files[false].Select(File.GetUnixFileMode), Is.Not.Empty.And.All.EqualTo(File600));
        Assert.That(files[true].Select(File.GetUnixFileMode), Is.EqualTo(new[] { Folder700 }));
    }
}
