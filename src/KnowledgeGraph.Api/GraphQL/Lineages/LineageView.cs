using GraphQL.DataLoader;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.Lineages;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Lineages;

/// <summary>A lineage as the API shows it: nodes know the drawing they are placed in, which is made when it is first asked for.</summary>
internal sealed class LineageView
{
    private readonly Lock _gate = new();
    private IDataLoaderResult<LineageLayout>? _layout;

    public LineageView(Lineage graph)
    {
        Graph = graph;
        Nodes = [.. graph.Nodes.Select(n => new LineageNodeView(this, n))];
        Dictionary<EntityId, LineageNodeView> byId = Nodes.ToDictionary(n => n.Node.Entity);
        Roots = [.. graph.Roots.Where(byId.ContainsKey).Select(r => byId[r])];
    }

    public Lineage Graph { get; }

    public IReadOnlyList<LineageNodeView> Nodes { get; }

    public IReadOnlyList<LineageNodeView> Roots { get; }

    /// <summary>The drawing. Dates come with the instruments that the same level loads for its nodes.</summary>
    public IDataLoaderResult<LineageLayout> Layout(GraphLoaders loaders)
    {
        lock (_gate)
        {
            return _layout ??= Once(Graph.Nodes.Select(n => n.Entity.Instrument).Distinct().Select(loaders.Instruments.Load).All()
                .Then(found => LineageLayout.Of(Graph, found.OfType<Instrument>().ToDictionary(i => i.Id, i => i.Date))));
        }
    }

    private static LoaderResult<T> Once<T>(IDataLoaderResult<T> pending)
    {
        Task<T>? answer = null;
        var gate = new Lock();
        return new LoaderResult<T>(cancellationToken =>
        {
            lock (gate)
            {
                return answer ??= pending.GetResultAsync(cancellationToken);
            }
        });
    }
}

/// <summary>A node in its lineage.</summary>
internal sealed record LineageNodeView(LineageView View, LineageNode Node);
