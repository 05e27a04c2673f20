using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Http;

/// <summary>The audits of the npm package graphql-http, which say what GraphQL over HTTP requires and recommends, against the running
/// service.</summary>
[Category("Slow")]
public sealed class AuditTests
{
    private const int Audits = 61;

    [Test]
    public async Task Service_PassesEveryAudit()
    {
        string folder = Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Http", "Audits");
        Requirement.Tool(
            Directory.Exists(Path.Combine(folder, "node_modules", "graphql-http")) && ForeignTool.Exists("node"),
            $"The audits need Node and their packages: npm install --prefix {Path.GetRelativePath(Repository.Folder, folder)}");
        await using Service service = await Service.StartAsync();
        (string output, string error) = await ForeignTool.RunAsync(
            "node", ["audit.js", new Uri(service.Client.BaseAddress!, "graphql").ToString()], folder);
        string[] results = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(results.Where(r => !r.StartsWith("ok\t", StringComparison.Ordinal)), Is.Empty);
            Assert.That(results, Has.Length.EqualTo(Audits), error);
        });
    }
}
