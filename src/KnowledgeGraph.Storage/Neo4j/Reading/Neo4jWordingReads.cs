using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The words that are kept of each text, as Base64: a property on what the text is kept by.</summary>
internal static class Neo4jWordingReads
{
    private static readonly string Page = CypherFile.Text("wordings");
    private static readonly string Some = CypherFile.Text("wordings-of");

    public static async Task<IReadOnlyList<KeptWording>> AfterAsync(
        Neo4jClient client, InstrumentId? after, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return Read(await client.ReadAsync(Page, cancellationToken, ("after", after?.Value ?? ""), ("most", most)).ConfigureAwait(false));
    }

    public static async Task<IReadOnlyList<KeptWording>> OfAsync(
        Neo4jClient client, IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken) =>
        Read(await client.ReadAsync(Some, cancellationToken, ("ids", of.Select(i => i.Value).Distinct(StringComparer.Ordinal)))
            .ConfigureAwait(false));

    private static KeptWording[] Read(QueryAnswer answer) =>
    [
        .. answer.Rows.SelectMany(row => row[1].EnumerateArray().Where(text => text[1].ValueKind != JsonValueKind.Null)
            .Select(text => new KeptWording(new InstrumentId(row[0].GetString()!), text[0].GetString()!, text[1].GetBytesFromBase64()))),
    ];
}
