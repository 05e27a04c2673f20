using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Tests;

public sealed class ExportCommandTests
{
    [Test]
    public async Task Neo4jAdmin_OfFiles_WritesThemAndTheCommandThatReadsThem()
    {
        using var folder = new TemporaryFolder();
        string into = Path.Combine(folder.Path, "import");
        Answer answer = await Kg.RunAsync("export", "neo4j-admin", into, Repository.Seed);

        Assert.That(answer.Code, Is.Zero, answer.Error);
        Assert.That(answer.Output, Does.StartWith("neo4j-admin database import full neo4j "));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(into, "import.sh")), Does.Contain(answer.Output.Trim()));
        string[] named = [.. answer.Output.Split([' ', '\\', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.EndsWith(".csv", StringComparison.Ordinal)).Select(w => w[(w.LastIndexOf('=') + 1)..])];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(named, Is.EquivalentTo(Directory.GetFiles(into, "*.csv").Select(Path.GetFileName)),
                "every file is read, and every one that is read is there");
            Assert.That((await File.ReadAllLinesAsync(Path.Combine(into, "instruments.csv")))[0], Does.StartWith("id:ID(Instrument),symbol:string,"));
            Assert.That(await File.ReadAllTextAsync(Path.Combine(into, "provisions.csv")), Does.Contain("\"E/RES/2022/14#OP5\""));
            Assert.That(answer.Error, Does.Contain("Stop the database"));
        }
    }

    [Test]
    public async Task Neo4jAdmin_OfAStore_ReadsItsFilesAgain()
    {
        using var folder = new TemporaryFolder();
        string store = $"sqlite:{Path.Combine(folder.Path, "graph.db")}";
        await Kg.RunAsync("load", Repository.Seed, "--store", store);
        Answer ofStore = await Kg.RunAsync("export", "neo4j-admin", Path.Combine(folder.Path, "one"), "--store", store);
        await Kg.RunAsync("export", "neo4j-admin", Path.Combine(folder.Path, "two"), Repository.Seed);

        Assert.That(ofStore.Code, Is.Zero, ofStore.Error);
        foreach (string file in Directory.GetFiles(Path.Combine(folder.Path, "one")))
        {
            Assert.That(await File.ReadAllTextAsync(file),
                Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(folder.Path, "two", Path.GetFileName(file)))), file);
        }
    }

    [Test]
    public void Password_OfVariableOrFile_IsReadAndTheVariableWins()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("password", "from the file\n");
        string? Read(params (string Name, string Value)[] variables) =>
            Neo4jPassword.Read(name => variables.FirstOrDefault(v => v.Name == name).Value);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(), Is.Null);
            Assert.That(Read(("KG_NEO4J_PASSWORD_FILE", file)), Is.EqualTo("from the file"));
            Assert.That(Read(("KG_NEO4J_PASSWORD", "of the variable"), ("KG_NEO4J_PASSWORD_FILE", file)), Is.EqualTo("of the variable"));
            Assert.That(() => Read(("KG_NEO4J_PASSWORD_FILE", file + "-missing")), Throws.InstanceOf<GraphStoreException>()
                .With.Message.Contains("KG_NEO4J_PASSWORD_FILE"));
        }
    }

    [Test]
    public async Task Store_ThatIsDown_IsSaidInASentence()
    {
        Answer answer = await Kg.RunAsync(
            new Setting { Variables = { ["KG_NEO4J_PASSWORD"] = "s3cret-word" } }, "stats", "--store", "neo4j+http://neo4j@127.0.0.1:1/neo4j");

        Assert.That((answer.Code, answer.Output), Is.EqualTo((1, "")));
        Assert.That(answer.Error, Does.Contain("cannot be reached").And.Not.Contain("s3cret-word").And.Not.Contain("   at "));
    }
}
