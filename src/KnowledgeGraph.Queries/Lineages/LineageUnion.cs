using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>Puts several lineages of one root together: what it builds on, what builds on it, and what was opened on either side.</summary>
internal sealed class LineageUnion
{
    private readonly IReadOnlyList<EntityId> _roots;
    private readonly Dictionary<EntityId, LineageNode> _nodes = [];
    private readonly Dictionary<EntityId, Direction> _sides = [];
    private readonly Dictionary<RelationId, Relation> _edges = [];
    private int _omitted;
    private bool _isTruncated;

    public LineageUnion(Lineage forth, Lineage back)
    {
        _roots = forth.Roots;
        Add(forth, Direction.BuildsOn);
        Add(back, Direction.BuiltOnBy);
    }

    /// <summary>The way on from a node, away from the root; null for the root and for what is not shown.</summary>
    public Direction? Side(EntityId entity) => _sides.TryGetValue(entity, out Direction side) && !_roots.Contains(entity) ? side : null;

    /// <summary>Adds a lineage; its roots keep the depth that they have.</summary>
    public void Add(Lineage more, Direction side)
    {
        int before = _nodes.Count;
        Dictionary<EntityId, int> starts = more.Roots.Where(_nodes.ContainsKey).ToDictionary(r => r, r => _nodes[r].Depth);
        int start = starts.Count == 0 ? 0 : starts.Values.Min();
        ILookup<EntityId, EntityId> reachedFrom = more.Edges.SelectMany(e => new[] { (Node: e.To, By: e.From), (Node: e.From, By: e.To) })
            .ToLookup(e => e.Node, e => e.By);
        foreach (LineageNode node in more.Nodes)
        {
            // A step from the nearest of the nodes that were opened and lead to it.
            int from = reachedFrom[node.Entity].Where(starts.ContainsKey).Select(n => starts[n]).DefaultIfEmpty(start).Min();
            if (_nodes.TryAdd(node.Entity, node with { Depth = from + node.Depth }))
            {
                _sides[node.Entity] = side;
            }
            else if (_roots.Contains(node.Entity) && _nodes[node.Entity] is var root && side == Direction.BuiltOnBy)
            {
                // The root's neighbours lie on both sides.
                _nodes[node.Entity] = root with { Degree = root.Degree + node.Degree };
            }
        }

        foreach (Relation edge in more.Edges)
        {
            _edges.TryAdd(edge.Id, edge);
        }

        // What was opened shows some of what was left out before.
        _omitted = (before == 0
            ? 0 : Math.Max(0, _omitted - (starts.Count > 0 && more.Roots.All(r => !_roots.Contains(r)) ? _nodes.Count - before : 0)))
            + more.OmittedNodes;
        _isTruncated |= more.IsTruncated;
    }

    /// <summary>The whole, without the instruments that are there only because a provision of theirs is.</summary>
    public Lineage Whole()
    {
        HashSet<EntityId> cited = [.. _edges.Values.Where(e => e.Type != RelationType.HasPart).SelectMany(e => new[] { e.From, e.To })
            .Concat(_roots)];
        return new Lineage
        {
            Roots = _roots,
            Nodes = [.. _nodes.Values.Where(n => cited.Contains(n.Entity)).OrderBy(n => n.Depth)],
            Edges = [.. _edges.Values.Where(e => cited.Contains(e.From) && cited.Contains(e.To)).OrderBy(e => e.Depth)],
            IsTruncated = _isTruncated,
            OmittedNodes = _omitted,
        };
    }
}
