using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Records of adoptions: joined to their texts in any order, kept a file each, taken back with it.</summary>
public abstract class RecordContract : StoreContract
{
    private const string A = "A/RES/75/1";
    private const string B = "A/RES/75/2";

    private static readonly Recorded OfA = Recorded.Of(A).Titled("Peace").On("2020-12-01").Voted("FRA MEX", "USA", "CHN").By("MEX", "FRA")
        .As(AdoptionKind.ByRecordedVote).Drafted("A/75/L.5", "A/75/L.5/Add.1").DiscussedIn("A/75/PV.3").About("PEACE", "Human Rights");

    private static readonly Recorded OfB = Recorded.Of(B).Titled("Water").On("2020-12-02").As(AdoptionKind.WithoutVote).By("FRA");

    private static Document TextOfA => Text.Of(A).Says("OP1", "Recalls resolution 75/2.", new Cite("resolution 75/2", B));

    private static Document TextOfB => Text.Of(B).Titled("Clean water").On("2020-12-03").Head(h => h with { Subjects = ["Human rights"] })
        .Says("OP1", "Recalls resolution 75/1.", new Cite("resolution 75/1", A));

    private static PageRequest All => new(100);

    [Test]
    public async Task Record_OfATextThatIsNotLoaded_MakesItKnown()
    {
        await SaveAsync(Recorded.File("75.json", records: OfA));
        Instrument? text = await InstrumentAsync(A);
        Instrument? draft = await InstrumentAsync("A/75/L.5/Add.1");
        AdoptionRecord record = await RecordAsync(A);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (text?.Title, text?.Date, text?.IsLoaded, text?.Kind),
                Is.EqualTo(("Peace", Text.Day("2020-12-01"), false, InstrumentKind.Resolution)));
            Assert.That(text?.Subjects, Is.EqualTo(["PEACE", "HUMAN RIGHTS"]));
            Assert.That(draft?.IsLoaded, Is.False);
            Assert.That(Shown(record), Is.EqualTo("FRA MEX | USA | CHN | MEX +FRA | A/75/L.5 A/75/L.5/Add.1 | A/75/PV.3 | 75.json"));
            Assert.That(record.Result, Is.EqualTo(new VoteCounts(2, 1, 1)));
            Assert.That(await Found("peace"), Is.EqualTo([A]));
            Assert.That(await Store.RecordTotalsAsync(), Is.EqualTo(new RecordTotals(1, 0, 4, 2, 4, 0)));
        }
    }

    [Test]
    public async Task Record_BesideAText_FillsInWhatTheTextLacks()
    {
        await SaveAllAsync(TextOfA, TextOfB);
        await SaveAsync(Recorded.File("75.json", records: [OfA, Recorded.Of(B).Titled("Water").On("2020-12-02").About("HUMAN RIGHTS", "Water")]));
        Instrument[] texts = [(await InstrumentAsync(A))!, (await InstrumentAsync(B))!];

        Assert.That(
            texts.Select(t => $"{t.Title} {t.Date:O} {t.IsLoaded} {string.Join('/', t.Subjects)}"),
            Is.EqualTo(["Peace 2020-12-01 True PEACE/HUMAN RIGHTS", "Clean water 2020-12-03 True HUMAN RIGHTS/WATER"]));
    }

    [Test]
    public async Task Graph_OfTextsAndRecords_DoesNotDependOnTheirOrder()
    {
        Func<Task>[] steps =
        [
            () => SaveAsync(TextOfA),
            () => SaveAsync(TextOfB),
            () => SaveAsync(Recorded.File("75.json", records: [OfA, OfB])),
            () => SaveAsync(Recorded.File(
                "votes.csv", RecordOrigin.RollCalls,
                records: [Recorded.Of(A).On("2020-12-09").Voted("FRA USA", "MEX"), Recorded.Of("A/RES/75/3").Voted("FRA")])),
        ];
        var dumps = new HashSet<string>(StringComparer.Ordinal);
        foreach (Func<Task>[] order in Orders.Some(steps, MostOrders).Take(MostOrders))
        {
            await OpenEmptyAsync();
            foreach (Func<Task> step in order)
            {
                await step();
            }

            dumps.Add(await GraphDump.OfAsync(Store));
        }

        Assert.That(dumps, Has.Count.EqualTo(1));
        Assert.That(dumps.Single(), Does.Contain("Peace").And.Contain("SOURCES_DIFFER"));
    }

    [Test]
    public async Task Records_OfSeveralFiles_AreOneAndComparedWhereBothHaveTheVotes()
    {
        await SaveAsync(Recorded.File("votes.csv", RecordOrigin.RollCalls, records: Recorded.Of(A).On("2020-12-09").Voted("FRA USA", "MEX")));
        string alone = Shown(await RecordAsync(A));
        await SaveAsync(Recorded.File("75.json", records: OfA));
        AdoptionRecord both = await RecordAsync(A);
        await SaveAsync(Recorded.File("votes.csv", RecordOrigin.RollCalls, fingerprint: "2"));
        AdoptionRecord back = await RecordAsync(A);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(alone, Is.EqualTo("FRA USA | MEX |  |  |  |  | votes.csv"));
            Assert.That((both.Date, both.SourcesDiffer, string.Join(' ', both.Sources)), Is.EqualTo((Text.Day("2020-12-01"), true, "75.json votes.csv")));
            Assert.That(both.Votes, Has.Count.EqualTo(4));
            Assert.That(both.Diagnostics.Single().Message, Is.EqualTo(
                "75.json and votes.csv record other votes of MEX (in favour there, against here), USA (against there, in favour here)."));
            Assert.That((back.SourcesDiffer, back.Diagnostics.Count, back.Sources.Count), Is.EqualTo((false, 0, 1)));
        }
    }

    [Test]
    public async Task Save_OfTheSameRecords_ChangesNothing()
    {
        RecordOutcome added = await SaveAsync(Recorded.File("75.json", records: [OfA, OfB]));
        Revision before = await Store.RevisionAsync();
        RecordOutcome again = await SaveAsync(Recorded.File("75.json", fingerprint: "2", records: [OfA, OfB]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((added, again), Is.EqualTo((new RecordOutcome(2, 0, 0, 0), new RecordOutcome(0, 0, 2, 0))));
            Assert.That(await Store.RevisionAsync(), Is.EqualTo(before));
            Assert.That(await Store.RecordSourcesAsync(), Is.EqualTo([new RecordSource("75.json", "2", 2)]));
        }
    }

    [Test]
    public async Task Save_OfAChangedFile_ReplacesItsOwnPart()
    {
        await SaveAsync(TextOfB);
        await SaveAsync(Recorded.File("75.json", records: [OfA, OfB]));
        Revision before = await Store.RevisionAsync();
        RecordOutcome outcome = await SaveAsync(Recorded.File("75.json", fingerprint: "2", records: Recorded.Of(B).Titled("Rivers").Voted("BRA")));
        GraphChanges told = await Store.ChangesAsync(before, 100);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.EqualTo(new RecordOutcome(0, 1, 0, 1)));
            Assert.That((await InstrumentAsync(A))?.Title, Is.Null);
            Assert.That(await InstrumentAsync("A/75/L.5"), Is.Null);
            Assert.That(Shown(await RecordAsync(B)), Is.EqualTo("BRA |  |  |  |  |  | 75.json"));
            Assert.That((await Store.StatesAsync([])).Select(s => $"{s.Id} {s.Name}"), Is.EqualTo(["BRA Brazil"]));
            Assert.That(
                told.Saves.SelectMany(s => s.Records).Select(r => $"{r.Instrument} {r.Kind}"), Is.EqualTo([$"{A} Removed", $"{B} Replaced"]));
        }
    }

    [Test]
    public async Task Save_InSeveralSteps_IsWholeWithTheLast()
    {
        await SaveAsync(Recorded.File("75.json", records: [OfA, OfB]));
        await SaveAsync(Recorded.File("75.json", fingerprint: "2", isLast: false, records: Recorded.Of("A/RES/75/3").Voted("FRA")));
        RecordSource[] between = [.. await Store.RecordSourcesAsync()];
        await SaveAsync(Recorded.File("75.json", fingerprint: "2", records: OfB));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(between, Is.EqualTo([new RecordSource("75.json", "", 3)]));
            Assert.That(await Store.RecordSourcesAsync(), Is.EqualTo([new RecordSource("75.json", "2", 2)]));
            Assert.That(await Store.RecordsAsync([new InstrumentId(A)]), Is.Empty);
        }
    }

    [Test]
    public async Task Records_OfPartsOfAResolution_AreKeptApart()
    {
        await SaveAsync(Recorded.File("75.json", records:
        [
            Recorded.Of(A, "B").Titled("Part B").Voted("FRA", "USA"), Recorded.Of(A, "A").Titled("Part A").Voted("USA", "FRA").By("FRA"),
        ]));
        IReadOnlyDictionary<StateId, Page<CastVote>> votes = await Store.VotesByAsync([France], [], All);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Store.RecordsAsync([new InstrumentId(A)]))[new InstrumentId(A)].Select(r => r.Part), Is.EqualTo(["A", "B"]));
            Assert.That((await InstrumentAsync(A))?.Title, Is.EqualTo("Part A"));
            Assert.That(votes[France].Items.Select(v => (v.Node.Part, v.Node.Vote)), Is.EqualTo([("A", Vote.Against), ("B", Vote.InFavour)]));
        }
    }

    [Test]
    public async Task States_OfWhatTheyDid_AreCountedAndListed()
    {
        await SaveAllAsync(TextOfA, TextOfB);
        await SaveAsync(Recorded.File("75.json", records: [OfA, OfB, Recorded.Of("A/RES/75/3").Voted("FRA USA").By("FRA").On("2020-12-02")]));
        IReadOnlyDictionary<StateId, Page<SponsoredText>> first = await Store.SponsoredAsync([France, new StateId("XXX")], new PageRequest(2));
        Page<SponsoredText> rest = (await Store.SponsoredAsync([France], new PageRequest(2, first[France].Items[^1].Cursor)))[France];
        State france = (await Store.StatesAsync([France])).Single();
        VotesOnSet citing = await Store.VotesOnAsync(new RecordedSet { Citing = new InstrumentId(B) });
        VotesOnSet listed = await Store.VotesOnAsync(new RecordedSet { Instruments = [new InstrumentId("A/RES/75/3")] });
        VotesOnSet loaded = await Store.VotesOnAsync(new RecordedSet { Filter = new InstrumentFilter { IsLoaded = true, Text = "peace" } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((france.Name, france.Votes, france.Sponsored), Is.EqualTo(("France", new VoteCounts(2, 0, 0), 3)));
            Assert.That(first.Keys, Is.EqualTo([France]));
            Assert.That(first[France].Items.Select(s => s.Node.Instrument.Value), Is.EqualTo(["A/RES/75/2", "A/RES/75/3"]));
            Assert.That((first[France].TotalCount, first[France].HasNext, rest.HasPrevious, rest.HasNext), Is.EqualTo((3, true, true, false)));
            Assert.That(rest.Items.Select(s => (s.Node.Instrument.Value, s.Node.Sponsor.IsAdditional)), Is.EqualTo([(A, true)]));
            Assert.That((citing.Texts, Counted(citing)), Is.EqualTo((1, "CHN 0-0-1 FRA 1-0-0 MEX 1-0-0 USA 0-1-0")));
            Assert.That((listed.Texts, Counted(listed)), Is.EqualTo((1, "FRA 1-0-0 USA 1-0-0")));
            Assert.That((loaded.Texts, loaded.States.Count), Is.EqualTo((1, 4)));
        }
    }

    [Test]
    public async Task List_FilteredByRecords_IsWhatFits()
    {
        await SaveAsync(Recorded.File("75.json", records: [OfA, OfB]));
        (InstrumentFilter Filter, string Fits)[] filters =
        [
            (new InstrumentFilter { Sponsors = [France] }, $"{A} {B}"),
            (new InstrumentFilter { Sponsors = [new StateId("MEX"), new StateId("XXX")] }, A),
            (new InstrumentFilter { Votes = [new StateVoteFilter(France), new StateVoteFilter(new StateId("USA"), Vote.Against)] }, A),
            (new InstrumentFilter { Votes = [new StateVoteFilter(France, Vote.Against)] }, ""),
            (new InstrumentFilter { Adoptions = [AdoptionKind.WithoutVote] }, B),
            (new InstrumentFilter { Drafts = [new InstrumentId("A/75/L.5"), new InstrumentId("A/75/L.999")] }, A),
            (new InstrumentFilter { HasVotes = true }, A),
            (new InstrumentFilter { HasVotes = false, Sponsors = [France] }, B),
            (new InstrumentFilter { Subjects = ["http://metadata.un.org/thesaurus/" + Subjects.Headed("peace")!.Code] }, A),
            (new InstrumentFilter { Subjects = ["droits de l'homme"] }, A),
        ];
        var found = new List<string>();
        foreach ((InstrumentFilter filter, _) in filters)
        {
            found.Add(string.Join(' ', (await Store.ListAsync(filter, InstrumentOrder.Symbol, All)).Items.Select(i => i.Node.Id)));
        }

        Assert.That(found, Is.EqualTo(filters.Select(f => f.Fits)));
    }

    [Test]
    public async Task Save_OfRecordsThatCannotBe_IsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Store.SaveRecordsAsync(Recorded.File("x", records: [OfA, OfA])), Throws.ArgumentException);
            Assert.That(() => Store.SaveRecordsAsync(Recorded.File("x", records: Recorded.Of(A).Voted("FRA", "FRA"))), Throws.ArgumentException);
            Assert.That(await Store.RecordTotalsAsync(), Is.EqualTo(new RecordTotals(0, 0, 0, 0, 0, 0)));
        }
    }

    private static StateId France => new("FRA");

    private Task<RecordOutcome> SaveAsync(IncomingRecords records) => Store.SaveRecordsAsync(records);

    private async Task<AdoptionRecord> RecordAsync(string id) => (await Store.RecordsAsync([new InstrumentId(id)]))[new InstrumentId(id)].Single();

    private async Task<string[]> Found(string words) =>
        [.. (await Store.SearchAsync(new SearchQuery(words, [], InstrumentFilter.None), All)).Items.Select(h => h.Node.Entity.ToString())];

    private static string Counted(VotesOnSet votes) =>
        string.Join(' ', votes.States.Select(s => $"{s.State} {s.Counts.InFavour}-{s.Counts.Against}-{s.Counts.Abstaining}"));

    private static string Shown(AdoptionRecord r) => string.Join(
        " | ", Way(r, Vote.InFavour), Way(r, Vote.Against), Way(r, Vote.Abstaining),
        string.Join(' ', r.Sponsors.Select(s => (s.IsAdditional ? "+" : "") + s.State)), string.Join(' ', r.Drafts), r.VerbatimRecord,
        string.Join(' ', r.Sources));

    private static string Way(AdoptionRecord record, Vote vote) => string.Join(' ', record.Votes.Where(v => v.Vote == vote).Select(v => v.State));
}
