using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Instruments and bodies by id and by name.</summary>
internal static class Neo4jInstrumentReads
{
    private static readonly string ById = CypherFile.Text("instruments");
    private static readonly string ByName = CypherFile.Text("named");
    private static readonly string EveryName = CypherFile.Text("scan-names");
    private static readonly string BodiesById = CypherFile.Text("bodies");

    public static async Task<IReadOnlyDictionary<InstrumentId, Instrument>> ByIdsAsync(
        Neo4jClient client, IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(ById, cancellationToken, ("ids", Parameters.Ids(ids.Select(i => i.Value)))).ConfigureAwait(false);
        return answer.Rows.Select(r => NodeMaps.Instrument(r[0])).ToDictionary(i => i.Id);
    }

    public static async Task<ILookup<string, InstrumentId>> NamedAsync(
        Neo4jClient client, IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken)
    {
        ILookup<string, string> asked = AskedNames.Of(kebabNames);
        QueryAnswer answer = await client.ReadAsync(ByName, cancellationToken, ("names", asked.Select(a => a.Key))).ConfigureAwait(false);
        return answer.Rows.SelectMany(r => asked[r[0].GetString()!].Select(name => (Name: name, Id: new InstrumentId(r[1].GetString()!))))
            .ToLookup(r => r.Name, r => r.Id, StringComparer.Ordinal);
    }

    public static async Task<IReadOnlyList<string>> NamesAsync(Neo4jClient client, string? after, int most, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(
            EveryName, cancellationToken, ("after", after ?? ""), ("most", most), ("titles", TitleKey.Prefix)).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => r[0].GetString()!)];
    }

    public static async Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(
        Neo4jClient client, IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(BodiesById, cancellationToken, ("ids", Parameters.Ids(ids.Select(i => i.Value))))
            .ConfigureAwait(false);
        return answer.Rows.Select(r => new Body(
            new BodyId(r[0].GetString()!), r[1].GetString()!, r[2].Text(), r[3].Text() is { } parent ? new BodyId(parent) : null))
                .ToDictionary(b => b.Id);
    }
}
