using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What the graph holds.</summary>
internal static class Neo4jStatisticsReads
{
    private static readonly string SourcesText = CypherFile.Text("sources");
    private static readonly string Counts = CypherFile.Text("statistics");
    private static readonly string MostCited = CypherFile.Text("most-cited");

    public static async Task<IReadOnlyList<LoadedSource>> SourcesAsync(Neo4jClient client, CancellationToken cancellationToken)
    {
        // A load begins with it.
        QueryAnswer answer = await client.ReadForAChangeAsync(QueryStatement.Read(SourcesText), cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => new LoadedSource(r[0].GetString()!, r[1].GetString()!, new InstrumentId(r[2].GetString()!)))];
    }

    public static async Task<Statistics> AllAsync(Neo4jClient client, CancellationToken cancellationToken)
    {
        JsonElement row = (await client.ReadAsync(Counts, cancellationToken).ConfigureAwait(false)).Single;
        return new Statistics
        {
            Instruments = row[0].GetInt32(),
            LoadedInstruments = row[1].GetInt32(),
            Provisions = row[2].GetInt32(),
            Citations = row[3].GetInt32(),
            ResolvedCitations = row[4].GetInt32(),
            Relations = row[5].GetInt32(),
        };
    }

    public static async Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(Neo4jClient client, int first, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        QueryAnswer answer = await client.ReadAsync(MostCited, cancellationToken, ("first", first)).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => new InstrumentCount(new InstrumentId(r[0].GetString()!), r[1].GetInt32()))];
    }
}
