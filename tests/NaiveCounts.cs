using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Tests;

/// <summary>An item of a list, as it is counted.</summary>
internal sealed record NaiveItem(Instrument Text, ProvisionId? Paragraph = null, Instrument? Cited = null, int Citations = 0)
{
    /// <summary>The words that it has of vocabularies, by what is counted.</summary>
    public IReadOnlyDictionary<Dimension, string?> Words { get; init; } = new Dictionary<Dimension, string?>();

    /// <summary>The States that sponsored instruments.</summary>
    public ILookup<InstrumentId, string> Sponsors { get; init; } = Array.Empty<string>().ToLookup(_ => default(InstrumentId));
}

/// <summary>Counts as simply as can be: what stores answer is held against it, and small graphs are answered for by it.</summary>
internal static class NaiveCounts
{
    public static Grouping Of(IReadOnlyList<NaiveItem> items, IReadOnlyList<GroupBy> by)
    {
        if (by is not [var first, ..])
        {
            return new Grouping { All = TallyOf(items) };
        }

        (string Value, NaiveItem[] Items)[] groups =
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

    private static Tally TallyOf(IReadOnlyList<NaiveItem> items) => new(
        items.Count, items.Select(i => i.Text.Id).Distinct().Count(), items.Select(i => i.Paragraph).OfType<ProvisionId>().Distinct().Count(),
        items.Sum(i => i.Citations));

    private static IEnumerable<string> Values(NaiveItem item, Dimension dimension) => dimension switch
    {
        <= Dimension.Instrument => Traits(item, item.Text, dimension),
        <= Dimension.CitedInstrument => Traits(item, item.Cited, dimension - Dimension.CitedBody + Dimension.Body),
        _ => One(item.Words.GetValueOrDefault(dimension)),
    };

    private static IEnumerable<string> Traits(NaiveItem item, Instrument? of, Dimension trait) => of is null ? []
        : trait == Dimension.Subject ? of.Subjects.Select(s => s.ToUpperInvariant())
        : trait == Dimension.Sponsor ? item.Sponsors[of.Id]
        : trait switch
        {
            Dimension.Body => One(of.Body?.Value),
            Dimension.Year => One(of.Date?.Year.ToString("D4", CultureInfo.InvariantCulture)),
            Dimension.Kind => One(of.Kind.Name()),
            Dimension.Session => One(of.Session is null ? null : of.Session[..1].ToUpperInvariant() + of.Session[1..].ToLowerInvariant()),
            Dimension.Instrument => One(of.Id.Value),
            _ => [],
        };

    private static string[] One(string? value) => value is null ? [] : [value];
}
