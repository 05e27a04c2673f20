using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What texts state about instruments.</summary>
internal static class Neo4jStatementReads
{
    private static readonly string Text = CypherFile.Text("statements");

    public static async Task<ILookup<InstrumentId, Statement>> OfAsync(
        Neo4jClient client, IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(Text, cancellationToken, ("ids", Parameters.Ids(of.Select(i => i.Value)))).ConfigureAwait(false);
        return answer.Rows.ToLookup(r => new InstrumentId(r[0].GetString()!), r => new Statement
        {
            Subject = new InstrumentId(r[1].GetString()!),
            Type = NodeMaps.Type(r[2].GetString()!),
            Object = r[3].Text() is { } instrument ? new InstrumentId(instrument) : null,
            Body = r[4].Text() is { } body ? new BodyId(body) : null,
            Source = NodeMaps.Provision(r[5].GetString()!),
        });
    }
}
