using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Filtered lists over all texts: what generated filters let through, in which order, page by page.</summary>
public abstract class ListContract : StoreContract
{
    private static readonly PageRequest Everything = new(10_000);

    private static readonly JsonSerializerOptions Printing = new() { Converters = { new EntityText() } };

    private NaiveLists? naive;

    private EntityId[] entities = [];

    /// <summary>How many filters are tried.</summary>
    protected abstract int Filters { get; }

    private protected override IReadOnlyList<Document> Ground => ListedTexts.All;

    [SetUp]
    public async Task LookAtTheGraph()
    {
        if (naive is not null)
        {
            return;
        }

        await Store.SaveRecordsAsync(Recorded.File(
            "75.json",
            records:
            [
                Recorded.Of("A/RES/75/1").On("2006-03-12").Voted("FRA MEX", "USA", "CHN").By("MEX", "FRA").As(AdoptionKind.ByRecordedVote).Drafted("A/75/L.5"),
                Recorded.Of("A/RES/75/2").As(AdoptionKind.WithoutVote).By("FRA"),
            ]));
        Instrument[] instruments = [.. Nodes(await Store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, Everything))];
        InstrumentId[] ids = [.. instruments.Select(i => i.Id)];
        Provision[] provisions = [.. (await Store.PartsAsync([.. instruments.Where(i => i.IsLoaded).Select(i => i.Id)], [], Everything)).Values.SelectMany(Nodes)];
        Citation[] citations = [.. (await Store.CitationsInAsync(
            [.. instruments.Where(i => i.IsLoaded).Select(i => (EntityId)i.Id)], CitationFilter.None, Everything)).Values.SelectMany(Nodes)];
        Statement[] statements = [.. (await Store.StatementsAsync(ids)).SelectMany(s => s).Distinct()];
        AdoptionRecord[] records = [.. (await Store.RecordsAsync(ids)).SelectMany(r => r)];
        entities = [.. ids.Select(i => (EntityId)i), .. provisions.Select(p => (EntityId)p.Id)];
        naive = new NaiveLists(new NaiveGraph(instruments, provisions, citations, statements, records));
    }

    [Test]
    public async Task Lists_OfGeneratedFilters_AreWhatTheirConditionsSay()
    {
        var made = new FilterMaker(naive!, 1801);
        int found = 0;
        for (int i = 0; i < Filters; i++)
        {
            ListOrder order = (ListOrder)(i / 5 % 4);
            (string[] expected, string[] actual, object filter) = (i % 5) switch
            {
                0 => await CitationsAsync(made.Citations(), order),
                1 => await ProvisionsAsync(made.Provisions(), order),
                2 => await RelationsAsync(made.Citations(), order),
                3 => await StatementsAsync(made.Statements(), order),
                _ => await InstrumentsAsync(made.Instruments()),
            };
            Assert.That(actual, Is.EqualTo(expected), $"{order} {Show(filter)}");
            found += Math.Min(1, expected.Length);
        }

        // A filter that lets nothing through tries little.
        Assert.That(found, Is.GreaterThan(Filters / 4));
    }

    [Test]
    public async Task Citations_InAndOf_AreFilteredAndOrderedTheSameWay()
    {
        var made = new FilterMaker(naive!, 1802);
        EntityId[] some = [Id("A/RES/74/1"), Id("A/RES/75/2#OP2"), Id(ListedTexts.Declaration), Id("S/RES/1325(2000)#OP2(a)")];
        for (int i = 0; i < Math.Max(3, Filters / 20); i++)
        {
            CitationFilter filter = made.Citations(few: true);
            ListOrder order = (ListOrder)(i % 4);
            IReadOnlyDictionary<EntityId, Page<Citation>> within = await Store.CitationsInAsync(some, filter, order, Everything);
            IReadOnlyDictionary<EntityId, Page<Citation>> of = await Store.CitationsOfAsync(some, filter, order, Everything);
            foreach (EntityId entity in some)
            {
                Assert.That(Ids(within[entity]), Is.EqualTo(Ids(naive!.CitationsIn(entity, filter, order))), $"in {entity} {order} {Show(filter)}");
                Assert.That(Ids(of[entity]), Is.EqualTo(Ids(naive!.CitationsOf(entity, filter, order))), $"of {entity} {order} {Show(filter)}");
            }
        }
    }

    [Test]
    public async Task FirstCitations_OfEverything_AreTheBeginningOfItsListWithTheProvisionsThatTheyStandIn()
    {
        var all = new CitationFilter { Statuses = Enum.GetValues<CitationStatus>() };
        foreach (int size in new[] { 0, 2, 10_000 })
        {
            CitationPages filtered = await Store.CitationsOfWithSourcesAsync(entities, all, ListOrder.Text, new PageRequest(size));

            // A store that keeps edges in memory has them from here on.
            await Store.RelationsAsync([entities[0]], Direction.BuildsOn, [], 1, false, new PageRequest(1));
            CitationPages found = await Store.CitationsOfWithSourcesAsync(
                [.. entities, Id("nothing")], CitationFilter.None, ListOrder.Text, new PageRequest(size));
            IReadOnlyDictionary<EntityId, Page<Citation>> alone = await Store.CitationsOfAsync(entities, CitationFilter.None, new PageRequest(size));

            string[] expected = [.. entities.Select(e => Shown(e, [.. naive!.CitationsOf(e, CitationFilter.None).Select(c => c.Id.ToString())]))];
            ProvisionId[] sources = [.. found.Pages.Values.SelectMany(Nodes).Select(c => c.Id.Source).Distinct()];
            using (Assert.EnterMultipleScope())
            {
                Assert.That(found.Pages.Select(Listed), Is.EquivalentTo(expected));
                Assert.That(alone.Select(Listed), Is.EquivalentTo(expected));
                Assert.That(found.Pages.Select(Printed), Is.EquivalentTo(filtered.Pages.Select(Printed)), "whole, with their cursors");
                Assert.That(found.Pages.Select(Printed), Is.EquivalentTo(alone.Select(Printed)));
                Assert.That(Texts(found.Sources), Is.EquivalentTo(Texts(await Store.ProvisionsAsync(sources))));
                Assert.That(Texts(filtered.Sources), Is.EquivalentTo(Texts(found.Sources)));
            }

            string Shown(EntityId entity, string[] ids) => $"{entity}: {string.Join(", ", ids.Take(size))}; {ids.Length}, {ids.Length > size}";
        }

        static string Listed(KeyValuePair<EntityId, Page<Citation>> list) =>
            $"{list.Key}: {string.Join(", ", Ids(list.Value))}; {list.Value.TotalCount}, {list.Value.HasNext}";

        static string Printed(KeyValuePair<EntityId, Page<Citation>> list) =>
            $"{list.Key}: {JsonSerializer.Serialize(list.Value.Items.Select(i => new { i.Node, i.Cursor }), Printing)}; {list.Value.HasPrevious}";

        static IEnumerable<string> Texts(IReadOnlyDictionary<ProvisionId, Provision> provisions) =>
            provisions.Values.Select(p => $"{p.Id} {p.Kind} {p.Number} {p.Verb} {p.Action} {p.Ordinal} {p.Parent} {p.Marks.Count} {p.Text}");
    }

    [Test]
    public async Task Pages_OfEveryList_PutTogetherAreTheWhole()
    {
        var words = new ProvisionFilter { Text = "water" };
        await WalkAsync("citations", p => Store.CitationsAsync(CitationFilter.None, ListOrder.DateDesc, p), c => c.Id.ToString());
        await WalkAsync("citations by words", p => Store.CitationsAsync(new CitationFilter { Provision = words }, ListOrder.Relevance, p), c => c.Id.ToString());
        await WalkAsync("relations", p => Store.RelationsAsync(CitationFilter.None, ListOrder.MostCited, p), r => r.Id.ToString());
        await WalkAsync("provisions", p => Store.ProvisionsAsync(words, ListOrder.Relevance, p), v => v.Id.ToString());
        await WalkAsync("statements", p => Store.StatementsAsync(StatementFilter.None, ListOrder.DateAsc, p), s => $"{s.Source} {s.Subject} {s.Object} {s.Type}");
        await WalkAsync("instruments", p => Store.ListAsync(new InstrumentFilter { Text = "question" }, InstrumentOrder.Relevance, p), i => i.Id.Value);
    }

    [Test]
    public async Task Cursor_OfAnotherOrderOrList_IsRefused()
    {
        Cursor cursor = (await Store.CitationsAsync(CitationFilter.None, ListOrder.Text, new PageRequest(1))).Items[0].Cursor;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Store.CitationsAsync(CitationFilter.None, ListOrder.DateAsc, new PageRequest(1, cursor)), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.RelationsAsync(CitationFilter.None, ListOrder.Text, new PageRequest(1, cursor)), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.ProvisionsAsync(ProvisionFilter.None, ListOrder.Text, new PageRequest(1, cursor)), Throws.InstanceOf<ArgumentException>());
        }
    }

    [Test]
    public async Task Lists_OfWordsWithoutAWord_AreEmpty()
    {
        var filter = new CitationFilter { Provision = new ProvisionFilter { Text = "%_%" } };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Store.CitationsAsync(filter, ListOrder.Text, Everything)).TotalCount, Is.Zero);
            Assert.That((await Store.ProvisionsAsync(filter.Provision, ListOrder.Relevance, Everything)).TotalCount, Is.Zero);
            Assert.That((await Store.CitationsInAsync([Id("A/RES/74/1")], filter, Everything))[Id("A/RES/74/1")].TotalCount, Is.Zero);
        }
    }

    [Test]
    public async Task Words_OfEveryKind_AreCounted()
    {
        foreach (FilterWord kind in Enum.GetValues<FilterWord>())
        {
            Assert.That(await Store.WordsAsync(kind), Is.EqualTo(naive!.Words(kind)).And.Not.Empty, kind.ToString());
        }
    }

    [Test]
    public async Task Diagnostics_OfTexts_AreThoseOfEachByItself()
    {
        ILookup<InstrumentId, Diagnostic> all = await Store.DiagnosticsAsync(InstrumentFilter.None);
        ILookup<InstrumentId, Diagnostic> some = await Store.DiagnosticsAsync(new InstrumentFilter { Bodies = ["GA"] });
        ILookup<EntityId, Diagnostic> each = await Store.DiagnosticsAsync([.. ListedTexts.Ids.Select(Id)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.SelectMany(d => d), Is.EquivalentTo(each.SelectMany(d => d)).And.Not.Empty);
            Assert.That(all.Select(d => d.Key.Value), Is.Ordered.Using<string>(StringComparer.Ordinal));
            Assert.That(some.Select(d => d.Key.Value), Is.EqualTo(all.Select(d => d.Key.Value).Where(i => i.StartsWith("A/RES/", StringComparison.Ordinal))));
        }
    }

    private async Task<(string[] Expected, string[] Actual, object Filter)> CitationsAsync(CitationFilter filter, ListOrder order) =>
        (Ids(naive!.Citations(filter, order)), Ids(await Store.CitationsAsync(filter, order, Everything)), filter);

    private async Task<(string[] Expected, string[] Actual, object Filter)> ProvisionsAsync(ProvisionFilter filter, ListOrder order) =>
        ([.. naive!.Provisions(filter, order).Select(p => p.Id.ToString())],
            [.. Nodes(await Store.ProvisionsAsync(filter, order, Everything)).Select(p => p.Id.ToString())], filter);

    private async Task<(string[] Expected, string[] Actual, object Filter)> RelationsAsync(CitationFilter filter, ListOrder order) =>
        ([.. naive!.Relations(filter, order).Select(r => $"{r.Id} {r.CitationCount}")],
            [.. Nodes(await Store.RelationsAsync(filter, order, Everything)).Select(r => $"{r.Id} {r.CitationCount}")], filter);

    private async Task<(string[] Expected, string[] Actual, object Filter)> StatementsAsync(StatementFilter filter, ListOrder order) =>
        ([.. naive!.Statements(filter, order).Select(Told)], [.. Nodes(await Store.StatementsAsync(filter, order, Everything)).Select(Told)], filter);

    private async Task<(string[] Expected, string[] Actual, object Filter)> InstrumentsAsync(InstrumentFilter filter) =>
        ([.. naive!.Instruments(filter).Select(i => i.Id.Value).Order(StringComparer.Ordinal)],
            [.. Nodes(await Store.ListAsync(filter, InstrumentOrder.Symbol, Everything)).Select(i => i.Id.Value)], filter);

    private static async Task WalkAsync<T>(string name, Func<PageRequest, Task<Page<T>>> list, Func<T, string> print)
    {
        Page<T> whole = await list(Everything);
        string[] all = [.. Nodes(whole).Select(print)];
        Assert.That((whole.TotalCount, whole.HasNext, whole.HasPrevious), Is.EqualTo((all.Length, false, false)), name);
        Assert.That(all, Is.Unique.And.Length.GreaterThan(3), name);
        int size = (all.Length / 3) + 1;
        foreach (bool backward in new[] { false, true })
        {
            var walked = new List<string>();
            Page<T> page = await list(new PageRequest(size, null, backward));
            while (true)
            {
                walked.InsertRange(backward ? 0 : walked.Count, Nodes(page).Select(print));
                Assert.That((page.TotalCount, backward ? page.HasNext : page.HasPrevious), Is.EqualTo((all.Length, walked.Count > page.Items.Count)), name);
                if (!(backward ? page.HasPrevious : page.HasNext))
                {
                    break;
                }

                page = await list(new PageRequest(size, (backward ? page.Items[0] : page.Items[^1]).Cursor, backward));
            }

            Assert.That(walked, Is.EqualTo(all), $"{name}, backward: {backward}");
        }
    }

    private static string Told(Statement s) => $"{s.Source}: {s.Subject} {s.Type} {s.Object}{s.Body}";

    private static string[] Ids(Page<Citation> page) => Ids(Nodes(page));

    private static string[] Ids(IEnumerable<Citation> citations) => [.. citations.Select(c => c.Id.ToString())];

    private static IEnumerable<T> Nodes<T>(Page<T> page) => page.Items.Select(i => i.Node);

    private static string Show(object filter) => JsonSerializer.Serialize(filter, Printing);

    private sealed class EntityText : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
