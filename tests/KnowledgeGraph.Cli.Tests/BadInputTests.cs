using System.Text;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Whatever is wrong with a file is said with its name, and the other files are read all the same.</summary>
public sealed class BadInputTests
{
    private TemporaryFolder _folder = null!;
    private string _store = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _store = $"sqlite:{Path.Combine(_folder.Path, "graph.db")}";
    }

    [TearDown]
    public void TearDown()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static IEnumerable<TestCaseData> Unreadable()
    {
        yield return new TestCaseData(Array.Empty<byte>(), "is empty").SetArgDisplayNames("empty");
        yield return new TestCaseData(" \n\t\n"u8.ToArray(), "is empty").SetArgDisplayNames("blank");
        yield return new TestCaseData((byte[])[0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3], "is a binary file").SetArgDisplayNames("binary");
        yield return new TestCaseData((byte[])[.. "Resolution\n\nRecalling "u8, 0xC3, 0x28], "is not UTF-8: line 3")
            .SetArgDisplayNames("invalid UTF-8");
    }

    [TestCaseSource(nameof(Unreadable))]
    public async Task Load_FileThatCannotBeRead_NamesItAndLoadsTheOthers(byte[] content, string problem)
    {
        string bad = _folder.Write("a.txt", content);

        Answer answer = await Kg.RunAsync("load", bad, Repository.Seed, "--store", _store);

        Assert.That(answer.Error, Does.Contain($"kg: {bad} {problem}").And.Contain("1 added, 0 replaced, 0 unchanged, 1 failed"));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((1, "")));
    }

    [TestCaseSource(nameof(Unreadable))]
    public async Task Extract_FileThatCannotBeRead_NamesItAndReadsTheOthers(byte[] content, string problem)
    {
        string bad = _folder.Write("a.txt", content);

        Answer answer = await Kg.RunAsync("extract", bad, Repository.Seed, "--format", "jsonl");

        Assert.That(answer.Error, Does.Contain($"kg: {bad} {problem}"));
        Assert.That((answer.Code, answer.Lines.Length), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Load_MissingPath_NamesItAndLoadsTheOthers()
    {
        string missing = Path.Combine(_folder.Path, "missing");

        Answer answer = await Kg.RunAsync("load", missing, Repository.Seed, "--store", _store);

        Assert.That(answer.Error, Does.Contain($"kg: {missing} does not exist").And.Contain("1 added"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Load_FileThatIsNoResolution_IsRefusedAndLeavesNothingBehind()
    {
        string list = _folder.Write("list.txt", "Milk\n\nBread and butter\n");

        Answer answer = await Kg.RunAsync("load", list, Repository.Seed, "--store", _store);
        Answer stats = await Kg.RunAsync("stats", "--store", _store);

        Assert.That(answer.Error, Does.Contain($"kg: {list} is no resolution"));
        Assert.That(answer.Code, Is.EqualTo(1));
        Assert.That(stats.Lines, Does.Contain("graph\tloaded instruments\t1"));
    }

    [Test]
    [CancelAfter(20_000)]
    public async Task Load_ParagraphOfFiveMegabytes_IsLoaded()
    {
        string words = string.Concat(Enumerable.Repeat("recalling its resolution 70/1 and noting the weather ", 100_000));
        string path = _folder.Write("A_RES_80_1.txt",
            $"Resolution adopted by the General Assembly on 1 December 2025\n\n80/1. Weather\n\nThe General Assembly,\n\n1. Decides {words};\n");

        Answer answer = await Kg.RunAsync("load", path, "--store", _store);

        Assert.That(answer.Error, Does.Contain("1 added"));
        Assert.That(answer.Code, Is.Zero);
    }

    [Test]
    [CancelAfter(20_000)]
    public async Task Extract_HundredThousandNestedBrackets_IsRead()
    {
        string path = _folder.Write(
            "a.txt", $"The General Assembly,\n\n1. Decides {new string('(', 100_000)}{new string('[', 100_000)}x{new string(']', 100_000)}{new string(')', 100_000)};\n");

        Answer answer = await Kg.RunAsync("extract", path, "--format", "jsonl");

        Assert.That((answer.Code, answer.Lines.Length), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Load_StoreUnderAFile_SaysThatItCannotBeMade()
    {
        string file = _folder.Write("file", "x");

        Answer answer = await Kg.RunAsync("load", Repository.Seed, "--store", $"sqlite:{Path.Combine(file, "graph.db")}");

        Assert.That(answer.Error, Does.Contain(file).And.Contain("Name another file"));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((1, "")));
    }

    [Test]
    public async Task Load_StoreThatIsAFolder_SaysThatItCannotBeOpened()
    {
        Answer answer = await Kg.RunAsync("load", Repository.Seed, "--store", $"sqlite:{_folder.Path}");

        Assert.That(answer.Error, Does.Contain(_folder.Path));
        Assert.That(answer.Error, Does.Not.Contain("defect"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Load_StoreThatIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        string file = _folder.Write("file", new string('x', 5000));

        Answer answer = await Kg.RunAsync("load", Repository.Seed, "--store", $"sqlite:{file}");

        Assert.That(answer.Error, Does.Contain($"{file} is no SQLite database"));
        Assert.That(answer.Code, Is.EqualTo(1));
        Assert.That(await File.ReadAllTextAsync(file, Encoding.UTF8), Is.EqualTo(new string('x', 5000)));
    }

    [TestCase("load")]
    [TestCase("stats")]
    public async Task Run_StoreOfANewerVersion_SaysSo(string command)
    {
        await Kg.RunAsync("load", Repository.Seed, "--store", _store);
        await using (var connection = new SqliteConnection($"Data Source={_store["sqlite:".Length..]};Pooling=False"))
        {
            await connection.OpenAsync();
            await using SqliteCommand age = connection.CreateCommand();
            age.CommandText = "PRAGMA user_version = 9999";
            await age.ExecuteNonQueryAsync();
        }

        Answer answer = await Kg.RunAsync([command, .. command == "load" ? (string[])[Repository.Seed] : [], "--store", _store]);

        Assert.That(answer.Error, Does.Contain("newer version"));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((1, "")));
    }

    [Test]
    public async Task Load_VariableThatIsNoAddress_SaysWhichVariable()
    {
        Answer answer = await Kg.RunAsync(new Setting { Variables = { ["KG_STORE"] = "graph.db" } }, "load", Repository.Seed);

        Assert.That(answer.Error, Does.Contain("KG_STORE").And.Contain("sqlite:PATH"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Load_NoStoreNamed_UsesTheUsersDataFolder()
    {
        Assume.That(OperatingSystem.IsLinux(), "The data folder is named by XDG_DATA_HOME on Linux.");

        Answer answer = await Kg.RunAsync(new Setting { Variables = { ["XDG_DATA_HOME"] = _folder.Path } }, "load", Repository.Seed);

        Assert.That(answer.Code, Is.Zero, answer.Error);
        Assert.That(File.Exists(Path.Combine(_folder.Path, "knowledge-graph", "graph.db")), Is.True);
    }

    [Test]
    public async Task Load_Twice_ChangesNothing()
    {
        await Kg.RunAsync("load", Repository.Seed, "--store", _store);
        Answer before = await Kg.RunAsync("stats", "--store", _store);

        Answer again = await Kg.RunAsync("load", Repository.Seed, "--store", _store);
        Answer after = await Kg.RunAsync("stats", "--store", _store);

        Assert.That(again.Error, Does.Contain("0 added, 0 replaced, 1 unchanged, 0 failed"));
        Assert.That((again.Code, after.Output), Is.EqualTo((0, before.Output)));
    }
}
