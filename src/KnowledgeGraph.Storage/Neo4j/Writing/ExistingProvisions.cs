using System.Text.Json;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Asks which provisions the graph has, and in which text of their instrument.</summary>
internal static class ExistingProvisions
{
    private static readonly string Text = CypherFile.Text("existing-provisions");

    public static QueryStatement Ask(IEnumerable<string> ids) => QueryStatement.Read(Text, ("ids", ids), ("places", ResolutionPart.Places));

    /// <summary>A provision, and the <see cref="TextPlace.Number"/> of the text that it stands in.</summary>
    public static (string Id, int Number) Read(JsonElement row) => (row[0].GetString()!, row[1].GetInt32());
}
