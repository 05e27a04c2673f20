namespace KnowledgeGraph.Cli.Tests;

public sealed class DatasetCommandTests
{
    [TestCase("parquet")]
    [TestCase("csv")]
    [TestCase("both")]
    public async Task Export_ThenLoad_MakesTheSameGraph(string format)
    {
        using var folder = new TemporaryFolder();
        string set = Path.Combine(folder.Path, "set"), one = Store(folder, "one"), two = Store(folder, "two");
        await Kg.RunAsync("load", Repository.Seed, "--store", one);
        Answer exported = await Kg.RunAsync("export", "dataset", set, "--format", format, "--store", one);
        Answer loaded = await Kg.RunAsync("load", set, "--store", two);
        Answer again = await Kg.RunAsync("load", set, Repository.Seed, "--store", two);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exported.Code, Is.Zero, exported.Error);
            Assert.That(exported.Error, Does.Contain("1 document in ").And.Contain(" tables, ").And.Contain(set));
            Assert.That(Directory.GetFiles(set, "*.csv").Length > 0, Is.EqualTo(format != "parquet"));
            Assert.That(Directory.GetFiles(set, "*.parquet").Length > 0, Is.EqualTo(format != "csv"));
            Assert.That(loaded.Code, Is.Zero, loaded.Error);
            Assert.That(loaded.Error, Does.Contain($"{set}: 1 added, 0 replaced, 0 unchanged."));
            Assert.That(again.Error, Does.Contain($"{set}: 0 added, 0 replaced, 1 unchanged.").And.Contain("0 added, 0 replaced, 1 unchanged, 0 failed"));
            Assert.That(await ShownAsync(two), Is.EqualTo(await ShownAsync(one)));
        }
    }

    [Test]
    public async Task Load_OfADamagedDataSet_SaysWhereAndEndsWithOne()
    {
        using var folder = new TemporaryFolder();
        string set = Path.Combine(folder.Path, "set");
        await Kg.RunAsync("load", Repository.Seed, "--store", Store(folder, "one"));
        await Kg.RunAsync("export", "dataset", set, "--format", "csv", "--store", Store(folder, "one"));
        string file = Path.Combine(set, "citations.csv");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("RECALLS", "WELCOMES", StringComparison.Ordinal));
        Answer answer = await Kg.RunAsync("load", set, "--store", Store(folder, "two"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Code, Is.EqualTo(1));
            Assert.That(answer.Error, Does.StartWith($"kg: {file} is not as it was written: its SHA-256 is not the one in SHA256SUMS. {file}, row 1: ")
                .And.EndWith("Nothing was loaded.\n"));
            Assert.That((await Kg.RunAsync("stats", "--store", Store(folder, "two"))).Output, Does.Not.Contain("E/RES/2022/14"));
        }
    }

    [Test]
    public async Task Export_IntoAFolderOfSomebodyElse_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.txt", "mine");
        await Kg.RunAsync("load", Repository.Seed, "--store", Store(folder, "one"));
        Answer answer = await Kg.RunAsync("export", "dataset", folder.Path, "--store", Store(folder, "one"));

        Assert.That((answer.Code, answer.Error), Is.EqualTo((1, answer.Error)));
        Assert.That(answer.Error, Does.Contain("no data set of this program, it holds "));
        Assert.That((await Kg.RunAsync("export", "dataset", folder.Path, "--format", "xml")).Code, Is.EqualTo(2));
    }

    [Test]
    public async Task Quads_IntoAFileOrOut_AreTheSame()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "graph.nq");
        await Kg.RunAsync("load", Repository.Seed, "--store", Store(folder, "one"));
        Answer written = await Kg.RunAsync("export", "nquads", file, "--store", Store(folder, "one"));
        Answer printed = await Kg.RunAsync("export", "nquads", "-", "--store", Store(folder, "one"));
        Answer nowhere = await Kg.RunAsync("export", "nquads", Path.Combine(folder.Path, "none", "graph.nq"), "--store", Store(folder, "one"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((written.Code, printed.Code, nowhere.Code), Is.EqualTo((0, 0, 1)), written.Error);
            Assert.That(printed.Output, Is.EqualTo(await File.ReadAllTextAsync(file)).And.Not.Empty);
            Assert.That(printed.Lines, Is.All.Match(@"^<[^<> ]+> <[^<> ]+> (<[^<> ]+>|"".*""(@en|\^\^<[^<> ]+>)?) <[^<> ]+> \.$"));
            Assert.That(nowhere.Error, Does.Contain("cannot be written"));
            Assert.That(Directory.GetFiles(folder.Path, ".*partial"), Is.Empty);
        }
    }

    private static string Store(TemporaryFolder folder, string name) => $"sqlite:{Path.Combine(folder.Path, name + ".db")}";

    private static async Task<string> ShownAsync(string store) =>
        (await Kg.RunAsync("show", "E/RES/2022/14", "--store", store)).Output + (await Kg.RunAsync("stats", "--store", store)).Output
        + (await Kg.RunAsync("lineage", "E/RES/2022/14", "--store", store)).Output;
}
