using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>Rolls a lineage up.</summary>
/// <param name="answer">The lineage.</param>
/// <param name="opened">The keys of the nodes that were opened, with their pages.</param>
internal sealed class LineageRoller(LineageAnswer answer, IReadOnlyDictionary<string, int> opened)
{
    private readonly Dictionary<EntityId, (string Key, string Common)?> _common = [];
    private readonly ILookup<EntityId, EntityId> _parts = answer.Edges.Where(e => e.IsPart).ToLookup(e => e.Relation.From, e => e.Relation.To);

    /// <summary>The texts that have something in common, on either side of the root on its own, that a column stays one.</summary>
    public IEnumerable<IReadOnlyList<AnswerNode>> Gather(LineageLevel level)
    {
        var groups = new TextGroups(answer, level);
        foreach (AnswerNode node in answer.Nodes)
        {
            _common[node.Entity] = IsRoot(node) ? null : groups.Of(node.Entity);
        }

        return answer.Nodes.GroupBy(n => _common[n.Entity] is { } common ? (Layer(n) < 0 ? "-" : "") + common.Key : n.Id)
            .Select(g => g.OrderByDescending(Cited).ThenBy(n => n.Id, StringComparer.Ordinal).ToArray());
    }

    /// <summary>The lineage with each whole as one node, with the weightiest where there is no room for all.</summary>
    public RolledLineage Roll(IEnumerable<IReadOnlyList<AnswerNode>> wholes, int most)
    {
        ILookup<EntityId, AnswerEdge> edgesOf = answer.Citations.SelectMany(e => new[] { (e.Relation.From, e), (e.Relation.To, e) })
            .ToLookup(e => e.Item1, e => e.e);
        IReadOnlyList<AnswerNode>[] all = [.. wholes];
        IReadOnlyList<AnswerNode>[] kept = all.Length <= most ? all
            : [.. all.OrderByDescending(w => IsRoot(w[0])).ThenByDescending(w => w.Sum(n => edgesOf[n.Entity].Sum(e => e.Relation.CitationCount)))
                .Take(most)];
        var nodes = new List<RolledNode>();
        var places = new Dictionary<EntityId, int>();
        var ties = new List<RolledEdge>();
        foreach (IReadOnlyList<AnswerNode> whole in kept)
        {
            if (whole is [var single])
            {
                places[single.Entity] = nodes.Count;
                nodes.Add(Single(single, edgesOf));
                continue;
            }

            int group = nodes.Count;
            nodes.Add(Group(whole));
            int shown = Math.Min(whole.Count, nodes[group].Pages * OpenedNode.PageSize);
            for (int member = 0; member < whole.Count; member++)
            {
                places[whole[member].Entity] = member < shown ? nodes.Count : group;
                if (member < shown)
                {
                    ties.Add(new RolledEdge(group, nodes.Count, RelationType.HasPart, []));
                    nodes.Add(Single(whole[member], edgesOf) with { Layer = nodes[group].Layer, Rank = nodes[group].Rank });
                }
            }
        }

        IEnumerable<RolledEdge> edges = answer.Edges
            .Where(e => places.ContainsKey(e.Relation.From) && places.ContainsKey(e.Relation.To))
            .GroupBy(e => (From: places[e.Relation.From], To: places[e.Relation.To], e.Relation.Type)).Where(g => g.Key.From != g.Key.To)
            .Select(g => new RolledEdge(g.Key.From, g.Key.To, g.Key.Type, [.. g]));
        int leftOut = all.Length - kept.Length;
        return new RolledLineage(
            answer, [.. nodes.Select(n => n.IsRoot ? n with { More = n.More + leftOut } : n)], [.. edges, .. ties], leftOut);
    }

    private RolledNode Single(AnswerNode node, ILookup<EntityId, AnswerEdge> edgesOf) => new(node.Id, node.Entity, [node.Entity], Layer(node))
    {
        TimesCited = Cited(node),
        More = Math.Max(0, node.Node.Degree - Shown(node, edgesOf)),
        Pages = opened.GetValueOrDefault(node.Id),
        IsRoot = IsRoot(node),
        Years = Years([node]),
        Rank = node.Point.Y,
    };

    private RolledNode Group(IReadOnlyList<AnswerNode> texts)
    {
        (string key, string common) = _common[texts[0].Entity]!.Value;
        key = (Layer(texts[0]) < 0 ? "-" : "") + key;
        int pages = opened.GetValueOrDefault(key);
        return new RolledNode(key, null, [.. texts.Select(t => t.Entity)], texts.MinBy(t => Math.Abs(Layer(t))) is { } near ? Layer(near) : 0)
        {
            Common = common,
            TimesCited = texts.Sum(Cited),
            More = Math.Max(0, texts.Count - (pages * OpenedNode.PageSize)),
            Pages = pages,
            Years = Years(texts),
            Rank = texts.Min(t => t.Point.Y),
        };
    }

    // Edges away from the root, those of the parts that are shown among them.
    private int Shown(AnswerNode node, ILookup<EntityId, AnswerEdge> edgesOf)
    {
        int layer = Layer(node);
        bool Leads(AnswerEdge edge, EntityId from) =>
            (layer >= 0 && edge.Relation.From == from) || (layer <= 0 && edge.Relation.To == from);
        return _parts[node.Entity].Append(node.Entity).Sum(e => edgesOf[e].Count(edge => Leads(edge, e)));
    }

    private static (int, int)? Years(IReadOnlyList<AnswerNode> texts)
    {
        int[] years = [.. texts.Select(t => t.Instrument?.Date?.Year).OfType<int>()];
        return years.Length == 0 ? null : (years.Min(), years.Max());
    }

    private bool IsRoot(AnswerNode node) => answer.Graph.Roots.Contains(node.Entity);

    private int Cited(AnswerNode node) => answer.TimesCited.GetValueOrDefault(node.Entity);

    private static int Layer(AnswerNode node) => (int)node.Point.X;
}
