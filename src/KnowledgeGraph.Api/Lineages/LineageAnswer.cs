using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Lineages;

/// <summary>A lineage with everything that is shown of it.</summary>
/// <param name="Graph">Nodes and edges.</param>
/// <param name="Instruments">The instruments of the nodes.</param>
/// <param name="Proofs">The first citations of every edge.</param>
public sealed record LineageAnswer(
    Lineage Graph, IReadOnlyDictionary<InstrumentId, Instrument> Instruments, ILookup<RelationId, Citation> Proofs)
{
    private const int ProofsPerEdge = 5;

    /// <summary>Asks the store: three round trips.</summary>
    public static async Task<LineageAnswer> AskAsync(IGraphReader graph, LineageQuery query, CancellationToken cancellationToken)
    {
        Lineage lineage = await graph.LineageAsync(query, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await graph.InstrumentsAsync(
            [.. lineage.Nodes.Select(n => n.Entity.Instrument).Distinct()], cancellationToken).ConfigureAwait(false);
        ILookup<RelationId, Citation> proofs = await graph.ProofsAsync(
            [.. lineage.Edges.Where(e => e.Type != RelationType.HasPart).Select(e => e.Id)], ProofsPerEdge, cancellationToken).ConfigureAwait(false);
        return new LineageAnswer(lineage, instruments, proofs);
    }

    /// <summary>The title of the instrument that a node is, or is a part of.</summary>
    public string? Title(EntityId entity) => Instruments.GetValueOrDefault(entity.Instrument)?.Title;
}
