using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Lineage whose edges start at the provisions that cite, in one statement, whose depth and limit hold on the server.</summary>
internal static class LineageReads
{
    public static async Task<Lineage> OfAsync(Neo4jClient client, LineageQuery query, CancellationToken cancellationToken)
    {
        LineageBounds.Check(query);
        return query.Filter.Granularity == Granularity.Instrument
            ? await FoldedLineageReads.OfAsync(client, query, cancellationToken).ConfigureAwait(false)
            : Read(await client.RunAsync(Statement(query), cancellationToken).ConfigureAwait(false));
    }

    private static QueryStatement Statement(LineageQuery query)
    {
        LineageFilter filter = query.Filter;
        bool isOpen = filter is { Bodies.Count: 0, Kinds.Count: 0, DateFrom: null, DateTo: null, LoadedOnly: false };
        return QueryStatement.Read(
            LineageText.Of(query.Direction, query.Depth, isOpen),
            [
                ("from", query.From.Select(f => f.ToString()).Distinct(StringComparer.Ordinal)),
                ("limit", query.Limit),
                .. Parameters.Lineage(filter),
            ]);
    }

    private static Lineage Read(QueryAnswer answer)
    {
        if (answer.Count == 0)
        {
            return new Lineage { Roots = [], Nodes = [], Edges = [] };
        }

        JsonElement row = answer.Single;
        var canvas = new LineageRowsBuilder();
        string[] roots = row[0].Words();
        foreach (string root in roots)
        {
            canvas.Root(root);
        }

        foreach (JsonElement edge in row[4].EnumerateArray().Where(IsWhole))
        {
            canvas.Show(edge);
        }

        foreach (JsonElement edge in row[5].EnumerateArray())
        {
            canvas.Connect(edge[0].GetString()!, NodeMaps.Type(edge[1].GetString()!), edge[2].GetString()!, edge[4].GetInt32(), edge[3].GetInt32());
        }

        Dictionary<string, int> degrees = row[3].EnumerateArray().ToDictionary(d => d[0].GetString()!, d => d[1].GetInt32(), StringComparer.Ordinal);
        return new Lineage
        {
            Roots = [.. roots.Select(NodeMaps.Entity)],
            Nodes = [.. canvas.Nodes.OrderBy(n => n.Depth)
                .Select(n => new LineageNode(NodeMaps.Entity(n.Id), n.Depth, degrees.GetValueOrDefault(n.Id)))],
            Edges = [.. canvas.Edges.OrderBy(e => e.Depth)],
            IsTruncated = row[1].GetBoolean(),
            OmittedNodes = row[2].GetInt32(),
        };
    }

    // An edge of a text that is being saved this moment may lack what belongs to it: the next question finds it whole.
    private static bool IsWhole(JsonElement edge) =>
        edge[0].Text() is not null && edge[2].Text() is not null
        && edge[6].Text() is not null
        && (edge[7].Text() is null) == (edge[8].Text() is null);
}
