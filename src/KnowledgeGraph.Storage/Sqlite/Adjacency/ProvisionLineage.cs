using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>
/// Lineage whose edges start at the provisions that cite. A walk is a breadth-first search over places: single nodes whose own edges are
/// followed. Of what one step offers, the edges with the most citations are shown first, then in the order of the texts.
/// </summary>
internal sealed class ProvisionLineage
{
    private readonly AdjacencyGraph graph;
    private readonly LineageQuery query;
    private readonly EdgeFilter filter;
    private readonly LineageBuilder canvas;
    private readonly Traversal[] ways;
    private readonly List<(Offer Offer, int Depth)> leftOut = [];
    private readonly HashSet<int> omitted = [];
    private bool isTruncated;

    public ProvisionLineage(AdjacencyGraph graph, LineageQuery query)
    {
        (this.graph, this.query) = (graph, query);
        filter = new EdgeFilter(graph, query.Filter);
        canvas = new LineageBuilder(graph, query.Limit);
        ways = [.. LineageWalk.Ways(query.Direction).Select(d => new Traversal(graph, d))];
    }

    // An edge that a step offers, followed in a way from a place.
    private readonly record struct Offer(int Edge, int Citations, Traversal Traversal, Place Place)
    {
        public int Far(AdjacencyGraph graph) => Traversal.IsOnward ? graph.Target[Edge] : graph.Source[Edge];
    }

    /// <summary>Walks.</summary>
    public Lineage Walk(CancellationToken cancellationToken)
    {
        List<int> roots = ShowRoots();
        for (int depth = 0; depth < query.Depth; depth++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<Offer> offers = Offers();
            foreach (Traversal way in ways)
            {
                way.Advance();
            }

            foreach (Offer offer in offers)
            {
                if (TryShow(offer, depth))
                {
                    offer.Traversal.Reach(offer.Far(graph));
                }
                else
                {
                    leftOut.Add((offer, depth));
                }
            }
        }

        Settle();
        return canvas.Finished(roots, Degree, isTruncated, omitted.Count);
    }

    private List<int> ShowRoots()
    {
        var roots = new List<int>();
        foreach (EntityId id in query.From)
        {
            if (!graph.TryFind(id, out int root) || roots.Contains(root))
            {
                continue;
            }

            int instrument = graph.InstrumentOf(root);
            if (!canvas.TryShow([(root, 0), (instrument, 0)]))
            {
                isTruncated = true;
                continue;
            }

            if (instrument != root)
            {
                canvas.Connect(instrument, RelationType.HasPart, root, 0, 0);
            }

            roots.Add(root);
            foreach (Traversal way in ways)
            {
                way.Begin(root);
            }
        }

        return roots;
    }

    private List<Offer> Offers()
    {
        var offers = new List<Offer>();
        foreach (Traversal way in ways)
        {
            foreach (Place place in way.Frontier)
            {
                if (way.IsOnward)
                {
                    (int edge, int end) = graph.LeavingFrom(place.Node, place.Node + 1);
                    for (; edge < end; edge++)
                    {
                        if (filter.AllowsOnward(edge))
                        {
                            offers.Add(new Offer(edge, graph.CitationCount(edge), way, place));
                        }
                    }
                }
                else
                {
                    foreach (int edge in graph.ArrivingAt(place.Node))
                    {
                        if (filter.AllowsBack(edge))
                        {
                            offers.Add(new Offer(edge, graph.CitationCount(edge), way, place));
                        }
                    }
                }
            }
        }

        WorkBudget.Spend(offers.Count / LineageWalk.OffersPerUnit);
        offers.Sort(static (a, b) => a.Citations != b.Citations ? b.Citations.CompareTo(a.Citations)
            : a.Edge != b.Edge ? a.Edge.CompareTo(b.Edge)
            : b.Traversal.IsOnward.CompareTo(a.Traversal.IsOnward));
        return offers;
    }

    // An edge is shown with everything that it hangs on: both ends, their instruments, and what ties them to the place it was found at.
    private bool TryShow(Offer offer, int depth)
    {
        int edge = offer.Edge;
        (int source, int target, int citedAs) = (graph.Source[edge], graph.Target[edge], graph.CitedAs[edge]);
        (int sourceDepth, int targetDepth) = offer.Traversal.IsOnward ? (depth, depth + 1) : (depth + 1, depth);
        Place place = offer.Place;
        Span<(int, int)> wanted =
        [
            (source, sourceDepth), (graph.InstrumentOf(source), sourceDepth),
            (target, targetDepth), (graph.InstrumentOf(target), targetDepth), (citedAs, targetDepth),
            (place.TieFrom, depth), (place.TieTo, depth),
        ];
        if (!canvas.TryShow(place.HasTie ? wanted : wanted[..5]))
        {
            return false;
        }

        if (place.HasTie)
        {
            canvas.Connect(place.TieFrom, RelationType.HasPart, place.TieTo, depth, 0);
        }

        canvas.Connect(graph.InstrumentOf(source), RelationType.HasPart, source, sourceDepth, 0);
        if (graph.IsProvision(target))
        {
            canvas.Connect(graph.InstrumentOf(target), RelationType.HasPart, target, targetDepth, 0);
            canvas.Connect(citedAs, RelationType.HasPart, target, targetDepth, 0);
        }

        canvas.Connect(source, graph.Type[edge], target, depth + 1, offer.Citations);
        return true;
    }

    // What the limit left out and what the next step would show: counted, unless both its ends are here after all.
    private void Settle()
    {
        foreach ((Offer offer, int depth) in leftOut)
        {
            if (canvas.Shows(graph.Source[offer.Edge]) && canvas.Shows(graph.Target[offer.Edge]))
            {
                canvas.Connect(graph.Source[offer.Edge], graph.Type[offer.Edge], graph.Target[offer.Edge], depth + 1, offer.Citations);
            }
            else
            {
                Omit(offer);
            }
        }

        foreach (Offer offer in Offers())
        {
            if (!canvas.Shows(graph.Source[offer.Edge], graph.Type[offer.Edge], graph.Target[offer.Edge]))
            {
                Omit(offer);
            }
        }
    }

    private void Omit(Offer offer)
    {
        isTruncated = true;
        int far = offer.Far(graph);
        if (!canvas.Shows(far))
        {
            omitted.Add(far);
        }
    }

    private int Degree(int node)
    {
        int degree = 0;
        PartRanges parts = graph.PartsOf(node);
        foreach (Traversal way in ways)
        {
            degree += way.IsOnward
                ? Leaving(parts.First, parts.End) + Leaving(parts.HeldFirst, parts.HeldEnd)
                : Arriving(graph.ArrivingAt(parts.First, parts.End)) + Arriving(graph.ArrivingAt(parts.HeldFirst, parts.HeldEnd))
                    + (graph.IsProvision(node) ? 0 : Arriving(graph.ArrivingAt(node)));
        }

        return degree;
    }

    private int Leaving(int first, int end)
    {
        int count = 0;
        (int edge, int last) = graph.LeavingFrom(first, end);
        for (; edge < last; edge++)
        {
            count += filter.AllowsOnward(edge) ? 1 : 0;
        }

        return count;
    }

    private int Arriving(ReadOnlySpan<int> edges)
    {
        int count = 0;
        foreach (int edge in edges)
        {
            count += filter.AllowsBack(edge) ? 1 : 0;
        }

        return count;
    }
}
