using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Counting;

/// <summary>How many hits of a search have each value: the most hits first, ties by value.</summary>
public sealed record Facets
{
    private const int MostSubjects = 50;
    private const int MostValues = 2_000;

    /// <summary>No hit.</summary>
    public static readonly Facets None = new();

    /// <summary>Bodies of the hits' instruments.</summary>
    public IReadOnlyList<Facet<BodyId>> Bodies { get; init; } = [];

    /// <summary>Years of their adoption.</summary>
    public IReadOnlyList<Facet<int>> Years { get; init; } = [];

    /// <summary>Their kinds.</summary>
    public IReadOnlyList<Facet<InstrumentKind>> Kinds { get; init; } = [];

    /// <summary>Their subject headings, the first 50.</summary>
    public IReadOnlyList<Facet<string>> Subjects { get; init; } = [];

    /// <summary>Types of edges that the hits of words make (see <see cref="SearchQuery.Relations"/>).</summary>
    public IReadOnlyList<Facet<RelationType>> Relations { get; init; } = [];

    /// <summary>
    /// What all that a search would page through has in common. Of an empty text the hits are all instruments that the filter lets
    /// through; which relations those make is not counted.
    /// </summary>
    /// <exception cref="SearchTooBroadException">It would read too much, or the words of its filter would.</exception>
    public static async Task<Facets> ReadAsync(IGraphReader graph, SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        bool isWordless = string.IsNullOrWhiteSpace(query.Text);
        CountedList list = isWordless ? new CountedInstruments(query.Filter) : new CountedHits(query);
        Dimension[] dimensions =
            [Dimension.Body, Dimension.Year, Dimension.Kind, Dimension.Subject, .. isWordless ? Array.Empty<Dimension>() : [Dimension.Relation]];
        IReadOnlyList<Grouping> groupings = await graph.GroupsAsync(
            list, [.. dimensions.Select(d => new[] { new GroupBy(d, d == Dimension.Subject ? MostSubjects : MostValues) })], cancellationToken)
                .ConfigureAwait(false);
        return new Facets
        {
            Bodies = Of(groupings[0], value => new BodyId(value)),
            Years = Of(groupings[1], value => int.Parse(value, CultureInfo.InvariantCulture)),
            Kinds = Of(groupings[2], Word<InstrumentKind>),
            Subjects = Of(groupings[3], value => value),
            Relations = isWordless ? [] : Of(groupings[4], Word<RelationType>),
        };
    }

    private static IReadOnlyList<Facet<T>> Of<T>(Grouping grouping, Func<string, T> read) =>
        [.. grouping.Groups.Select(g => new Facet<T>(read(g.Value), g.Tally.Items))];

    /// <summary>A word of a vocabulary, as groups have it.</summary>
    internal static T Word<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}

/// <summary>A value that hits have.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many hits have it.</param>
public readonly record struct Facet<T>(T Value, int Count);
