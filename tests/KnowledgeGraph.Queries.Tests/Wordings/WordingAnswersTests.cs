using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Tests.Series;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Queries.Tests.Wordings;

/// <summary>Where words come from, and what became of them, on four years of one question and some texts beside it.</summary>
public sealed class WordingAnswersTests
{
    private const string Child2019 = "Recalling the Convention on the Rights of the Child and all other relevant human rights treaties to which they are parties,";
    private const string Child2021 = "Recalling the Convention on the Rights of the Child and all other relevant international human rights treaties to which they are parties,";
    private const string Report = "Requests the Secretary-General to report to the General Assembly on the implementation of the present resolution;";
    private const string New2021 = "Urges all States to protect children from harm that is done to them with the help of new technologies;";

    private string _path = null!;
    private IGraphStore _store = null!;
    private FollowedWording _index = null!;
    private WordingAnswers _answers = null!;

    [SetUp]
    public async Task SetUp()
    {
        _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        _store = GraphStores.Open($"sqlite:{_path}");
        await _store.InitializeAsync();
        _index = new FollowedWording(_store);
        _answers = new WordingAnswers(_store, _index);
        await SaveAsync(
            Text("A/RES/74/1", "2019-12-01", "Rights of the child", Child2019, "Decides to hold a meeting of the whole on the question of children in 2020;"),
            Text("A/RES/75/1", "2020-12-01", "Rights of the child", Child2019),
            Text("A/RES/76/1", "2021-12-01", "Rights of the child", Child2021, New2021),
            Text("A/RES/77/1", "2022-12-01", "Rights of the child", Child2021, New2021));
    }

    [TearDown]
    public async Task TearDown()
    {
        _index.Dispose();
        await _store.DisposeAsync();
        File.Delete(_path);
    }

    [TestCase("A/RES/74/1#PP1", WordingOrigin.New, null, null)]
    [TestCase("A/RES/75/1#PP1", WordingOrigin.Agreed, "A/RES/74/1#PP1", "A/RES/74/1#PP1")]
    [TestCase("A/RES/76/1#PP1", WordingOrigin.Changed, "A/RES/75/1#PP1", "A/RES/74/1#PP1")]
    [TestCase("A/RES/77/1#PP1", WordingOrigin.Agreed, "A/RES/76/1#PP1", "A/RES/74/1#PP1")]
    [TestCase("A/RES/76/1#OP2", WordingOrigin.New, null, null)]
    public async Task Read_AParagraph_SaysWhereItsWordsComeFrom(string id, WordingOrigin origin, string? closest, string? first)
    {
        WordingAnswer answer = await ReadAsync(id);

        Assert.That(
            (answer.Origin, answer.Closest?.Provision.ToString(), answer.First?.Provision.ToString(), answer.Formula, answer.IsCut),
            Is.EqualTo((origin, closest, first, (object?)null, false)));
    }

    [Test]
    public async Task Read_WhatEverybodySays_IsAFormulaWithItsCount()
    {
        foreach (int i in Enumerable.Range(1, 9))
        {
            await SaveAsync(Text($"A/RES/70/{i}", "2015-12-01", $"Question of the {(char)('A' + i)} islands", Report, "Decides to remain seized of the matter;"));
        }

        WordingAnswer report = await ReadAsync("A/RES/70/9#OP1");
        WordingAnswer seized = await ReadAsync("A/RES/70/3#OP2");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((report.Origin, report.Formula!.Texts, report.Formula.Questions), Is.EqualTo((WordingOrigin.Formula, 9, 9)));
            Assert.That((seized.Origin, seized.Formula!.Texts, seized.Words), Is.EqualTo((WordingOrigin.Formula, 9, 7)));
            Assert.That((await HistoryAsync("A/RES/70/9#OP1")).TotalCount, Is.Zero);
        }
    }

    [Test]
    public async Task History_IsTheEarlierTextsWithWhatEachChanged()
    {
        Page<WordingStep> history = await HistoryAsync("A/RES/77/1#PP1");
        WordingStep changed = history.Items[2].Node;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shown(history), Is.EqualTo(["A/RES/74/1#PP1", "A/RES/75/1#PP1 < A/RES/74/1#PP1", "A/RES/76/1#PP1 < A/RES/75/1#PP1 changed"]));
            Assert.That(
                changed.Difference!.Pieces.Where(p => p.Change == WordChange.Inserted)
                    .Select(p => p.Right.Of(changed.Provision!.Text).ToString().Trim()),
                Is.EqualTo(["international"]));
        }
    }

    [Test]
    public async Task LaterUses_AreTheLaterTexts_TheNewestFirst()
    {
        Page<WordingStep> all = await _answers.LaterUsesAsync(Id("A/RES/74/1#PP1"), new PageRequest(10));
        Page<WordingStep> first = await _answers.LaterUsesAsync(Id("A/RES/74/1#PP1"), new PageRequest(2));
        Page<WordingStep> second = await _answers.LaterUsesAsync(Id("A/RES/74/1#PP1"), new PageRequest(2, first.Items[^1].Cursor));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shown(all), Is.EqualTo([
                "A/RES/77/1#PP1 < A/RES/76/1#PP1", "A/RES/76/1#PP1 < A/RES/75/1#PP1 changed", "A/RES/75/1#PP1 < A/RES/74/1#PP1"]));
            Assert.That((Shown(first).Concat(Shown(second)), first.HasNext, second.HasNext), Is.EqualTo((Shown(all), true, false)));
            Assert.That(
                () => _answers.LaterUsesAsync(Id("A/RES/74/1#PP1"), new PageRequest(2, new Cursor("other", ["x"]))), Throws.ArgumentException);
        }
    }

    [Test]
    public async Task OfInstrument_SaysHowMuchIsAgreedAndWhatWasDropped()
    {
        AgreedLanguage second = (await _answers.OfInstrumentAsync(new("A/RES/75/1")))!;
        AgreedLanguage third = (await _answers.OfInstrumentAsync(new("A/RES/76/1")))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((second.Share, second.Predecessor?.Value), Is.EqualTo((1.0, "A/RES/74/1")));
            Assert.That(second.Dropped.Select(d => d.ToString()), Is.EqualTo(["A/RES/74/1#OP2"]));
            Assert.That(third.Share, Is.EqualTo(21.0 / 41).Within(0.001), "of the first paragraph all but one word, and nothing of the second");
            Assert.That(third.Paragraphs.Select(p => (p.Label, p.Origin)), Is.EqualTo([("PP1", WordingOrigin.Changed), ("OP2", WordingOrigin.New)]));
            Assert.That(await _answers.OfInstrumentAsync(new("A/RES/9/9")), Is.Null);
        }
    }

    [TestCase("A/RES/74/1", new[] { "A/RES/75/1 1", "A/RES/76/1 1", "A/RES/77/1 1" })]
    [TestCase("A/RES/76/1", new[] { "A/RES/77/1 2" })]
    [TestCase("A/RES/77/1", new string[0])]
    public async Task OfInstrument_SaysWhichLaterTextsCarriedItsWordsOn_WithHowManyParagraphs(string id, string[] later) => Assert.That(
        (await _answers.OfInstrumentAsync(new(id)))!.CarriedOn.Select(c => $"{c.Text} {c.Paragraphs}"), Is.EqualTo(later));

    [Test]
    public async Task OfDraft_IsComparedWithAllThatIsLoaded()
    {
        AgreedLanguage draft = await _answers.OfDraftAsync(Text("draft", "2030-01-01", "Rights of the child", New2021, Child2019));

        Assert.That(draft.Paragraphs.Select(p => (p.Origin, p.Closest!.Provision.ToString())), Is.EqualTo([
            (WordingOrigin.Agreed, "A/RES/77/1#OP2"), (WordingOrigin.Agreed, "A/RES/75/1#PP1")]));
    }

    [Test]
    public async Task AdoptedAs_IsTheOtherOrgansTextWithTheDraftsWords()
    {
        await SaveAsync(
            Recommending("E/RES/2023/1", "2023-07-01", Child2021, "Decides to proclaim 2030 the international year of the rights of all children;"),
            Text("A/RES/78/1", "2023-12-01", "Year of the child", Child2021, "Decides to proclaim 2030 the international year of the rights of all children;"),
            Text("A/RES/79/1", "2025-12-01", "Year of the child", Child2021, "Decides to proclaim 2030 the international year of the rights of all children;"));
        AdoptedDraft? adopted = await _answers.AdoptedAsAsync(new("E/RES/2023/1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((adopted!.Adopted.Value, adopted.Date, adopted.Coverage), Is.EqualTo(("A/RES/78/1", new DateOnly(2023, 12, 1), 1.0)));
            Assert.That(adopted.Paragraphs.Select(p => $"{p.Draft} {p.Adopted}"), Is.EqualTo([
                "E/RES/2023/1#PP2 A/RES/78/1#PP1", "E/RES/2023/1#OP3 A/RES/78/1#OP2"]));
            Assert.That((await _answers.AdoptedDraftsOfAsync(new("A/RES/78/1"))).Select(a => a.Draft.Value), Is.EqualTo(["E/RES/2023/1"]));
            Assert.That(await _answers.AdoptedDraftsOfAsync(new("A/RES/79/1")), Is.Empty);
            Assert.That(await _answers.AdoptedAsAsync(new("A/RES/76/1")), Is.Null, "the Assembly recommends no draft there");
        }
    }

    [Test]
    public async Task Read_AfterEachSave_IsOfTheNewestRevision()
    {
        Assert.That((await ReadAsync("A/RES/77/1#PP1")).Closest!.Provision.ToString(), Is.EqualTo("A/RES/76/1#PP1"));
        await SaveAsync(Text("A/RES/76/1", "2021-12-01", "Rights of the child", New2021));
        Assert.That((await ReadAsync("A/RES/77/1#PP1")).Closest!.Provision.ToString(), Is.EqualTo("A/RES/75/1#PP1"));
        await SaveAsync(Text("A/RES/76/200", "2022-05-01", "Another question", Child2021));
        Assert.That((await ReadAsync("A/RES/77/1#PP1")).Closest!.Provision.ToString(), Is.EqualTo("A/RES/76/200#PP1"));
    }

    [Test]
    public async Task Read_WhatStandsAroundTheText_IsAbsent() =>
        Assert.That(await _answers.ReadAsync([Id("A/RES/74/1#FN1"), Id("A/RES/99/1#PP1")]), Is.Empty);

    private async Task<WordingAnswer> ReadAsync(string id) => (await _answers.ReadAsync([Id(id)]))[Id(id)];

    private Task<Page<WordingStep>> HistoryAsync(string id) => _answers.HistoryAsync(Id(id), new PageRequest(10));

    private static string[] Shown(Page<WordingStep> steps) =>
    [
        .. steps.Items.Select(s =>
            $"{s.Node.Where.Provision}{(s.Node.From is { } from ? $" < {from.Provision}" : "")}{(s.Node.IsChanged ? " changed" : "")}"),
    ];

    private Task SaveAsync(params Document[] documents) => _store.SaveAsync([.. documents.Select(d => new IncomingDocument(d, "x"))]);

    private static Document Text(string id, string date, string title, params string[] paragraphs) =>
        SeriesTexts.Resolution(id, date, title, null, paragraphs);

    private static Document Recommending(string id, string date, params string[] paragraphs)
    {
        Document text = SeriesTexts.Resolution(id, date, "Year of the child", null, ["", .. paragraphs]);
        return text with
        {
            Head = text.Head with { AdoptedBy = "Economic and Social Council" },
            Provisions =
            [
                new DocumentProvision
                {
                    Label = "HEAD",
                    Kind = ProvisionKind.Head,
                    Text = "The Economic and Social Council Recommends to the General Assembly the adoption of the following draft resolution: "
                        + "The General Assembly,",
                },
                .. text.Provisions.Skip(1),
            ],
        };
    }

    private static ProvisionId Id(string id) => ProvisionId.TryParse(id, out ProvisionId provision) ? provision : default;
}
