using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>
/// A lineage that follows repeated words too. What is cited the store tells, a step at a time; what is repeated follows from the words of
/// all texts, so that it is right at every revision and nobody keeps it.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="index">Its index of wording.</param>
/// <param name="query">What is asked.</param>
internal sealed class RepeatingLineage(IGraphReader graph, WordingIndex index, LineageQuery query)
{
    private readonly LineageFilter _cited =
        query.Filter with { Types = [.. query.Filter.Types.Where(t => t is not (RelationType.Repeats or RelationType.HasPart))] };

    private readonly RepeatedParagraphs _repeated = new(index);
    private readonly Dictionary<EntityId, LineageNode> _nodes = [];
    private readonly Dictionary<RelationId, Relation> _edges = [];
    private readonly HashSet<EntityId> _omitted = [];
    private int _omittedByStore;
    private bool _isTruncated;

    /// <summary>Reads it, in at the most three round trips a step and way.</summary>
    public async Task<Lineage> ReadAsync(CancellationToken cancellationToken)
    {
        EntityId[] roots = await KnownAsync(cancellationToken).ConfigureAwait(false);
        foreach (EntityId root in roots)
        {
            Show(root, 0);
        }

        foreach (Direction way in query.Direction == Direction.Both ? [Direction.BuildsOn, Direction.BuiltOnBy] : new[] { query.Direction })
        {
            EntityId[] frontier = [.. roots.Where(_nodes.ContainsKey)];
            HashSet<EntityId> visited = [.. frontier];
            for (int depth = 0; depth < query.Depth && frontier.Length > 0; depth++)
            {
                List<EntityId> reached = await StepAsync(frontier, way, depth, cancellationToken).ConfigureAwait(false);
                frontier = [.. reached.Where(visited.Add)];
            }

            await CountAsync(frontier, way, cancellationToken).ConfigureAwait(false);
        }

        _omitted.ExceptWith(_nodes.Keys);
        return new Lineage
        {
            Roots = [.. roots.Where(_nodes.ContainsKey)],
            Nodes = [.. _nodes.Values.OrderBy(n => n.Depth)],
            Edges = [.. _edges.Values.OrderBy(e => e.Depth)],
            IsTruncated = _isTruncated || _omitted.Count + _omittedByStore > 0,
            OmittedNodes = _omitted.Count + _omittedByStore,
        };
    }

    private async Task<EntityId[]> KnownAsync(CancellationToken cancellationToken)
    {
        EntityId[] asked = [.. query.From.Distinct()];
        IReadOnlyDictionary<InstrumentId, Instrument> instruments =
            await graph.InstrumentsAsync([.. asked.Select(e => e.Instrument).Distinct()], cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<ProvisionId, Provision> provisions =
            await graph.ProvisionsAsync([.. asked.Where(e => e.IsProvision).Select(e => e.Provision)], cancellationToken).ConfigureAwait(false);
        return [.. asked.Where(e => e.IsProvision ? provisions.ContainsKey(e.Provision) : instruments.ContainsKey(e.Instrument))];
    }

    private async Task<List<EntityId>> StepAsync(EntityId[] frontier, Direction way, int depth, CancellationToken cancellationToken)
    {
        var reached = new List<EntityId>();
        if (_cited.Types.Count > 0)
        {
            Lineage cited = await graph.LineageAsync(
                new LineageQuery(frontier, way, 1, _cited, query.Limit), cancellationToken).ConfigureAwait(false);
            Add(cited, way, depth, reached);
        }

        Relation[] repeats = await RepeatsAsync(frontier, way, cancellationToken).ConfigureAwait(false);
        foreach (Relation edge in repeats)
        {
            (EntityId near, EntityId far) = way == Direction.BuildsOn ? (edge.From, edge.To) : (edge.To, edge.From);
            if (Show(near, depth) && Show(far, depth + 1))
            {
                _edges.TryAdd(edge.Id, edge with { Depth = depth + 1 });
                reached.Add(far);
            }
            else
            {
                _isTruncated = true;
                _omitted.Add(far);
            }
        }

        return reached;
    }

    private void Add(Lineage cited, Direction way, int depth, List<EntityId> reached)
    {
        foreach (LineageNode node in cited.Nodes)
        {
            if (!_nodes.TryGetValue(node.Entity, out LineageNode? known) && _nodes.Count >= query.Limit)
            {
                _isTruncated = true;
                _omitted.Add(node.Entity);
                continue;
            }

            _nodes[node.Entity] = known is null
                ? node with { Depth = depth + node.Depth } : known with { Degree = known.Degree + node.Degree };
        }

        foreach (Relation edge in cited.Edges.Where(e => _nodes.ContainsKey(e.From) && _nodes.ContainsKey(e.To)))
        {
            _edges.TryAdd(edge.Id, edge with { Depth = depth + edge.Depth });
            if (edge.Type != RelationType.HasPart)
            {
                reached.Add(way == Direction.BuildsOn ? edge.To : edge.From);
            }
        }

        _isTruncated |= cited.IsTruncated && depth == query.Depth - 1;
        _omittedByStore += depth == query.Depth - 1 ? cited.OmittedNodes : 0;
    }

    // What the next step would show.
    private async Task CountAsync(EntityId[] frontier, Direction way, CancellationToken cancellationToken)
    {
        foreach (Relation edge in await RepeatsAsync(frontier, way, cancellationToken).ConfigureAwait(false))
        {
            _omitted.Add(way == Direction.BuildsOn ? edge.To : edge.From);
        }
    }

    private async Task<Relation[]> RepeatsAsync(EntityId[] frontier, Direction way, CancellationToken cancellationToken)
    {
        var edges = new List<Relation>();
        foreach (EntityId entity in frontier)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<Relation> own = way == Direction.BuildsOn ? _repeated.By(entity) : _repeated.Of(entity);
            if (_nodes.TryGetValue(entity, out LineageNode? node))
            {
                _nodes[entity] = node with { Degree = node.Degree + own.Count };
            }

            edges.AddRange(own);
        }

        IReadOnlySet<InstrumentId> allowed = await AllowedAsync(
            [.. edges.Select(e => (way == Direction.BuildsOn ? e.To : e.From).Instrument).Distinct()], cancellationToken).ConfigureAwait(false);
        IEnumerable<Relation> kept = edges.Where(e => allowed.Contains((way == Direction.BuildsOn ? e.To : e.From).Instrument));
        return query.Filter.Granularity == Granularity.Provision ? [.. kept]
            : [.. kept.GroupBy(e => (e.From.Instrument, e.To.Instrument)).Select(g => g.First() with
            {
                From = g.Key.Item1,
                To = g.Key.Item2,
                Coverage = g.Max(e => e.Coverage),
            })];
    }

    private async Task<IReadOnlySet<InstrumentId>> AllowedAsync(InstrumentId[] reached, CancellationToken cancellationToken)
    {
        LineageFilter filter = query.Filter;
        if (reached.Length == 0 || (filter.Bodies.Count == 0 && filter.Kinds.Count == 0 && filter.DateFrom is null && filter.DateTo is null))
        {
            return reached.ToHashSet();
        }

        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await graph.InstrumentsAsync(reached, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<BodyId, Body> bodies = filter.Bodies.Count == 0
            ? new Dictionary<BodyId, Body>()
            : await graph.BodiesAsync([.. instruments.Values.Select(i => i.Body).OfType<BodyId>().Distinct()], cancellationToken)
                .ConfigureAwait(false);
        bool IsOf(BodyId? id) => id is { } body && filter.Bodies.Any(named =>
            named == body.Value || (bodies.GetValueOrDefault(body) is { } known && (named == known.Name || named == known.Abbreviation)));
        return instruments.Values
            .Where(i => (filter.Kinds.Count == 0 || filter.Kinds.Contains(i.Kind)) && !(i.Date < filter.DateFrom) && !(i.Date > filter.DateTo))
            .Where(i => filter.Bodies.Count == 0 || IsOf(i.Body)).Select(i => i.Id).ToHashSet();
    }

    // A provision is shown with its instrument.
    private bool Show(EntityId entity, int depth)
    {
        bool asInstrument = !entity.IsProvision;
        EntityId instrument = entity.Instrument;
        int more = (_nodes.ContainsKey(entity) ? 0 : 1) + (asInstrument || _nodes.ContainsKey(instrument) ? 0 : 1);
        if (_nodes.Count + more > query.Limit)
        {
            return _nodes.ContainsKey(entity);
        }

        _nodes.TryAdd(entity, new LineageNode(entity, depth, 0));
        if (!asInstrument)
        {
            _nodes.TryAdd(instrument, new LineageNode(instrument, depth, 0));
            var tie = new Relation { From = instrument, Type = RelationType.HasPart, To = entity, Depth = depth, CitationCount = 0 };
            _edges.TryAdd(tie.Id, tie);
        }

        return true;
    }
}
