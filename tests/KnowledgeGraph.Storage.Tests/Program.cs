using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests;

/// <summary>The process that the tests kill while it saves: <c>STORE COUNT</c>, a store into which it saves so many texts one after the
/// other.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [string address, string count])
        {
            return 2;
        }

        var options = new Neo4jStoreOptions { Password = Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable) };
        await using IGraphStore store = GraphStores.Open(address, neo4j: options);
        await store.InitializeAsync();
        foreach (var document in Corpus.Some(int.Parse(count, CultureInfo.InvariantCulture)))
        {
            await store.SaveAsync(document, "fingerprint");
            await Console.Out.WriteLineAsync(document.Head.Id.Value);
        }

        return 0;
    }
}
