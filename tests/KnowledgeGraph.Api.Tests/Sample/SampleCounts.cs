using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>An item of a list of the sample, as it is counted.</summary>
internal sealed record SampleItem(Instrument Text, ProvisionId? Paragraph = null, Instrument? Cited = null, int Citations = 0)
{
    /// <summary>The words that it has of vocabularies, by what is counted.</summary>
    public ILookup<Dimension, string> Words { get; init; } = Array.Empty<string>().ToLookup(_ => Dimension.Body);
}

/// <summary>Counts the sample as simply as can be.</summary>
internal static class SampleCounts
{
    public static Grouping Of(IReadOnlyList<SampleItem> items, IReadOnlyList<GroupBy> by)
    {
        if (by is not [var first, ..])
        {
            return new Grouping { All = TallyOf(items) };
        }

        (string Value, SampleItem[] Items)[] groups =
        [
            .. items.SelectMany(i => Values(i, first.Dimension).Distinct().Select(v => (Value: v, Item: i))).GroupBy(v => v.Value, v => v.Item)
                .Select(g => (g.Key, g.ToArray())),
        ];
        groups =
        [
            .. first.Order switch
            {
                GroupOrder.Count => groups.OrderByDescending(g => g.Items.Length).ThenBy(g => g.Value, StringComparer.Ordinal),
                GroupOrder.Value => groups.OrderBy(g => g.Value, StringComparer.Ordinal),
                _ => groups.OrderByDescending(g => g.Value, StringComparer.Ordinal),
            },
        ];
        return new Grouping
        {
            All = TallyOf(items),
            Groups = [.. groups.Take(first.Most).Select(g => new CountedGroup(g.Value, TallyOf(g.Items))
            {
                Within = by.Count > 1 ? Of(g.Items, [by[1]]) : null,
            })],
            RestGroups = Math.Max(0, groups.Length - first.Most),
            RestItems = groups.Skip(first.Most).Sum(g => g.Items.Length),
            Without = items.Count(i => !Values(i, first.Dimension).Any()),
        };
    }

    private static Tally TallyOf(IReadOnlyList<SampleItem> items) => new(
        items.Count, items.Select(i => i.Text.Id).Distinct().Count(), items.Select(i => i.Paragraph).OfType<ProvisionId>().Distinct().Count(),
        items.Sum(i => i.Citations));

    private static IEnumerable<string> Values(SampleItem item, Dimension dimension) => dimension switch
    {
        <= Dimension.Instrument => Traits(item.Text, dimension),
        <= Dimension.CitedInstrument => Traits(item.Cited, dimension - Dimension.CitedBody + Dimension.Body),
        _ => item.Words[dimension],
    };

    private static IEnumerable<string> Traits(Instrument? of, Dimension trait) => of is null ? []
        : trait == Dimension.Subject ? of.Subjects
        : trait switch
        {
            Dimension.Body => One(of.Body?.Value),
            Dimension.Year => One(of.Date?.Year.ToString("D4", CultureInfo.InvariantCulture)),
            Dimension.Kind => One(of.Kind.Name()),
            Dimension.Session => One(of.Session),
            Dimension.Instrument => One(of.Id.Value),
            _ => [],
        };

    private static string[] One(string? value) => value is null ? [] : [value];
}
