using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Graph;

/// <summary>Which instruments are wanted: all conditions hold together, the values of one are alternatives. An empty list is no condition.</summary>
public sealed record InstrumentFilter
{
    /// <summary>No condition.</summary>
    public static readonly InstrumentFilter None = new();

    /// <summary>Bodies by id, name or abbreviation.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Kinds.</summary>
    public IReadOnlyList<InstrumentKind> Kinds { get; init; } = [];

    /// <summary>The first day.</summary>
    public DateOnly? DateFrom { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? DateTo { get; init; }

    /// <summary>The session as printed, without regard to case.</summary>
    public string? Session { get; init; }

    /// <summary>Loaded ones only, or the others only.</summary>
    public bool? IsLoaded { get; init; }

    /// <summary>Subject headings, without regard to case. Of the UNBIS Thesaurus also by code, by URI or in any of its languages.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>States that sponsored it, by code.</summary>
    public IReadOnlyList<StateId> Sponsors { get; init; } = [];

    /// <summary>Votes of States on it.</summary>
    public IReadOnlyList<StateVoteFilter> Votes { get; init; } = [];

    /// <summary>How it was adopted.</summary>
    public IReadOnlyList<AdoptionKind> Adoptions { get; init; } = [];

    /// <summary>Drafts, or reports with drafts, that were adopted as it or a part of it.</summary>
    public IReadOnlyList<InstrumentId> Drafts { get; init; } = [];

    /// <summary>Those on which a vote of States is recorded only, or the others only.</summary>
    public bool? HasVotes { get; init; }

    /// <summary>Words of the symbol, title or names.</summary>
    public string? Text { get; init; }
}

/// <summary>That a State voted, in whatever part of a text.</summary>
/// <param name="State">The State, by code.</param>
/// <param name="Vote">How; null for whichever way.</param>
public sealed record StateVoteFilter(StateId State, Vote? Vote = null);

/// <summary>Which citations are wanted.</summary>
public sealed record CitationFilter
{
    /// <summary>No condition.</summary>
    public static readonly CitationFilter None = new();

    /// <summary>Types of the edge.</summary>
    public IReadOnlyList<RelationType> Types { get; init; } = [];

    /// <summary>Statuses.</summary>
    public IReadOnlyList<CitationStatus> Statuses { get; init; } = [];

    /// <summary>Bodies at the citation's other end (the target of what a text cites, the citing text of what cites it), by id, name or
    /// abbreviation.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>The first day of the instrument at the other end.</summary>
    public DateOnly? DateFrom { get; init; }

    /// <summary>The last day of the instrument at the other end.</summary>
    public DateOnly? DateTo { get; init; }
}

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

/// <summary>How a list of instruments is ordered; ties by id.</summary>
public enum InstrumentOrder
{
    /// <summary>The oldest first; without a date last.</summary>
    DateAsc,

    /// <summary>The newest first; without a date last.</summary>
    DateDesc,

    /// <summary>By id, ordinally.</summary>
    Symbol,

    /// <summary>The most cited first.</summary>
    MostCited,
}

/// <summary>Where a search looks.</summary>
public enum SearchScope
{
    /// <summary>Symbols, titles, names and subjects of instruments.</summary>
    Instruments,

    /// <summary>The words of provisions.</summary>
    Provisions,
}
