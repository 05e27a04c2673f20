namespace KnowledgeGraph.Cli.Tests;

public sealed class SchemaCommandTests
{
    [TestCase("graphql", "schema.graphql")]
    [TestCase("cypher", "constraints.cypher")]
    public async Task Schema_PrintsTheFileAsItIs(string schema, string file)
    {
        string folder = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Repository.Seed))!, "graph-schema");

        Answer answer = await Kg.RunAsync("schema", schema);

        Assert.That(answer.Output, Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(folder, file))));
        Assert.That((answer.Code, answer.Error), Is.EqualTo((0, "")));
    }
}
