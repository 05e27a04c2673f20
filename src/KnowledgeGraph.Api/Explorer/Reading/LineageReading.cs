using KnowledgeGraph.Loading.References;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Explorer.Reading;

/// <summary>A lineage with what its page shows of it. The picture and the list are both made from <see cref="Graph"/>.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Graph">Nodes and edges: what lies one way, what lies the other, and what was opened, as one.</param>
/// <param name="Known">The instruments of the nodes.</param>
/// <param name="Bodies">Their bodies.</param>
/// <param name="Proofs">The first citation that proves each edge.</param>
public sealed record LineageReading(
    LineageQuestion Question,
    Lineage Graph,
    IReadOnlyDictionary<InstrumentId, Instrument> Known,
    IReadOnlyDictionary<BodyId, Body> Bodies,
    ILookup<RelationId, Citation> Proofs)
{
    // Opening a node shows its nearest, not all that a hub has.
    private const int MostAnOpenedNode = 25;
    private const int MostRounds = 4;

    /// <summary>The root.</summary>
    public EntityId Root => Graph.Roots[0];

    /// <summary>The edges that citations prove; those between an instrument and its part are not among them.</summary>
    public IEnumerable<Relation> Citations => Graph.Edges.Where(e => e.Type != RelationType.HasPart);

    /// <summary>Asks the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="root">What is meant by it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<LineageReading> ReadAsync(IGraphReader graph, LineageQuestion question, EntityId root, CancellationToken cancellationToken)
    {
        LineageFilter filter = question.Filter(root.IsProvision ? Granularity.Provision : Granularity.Instrument);
        Task<Lineage> Ask(IReadOnlyList<EntityId> from, Direction direction, int depth, int limit) =>
            graph.LineageAsync(new LineageQuery(from, direction, depth, filter, limit), cancellationToken);

        // Each way has half of the room: what cites a hub may not crowd out what the hub cites.
        Task<Lineage> ofForth = Ask([root], Direction.BuildsOn, question.Depth, question.Size / 2), ofBack = Ask([root], Direction.BuiltOnBy, question.Depth, question.Size / 2);
        await Task.WhenAll(ofForth, ofBack).ConfigureAwait(false);
        var canvas = new LineageUnion(await ofForth.ConfigureAwait(false), await ofBack.ConfigureAwait(false));
        HashSet<EntityId> waiting = [.. question.Opened.Where(o => o != root)];
        for (int round = 0; round < MostRounds && waiting.Count > 0; round++)
        {
            EntityId[] ready = [.. waiting.Where(w => canvas.Side(w) is not null)];
            waiting.ExceptWith(ready);
            foreach (var side in ready.GroupBy(r => canvas.Side(r)!.Value))
            {
                EntityId[] from = [.. side];
                canvas.Add(await Ask(from, side.Key, 1, Math.Min(LineageQuery.MostNodes, from.Length * MostAnOpenedNode)).ConfigureAwait(false), side.Key);
            }
        }

        Lineage whole = canvas.Whole();
        InstrumentId[] ids = [.. whole.Nodes.Select(n => n.Entity.Instrument).Distinct()];
        RelationId[] proven = [.. whole.Edges.Where(e => e.Type != RelationType.HasPart).Select(e => e.Id)];
        Task<IReadOnlyDictionary<InstrumentId, Instrument>> ofKnown = graph.InstrumentsAsync(ids, cancellationToken);
        Task<ILookup<RelationId, Citation>> ofProofs = graph.ProofsAsync(proven, 1, cancellationToken);
        await Task.WhenAll(ofKnown, ofProofs).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = await ofKnown.ConfigureAwait(false);
        BodyId[] bodies = [.. known.Values.Select(i => i.Body).OfType<BodyId>().Distinct()];
        return new LineageReading(
            question,
            whole,
            known,
            bodies.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false),
            await ofProofs.ConfigureAwait(false));
    }
}
