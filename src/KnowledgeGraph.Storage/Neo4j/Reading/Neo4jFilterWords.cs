using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The words that filters can name, as the database has them.</summary>
internal static class Neo4jFilterWords
{
    private static readonly Dictionary<FilterWord, string> Texts =
        Enum.GetValues<FilterWord>().ToDictionary(kind => kind, kind => CypherFile.Text("words-" + kind.ToString().ToLowerInvariant()));

    public static async Task<IReadOnlyList<CountedWord>> OfAsync(Neo4jClient client, FilterWord kind, CancellationToken cancellationToken) =>
    [
        .. (await client.ReadAsync(Texts[kind], cancellationToken).ConfigureAwait(false)).Rows.Select(r =>
            new CountedWord(r[0].GetString()!, r[1].GetInt32())),
    ];
}
