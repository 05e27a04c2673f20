using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests;

/// <summary>The process that the tests kill while it saves: <c>PATH</c> of a store, into which it saves one text after the other.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [string path])
        {
            return 2;
        }

        await using IGraphStore store = GraphStores.Open($"sqlite:{path}");
        await store.InitializeAsync();
        foreach (var document in Corpus.Some(400))
        {
            await store.SaveAsync(document, "fingerprint");
            await Console.Out.WriteLineAsync(document.Head.Id.Value);
        }

        return 0;
    }
}
