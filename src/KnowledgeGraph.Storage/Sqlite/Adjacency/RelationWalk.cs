using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>The edges of one entity, gathered by target and type, and the edges further on.</summary>
internal sealed class RelationWalk
{
    private const int EdgesPerUnit = 10;
    private const int UnitsPerRelation = 3;

    private readonly AdjacencyGraph graph;
    private readonly EdgeFilter filter;
    private readonly int depth;
    private readonly HashSet<(int From, RelationType Type, int To)> seen = [];
    private readonly List<ListedRelation> relations = [];

    private RelationWalk(AdjacencyGraph graph, EdgeFilter filter, int depth) => (this.graph, this.filter, this.depth) = (graph, filter, depth);

    /// <summary>The whole list of an entity's edges, in its order.</summary>
    public static IReadOnlyList<ListedRelation> Of(
        AdjacencyGraph graph, int node, Direction direction, EdgeFilter filter, int depth, bool includeInherited)
    {
        var walk = new RelationWalk(graph, filter, depth);
        PartRanges own = graph.PartsOf(node);
        walk.From(node, own, default, direction, isInherited: false);
        if (includeInherited && graph.IsProvision(node))
        {
            // What its instrument's other provisions have and the provision itself has not.
            walk.From(node, graph.PartsOf(graph.InstrumentOf(node)), own, direction, isInherited: true);
        }

        walk.relations.Sort(Compare);
        return walk.relations;
    }

    /// <summary>A page of the edges of each entity that the graph knows.</summary>
    public static IReadOnlyDictionary<EntityId, Page<Relation>> Pages(
        AdjacencyGraph graph, IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth,
        bool includeInherited, PageRequest page, CancellationToken cancellationToken)
    {
        var filter = EdgeFilter.OfTypes(graph, types);
        var pages = new Dictionary<EntityId, Page<Relation>>(of.Count);
        foreach (EntityId entity in of)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (graph.TryFind(entity, out int node))
            {
                pages[entity] = Page(Of(graph, node, direction, filter, depth, includeInherited), page);
            }
        }

        return pages;
    }

    /// <summary>A page of a list that is in its order.</summary>
    public static Page<Relation> Page(IReadOnlyList<ListedRelation> all, PageRequest page)
    {
        CursorKeys.Check(page, ListCursors.Relations, 4);
        int fence = page.Cursor is { } cursor
            ? all.Count(r => Compare(r, cursor) is var c && (page.Backward ? c < 0 : c <= 0))
            : page.Backward ? all.Count : 0;
        int low = page.Backward ? Math.Max(0, fence - page.Size) : fence;
        int high = page.Backward ? fence : (int)Math.Min(all.Count, (long)fence + page.Size);
        return new Page<Relation>
        {
            Items = [.. all.Skip(low).Take(high - low).Select(r => ListCursors.Relation(r.Relation))],
            TotalCount = all.Count,
            HasPrevious = low > 0,
            HasNext = high < all.Count,
        };
    }

    private static int Compare(ListedRelation a, ListedRelation b) =>
        Compare(a, b.Relation.IsInherited, b.Relation.Depth, b.Relation.CitationCount, b.Id);

    private static int Compare(ListedRelation a, Cursor cursor)
    {
        var page = new PageRequest(0, cursor);
        return Compare(
            a, CursorKeys.Number(page, 0) == 1, (int)(CursorKeys.Number(page, 1) ?? 0), (int)(CursorKeys.Number(page, 2) ?? 0), cursor.Keys[3] ?? "");
    }

    private static int Compare(ListedRelation a, bool isInherited, int depth, int citations, string id) =>
        a.Relation.IsInherited != isInherited ? a.Relation.IsInherited.CompareTo(isInherited)
        : a.Relation.Depth != depth ? a.Relation.Depth.CompareTo(depth)
        : a.Relation.CitationCount != citations ? citations.CompareTo(a.Relation.CitationCount)
        : string.CompareOrdinal(a.Id, id);

    private void From(int node, PartRanges parts, PartRanges without, Direction direction, bool isInherited)
    {
        var visited = new HashSet<int> { node };
        List<int> frontier = Step(node, Edges(node, parts, without, direction, isRoot: true), direction, 1, isInherited, isRoot: true);
        for (int d = 2; d <= depth && frontier.Count > 0; d++)
        {
            var next = new List<int>();
            foreach (int at in frontier.Where(visited.Add))
            {
                next.AddRange(Step(at, Edges(at, graph.PartsOf(at), default, direction, isRoot: false), direction, d, isInherited, isRoot: false));
            }

            frontier = next;
        }
    }

    // The edges of a place, as they are, without regard to the filter.
    private List<int> Edges(int node, PartRanges parts, PartRanges without, Direction direction, bool isRoot)
    {
        var edges = new List<int>();
        if (direction == Direction.BuildsOn)
        {
            AddLeaving(parts.First, parts.End);
            AddLeaving(parts.HeldFirst, parts.HeldEnd);
            return edges;
        }

        if (isRoot)
        {
            edges.AddRange(graph.ArrivingAt(parts.First, parts.End));
            edges.AddRange(graph.ArrivingAt(parts.HeldFirst, parts.HeldEnd));
            if (!graph.IsProvision(node))
            {
                edges.AddRange(graph.ArrivingAt(node));
            }
            else if (without != default)
            {
                edges.AddRange(graph.ArrivingAt(graph.InstrumentOf(node)));
            }

            edges.RemoveAll(e => without.Contains(graph.Target[e]));
            return edges;
        }

        foreach (int reached in Upwards.From(graph, node))
        {
            edges.AddRange(graph.ArrivingAt(reached));
        }

        return edges;

        void AddLeaving(int first, int end)
        {
            (int edge, int last) = graph.LeavingFrom(first, end);
            for (; edge < last; edge++)
            {
                if (!without.Contains(graph.Source[edge]))
                {
                    edges.Add(edge);
                }
            }
        }
    }

    private List<int> Step(int node, List<int> edges, Direction direction, int step, bool isInherited, bool isRoot)
    {
        WorkBudget.Spend(1 + (edges.Count / EdgesPerUnit));
        var groups = new Dictionary<(int From, RelationType Type, int To), EdgeBundle>();
        foreach (int edge in edges)
        {
            if (direction == Direction.BuildsOn ? !filter.AllowsOnward(edge) : !filter.AllowsBack(edge))
            {
                continue;
            }

            (int, RelationType, int) key = direction == Direction.BuildsOn
                ? (node, graph.Type[edge], graph.Target[edge])
                : (graph.Source[edge], graph.Type[edge], isRoot ? node : graph.Target[edge]);
            ref EdgeBundle bundle = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
            bundle.Add(edge);
        }

        WorkBudget.Spend((long)groups.Count * UnitsPerRelation);
        var reached = new List<int>();
        foreach (((int from, RelationType type, int to), EdgeBundle bundle) in groups)
        {
            // What is inherited is an edge of the instrument, and the provision has none like it.
            int by = isInherited && isRoot && direction == Direction.BuildsOn ? graph.InstrumentOf(from) : from;
            if (seen.Contains((from, type, to)) || !seen.Add((by, type, to)))
            {
                continue;
            }

            var relation = new Relation
            {
                From = graph.Id(by),
                Type = type,
                To = graph.Id(to),
                Depth = step,
                IsInherited = isInherited,
                CitationCount = bundle.CountCitations(graph),
            };
            relations.Add(new ListedRelation(relation, relation.Id.ToString()));
            reached.Add(direction == Direction.BuildsOn ? to : from);
        }

        return reached;
    }
}

/// <summary>A relation with its id, which lists are ordered by.</summary>
internal readonly record struct ListedRelation(Relation Relation, string Id);
