namespace KnowledgeGraph.Model.Graph;

/// <summary>Which edges lineage follows.</summary>
public sealed record LineageFilter
{
    /// <summary>No condition.</summary>
    public static readonly LineageFilter None = new();

    /// <summary>Types of edges.</summary>
    public IReadOnlyList<RelationType> Types { get; init; } = [];

    /// <summary>Bodies of the instruments reached, by id, name or abbreviation.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Kinds of the instruments reached.</summary>
    public IReadOnlyList<InstrumentKind> Kinds { get; init; } = [];

    /// <summary>The first day of the instruments reached.</summary>
    public DateOnly? DateFrom { get; init; }

    /// <summary>The last day of the instruments reached.</summary>
    public DateOnly? DateTo { get; init; }

    /// <summary>Loaded instruments only.</summary>
    public bool LoadedOnly { get; init; }

    /// <summary>Whether edges start at the provisions that cite, or at their instruments.</summary>
    public Granularity Granularity { get; init; } = Granularity.Provision;
}

/// <summary>What an edge of lineage starts from.</summary>
public enum Granularity
{
    /// <summary>The provision that cites.</summary>
    Provision,

    /// <summary>Its instrument: provisions are folded, one edge a pair and type.</summary>
    Instrument,
}

/// <summary>Which way lineage runs.</summary>
public enum Direction
{
    /// <summary>From a text to what it cites.</summary>
    BuildsOn,

    /// <summary>From a text to what cites it.</summary>
    BuiltOnBy,

    /// <summary>Both ways, each on its own: never down one edge and back up another.</summary>
    Both,
}

/// <summary>Where a search looks.</summary>
public enum SearchScope
{
    /// <summary>Symbols, titles, names and subjects of instruments.</summary>
    Instruments,

    /// <summary>The words of provisions.</summary>
    Provisions,
}
