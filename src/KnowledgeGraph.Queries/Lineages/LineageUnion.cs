using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>
/// Puts several lineages of one root together: what it builds on, what builds on it, and what was opened on either side, each with a bound
/// of its own. Only what an edge of citations reaches counts as shown: the instrument of a paragraph is there only where it is cited itself.
/// </summary>
internal sealed class LineageUnion
{
    private readonly IReadOnlyList<EntityId> _roots;
    private readonly Dictionary<EntityId, LineageNode> _nodes = [];
    private readonly Dictionary<EntityId, Direction> _sides = [];
    private readonly Dictionary<RelationId, Relation> _edges = [];
    private readonly Dictionary<RelationId, Relation> _ties = [];
    private readonly HashSet<EntityId> _leftOut = [];
    private readonly HashSet<(EntityId, Direction)> _counted = [];
    private int _omitted;
    private bool _isTruncated;

    public LineageUnion(IReadOnlyList<EntityId> roots)
    {
        _roots = roots;
        foreach (EntityId root in roots)
        {
            _nodes[root] = new LineageNode(root, 0, 0);
        }
    }

    /// <summary>How many nodes are shown.</summary>
    public int Count => _nodes.Count;

    /// <summary>Whether a node is shown.</summary>
    public bool Shows(EntityId entity) => _nodes.ContainsKey(entity);

    /// <summary>The ways on from a node: away from the root, from the root both.</summary>
    public IEnumerable<Direction> Ways(EntityId entity) => _roots.Contains(entity) ? [Direction.BuildsOn, Direction.BuiltOnBy]
        : _sides.TryGetValue(entity, out Direction side) ? [side] : [];

    /// <summary>Adds a lineage in its own order, nearest first, with so many new nodes at the most. It may be added again with more room.</summary>
    public void Add(Lineage more, Direction side, int room)
    {
        Dictionary<EntityId, LineageNode> found = more.Nodes.ToDictionary(n => n.Entity);
        ILookup<EntityId, EntityId> ties = more.Edges.Where(e => e.Type == RelationType.HasPart)
            .SelectMany(e => new[] { (At: e.From, Other: e.To), (At: e.To, Other: e.From) }).ToLookup(t => t.At, t => t.Other);
        CountEdges(more.Roots, found, side);
        foreach (Relation edge in more.Edges)
        {
            if (edge.Type == RelationType.HasPart)
            {
                _ties.TryAdd(edge.Id, edge);
                continue;
            }

            EntityId near = side == Direction.BuildsOn ? edge.From : edge.To;
            EntityId[] missing = [.. new[] { edge.From, edge.To }.Distinct().Where(e => !Shows(e))];
            if (missing.Length > room || !Hangs(near, ties))
            {
                _leftOut.UnionWith(missing);
                continue;
            }

            room -= missing.Length;
            foreach (EntityId entity in missing)
            {
                LineageNode node = found[entity];
                _nodes[entity] = node with { Depth = Start(more.Roots) + node.Depth };
                _sides[entity] = side;
            }

            _edges.TryAdd(edge.Id, edge);
        }

        _omitted += more.OmittedNodes;
        _isTruncated |= more.IsTruncated;
    }

    /// <summary>The whole.</summary>
    public Lineage Whole()
    {
        _leftOut.ExceptWith(_nodes.Keys);
        return new Lineage
        {
            Roots = _roots,
            Nodes = [.. _nodes.Values.OrderBy(n => n.Depth)],
            Edges = [.. _edges.Values.Concat(_ties.Values.Where(t => Shows(t.From) && Shows(t.To))).OrderBy(e => e.Depth)],
            IsTruncated = _isTruncated || _leftOut.Count > 0,
            OmittedNodes = _omitted + _leftOut.Count,
        };
    }

    // The root's neighbours lie on both sides.
    private void CountEdges(IReadOnlyList<EntityId> roots, Dictionary<EntityId, LineageNode> found, Direction side)
    {
        foreach (EntityId root in roots.Where(_roots.Contains))
        {
            if (_counted.Add((root, side)) && found.TryGetValue(root, out LineageNode? node))
            {
                _nodes[root] = _nodes[root] with { Degree = _nodes[root].Degree + node.Degree };
            }
        }
    }

    private int Start(IReadOnlyList<EntityId> roots) => roots.Where(Shows).Select(r => _nodes[r].Depth).DefaultIfEmpty(0).Min();

    // A part hangs on what it is a part of, an annex on the instrument whose text it holds.
    private bool Hangs(EntityId entity, ILookup<EntityId, EntityId> ties) =>
        Shows(entity) || ties[entity].Any(t => Shows(t) || ties[t].Any(Shows));
}
