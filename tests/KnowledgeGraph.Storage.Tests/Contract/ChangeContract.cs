using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>The revision, and what was saved since one: told once, to every process.</summary>
public abstract class ChangeContract : StoreContract
{
    private const string A = "A/RES/1/1";
    private const string B = "A/RES/1/2";
    private const string C = "A/RES/1/3";

    /// <summary>Opens the store under test once more, as another process does; it remembers so many changes.</summary>
    protected abstract IGraphStore OpenSame(string address, int changesKept);

    private async Task<IGraphStore> AnotherProcessAsync(int changesKept = 1000)
    {
        IGraphStore store = OpenSame(Store.Address, changesKept);
        await store.InitializeAsync();
        return store;
    }

    [Test]
    public async Task Revision_OfWhatWasSaved_GrowsByOneWhereSomethingChanges()
    {
        Revision empty = await Store.RevisionAsync();
        await SaveAsync(Text.Of(A).Says("OP1", "Decides."));
        Revision added = await Store.RevisionAsync();
        await Store.SaveAsync(Text.Of(A).From("other.txt").Says("OP1", "Decides."), "another fingerprint");
        Revision unchanged = await Store.RevisionAsync();
        await Store.SaveAsync([Incoming(Text.Of(A).Says("OP1", "Decides again.")), Incoming(Text.Of(B)), Incoming(Text.Of(C))]);
        Revision batch = await Store.RevisionAsync();
        Assert.That(() => SaveAsync(Text.Of(A).Says("OP1", "One.").Says("OP1", "Two.")), Throws.InstanceOf<ArgumentException>());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(empty.Store, Is.Not.Empty);
            Assert.That(new[] { added, unchanged, batch, await Store.RevisionAsync() }.Select(r => (r.Store, r.Number - empty.Number)), Is.EqualTo(
                [(empty.Store, 1), (empty.Store, 1), (empty.Store, 2), (empty.Store, 2)]));
            Assert.That(Revision.TryParse(batch.ToString(), out Revision read) && read == batch);
        }
    }

    [Test]
    public async Task Changes_SinceARevision_AreWhatWasSavedAfterIt()
    {
        Revision empty = await Store.RevisionAsync();
        await SaveAllAsync(
            Text.Of(A).Says("OP1", "Recalls resolution 1/2.", new Cite("resolution 1/2", B)),
            Text.Of(B).Says("OP1", "Decides."),
            Text.Of(B).Says("OP1", "Recalls resolution 1/3 and resolution 1/4.", new Cite("resolution 1/3", C),
                new Cite("resolution 1/4", "A/RES/1/4")));
        GraphChanges all = await Store.ChangesAsync(empty, 100);
        GraphChanges none = await Store.ChangesAsync(all.Until, 100);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(all),
                Is.EqualTo(["+A/RES/1/1", "A/RES/1/1#OP1@8 cites A/RES/1/2", "+A/RES/1/2", "~A/RES/1/2", "A/RES/1/2#OP1@8 cites A/RES/1/3",
                "A/RES/1/2#OP1@27 cites A/RES/1/4"]));
            Assert.That((all.IsTooOld, all.HasMore, all.Since, all.Until), Is.EqualTo((false, false, empty, await Store.RevisionAsync())));
            Assert.That(all.Saves.Select(s => s.Revision.Number - empty.Number), Is.EqualTo([1, 2, 3]));
            Assert.That(all.Saves.Select(s => s.At), Is.Ordered.And.All.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromHours(1)));
            Assert.That((none.IsTooOld, none.HasMore, none.Until, none.Saves.Count), Is.EqualTo((false, false, all.Until, 0)));
        }
    }

    [TestCase("OP1", "Recalls resolution 1/2 of 1 May 2001.", "resolution 1/2 of 1 May 2001", TestName = "in other words at its place")]
    [TestCase("OP7", "Recalls resolution 1/2.", "resolution 1/2", TestName = "under another number")]
    [TestCase("OP1", "Also recalls resolution 1/2.", "resolution 1/2", TestName = "further on in its paragraph")]
    [TestCase("OP7", "Reaffirms what 1/2 says.", "1/2", TestName = "elsewhere and in other words")]
    public async Task Changes_CitationThatATextHadAlready_IsNotToldAgain(string label, string words, string cited)
    {
        await SaveAsync(Text.Of(A).Says("OP1", "Recalls resolution 1/2.", new Cite("resolution 1/2", B)));
        Revision before = await Store.RevisionAsync();
        await SaveAsync(Text.Of(A).Says(label, words, new Cite(cited, B)));

        Assert.That(Told(await Store.ChangesAsync(before, 100)), Is.EqualTo(["~A/RES/1/1"]));
    }

    [Test]
    public async Task Changes_CitationsThatAreMoreThanBefore_AreToldWhereNoneStood()
    {
        await SaveAsync(Text.Of(A).Says("OP1", "Recalls resolution 1/2.", new Cite("resolution 1/2", B))
            .Says("OP2", "Reaffirms 1/2.", new Cite("1/2", B)));
        Revision before = await Store.RevisionAsync();
        await SaveAsync(Text.Of(A)
            .Says("PP1", "Guided by resolution 1/2,", new Cite("resolution 1/2", B))
            .Says("OP1", "Recalls 1/2 and welcomes resolution 1/3.", new Cite("1/2", B), new Cite("resolution 1/3", C))
            .Says("OP2", "Reaffirms 1/2.", new Cite("1/2", B)));

        Assert.That(Told(await Store.ChangesAsync(before, 100)),
            Is.EqualTo(["~A/RES/1/1", "A/RES/1/1#PP1@10 cites A/RES/1/2", "A/RES/1/1#OP1@25 cites A/RES/1/3"]));
    }

    [Test]
    public async Task Changes_OfOneBatch_AreEachPlaceOnce()
    {
        Revision empty = await Store.RevisionAsync();
        await Store.SaveAsync([
            Incoming(Text.Of(A).Says("OP1", "Decides.")),
            Incoming(Text.Of(A).From("later.txt").Says("OP1", "Recalls resolution 1/2.", new Cite("resolution 1/2", B))),
            Incoming(ResolutionPart.Within(Text.Of("A/RES/1/5B").Says("OP1", "Recalls resolution 1/3.", new Cite("resolution 1/3", C)))),
        ]);

        Assert.That(Told(await Store.ChangesAsync(empty, 100)),
            Is.EqualTo(["+A/RES/1/1", "+A/RES/1/5 B", "A/RES/1/1#OP1@8 cites A/RES/1/2", "A/RES/1/5#B:OP1@8 cites A/RES/1/3"]));
    }

    [Test]
    public async Task Changes_PartThatMovesIntoItsResolution_IsRemovedThereAndAddedHere()
    {
        Document apart = Text.Of("A/RES/1/5B").Says("OP1", "Recalls resolution 1/3.", new Cite("resolution 1/3", C));
        await SaveAsync(apart);
        Revision before = await Store.RevisionAsync();
        await SaveAsync(ResolutionPart.Within(apart));

        Assert.That(Told(await Store.ChangesAsync(before, 100)), Is.EqualTo(["+A/RES/1/5 B", "-A/RES/1/5B"]));
    }

    [Test]
    public async Task Changes_OfACitedName_LeadWhereItLeadsByNow()
    {
        Revision empty = await Store.RevisionAsync();
        await SaveAsync(Text.Of(A).Says("OP1", "Welcomes the Example Agenda.", Cite.Named("Example Agenda")));
        string then = Told(await Store.ChangesAsync(empty, 100))[^1];
        await SaveAsync(Text.Of(B).Says("FN1", "Resolution 1/3.").Names("Example Agenda", C));
        string now = Told(await Store.ChangesAsync(empty, 2))[^1];

        Assert.That((then, now), Is.EqualTo(("A/RES/1/1#OP1@13 cites example-agenda", "A/RES/1/1#OP1@13 cites A/RES/1/3")));
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task Changes_AskedForInPieces_AreToldOnce(int most)
    {
        Revision at = await Store.RevisionAsync();
        await SaveAllAsync([.. Corpus.Some(2, paragraphs: 2)]);
        string[] whole = Told(await Store.ChangesAsync(at, 1000));

        List<string> told = [];
        GraphChanges piece;
        do
        {
            piece = await Store.ChangesAsync(at, most);
            Assert.That(piece.Saves, Is.Not.Empty);
            told.AddRange(Told(piece));
            at = piece.Until;
        }
        while (piece.HasMore);

        Assert.That(told, Is.EqualTo(whole));
        Assert.That(at, Is.EqualTo(await Store.RevisionAsync()));
    }

    [Test]
    public async Task Changes_TooLongAgoOrOfAnotherStore_AreSaidToBe()
    {
        Revision empty = await Store.RevisionAsync();
        await using IGraphStore forgetful = await AnotherProcessAsync(changesKept: 4);
        for (int i = 1; i <= 6; i++)
        {
            await forgetful.SaveAsync(Text.Of($"A/RES/2/{i}").Says("OP1", "Recalls resolution 1/2.", new Cite("resolution 1/2", B)), "fingerprint");
        }

        Revision newest = await Store.RevisionAsync();
        using (Assert.EnterMultipleScope())
        {
            foreach (Revision since in new[] { empty, newest with { Number = newest.Number - 3 }, newest with { Number = newest.Number + 1 },
                newest with { Store = "another" } })
            {
                GraphChanges changes = await Store.ChangesAsync(since, 100);
                Assert.That((changes.IsTooOld, changes.Until, changes.HasMore, changes.Saves.Count), Is.EqualTo((true, newest, false, 0)),
                    since.ToString());
                Assert.That(changes.Oldest, Is.EqualTo(newest with { Number = newest.Number - 2 }));
            }

            Assert.That(Told(await Store.ChangesAsync(newest with { Number = newest.Number - 2 }, 100)), Is.EqualTo(
                ["+A/RES/2/5", "A/RES/2/5#OP1@8 cites A/RES/1/2", "+A/RES/2/6", "A/RES/2/6#OP1@8 cites A/RES/1/2"]));
            Assert.That(() => Store.ChangesAsync(newest, 0), Throws.InstanceOf<ArgumentException>());
        }
    }

    [Test]
    public async Task Changes_OfAGraphWithoutAny_HaveNoOldest()
    {
        Revision empty = await Store.RevisionAsync();
        GraphChanges changes = await Store.ChangesAsync(empty with { Number = -1_000 }, 100);

        Assert.That((changes.IsTooOld, changes.Until, changes.Oldest), Is.EqualTo((true, empty, (Revision?)null)));
    }

    [Test]
    public async Task Following_AChangeOfAnotherProcess_IsMadeAnewOnce()
    {
        await using IGraphStore other = await AnotherProcessAsync();
        int made = 0;
        var loaded = new Following<int>(Store, async stop =>
        {
            Interlocked.Increment(ref made);
            return (await Store.StatisticsAsync(stop)).LoadedInstruments;
        });
        int[] before = [await loaded.GetAsync(default), await loaded.GetAsync(default)];
        await other.SaveAsync(Text.Of(A).Says("OP1", "Recalls resolution 1/2.", new Cite("resolution 1/2", B)), "fingerprint");
        int[] after = [await loaded.GetAsync(default), await loaded.GetAsync(default)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((before, after, made), Is.EqualTo((new[] { 0, 0 }, new[] { 1, 1 }, 2)));
            Assert.That((await RelationsAsync(A)).Select(r => r.To.ToString()), Is.EqualTo([B]));
            Assert.That((await Store.SearchAsync(new SearchQuery("recalls", [], InstrumentFilter.None), new PageRequest(5)))
                .TotalCount, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Following_WhatFailed_IsMadeAnew()
    {
        int made = 0;
        var failing = new Following<int>(Store, _ => ++made == 1 ? Task.FromException<int>(new IOException("gone")) : Task.FromResult(made));

        Assert.That(async () => await failing.GetAsync(default), Throws.InstanceOf<IOException>());
        Assert.That((await failing.GetAsync(default), await failing.GetAsync(default)), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task Changes_OfManyWritersAtOnce_AreToldOnceAndInOrder()
    {
        Revision empty = await Store.RevisionAsync();
        await using IGraphStore other = await AnotherProcessAsync();
        Document[] documents = [.. Corpus.Some(10, paragraphs: 2)];
        await Task.WhenAll(documents.Index().Select(d => (d.Index % 2 == 0 ? Store : other).SaveAsync(d.Item, "fingerprint")));

        GraphChanges changes = await Store.ChangesAsync(empty, 1000);
        Assert.That(changes.Saves.Select(s => s.Revision.Number), Is.EqualTo(Enumerable.Range((int)empty.Number + 1, 10).Select(n => (long)n)));
        Assert.That(changes.Saves.SelectMany(s => s.Documents).Select(d => d.Instrument), Is.EquivalentTo(documents.Select(d => d.Head.Id)));
    }

    private static IncomingDocument Incoming(Document document) => new(document, "fingerprint");

    private static string[] Told(GraphChanges changes) =>
    [
        .. changes.Saves.SelectMany(s => s.Documents.Select(d => $"{"+~-"[(int)d.Kind]}{d.Instrument}{(d.Part is null ? "" : " " + d.Part)}")
            .Concat(s.Citations.Select(c => $"{c.Citation} cites {c.Cited}"))),
    ];
}
