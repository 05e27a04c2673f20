using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Counts over generated lists: what is counted is what the list itself has, whatever it is counted by.</summary>
public abstract class GroupContract : StoreContract
{
    private static readonly PageRequest Everything = new(10_000);

    private NaiveItems? items;
    private FilterMaker filters = null!;

    /// <summary>How many lists are counted.</summary>
    protected abstract int Lists { get; }

    private protected override IReadOnlyList<Document> Ground => ListedTexts.All;

    [SetUp]
    public async Task LookAtTheGraph()
    {
        if (items is not null)
        {
            return;
        }

        await Store.SaveRecordsAsync(Recorded.File("75.json", records: [Recorded.Of("A/RES/75/1").By("MEX", "FRA"), Recorded.Of("A/RES/75/2").By("FRA")]));
        Instrument[] instruments = [.. Nodes(await Store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, Everything))];
        Provision[] provisions = [.. Nodes(await Store.ProvisionsAsync(ProvisionFilter.None, ListOrder.Text, Everything))];
        Citation[] citations = [.. Nodes(await Store.CitationsAsync(CitationFilter.None, ListOrder.Text, Everything))];
        Dictionary<InstrumentId, int> cited = (await Store.MostCitedAsync(10_000)).ToDictionary(c => c.Instrument, c => c.Citations);
        items = new NaiveItems(
            instruments,
            provisions,
            citations,
            (await Store.RecordsAsync([.. instruments.Select(i => i.Id)])).SelectMany(r => r)
                .SelectMany(r => r.Sponsors.Select(s => (r.Instrument, s.State))).Distinct().ToLookup(s => s.Instrument, s => s.State!.Value.Value),
            id => cited.GetValueOrDefault(id));
        filters = new FilterMaker(new NaiveLists(new NaiveGraph(instruments, provisions, citations, [], [])), 1803);
    }

    [Test]
    public async Task Groups_OfGeneratedLists_AreWhatTheListHas()
    {
        var random = new Random(1802);
        int found = 0;
        for (int i = 0; i < Lists; i++)
        {
            CountedList list = (i % 10) switch
            {
                0 => new CountedCitations(CitationFilter.None),
                1 or 5 => new CountedCitations(filters.Citations(few: true)),
                2 or 6 => new CountedRelations(filters.Citations(few: true)),
                3 or 7 => new CountedProvisions(filters.Provisions()),
                4 => new CountedStatements(filters.Statements()),
                8 => new CountedRelations(CitationFilter.None),
                _ => new CountedInstruments(filters.Instruments()),
            };
            NaiveItem[] whole = await items!.OfAsync(Store, list);
            GroupBy[][] ways = [[], .. Enumerable.Range(0, 2).Select(_ => Way(list, random))];
            IReadOnlyList<Grouping> counted = await Store.GroupsAsync(list, ways);
            foreach ((GroupBy[] by, Grouping grouping) in ways.Zip(counted))
            {
                string asked = $"{list.GetType().Name} {i} by {string.Join(", ", by.AsEnumerable())}";
                Assert.That(Shown(grouping), Is.EqualTo(Shown(NaiveCounts.Of(whole, by))), asked);
                Assert.That(grouping.All.Items, Is.EqualTo(whole.Length), asked);
                AddsUp(list, by, grouping, asked);
            }

            found += Math.Min(1, whole.Length);
        }

        Assert.That(found, Is.GreaterThan(Lists / 3), "a list without items tries little");
    }

    [Test]
    public void Dimensions_AreEachOfSomeList()
    {
        CountedList[] lists =
        [
            new CountedInstruments(InstrumentFilter.None), new CountedHits(new SearchQuery("", [], InstrumentFilter.None)),
            new CountedCitations(CitationFilter.None), new CountedRelations(CitationFilter.None), new CountedProvisions(ProvisionFilter.None),
            new CountedStatements(StatementFilter.None),
        ];
        Assert.That(lists.SelectMany(l => l.Dimensions).Distinct(), Is.EquivalentTo(Enum.GetValues<Dimension>()));
    }

    // Where an item has one value the groups, the rest and what has none are all of it; where it may have several they are at least.
    private static void AddsUp(CountedList list, GroupBy[] by, Grouping grouping, string asked)
    {
        if (by is not [var first, .. var within])
        {
            return;
        }

        int sum = grouping.Groups.Sum(g => g.Tally.Items) + grouping.RestItems + grouping.Without;
        Assert.That(sum, list.HasSeveral(first.Dimension) ? Is.GreaterThanOrEqualTo(grouping.All.Items) : Is.EqualTo(grouping.All.Items), asked);
        foreach (CountedGroup group in grouping.Groups)
        {
            AddsUp(list, within, group.Within ?? new Grouping { All = group.Tally }, asked);
        }
    }

    private static GroupBy[] Way(CountedList list, Random random) =>
    [
        .. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => new GroupBy(
            list.Dimensions[random.Next(list.Dimensions.Count)], random.Next(3) == 0 ? 2 : 100, (GroupOrder)random.Next(3))),
    ];

    private static string Shown(Grouping grouping) =>
        $"{grouping.All} -{grouping.Without} +{grouping.RestGroups}/{grouping.RestItems}: "
        + string.Join("; ", grouping.Groups.Select(g => $"{g.Value} {g.Tally}{(g.Within is { } within ? $" [{Shown(within)}]" : "")}"));

    private static IEnumerable<T> Nodes<T>(Page<T> page) => page.Items.Select(i => i.Node);
}
