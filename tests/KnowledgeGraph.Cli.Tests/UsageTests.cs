namespace KnowledgeGraph.Cli.Tests;

public sealed class UsageTests
{
    [TestCase("extract", "Required argument missing")]
    [TestCase("extract x --format yaml", "'yaml' not recognized")]
    [TestCase("extract x --lang de", "'de' not recognized")]
    [TestCase("load x --store postgres:there", "sqlite:PATH")]
    [TestCase("load x --store sqlite:", "sqlite:PATH")]
    [TestCase("lineage x --depth 0", "--depth is a whole number from 1 to 10, not '0'")]
    [TestCase("lineage x --depth many", "--depth is a whole number from 1 to 10, not 'many'")]
    [TestCase("lineage x --direction sideways", "'sideways' not recognized")]
    [TestCase("search x --limit 0", "--limit is a whole number from 1 to 1000, not '0'")]
    [TestCase("serve --urls nonsense", "'nonsense' is no address to listen at")]
    [TestCase("serve --urls ftp://localhost:1", "'ftp://localhost:1' is no address to listen at")]
    [TestCase("schema sparql", "'sparql' not recognized")]
    [TestCase("wording", "Name a text, a paragraph or a file")]
    [TestCase("nonsense", "nonsense")]
    [TestCase("", "Required command")]
    public async Task Run_WrongUsage_SaysWhatIsWrongAndEndsWithTwo(string line, string message)
    {
        Answer answer = await Kg.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That(answer.Error, Does.Contain(message).And.Contain("--help"));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((2, "")));
    }

    [Test]
    public async Task Serve_AllowingWritesToNobody_SaysHowAKeyIsGivenAndEndsWithTwo()
    {
        using var folder = new TemporaryFolder();
        Answer answer = await Kg.RunAsync("serve", "--allow-writes", "--store", $"sqlite:{Path.Combine(folder.Path, "graph.db")}");

        Assert.That(answer.Error, Does.Contain("KnowledgeGraph__Access__WriteKeys__NAME").And.Not.Contain("   at "));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((2, "")));
    }

    [Test]
    public async Task Run_HelpOfEveryCommand_IsDataAndNamesItsOptions()
    {
        Answer all = await Kg.RunAsync("--help");
        string[] commands = ["extract", "fetch", "load", "remove", "serve", "show", "lineage", "search", "stats", "verify", "schema"];

        Assert.That(commands.Where(c => !all.Output.Contains($"  {c} ", StringComparison.Ordinal)), Is.Empty);
        foreach (string command in commands)
        {
            Answer one = await Kg.RunAsync(command, "--help");
            Assert.That((one.Code, one.Error), Is.EqualTo((0, "")), command);
            Assert.That(one.Output, Does.Contain("Usage:"), command);
        }
    }

    [Test]
    public async Task Run_Version_PrintsIt()
    {
        Answer answer = await Kg.RunAsync("--version");

        Assert.That(answer.Output.Trim(), Does.Match(@"^\d+\.\d+\.\d+"));
    }
}
