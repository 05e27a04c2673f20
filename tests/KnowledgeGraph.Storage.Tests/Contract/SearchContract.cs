using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Full-text search, whatever is typed.</summary>
public abstract class SearchContract : StoreContract
{
    private protected override IReadOnlyList<Document> Ground { get; } =
    [
        Text.Of("A/RES/74/174").Titled("Countering child sexual exploitation online").Head(h => h with { Subjects = ["CHILDREN"] })
            .Says("PP1", "Deeply concerned at the sexual exploitation of children online, in Genève and elsewhere,")
            .Says("OP1", "Urges Member States to implement the Agenda²;")
            .Says("OP2", "Exploitation of natural resources, exploitation of workers: exploitation."),
        Text.Of("E/RES/2022/14").Titled("Protecting children")
            .Says("PP1", "Recalling resolution 74/174 on online matters and exploitation both sexual and other,"),
    ];

    [TestCase("exploitation", "A/RES/74/174", "A/RES/74/174#OP2", "A/RES/74/174#PP1", "E/RES/2022/14#PP1")]
    [TestCase("EXPLOITATION online", "A/RES/74/174", "A/RES/74/174#PP1", "E/RES/2022/14#PP1")]
    [TestCase("\"sexual exploitation\"", "A/RES/74/174", "A/RES/74/174#PP1")]
    [TestCase("exploit*", "A/RES/74/174", "A/RES/74/174#OP2", "A/RES/74/174#PP1", "E/RES/2022/14#PP1")]
    [TestCase("exploit")]
    [TestCase("geneve", "A/RES/74/174#PP1")]
    [TestCase("agenda", "A/RES/74/174#OP1")]
    [TestCase("74/174", "A/RES/74/174", "E/RES/2022/14#PP1")]
    [TestCase("children, protecting", "E/RES/2022/14")]
    [TestCase("the protecting of a child", "E/RES/2022/14")]
    [TestCase("\"protecting child\"")]
    [TestCase("exploitations Member State online")]
    [TestCase("sexually")]
    public async Task Search_Words_FindsWhatHoldsThemAll(string text, params string[] expected) =>
        Assert.That((await FoundAsync(text)).Select(h => h.Entity.ToString()), Is.EquivalentTo(expected));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\"\"")]
    [TestCase("*")]
    [TestCase("?! «» ²")]
    public async Task Search_WithoutAWord_FindsNothing(string text) => Assert.That(await FoundAsync(text), Is.Empty);

    [TestCase("\"")]
    [TestCase("\"sexual exploitation")]
    [TestCase("sexual AND")]
    [TestCase("NOT OR NEAR")]
    [TestCase("NEAR(sexual exploitation, 2)")]
    [TestCase("text:sexual")]
    [TestCase("{symbol title}: x")]
    [TestCase("^sexual")]
    [TestCase("sexual -exploitation")]
    [TestCase("a + b")]
    [TestCase("'; DROP TABLE provision; --")]
    [TestCase("*sexual* ** \"a*b\"")]
    [TestCase("(((((")]
    [TestCase("\\ \\\" %_ ")]
    [TestCase("\u0000 sexual \u0000")]
    [TestCase("\uD835 \uDD04 \uD835\uDD04 日本 \u0301")]
    public async Task Search_HostileSyntax_IsOnlyWords(string text)
    {
        Assert.That(() => FoundAsync(text), Throws.Nothing);
        Assert.That(await FoundAsync("agenda"), Has.Length.EqualTo(1), "nothing has happened to the store");
    }

    [Test]
    public async Task Search_VeryLongText_IsAnswered()
    {
        Assert.That(await FoundAsync(string.Join(' ', Enumerable.Repeat("exploitation", 10_000))), Is.Not.Empty);
        Assert.That(await FoundAsync(new string('"', 10_000)), Is.Empty);
        Assert.That(await FoundAsync(new string('x', 100_000)), Is.Empty);
    }

    [Test]
    public async Task Search_OfMoreWordsThanAreLookedFor_SaysHowManyAreLeftOut()
    {
        SearchQuery[] queries =
        [
            new(string.Join(' ', Enumerable.Repeat("exploitation", SearchEstimate.MostWords)) + " nothingofthekind at all", [], InstrumentFilter.None),
            new("\"sexual exploitation\"", [], InstrumentFilter.None),
            new("", [], InstrumentFilter.None),
        ];
        IReadOnlyList<SearchEstimate> told = await Store.EstimateAsync(queries);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(told.Select(e => e.WordsLeftOut), Is.EqualTo([3, 0, 0]));
            Assert.That(told.Take(2).Select(e => e.Steps), Is.All.Positive);
            Assert.That(told[2].Steps, Is.Zero);
            Assert.That(await FoundAsync(queries[0].Text), Is.Not.Empty);
            Assert.That(told[1].MostHits, Is.GreaterThanOrEqualTo((await FoundAsync(queries[1].Text)).Length));
        }
    }

    [Test]
    public async Task Search_Hits_AreRankedAndShown()
    {
        SearchHit[] hits = await FoundAsync("exploitation", SearchScope.Provisions);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hits[0].Entity.ToString(), Is.EqualTo("A/RES/74/174#OP2"), "it speaks of little else");
            Assert.That(hits.Select(h => h.Score), Is.Ordered.Descending);
            Assert.That(hits[0].Snippet, Is.EqualTo("«Exploitation» of natural resources, «exploitation» of workers: «exploitation»."));
            Assert.That((await FoundAsync("countering"))[0].Snippet, Is.EqualTo("«Countering» child sexual exploitation online"));
        }
    }

    [Test]
    public async Task Search_ScopesAndFilter_Narrow()
    {
        var query = new SearchQuery("exploitation", [SearchScope.Provisions], new InstrumentFilter { Bodies = ["ECOSOC"] });
        Page<SearchHit> found = await Store.SearchAsync(query, new PageRequest(10));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Items.Select(h => h.Node.Entity.ToString()), Is.EqualTo(["E/RES/2022/14#PP1"]));
            Assert.That((await FoundAsync("exploitation", SearchScope.Instruments)).Select(h => h.Entity.ToString()), Is.EqualTo(["A/RES/74/174"]));
        }
    }

    [Test]
    public async Task Search_ReplacedText_IsForgotten()
    {
        await SaveAsync(Text.Of("A/RES/74/174").Titled("Another").Says("PP1", "Nothing of the kind."));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await FoundAsync("exploitation")).Select(h => h.Entity.ToString()), Is.EqualTo(["E/RES/2022/14#PP1"]));
            Assert.That(await FoundAsync("countering"), Is.Empty);
        }
    }

    [Test]
    public async Task Search_Relations_AreMadeByTheHits()
    {
        await SaveAllAsync(
            Text.Of("A/RES/75/1").Titled("Oceans").Says("PP1", "Recalling resolution 70/1,", new Cite("resolution 70/1", "A/RES/70/1"))
                .Says("PP2", "Oceans are wide,"),
            Text.Of("A/RES/75/2").Titled("Oceans").Says(
                "OP1", "Endorses the oceans of resolution 70/1;", new Cite("resolution 70/1", "A/RES/70/1") { Relation = RelationType.Endorses }));
        async Task<string[]> Found(params RelationType[] types) =>
            [.. (await Store.SearchAsync(new SearchQuery("oceans", [], InstrumentFilter.None) { Relations = types }, new PageRequest(100)))
                .Items.Select(h => h.Node.Entity.ToString())];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Found(RelationType.Recalls), Is.EquivalentTo(["A/RES/75/1"]));
            Assert.That(await Found(RelationType.Endorses), Is.EquivalentTo(["A/RES/75/2", "A/RES/75/2#OP1"]));
            Assert.That(await Found(RelationType.Endorses, RelationType.Recalls), Is.EquivalentTo(["A/RES/75/1", "A/RES/75/2", "A/RES/75/2#OP1"]));
            Assert.That(await Found(RelationType.Amends), Is.Empty);
        }
    }

    [Test]
    public async Task Search_WhatIsCalledSo_ComesFirstLoadedAndOftenCited()
    {
        Cite real = new("resolution 1325 (2000)", "S/RES/1325(2000)"), misprint = new("resolution 1325 (2010)", "S/RES/1325(2010)");
        await SaveAllAsync(
            Text.Of("S/RES/1325(2000)").Titled("Security Council resolution 1325 (2000) [on women and peace and security]").Says("OP1", "Urges them;"),
            Text.Of("S/RES/2242(2015)").Titled("Women and peace and security").Says("PP1", "Recalling resolution 1325 (2000),", real),
            Text.Of("S/RES/2467(2019)").Titled("Women, peace and security in Colombia").Says("PP1", "Recalling resolution 1325 (2000),", real),
            Text.Of("S/RES/2493(2019)").Titled("Another").Says("PP1", "Recalling resolution 1325 (2010) on women, peace and security,", misprint));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await FoundAsync("women peace security")).Select(h => h.Entity.ToString()), Is.EqualTo(
                ["S/RES/1325(2000)", "S/RES/2242(2015)", "S/RES/2467(2019)", "S/RES/2493(2019)#PP1"]));
            Assert.That((await FoundAsync("1325")).Select(h => h.Entity.ToString()).Take(2), Is.EqualTo(["S/RES/1325(2000)", "S/RES/1325(2010)"]));
        }
    }

    [Test]
    public async Task Search_WhatIsTyped_IsCheapEnoughToBeSuggestedFor()
    {
        // A text is suggested for what takes a twentieth of what a search may take.
        var typed = new SearchQuery("countering child sexual expl*", [SearchScope.Instruments], InstrumentFilter.None);

        Assert.That((await Store.EstimateAsync([typed]))[0].Steps, Is.Positive.And.LessThanOrEqualTo(SearchEstimate.MostSteps / 20));
        Assert.That((await Store.SearchAsync(typed, new PageRequest(8))).Items.Select(i => i.Node.Entity.ToString()), Is.EqualTo(["A/RES/74/174"]));
    }

    [Test]
    public async Task Search_OfManyHits_IsTheSameInPagesOfAnySize()
    {
        const int many = 600;
        Text whales = Enumerable.Range(1, many).Aggregate(
            Text.Of("A/RES/74/1").Titled("Whales"),
            (text, n) => text.Says($"OP{n}", "Whales" + string.Concat(Enumerable.Repeat(" and others", n % 4)) + ";"));
        await SaveAllAsync(whales);
        var query = new SearchQuery("whale", [], InstrumentFilter.None);
        Page<SearchHit> whole = await Store.SearchAsync(query, new PageRequest(1_000));
        string[] all = [.. whole.Items.Select(i => i.Node.Entity.ToString())];
        Assert.That(all, Has.Length.EqualTo(many + 1).And.Unique);

        int[] places = [-1, 24, 140, 150, 300, many - 5];
        using (Assert.EnterMultipleScope())
        {
            foreach (int at in places)
            {
                Page<SearchHit> after = await Store.SearchAsync(query, new PageRequest(20, at < 0 ? null : whole.Items[at].Cursor));
                Assert.That(after.Items.Select(i => i.Node.Entity.ToString()), Is.EqualTo(all.Skip(at + 1).Take(20)), $"after {at}");
                Assert.That(
                    (after.TotalCount, after.HasPrevious, after.HasNext),
                    Is.EqualTo((all.Length, at >= 0, at + 21 < all.Length)), $"after {at}");
            }

            Page<SearchHit> before = await Store.SearchAsync(query, new PageRequest(20, whole.Items[300].Cursor, Backward: true));
            Assert.That(before.Items.Select(i => i.Node.Entity.ToString()), Is.EqualTo(all[280..300]));
        }
    }

    [TestCase(SearchOrder.DateDesc, "A/RES/75/2", "A/RES/75/2#OP1", "A/RES/74/1", "A/RES/73/9")]
    [TestCase(SearchOrder.DateAsc, "A/RES/74/1", "A/RES/75/2", "A/RES/75/2#OP1", "A/RES/73/9")]
    [TestCase(SearchOrder.MostCited, "A/RES/74/1", "A/RES/73/9", "A/RES/75/2", "A/RES/75/2#OP1")]
    public async Task Search_InAnOrder_IsPagedInItBothWays(SearchOrder order, params string[] expected)
    {
        await SaveAllAsync(
            Text.Of("A/RES/74/1").Titled("Whales").Head(h => h with { Date = new DateOnly(2019, 1, 1) }).Says("OP1", "Urges them;"),
            Text.Of("A/RES/73/9").Titled("Whales and whaling").Says("OP1", "Urges them;"),
            Text.Of("A/RES/75/2").Titled("Whales again").Head(h => h with { Date = new DateOnly(2020, 2, 2) })
                .Says("OP1", "Whales;").Says("OP2", "Recalls resolution 74/1;", new Cite("resolution 74/1", "A/RES/74/1")));
        var query = new SearchQuery("whale", [], InstrumentFilter.None) { Order = order };
        List<string> forward = [], backward = [];
        Page<SearchHit> page = await Store.SearchAsync(query, new PageRequest(1));
        for (; ; page = await Store.SearchAsync(query, new PageRequest(1, page.Items[^1].Cursor)))
        {
            forward.AddRange(page.Items.Select(i => i.Node.Entity.ToString()));
            if (!page.HasNext)
            {
                break;
            }
        }

        page = await Store.SearchAsync(query, new PageRequest(2, Backward: true));
        backward.AddRange(page.Items.Select(i => i.Node.Entity.ToString()));
        page = await Store.SearchAsync(query, new PageRequest(2, page.Items[0].Cursor, Backward: true));
        backward.InsertRange(0, page.Items.Select(i => i.Node.Entity.ToString()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(forward, Is.EqualTo(expected));
            Assert.That(backward, Is.EqualTo(expected));
        }
    }

    private async Task<SearchHit[]> FoundAsync(string text, params SearchScope[] scopes) =>
        [.. (await Store.SearchAsync(new SearchQuery(text, scopes, InstrumentFilter.None), new PageRequest(100))).Items.Select(i => i.Node)];
}
