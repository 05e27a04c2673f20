namespace KnowledgeGraph.Model.Graph;

/// <summary>What is reached along the typed edges. One call is one round trip.</summary>
public interface ILineageReader
{
    /// <summary>
    /// Everything within some steps of the roots. At <see cref="Granularity.Provision"/> the edges start at the provisions that cite,
    /// each tied to its instrument by a <see cref="RelationType.HasPart"/> edge that costs no depth; a step from an instrument is a
    /// step from any of its provisions and from the annex that holds its text; a step to a provision shows its instrument too but goes
    /// on from the provision alone. Against the edges it is the same way turned round: from a provision that cites, it goes on from what
    /// cites that provision, a part that it stands in or its instrument as a whole, not from what cites the paragraphs beside it. At
    /// <see cref="Granularity.Instrument"/> provisions are folded, one edge a pair and type.
    /// </summary>
    Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken = default);
}
