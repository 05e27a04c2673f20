using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Lineage between instruments in one statement, whose depth and limit hold on the server.</summary>
internal static class FoldedLineageReads
{
    /// <summary>Asks for it.</summary>
    public static async Task<Lineage> OfAsync(Neo4jClient client, LineageQuery query, CancellationToken cancellationToken)
    {
        LineageFilter filter = query.Filter;
        bool isOpen = filter is { Types.Count: 0, Bodies.Count: 0, Kinds.Count: 0, DateFrom: null, DateTo: null, LoadedOnly: false };
        QueryAnswer answer = await client.ReadAsync(
            FoldedText.Of(query.Direction, query.Depth, isOpen),
            cancellationToken,
            [
                ("from", query.From.Select(f => f.Instrument.Value).Distinct(StringComparer.Ordinal)),
                ("limit", query.Limit),
                .. Parameters.Lineage(filter),
            ]).ConfigureAwait(false);
        return answer.Count == 0 ? new Lineage { Roots = [], Nodes = [], Edges = [] } : Read(answer.Single, query.Depth);
    }

    private static Lineage Read(JsonElement row, int depth)
    {
        string[] roots = row[0].Words();
        var walk = new FoldedWalk(roots, Edges(row[4], Direction.BuildsOn), Edges(row[5], Direction.BuiltOnBy));
        walk.Walk(depth);
        Dictionary<string, int> degrees = row[3].EnumerateArray().Where(d => d[0].Text() is not null)
            .ToDictionary(d => d[0].GetString()!, d => d[1].GetInt32(), StringComparer.Ordinal);
        int omitted = row[2].GetInt32();
        return new Lineage
        {
            Roots = [.. roots.Select(NodeMaps.Entity)],
            Nodes = [.. walk.Shown.Nodes.OrderBy(n => n.Depth)
                .Select(n => new LineageNode(NodeMaps.Entity(n.Id), n.Depth, degrees.GetValueOrDefault(n.Id)))],
            Edges = [.. walk.Shown.Edges.OrderBy(e => e.Depth)],
            IsTruncated = row[1].GetBoolean() || omitted > 0 || walk.GoesOn,
            OmittedNodes = omitted,
        };
    }

    // An edge of a text that is being saved this moment may lack what belongs to it: the next question finds it whole.
    private static IEnumerable<MetEdge> Edges(JsonElement edges, Direction way) => edges.EnumerateArray()
        .Where(e => e[0].Text() is not null && e[1].Text() is not null && e[2].Text() is not null && e[3].ValueKind == JsonValueKind.Number)
        .Select(e => new MetEdge(e[0].GetString()!, NodeMaps.Type(e[1].GetString()!), e[2].GetString()!, e[3].GetInt32(), way));
}
