using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Mcp;

/// <summary>
/// The suite of the protocol's authors (@modelcontextprotocol/conformance) against the running service: as it is released, and as it holds servers
/// to the revision of July 2026. What does not apply is listed beside it, and has to fail: a list that is too long is an error too.
/// </summary>
[Category("Slow")]
public sealed class ConformanceTests
{
    private const string Released = "@modelcontextprotocol/conformance";

    private Service _service = null!;

    private static string Tools => Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Tools");

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase(Released, "released.yml", "--suite", "all", TestName = "Service_Conforms")]
    [TestCase("mcp-conformance-next", "next.yml", "--requirements", "2026-07-28", TestName = "Service_ConformsToTheRevisionOfJuly2026")]
    public async Task Service_PassesWhatApplies(string package, string apart, string choice, string chosen)
    {
        string suite = Path.Combine("node_modules", package.Replace('/', Path.DirectorySeparatorChar), "dist", "index.js");
        Requirement.Tool(
            File.Exists(Path.Combine(Tools, suite)) && ForeignTool.Exists("node"),
            $"The suite needs Node and its package: npm install --prefix {Path.GetRelativePath(Repository.Folder, Tools)}");
        string results = Directory.CreateTempSubdirectory("kg-conformance-").FullName;
        try
        {
            string url = new Uri(_service.Client.BaseAddress!, "mcp").ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
            (string output, string error) = await ForeignTool.RunAsync(
                "node",
                [
                    "--import", $"./{Path.Combine("Conformance", "node20.js")}", suite, "server", "--url", url, choice, chosen,
                    "--expected-failures", Path.Combine("Conformance", apart), "-o", results,
                ],
                Tools);
            string all = output + error;
            using (Assert.EnterMultipleScope())
            {
                Assert.That(all, Does.Contain("✓ dns-rebinding-protection"));
                Assert.That(all, Does.Contain("Baseline check passed"));
            }
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }
}
