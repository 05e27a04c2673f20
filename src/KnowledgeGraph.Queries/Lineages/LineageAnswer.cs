using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>A lineage with everything that anybody shows of it: the one answer that the API, the pages, the files and the program put into their own
/// forms.</summary>
public sealed class LineageAnswer
{
    private readonly Lazy<LineageLayout> _layout;

    /// <summary>Puts together what the store has answered.</summary>
    /// <param name="graph">Nodes and edges.</param>
    /// <param name="instruments">The instruments of the nodes.</param>
    /// <param name="proofs">The first citations of every edge; an edge may count fewer than are given.</param>
    /// <param name="bodies">The bodies of the instruments, where they were asked for.</param>
    public LineageAnswer(
        Lineage graph, IReadOnlyDictionary<InstrumentId, Instrument> instruments, ILookup<RelationId, Citation> proofs,
        IReadOnlyDictionary<BodyId, Body>? bodies = null)
    {
        (Graph, Instruments, Bodies) = (graph, instruments, bodies ?? new Dictionary<BodyId, Body>());
        Nodes = [.. graph.Nodes.Select(n => new AnswerNode(this, n))];
        Edges = [.. graph.Edges.Select(e => new AnswerEdge(e, [.. proofs[e.Id].Take(e.CitationCount)]))];

        // Few of those who ask draw it.
        _layout = new Lazy<LineageLayout>(() => LineageLayout.Of(graph, instruments.ToDictionary(i => i.Key, i => i.Value.Date)));
    }

    /// <summary>Nodes and edges as the graph has them.</summary>
    public Lineage Graph { get; }

    /// <summary>The instruments of the nodes; one that the graph has lost meanwhile is absent.</summary>
    public IReadOnlyDictionary<InstrumentId, Instrument> Instruments { get; }

    /// <summary>Their bodies, where they were asked for.</summary>
    public IReadOnlyDictionary<BodyId, Body> Bodies { get; }

    /// <summary>How many citations of the whole graph lead to each node, where it was asked for.</summary>
    public IReadOnlyDictionary<EntityId, int> TimesCited { get; init; } = new Dictionary<EntityId, int>();

    /// <summary>The paragraphs among the nodes, where they were asked for.</summary>
    public IReadOnlyDictionary<ProvisionId, Provision> Provisions { get; init; } = new Dictionary<ProvisionId, Provision>();

    /// <summary>Every node once, nearest first.</summary>
    public IReadOnlyList<AnswerNode> Nodes { get; }

    /// <summary>Every edge once, nearest first; both ends are among the nodes.</summary>
    public IReadOnlyList<AnswerEdge> Edges { get; }

    /// <summary>The edges that citations prove; those between an instrument and its part are not among them.</summary>
    public IEnumerable<AnswerEdge> Citations => Edges.Where(e => !e.IsPart);

    /// <summary>The roots, in the order asked.</summary>
    public IEnumerable<AnswerNode> Roots => Graph.Roots.Select(r => Nodes.FirstOrDefault(n => n.Entity == r)).OfType<AnswerNode>();

    /// <summary>Where the nodes stand in a drawing.</summary>
    public LineageLayout Layout => _layout.Value;

    /// <summary>The title of the instrument that a node is, or is a part of.</summary>
    public string? Title(EntityId entity) => InWords.Title(Instruments.GetValueOrDefault(entity.Instrument));
}
