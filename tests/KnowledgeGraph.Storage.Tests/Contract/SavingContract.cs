using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>What saving a document does to its own part of the graph.</summary>
public abstract class SavingContract : StoreContract
{
    private static Text Resolution => Text.Of("A/RES/74/174").Titled("Countering child abuse online").On("2019-12-18").By("General Assembly")
        .Head(h => h with
        {
            Session = "Seventy-fourth session",
            Meeting = "50th plenary meeting",
            AgendaItem = "106",
            Subjects = ["CHILDREN", "CRIME"]
        })
        .Says("HEAD", "74/174. Countering child abuse online")
        .Says("PP1", "Recalling its resolution 73/154 of 17 December 2018,",
            new Cite("its resolution 73/154", "A/RES/73/154") { Date = "2018-12-17", Verb = "Recalling" })
        .Says("OP1", "Urges Member States¹ to act:")
        .Says("OP1(a)", "By law;")
        .Says("FN1", "See E/2019/30.", new Cite("E/2019/30", "E/2019/30") { Relation = RelationType.PublishedIn });

    [Test]
    public async Task Save_NewDocument_KeepsHeadAndProvisions()
    {
        Assert.That(await SaveAsync(Resolution), Is.EqualTo(SaveOutcome.Added));

        Instrument instrument = (await InstrumentAsync("A/RES/74/174"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(instrument.Symbol, Is.EqualTo("A/RES/74/174"));
            Assert.That(instrument.Title, Is.EqualTo("Countering child abuse online"));
            Assert.That(instrument.Date, Is.EqualTo(new DateOnly(2019, 12, 18)));
            Assert.That(instrument.Body, Is.EqualTo(new BodyId("body:general-assembly")));
            Assert.That(instrument.Kind, Is.EqualTo(InstrumentKind.Resolution));
            Assert.That(instrument.Session, Is.EqualTo("Seventy-fourth session"));
            Assert.That(instrument.Meeting, Is.EqualTo("50th plenary meeting"));
            Assert.That(instrument.AgendaItem, Is.EqualTo("106"));
            Assert.That(instrument.Subjects, Is.EqualTo(["CHILDREN", "CRIME"]));
            Assert.That(instrument.IsLoaded);
        }

        Page<Provision> parts = (await Store.PartsAsync([instrument.Id], [], new PageRequest(10)))[instrument.Id];
        Assert.That(parts.Items.Select(p => p.Node.Id.Label), Is.EqualTo(["HEAD", "PP1", "OP1", "OP1(a)", "FN1"]));
        Provision note = parts.Items[4].Node;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(note.Parent?.Label, Is.EqualTo("OP1"), "a footnote is a part of the provision that bears its mark");
            Assert.That(note.Ordinal, Is.EqualTo(4));
            Assert.That(parts.Items[2].Node.Marks, Is.EqualTo([new NoteMark(new TextSpan(19, 20), "FN1")]));
            Assert.That(parts.Items[3].Node.Parent?.Label, Is.EqualTo("OP1"));
        }
    }

    [Test]
    public async Task Save_CitedInstruments_BecomeStubs()
    {
        await SaveAsync(Resolution);

        Instrument stub = (await InstrumentAsync("A/RES/73/154"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stub.IsLoaded, Is.False);
            Assert.That(stub.Symbol, Is.EqualTo("A/RES/73/154"));
            Assert.That(stub.Date, Is.EqualTo(new DateOnly(2018, 12, 17)));
            Assert.That(stub.Kind, Is.EqualTo(InstrumentKind.Resolution), "as its series says");
            Assert.That(stub.Body, Is.EqualTo(new BodyId("body:general-assembly")), "as its symbol says");
        }
    }

    [Test]
    public async Task Save_TextsOfOneTitleFromYearToYear_AreKnownByItsKey()
    {
        Document first = Text.Of("A/RES/74/265").Titled("Unforeseen and extraordinary expenses for 2020").Says("OP1", "Authorizes.");
        await SaveAllAsync(
            first,
            Text.Of("A/RES/75/255").Titled("Unforeseen and extraordinary expenses for 2021")
                .Says("PP1", "Recalling 76/248,", new Cite("76/248", "A/RES/76/248") { Title = "Unforeseen and extraordinary expenses for 2022" }),
            Text.Of("A/RES/75/256").Titled("Working Capital Fund for 2021").Says("OP1", "Resolves."));
        string key = TitleKey.Of("Unforeseen and extraordinary expenses for 1999")!;
        async Task<string> KnownAsync() => string.Join(' ', (await Store.NamedAsync([key]))[key]);

        Assert.That(await KnownAsync(), Is.EqualTo("A/RES/74/265 A/RES/75/255"), "what is cited only has no title of its own");
        await SaveAsync(Text.Of("A/RES/74/265").From(first.Source).Titled("Another title").Says("OP1", "Authorizes."));
        Assert.That(await KnownAsync(), Is.EqualTo("A/RES/75/255"));
    }

    [Test]
    public async Task Save_SameDocumentAgain_ChangesNothing()
    {
        await SaveAsync(Resolution);
        string before = await GraphDump.OfAsync(Store);

        Assert.That(await SaveAsync(Resolution), Is.EqualTo(SaveOutcome.Unchanged));
        Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(before));
    }

    [Test]
    public async Task Save_SameDocumentFromAnotherPath_IsUnchangedAndRemembered()
    {
        await Store.SaveAsync(Resolution, "one");

        Assert.That(await Store.SaveAsync(Resolution.From("copy.txt"), "two"), Is.EqualTo(SaveOutcome.Unchanged));
        Assert.That(
            await Store.SourcesAsync(),
            Is.EqualTo([new LoadedSource("A_RES_74_174.txt", "one", new("A/RES/74/174")), new LoadedSource("copy.txt", "two", new("A/RES/74/174"))]));
    }

    [Test]
    public async Task Save_ChangedDocument_ReplacesItsOwnPartOnly()
    {
        Document other = Text.Of("A/RES/73/148").Says("PP1", "Recalling resolution 73/154,", new Cite("resolution 73/154", "A/RES/73/154"));
        await SaveAllAsync(Resolution, other);
        Document changed = Text.Of("A/RES/74/174").Titled("Another title")
            .Says("PP1", "Recalling resolution 72/195,", new Cite("resolution 72/195", "A/RES/72/195"));

        Assert.That(await SaveAsync(changed), Is.EqualTo(SaveOutcome.Replaced));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await InstrumentAsync("E/2019/30"), Is.Null, "nothing refers to it any more");
            Assert.That(await InstrumentAsync("A/RES/73/154"), Is.Not.Null, "the other text still does");
        }

        string replaced = await GraphDump.OfAsync(Store);
        IGraphStore fresh = await OpenAnotherAsync();
        await fresh.SaveAsync(other, "fingerprint");
        await fresh.SaveAsync(changed, "fingerprint");
        Assert.That(replaced, Is.EqualTo(await GraphDump.OfAsync(fresh)));
    }

    [Test]
    public async Task Save_TextOfAStub_FillsIt()
    {
        await SaveAsync(Resolution);

        Assert.That(await SaveAsync(Text.Of("A/RES/73/154").Titled("Protecting children from bullying").Says("OP1", "Decides.")),
            Is.EqualTo(SaveOutcome.Added));

        Instrument filled = (await InstrumentAsync("A/RES/73/154"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(filled.IsLoaded);
            Assert.That(filled.Title, Is.EqualTo("Protecting children from bullying"));
            Assert.That(filled.Date, Is.EqualTo(new DateOnly(2018, 12, 17)), "its own head has no date, so the cited one stays");
            Assert.That((await CitationsOfAsync("A/RES/73/154")).Single().Id.ToString(), Is.EqualTo("A/RES/74/174#PP1@10"));
        }
    }

    [Test]
    public async Task Save_Stub_TakesWhatItIsCitedWithMostOften()
    {
        Text Citing(string id, string title, string date) =>
            Text.Of(id).Says("PP1", "the Rules", new Cite("the Rules", "utopia-rules") { Title = title, Date = date, Name = title });
        await SaveAllAsync(
            Citing("A/RES/1/1", "Utopia rules", "2010-12-22"), Citing("A/RES/1/2", "Utopia Rules", "2010-12-21"),
            Citing("A/RES/1/3", "Utopia Rules", "2010-12-21"),
            Citing("A/RES/1/4", "The Rules of Utopia", "2010-12-21"));

        Instrument stub = (await InstrumentAsync("utopia-rules"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stub.Title, Is.EqualTo("Utopia Rules"));
            Assert.That(stub.Date, Is.EqualTo(new DateOnly(2010, 12, 21)));
            Assert.That(stub.Names, Is.EqualTo(["The Rules of Utopia"]), "one a kebab case, without the title itself");
        }
    }

    [Test]
    public async Task Save_Citations_KeepWhatTheySay()
    {
        await SaveAsync(Text.Of("A/RES/1/1").Says(
            "PP1", "Recalling paragraph 3 of resolution 2/2, the Declaration, the present resolution, all relevant resolutions, and report 5",
            new Cite("paragraph 3 of resolution 2/2", "A/RES/2/2")
            {
                Parts = ["3"],
                Date = "1947-01-01",
                Verb = "Recalling",
                Relation = RelationType.Reaffirms
            },
            new Cite("the Declaration") { Status = CitationStatus.Ambiguous, Candidates = ["declaration-b", "declaration-a"] },
            new Cite("the present resolution", "A/RES/1/1") { Status = CitationStatus.Self },
            new Cite("all relevant resolutions") { Status = CitationStatus.OpenSet },
            new Cite("report 5") { Status = CitationStatus.Unresolved }));

        Citation[] citations = await CitationsInAsync("A/RES/1/1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(citations.Select(c => c.Status), Is.EqualTo(
                [CitationStatus.Resolved, CitationStatus.Ambiguous, CitationStatus.Self, CitationStatus.OpenSet, CitationStatus.Unresolved]));
            Assert.That(citations[0].Id.ToString(), Is.EqualTo("A/RES/1/1#PP1@10"));
            Assert.That(citations[0].End, Is.EqualTo(39));
            Assert.That(citations[0].Text, Is.EqualTo("paragraph 3 of resolution 2/2"));
            Assert.That(citations[0].Pinpoint, Is.EqualTo("para. 3"));
            Assert.That(citations[0].CitedDate, Is.EqualTo(new DateOnly(1947, 1, 1)));
            Assert.That(citations[0].Verb, Is.EqualTo("Recalling"));
            Assert.That(citations[0].Relation, Is.EqualTo(RelationType.Reaffirms));
            Assert.That(citations[0].Target, Is.EqualTo(new InstrumentId("A/RES/2/2")));
            Assert.That(citations[1].Candidates.Select(c => c.Value), Is.EqualTo(["declaration-b", "declaration-a"]));
            Assert.That(citations.Skip(1).Select(c => c.Target), Has.All.Null);
            Assert.That(await RelationsAsync("A/RES/1/1"), Has.Length.EqualTo(1), "only what is resolved makes an edge");
        }
    }

    [Test]
    public void Save_DefectiveDocument_IsRefusedWithItsName()
    {
        Document twice = Text.Of("A/RES/1/1").Says("PP1", "a").Says("PP1", "b");
        Document nowhere = Text.Of("A/RES/1/1").Document with { Citations = [new Cite("x", "A/RES/2/2").In("PP1", "x")] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => SaveAsync(twice), Throws.ArgumentException.With.Message.Contains("A_RES_1_1.txt").And.Message.Contains("PP1"));
            Assert.That(() => SaveAsync(nowhere), Throws.ArgumentException.With.Message.Contains("PP1"));
        }
    }

    [Test]
    public async Task Save_AnyUnicode_ComesBackAsItWas()
    {
        const string words = "Genève 日本 𝔄 «quoted» \u0001 tab\tend";
        await SaveAsync(Text.Of("A/RES/1/1").Titled(words).Says("PP1", words));

        var id = new ProvisionId(new InstrumentId("A/RES/1/1"), "PP1");
        Assert.That((await Store.ProvisionsAsync([id]))[id].Text, Is.EqualTo(words));
    }

    [Test]
    public async Task Save_NotesThatMarkEachOther_MakeNoRing()
    {
        await SaveAsync(Text.Of("A/RES/1/1").Says("FN1", "see²").Says("FN2", "see¹"));

        Assert.That((await Store.PartsAsync([new("A/RES/1/1")], [], new PageRequest(9)))[new("A/RES/1/1")].TotalCount, Is.EqualTo(2));
    }

    [Test, Category("Slow")]
    public async Task Save_Together_MakesTheGraphThatOneByOneMakes()
    {
        Document[] documents =
        [
            .. Corpus.Some(40), Resolution, Resolution.From("copy.txt"),
            Text.Of("A/RES/74/174").Titled("Another title")
                .Says("PP1", "Recalling resolution 1/3,", new Cite("resolution 1/3", "A/RES/1/3") { Parts = ["2"] }),
            Text.Of("A/RES/73/154").Says("PP1", "Recalling resolution 74/174,", new Cite("resolution 74/174", "A/RES/74/174")),
        ];

        IReadOnlyList<SaveOutcome> outcomes = await Store.SaveAsync([.. documents.Select(d => new IncomingDocument(d, "fingerprint"))]);

        string together = await GraphDump.OfAsync(Store);
        IReadOnlyList<LoadedSource> sources = await Store.SourcesAsync();
        IGraphStore fresh = await OpenAnotherAsync();
        var expected = new List<SaveOutcome>();
        foreach (Document document in documents)
        {
            expected.Add(await fresh.SaveAsync(document, "fingerprint"));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes, Is.EqualTo(expected));
            Assert.That(outcomes.TakeLast(4), Is.EqualTo([SaveOutcome.Added, SaveOutcome.Unchanged, SaveOutcome.Replaced, SaveOutcome.Added]));
            Assert.That(together, Is.EqualTo(await GraphDump.OfAsync(fresh)));
            Assert.That(sources, Is.EqualTo(await fresh.SourcesAsync()));
        }
    }

    [Test]
    public async Task Save_TogetherWithADefectiveDocument_KeepsNone()
    {
        Document twice = Text.Of("A/RES/1/1").Says("PP1", "a").Says("PP1", "b");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Store.SaveAsync([new IncomingDocument(Resolution, "fingerprint"), new IncomingDocument(twice, "fingerprint")]),
                Throws.ArgumentException.With.Message.Contains("A_RES_1_1.txt"));
            Assert.That((await Store.StatisticsAsync()).Instruments, Is.Zero);
        }
    }
}
