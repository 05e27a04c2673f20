using KnowledgeGraph.Api.Lineages;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Export;

/// <summary>A lineage with everything that any format shows of it: one model for all of them.</summary>
/// <param name="Nodes">Every node once, nearest first.</param>
/// <param name="Edges">Every edge once, nearest first; both ends are among the nodes.</param>
/// <param name="IsTruncated">Whether limit or depth left something out.</param>
/// <param name="OmittedNodes">How many neighbours of the nodes are not among them.</param>
public sealed record LineageExport(IReadOnlyList<ExportNode> Nodes, IReadOnlyList<ExportEdge> Edges, bool IsTruncated, int OmittedNodes)
{
    /// <summary>Asks the store: three round trips.</summary>
    public static async Task<LineageExport> AskAsync(IGraphReader graph, LineageQuery query, CancellationToken cancellationToken)
    {
        LineageAnswer answer = await LineageAnswer.AskAsync(graph, query, cancellationToken).ConfigureAwait(false);
        return Of(answer.Graph, answer.Instruments, answer.Proofs);
    }

    /// <summary>Puts together what the store has answered.</summary>
    /// <param name="lineage">Nodes and edges.</param>
    /// <param name="instruments">The instruments of the nodes.</param>
    /// <param name="proofs">The first citations of every edge.</param>
    public static LineageExport Of(Lineage lineage, IReadOnlyDictionary<InstrumentId, Instrument> instruments, ILookup<RelationId, Citation> proofs)
    {
        LineageLayout layout = LineageLayout.Of(lineage, instruments.ToDictionary(i => i.Key, i => i.Value.Date));
        return new LineageExport(
            [.. lineage.Nodes.Select(n => new ExportNode(n, instruments.GetValueOrDefault(n.Entity.Instrument), layout.Of(n.Entity)))],
            [.. lineage.Edges.Select(e => new ExportEdge(e, [.. proofs[e.Id].Take(Math.Max(e.CitationCount, 0)).Select(c => c.Text)]))],
            lineage.IsTruncated,
            lineage.OmittedNodes);
    }
}

/// <summary>A node of an export.</summary>
/// <param name="Node">What it is, and where it stands in the lineage.</param>
/// <param name="Instrument">The instrument that it is or is a part of; null where the graph has lost it meanwhile.</param>
/// <param name="Point">Where it stands in the drawing.</param>
public sealed record ExportNode(LineageNode Node, Instrument? Instrument, LineagePoint Point)
{
    /// <summary>Its id.</summary>
    public string Id => Node.Entity.ToString();

    /// <summary>What a drawing writes on it: the symbol with the label of the part, else the title.</summary>
    public string Caption => Node.Entity.IsProvision || Node.Entity.Instrument.IsSymbol ? Id : Instrument?.Title ?? Id;

    /// <summary>The title of the instrument; null where it is not known.</summary>
    public string? Title => Instrument?.Title;
}

/// <summary>An edge of an export.</summary>
/// <param name="Relation">The edge.</param>
/// <param name="Words">The words of the first citations that prove it.</param>
public sealed record ExportEdge(Relation Relation, IReadOnlyList<string> Words)
{
    /// <summary>Its id.</summary>
    public string Id => Relation.Id.ToString();

    /// <summary>The id of what builds on the other.</summary>
    public string From => Relation.From.ToString();

    /// <summary>The id of what is built on.</summary>
    public string To => Relation.To.ToString();

    /// <summary>Its type, as the API writes it.</summary>
    public string Type => Relation.Type.Name();
}
