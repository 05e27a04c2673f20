using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Pages: put together they are the whole list, from either end, and what is inserted moves no cursor.</summary>
public abstract class PagingContract : StoreContract
{
    private static readonly InstrumentId Hub = new("A/RES/1/0");

    private protected override IReadOnlyList<Document> Ground { get; } = [.. Corpus.Some(20)];

    private static IEnumerable<TestCaseData> Lists()
    {
        foreach (InstrumentOrder order in Enum.GetValues<InstrumentOrder>())
        {
            yield return Case($"instruments by {order}", (s, p) => PrintedAsync(s.ListAsync(InstrumentFilter.None, order, p), i => i.Id.Value));
        }

        yield return Case("instruments, filtered", (s, p) => PrintedAsync(
            s.ListAsync(new InstrumentFilter { IsLoaded = true, DateFrom = new DateOnly(1992, 1, 1) }, InstrumentOrder.DateDesc, p), i =>
                i.Id.Value));
        yield return Case("issued", async (s, p) =>
            Printed((await s.IssuedAsync([new("body:security-council"), new("body:general-assembly")], p))[new("body:general-assembly")], i =>
            i.Id.Value));
        yield return Case("parts", async (s, p) => Printed((await s.PartsAsync([new("A/RES/1/5"), Hub], [], p))[Hub], i => i.Id.ToString()));
        yield return Case("citations in", async (s, p) =>
            Printed((await s.CitationsInAsync([Hub], CitationFilter.None, p))[Hub], c => c.Id.ToString()));
        yield return Case("citations of", async (s, p) =>
            Printed((await s.CitationsOfAsync([new InstrumentId("A/RES/1/1"), Hub], CitationFilter.None, p))[Hub], c => c.Id.ToString()));
        yield return Case("relations on", async (s, p) =>
            Printed((await s.RelationsAsync([Hub], Direction.BuildsOn, [], 3, false, p))[Hub], r => r.Id.ToString()));
        yield return Case("relations by", async (s, p) =>
            Printed((await s.RelationsAsync([Hub], Direction.BuiltOnBy, [], 1, false, p))[Hub], r => r.Id.ToString()));
        yield return Case("search", (s, p) =>
            PrintedAsync(s.SearchAsync(new SearchQuery("question agenda", [], InstrumentFilter.None), p), h => h.Entity.ToString()));
        yield return Case("search, filtered", (s, p) =>
            PrintedAsync(s.SearchAsync(new SearchQuery("question agenda", [], new InstrumentFilter { IsLoaded = true }), p), h =>
            h.Entity.ToString()));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Pages_PutTogether_AreTheWholeList(Func<IGraphReader, PageRequest, Task<Page<string>>> list)
    {
        Page<string> whole = await list(Store, new PageRequest(10_000));
        string[] all = [.. whole.Items.Select(i => i.Node)];
        Assert.That(all, Has.Length.GreaterThan(6).And.Unique);
        Assert.That((whole.TotalCount, whole.HasNext, whole.HasPrevious), Is.EqualTo((all.Length, false, false)));

        foreach (int size in new[] { 1, 3, all.Length - 1, all.Length })
        {
            Assert.That(await WalkAsync(list, size, backward: false, all.Length), Is.EqualTo(all), $"forwards by {size}");
            Assert.That(await WalkAsync(list, size, backward: true, all.Length), Is.EqualTo(all), $"backwards by {size}");
        }

        // Backwards without a cursor is the end of the list; nothing is asked of nothing.
        Page<string> last = await list(Store, new PageRequest(2, null, Backward: true));
        Page<string> none = await list(Store, new PageRequest(0));
        Page<string> beyond = await list(Store, new PageRequest(5, whole.Items[^1].Cursor));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(last.Items.Select(i => i.Node), Is.EqualTo(all[^2..]));
            Assert.That((last.HasPrevious, last.HasNext), Is.EqualTo((true, false)));
            Assert.That((none.Items.Count, none.TotalCount, none.HasNext), Is.EqualTo((0, all.Length, true)));
            Assert.That((beyond.Items.Count, beyond.TotalCount, beyond.HasNext, beyond.HasPrevious), Is.EqualTo((0, all.Length, false, true)));
        }
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Cursor_AsText_LeadsToTheSamePlace(Func<IGraphReader, PageRequest, Task<Page<string>>> list)
    {
        Cursor cursor = (await list(Store, new PageRequest(3))).Items[^1].Cursor;

        Assert.That(Cursor.TryParse(cursor.ToString(), cursor.List, cursor.Keys.Count, out Cursor? read));
        Assert.That(
            (await list(Store, new PageRequest(3, read)))
                .Items.Select(i => i.Node), Is.EqualTo((await list(Store, new PageRequest(3, cursor))).Items.Select(i => i.Node)));
    }

    [Test]
    public async Task Cursor_WhenItemsAreInsertedBeforeIt_StaysWhereItIs()
    {
        Page<Instrument> first = await Store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, new PageRequest(5));
        string[] second = [.. (await Store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, new PageRequest(5, first.Items[^1].Cursor)))
            .Items.Select(i => i.Node.Id.Value)];

        await SaveAsync(Text.Of("A/RES/0/0").Says("PP1", "first of all"));

        Page<Instrument> again = await Store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, new PageRequest(5, first.Items[^1].Cursor));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Items.Select(i => i.Node.Id.Value), Is.EqualTo(second));
            Assert.That(again.HasPrevious);
        }
    }

    [Test]
    public async Task Cursor_OfAnotherOrder_IsRefused()
    {
        Cursor cursor = (await Store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, new PageRequest(1))).Items[0].Cursor;

        Assert.That(() => Store.ListAsync(InstrumentFilter.None, InstrumentOrder.MostCited, new PageRequest(1, cursor)),
            Throws.InstanceOf<ArgumentException>());
    }

    private async Task<string[]> WalkAsync(Func<IGraphReader, PageRequest, Task<Page<string>>> list, int size, bool backward, int total)
    {
        var walked = new List<string>();
        Cursor? cursor = null;
        while (true)
        {
            Page<string> page = await list(Store, new PageRequest(size, cursor, backward));
            Assert.That(page.TotalCount, Is.EqualTo(total));
            Assert.That(backward ? page.HasNext : page.HasPrevious, Is.EqualTo(walked.Count > 0));
            walked.InsertRange(backward ? 0 : walked.Count, page.Items.Select(i => i.Node));
            Assert.That(backward ? page.HasPrevious : page.HasNext, Is.EqualTo(walked.Count < total));
            if (walked.Count >= total || page.Items.Count == 0)
            {
                return [.. walked];
            }

            cursor = backward ? page.Items[0].Cursor : page.Items[^1].Cursor;
        }
    }

    private static TestCaseData Case(string name, Func<IGraphReader, PageRequest, Task<Page<string>>> list) =>
        new TestCaseData(list).SetArgDisplayNames(name);

    private static async Task<Page<string>> PrintedAsync<T>(Task<Page<T>> page, Func<T, string> print) => Printed(await page, print);

    private static Page<string> Printed<T>(Page<T> page, Func<T, string> print) => new()
    {
        Items = [.. page.Items.Select(i => new PageItem<string>(print(i.Node), i.Cursor))],
        HasNext = page.HasNext,
        HasPrevious = page.HasPrevious,
        TotalCount = page.TotalCount,
    };
}
