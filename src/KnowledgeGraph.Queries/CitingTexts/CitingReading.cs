using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Counting;

namespace KnowledgeGraph.Queries.CitingTexts;

/// <summary>Which texts cite something: counted, and a page of them with their paragraphs.</summary>
public sealed record CitingReading
{
    /// <summary>Nobody cites it.</summary>
    public static readonly CitingReading Nobody = new();

    /// <summary>All that cite it: texts, paragraphs, citations. Whoever tells how often something is built upon tells this.</summary>
    public Tally All { get; init; }

    /// <summary>Those that fit what is asked.</summary>
    public Tally Found { get; init; }

    /// <summary>The page of them.</summary>
    public IReadOnlyList<CitingText> Texts { get; init; } = [];

    /// <summary>Where the next page begins; null where it is the last.</summary>
    public string? Next { get; init; }

    /// <summary>How many texts of each body there are among what fits.</summary>
    public IReadOnlyList<Facet<BodyId>> Bodies { get; init; } = [];

    /// <summary>Of each year, the latest first.</summary>
    public IReadOnlyList<Facet<int>> Years { get; init; } = [];

    /// <summary>How many texts do each thing with it; a text may do several.</summary>
    public IReadOnlyList<Facet<RelationType>> Relations { get; init; } = [];

    /// <summary>The bodies that are named, by id.</summary>
    public IReadOnlyDictionary<BodyId, Body> Named { get; init; } = new Dictionary<BodyId, Body>();
}
