using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Tools;

/// <summary>Tools that read a schema, each with every option on: what the service and its printed schema say is what they take.</summary>
[Category("Slow")]
public sealed class ToolTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Tools");
    private Dictionary<string, string> _results = [];
    private string _error = "";

    // All of them in one process of Node, which takes longer to start than any of them to run.
    [OneTimeSetUp]
    public async Task RunAsync()
    {
        Requirement.Tool(
            Directory.Exists(Path.Combine(Folder, "node_modules", "@graphql-codegen")) && ForeignTool.Exists("node"),
            $"The tools need Node and their packages: npm install --prefix {Path.GetRelativePath(Repository.Folder, Folder)}");
        await using Service service = await Service.StartAsync();
        (string output, _error) = await ForeignTool.RunAsync(
            "node",
            [
                "Specification/tools.js", new Uri(service.Client.BaseAddress!, "graphql").ToString(),
                Path.Combine(Repository.Folder, "graph-schema", "schema.graphql"),
                Path.Combine(Repository.Folder, "src", "KnowledgeGraph.Api", "Console", "Assets", "examples.json"),
            ],
            Folder);
        _results = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(l => l[1], l => l[0]);
    }

    [TestCase("graphql-js: introspection with every option is the printed schema, and back")]
    [TestCase("graphql-js: the introspection query as one line, and without any option")]
    [TestCase("graphql-js: the questions of the console are valid, and stay so printed anew")]
    [TestCase("GraphiQL: its introspection query")]
    [TestCase("Rover: its introspection query")]
    [TestCase("@graphql-codegen: types and operations, with every option")]
    [TestCase("@graphql-inspector: nothing changes between the two, and the questions of the console are valid")]
    public void Tool_TakesTheSchema(string tool) => Assert.That(_results.GetValueOrDefault(tool, $"It did not run. {_error}"), Is.EqualTo("ok"));
}
