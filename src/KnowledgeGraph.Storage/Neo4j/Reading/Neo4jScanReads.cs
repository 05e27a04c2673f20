using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>All that there is beside the texts, page after page, by ids.</summary>
internal static class Neo4jScanReads
{
    private static readonly string EveryInstrument = CypherFile.Text("scan-instruments");
    private static readonly string EveryReference = CypherFile.Text("scan-references");
    private static readonly string EverySource = CypherFile.Text("scan-sources");
    private static readonly string OfAFile = CypherFile.Text("scan-records");
    private static readonly string EveryBody = CypherFile.Text("scan-bodies");

    public static async Task<IReadOnlyList<KeptInstrument>> InstrumentsAsync(
        Neo4jClient client, InstrumentId? after, int most, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await PageAsync(client, EveryInstrument, after?.Value, most, cancellationToken).ConfigureAwait(false);
        return
        [
            .. answer.Rows.Select(r => new KeptInstrument(NodeMaps.Instrument(r[0]), r[1].ValueKind == JsonValueKind.Null ? 0 : r[1].GetInt64())),
        ];
    }

    public static async Task<IReadOnlyList<KeptReference>> ReferencesAsync(
        Neo4jClient client, string? after, int most, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await PageAsync(client, EveryReference, after, most, cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => new KeptReference(r[0].GetString()!, new InstrumentId(r[1].GetString()!)))];
    }

    public static async Task<IReadOnlyList<KeptSource>> SourcesAsync(
        Neo4jClient client, string? after, int most, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await PageAsync(client, EverySource, after, most, cancellationToken).ConfigureAwait(false);
        return
        [
            .. answer.Rows.Select(r => new KeptSource(
                r[0].GetString()!, r[1].GetString()!, new InstrumentId(r[2].GetString()!), r[3].Text(), r[4].Text())),
        ];
    }

    public static async Task<IReadOnlyList<KeptRecord>> RecordsAsync(
        Neo4jClient client, string source, (InstrumentId Instrument, string? Part)? after, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        QueryAnswer answer = await client.ReadAsync(
            OfAFile, cancellationToken, ("source", source), ("instrument", after?.Instrument.Value ?? ""), ("part", after?.Part ?? ""), ("most", most))
            .ConfigureAwait(false);
        return
        [
            .. answer.Rows.Select(r => new KeptRecord(
                (RecordOrigin)r[0].GetInt32(), RecordText.Read(new RecordPlace(r[1].GetString()!, r[2].GetString()!), r[3].GetString()!))),
        ];
    }

    public static async Task<IReadOnlyList<Body>> BodiesAsync(Neo4jClient client, BodyId? after, int most, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await PageAsync(client, EveryBody, after?.Value, most, cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => Body(r[0]))];
    }

    /// <summary>A page of a statement that takes the id it begins after.</summary>
    public static Task<QueryAnswer> PageAsync(Neo4jClient client, string text, string? after, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return client.ReadAsync(text, cancellationToken, ("after", after ?? ""), ("most", most));
    }

    /// <summary>A body of a node's map.</summary>
    public static Body Body(JsonElement map) => new(
        new BodyId(map.Of("id").GetString()!), map.Of("name").GetString()!, map.Of("abbreviation").Text(),
        map.Of("parent").Text() is { } parent ? new BodyId(parent) : null);
}
