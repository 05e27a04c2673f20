using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>Which edges are followed: by type, and by the instruments at the end that is reached.</summary>
internal sealed class EdgeFilter
{
    private readonly AdjacencyGraph graph;
    private readonly ulong types;
    private readonly HashSet<string>? bodies;
    private readonly ulong kinds;
    private readonly int from;
    private readonly int to;
    private readonly bool loadedOnly;
    private readonly bool isOpen;

    public EdgeFilter(AdjacencyGraph graph, LineageFilter filter)
    {
        this.graph = graph;
        types = Mask(filter.Types.Select(t => (int)t));
        kinds = Mask(filter.Kinds.Select(k => (int)k));
        bodies = filter.Bodies.Count == 0 ? null : [.. filter.Bodies.Select(b => BodyWords.IdOf(b).Value)];
        from = filter.DateFrom?.DayNumber ?? -1;
        to = filter.DateTo?.DayNumber ?? int.MaxValue;
        loadedOnly = filter.LoadedOnly;
        isOpen = bodies is null && filter.Kinds.Count == 0 && filter.DateFrom is null && filter.DateTo is null && !loadedOnly;
    }

    /// <summary>Only edges of these types; all for an empty list.</summary>
    public static EdgeFilter OfTypes(AdjacencyGraph graph, IReadOnlyList<RelationType> types) => new(graph, new LineageFilter { Types = types });

    /// <summary>Whether an edge may be followed from its source to its target.</summary>
    public bool AllowsOnward(int edge) =>
        AllowsType(edge) && (isOpen || Allows(graph.CitedAs[edge]) || Allows(graph.InstrumentOf(graph.Target[edge])));

    /// <summary>Whether an edge may be followed from its target to its source.</summary>
    public bool AllowsBack(int edge) => AllowsType(edge) && (isOpen || Allows(graph.InstrumentOf(graph.Source[edge])));

    /// <summary>Whether an edge's type is wanted.</summary>
    public bool AllowsType(int edge) => Allows(graph.Type[edge]);

    /// <summary>Whether edges of a type are wanted.</summary>
    public bool Allows(RelationType type) => (types >> (int)type & 1) != 0;

    /// <summary>Whether an instrument may be reached.</summary>
    public bool Allows(int instrument)
    {
        if (isOpen)
        {
            return true;
        }

        InstrumentTraits traits = graph.Traits[instrument];
        return (kinds >> (int)traits.Kind & 1) != 0
            && (bodies is null || (traits.Body is { } body && bodies.Contains(body)))
            && ((from < 0 && to == int.MaxValue) || (traits.Day >= 0 && traits.Day >= from && traits.Day <= to))
            && (!loadedOnly || traits.IsLoaded || graph.HeldAt[instrument] >= 0);
    }

    private static ulong Mask(IEnumerable<int> values)
    {
        ulong mask = 0;
        foreach (int value in values)
        {
            mask |= 1UL << value;
        }

        return mask == 0 ? ulong.MaxValue : mask;
    }
}
