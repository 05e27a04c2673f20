using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Counting;

/// <summary>All instruments and how often they are cited.</summary>
/// <param name="ByBody">By body, the largest first.</param>
/// <param name="ByYear">By year of adoption, the earliest first.</param>
public sealed record InstrumentTotals(IReadOnlyList<BodyCount> ByBody, IReadOnlyList<YearCount> ByYear)
{
    private const int Most = 10_000;

    /// <summary>Both, in the way that they are asked for of a list.</summary>
    public static IReadOnlyList<IReadOnlyList<GroupBy>> Groupings { get; } =
        [[new GroupBy(Dimension.Body, Most)], [new GroupBy(Dimension.Year, Most, GroupOrder.Value)]];

    /// <summary>The list that is counted: all instruments.</summary>
    public static CountedList List { get; } = new CountedInstruments(InstrumentFilter.None);

    /// <summary>Counts them.</summary>
    public static async Task<InstrumentTotals> ReadAsync(IGraphReader graph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Of(await graph.GroupsAsync(List, Groupings, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What the answer to <see cref="Groupings"/> says.</summary>
    public static InstrumentTotals Of(IReadOnlyList<Grouping> counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return new InstrumentTotals(
            [.. counted[0].Groups.Select(g => new BodyCount(new BodyId(g.Value), g.Tally.Items, g.Tally.Citations))],
            [.. counted[1].Groups.Select(g => new YearCount(int.Parse(g.Value, CultureInfo.InvariantCulture), g.Tally.Items, g.Tally.Citations))]);
    }
}

/// <summary>A body, its instruments and how often they are cited.</summary>
public sealed record BodyCount(BodyId Body, int Instruments, int Citations);

/// <summary>A year, its instruments and how often they are cited.</summary>
public sealed record YearCount(int Year, int Instruments, int Citations);
