using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>What is read by id, in batches.</summary>
public abstract class ReadingContract : StoreContract
{
    private static readonly InstrumentId A = new("A/RES/74/174");
    private static readonly InstrumentId B = new("A/HRC/RES/31/16");
    private static readonly InstrumentId Unknown = new("A/RES/99/99");

    private protected override IReadOnlyList<Document> Ground { get; } =
    [
        Text.Of(A.Value).Titled("Countering child abuse").By("General Assembly")
            .Says("PP1", "Recalling the Charter of the United Nations¹,", Cite.Named("Charter of the United Nations"))
            .Says("OP1", "Urges States:")
            .Says("OP1(a)", "to act on resolution 31/16;", new Cite("resolution 31/16", B.Value))
            .Says("OP1(b)", "to report.")
            .Says("FN1", "See A/CONF.1/1.", new Cite("A/CONF.1/1", "A/CONF.1/1"))
            .States("charter-of-the-united-nations", RelationType.AdoptedBy, StatementObject.Of("San Francisco Conference"), "PP1")
            .States(B.Value, RelationType.Endorses, StatementObject.Of(new CitedInstrument { Id = new("charter-of-the-united-nations") }), "OP1(a)")
            .Doubts(DiagnosticCodes.NumbersSkip, "Paragraph 2 is missing.")
            .Doubts(DiagnosticCodes.DateMismatch, "Another date.", "OP1(a)", 10),
        Text.Of(B.Value).Titled("Rights of the child").Says("OP1", "Reaffirms."),
    ];

    [Test]
    public async Task ByIds_UnknownOnes_AreAbsent()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Store.InstrumentsAsync([A, Unknown, B, A])).Keys, Is.EquivalentTo([A, B]));
            Assert.That((await Store.ProvisionsAsync([new(A, "OP1"), new(A, "OP7"), new(Unknown, "OP1")]))
                .Keys, Is.EqualTo([new ProvisionId(A, "OP1")]));
            Assert.That((await Store.PartsAsync([Unknown, B], [], new PageRequest(5))).Keys, Is.EqualTo([B]));
            Assert.That((await Store.CitationsAsync([new(new(A, "OP1(a)"), 10), new(new(A, "OP1(a)"), 11)]))
                .Keys, Is.EqualTo([new CitationId(new(A, "OP1(a)"), 10)]));
            Assert.That((await Store.CitationsInAsync([Unknown, A], CitationFilter.None, new PageRequest(5))).Keys, Is.EqualTo([(EntityId)A]));
            Assert.That((await Store.CitationsOfAsync([Unknown, B], CitationFilter.None, new PageRequest(5))).Keys, Is.EqualTo([(EntityId)B]));
            Assert.That((await Store.RelationsAsync([Unknown, B], Direction.BuildsOn, [], 1, false, new PageRequest(5)))
                .Keys, Is.EqualTo([(EntityId)B]));
            Assert.That((await Store.NamedAsync(["no-such-name"]))["no-such-name"], Is.Empty);
            Assert.That((await Store.StatementsAsync([Unknown]))[Unknown], Is.Empty);
            Assert.That((await Store.DiagnosticsAsync([Unknown]))[Unknown], Is.Empty);
            Assert.That((await Store.BodiesAsync([new("body:no-such-body")])), Is.Empty);
            Assert.That((await Store.ProofsAsync([new RelationId(A, RelationType.Cites, Unknown)], 5)), Is.Empty);
        }
    }

    [Test]
    public async Task ByIds_None_IsNothing()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Store.InstrumentsAsync([]), Is.Empty);
            Assert.That(await Store.ProvisionsAsync([]), Is.Empty);
            Assert.That(await Store.CitationsInAsync([], CitationFilter.None, new PageRequest(5)), Is.Empty);
            Assert.That((await Store.LineageAsync(new LineageQuery([], Direction.Both, 1, LineageFilter.None, 10))).Nodes, Is.Empty);
        }
    }

    [Test]
    public async Task ByIds_VeryMany_IsOneCall()
    {
        InstrumentId[] many = [.. Enumerable.Range(0, 5000).Select(i => new InstrumentId($"A/RES/0/{i}")), A];

        Assert.That((await Store.InstrumentsAsync(many)).Keys, Is.EqualTo([A]));
    }

    [Test]
    public async Task Parts_OfSomeKinds_AreInTheOrderOfTheText()
    {
        Page<Provision> parts = (await Store.PartsAsync([A], [ProvisionKind.Subparagraph, ProvisionKind.Preambular], new PageRequest(9)))[A];

        Assert.That(parts.Items.Select(p => p.Node.Id.Label), Is.EqualTo(["PP1", "OP1(a)", "OP1(b)"]));
    }

    [Test]
    public async Task Children_OfSeveral_AreInTheOrderOfTheText()
    {
        ILookup<ProvisionId, Provision> children = await Store.ChildrenAsync([new(A, "OP1"), new(A, "PP1"), new(B, "OP1")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(children[new(A, "OP1")].Select(c => c.Id.Label), Is.EqualTo(["OP1(a)", "OP1(b)"]));
            Assert.That(children[new(A, "PP1")].Select(c => c.Id.Label), Is.EqualTo(["FN1"]), "the note that is marked there");
            Assert.That(children[new(B, "OP1")], Is.Empty);
        }
    }

    [Test]
    public async Task Neighbours_AtTheEnds_AreNull()
    {
        IReadOnlyDictionary<ProvisionId, Neighbours> neighbours = await Store.NeighboursAsync([new(A, "PP1"), new(A, "OP1"), new(A, "FN1")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(neighbours[new(A, "PP1")].Previous, Is.Null);
            Assert.That(neighbours[new(A, "PP1")].Next?.Id.Label, Is.EqualTo("OP1"));
            Assert.That(neighbours[new(A, "OP1")].Previous?.Id.Label, Is.EqualTo("PP1"));
            Assert.That(neighbours[new(A, "FN1")].Next, Is.Null);
        }
    }

    [Test]
    public async Task Citations_OfAProvision_AreThoseOfItsDescendantsToo()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await CitationsInAsync("A/RES/74/174#OP1")).Select(c => c.Text), Is.EqualTo(["resolution 31/16"]));
            Assert.That((await CitationsInAsync("A/RES/74/174#PP1"))
                .Select(c => c.Text), Is.EqualTo(["Charter of the United Nations", "A/CONF.1/1"]));
            Assert.That(await CitationsInAsync("A/RES/74/174#OP1(b)"), Is.Empty);
        }
    }

    [Test]
    public async Task Named_ByIdTitleAndName_IsFound()
    {
        ILookup<string, InstrumentId> named = await Store.NamedAsync(["a-res-74-174", "countering-child-abuse", "charter-of-the-united-nations"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(named["a-res-74-174"], Is.EqualTo([A]));
            Assert.That(named["countering-child-abuse"], Is.EqualTo([A]));
            Assert.That(named["charter-of-the-united-nations"].Single().Value, Is.EqualTo("charter-of-the-united-nations"));
        }
    }

    [Test]
    public async Task Bodies_OfTheVocabularyAndByName_AreThere()
    {
        IReadOnlyDictionary<BodyId, Body> bodies = await Store.BodiesAsync(
            [new("body:general-assembly"), new("body:human-rights-council"), new("body:san-francisco-conference")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bodies[new("body:general-assembly")], Is.EqualTo(new Body(new("body:general-assembly"), "General Assembly", "GA")));
            Assert.That(bodies[new("body:human-rights-council")].Parent?.Value, Is.EqualTo("body:general-assembly"));
            Assert.That(bodies[new("body:san-francisco-conference")].Name, Is.EqualTo("San Francisco Conference"));
            Assert.That((await InstrumentAsync(B.Value))!.Body?.Value, Is.EqualTo("body:human-rights-council"), "as its symbol says");
        }
    }

    [Test]
    public async Task Statements_AreToldOfSubjectAndObject()
    {
        ILookup<InstrumentId, Statement> statements = await Store.StatementsAsync([B, new("charter-of-the-united-nations")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(statements[B].Single().Type, Is.EqualTo(RelationType.Endorses));
            Assert.That(statements[B].Single().Source, Is.EqualTo(new ProvisionId(A, "OP1(a)")));
            Assert.That(statements[new("charter-of-the-united-nations")]
                .Select(s => s.Type), Is.EqualTo([RelationType.AdoptedBy, RelationType.Endorses]));
            Assert.That(statements[new("charter-of-the-united-nations")].First().Body?.Value, Is.EqualTo("body:san-francisco-conference"));
            Assert.That(statements[new("charter-of-the-united-nations")].Last().Object?.Value, Is.EqualTo("charter-of-the-united-nations"));
        }
    }

    [Test]
    public async Task Diagnostics_OfAProvision_AreItsOwn()
    {
        ILookup<EntityId, Diagnostic> diagnostics = await Store.DiagnosticsAsync([A, Id("A/RES/74/174#OP1(a)"), Id("A/RES/74/174#OP1(b)")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostics[A].Select(d => d.Code), Is.EqualTo([DiagnosticCodes.NumbersSkip, DiagnosticCodes.DateMismatch]));
            Assert.That(diagnostics[Id("A/RES/74/174#OP1(a)")].Single().Citation?.ToString(), Is.EqualTo("A/RES/74/174#OP1(a)@10"));
            Assert.That(diagnostics[Id("A/RES/74/174#OP1(b)")], Is.Empty);
        }
    }

    // What a reader has to know to compare it with the text that is cited, whether that is loaded or not.
    [Test]
    public async Task Citations_SayWhatTheTextSaysOfWhatItCites()
    {
        await SaveAsync(Text.Of("A/RES/75/1").Says(
            "OP1", "Recalls paragraphs 7 and 9 of resolution 75/2 of 1 May, entitled “Water”",
            new Cite("paragraphs 7 and 9 of resolution 75/2", "A/RES/75/2") { Date = "2020-05-01", Parts = ["7", "9"], Quoted = "Water" }));
        Citation said = (await CitationsInAsync("A/RES/75/1")).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(said.Parts, Is.EqualTo(["7", "9"]));
            Assert.That(said.Pinpoint, Is.EqualTo("para. 7, 9"));
            Assert.That(said.CitedDate, Is.EqualTo(new DateOnly(2020, 5, 1)));
            Assert.That(said.CitedTitle, Is.EqualTo("Water"));
            Assert.That((await CitationsInAsync("A/RES/74/174")).First(), Has.Property(nameof(Citation.Parts))
                .Empty.And.Property(nameof(Citation.CitedTitle)).Null);
        }
    }

    [Test]
    public async Task Statistics_CountWhatIsThere()
    {
        Statistics statistics = await Store.StatisticsAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(statistics.Instruments, Is.EqualTo(4));
            Assert.That(statistics.LoadedInstruments, Is.EqualTo(2));
            Assert.That(statistics.Provisions, Is.EqualTo(6));
            Assert.That(statistics.Citations, Is.EqualTo(3));
            Assert.That(statistics.ResolvedCitations, Is.EqualTo(3));
            Assert.That(statistics.Relations, Is.EqualTo(3));
            Assert.That((await Store.MostCitedAsync(2)).Select(m => m.Instrument.Value), Is.EqualTo(["A/CONF.1/1", "A/HRC/RES/31/16"]), "ties by id");
        }
    }

    [Test]
    public async Task RoundTrips_OfWhateverIsAsked_AreOneACall()
    {
        using var all = RoundTrips.Begin();
        int calls = 0;
        foreach (Func<Task> ask in new Func<Task>[]
        {
            () => Store.InstrumentsAsync([A, B]),
            () => Store.NamedAsync(["no-such-name", "charter-of-the-united-nations"]),
            () => Store.PartsAsync([A, B], [], new PageRequest(5)),
            () => Store.RelationsAsync([A, B], Direction.BuiltOnBy, [], 3, true, new PageRequest(5)),
            () => Store.SearchAsync(new SearchQuery("States", [], InstrumentFilter.None), new PageRequest(5)),
            () => Store.LineageAsync(new LineageQuery([A], Direction.Both, 3, LineageFilter.None, 10)),
            () => Store.StatisticsAsync(),
        })
        {
            using var one = RoundTrips.Begin();
            await ask();
            Assert.That((one.Count, all.Count), Is.EqualTo((1, ++calls)));
        }
    }

    [Test]
    public async Task RoundTrips_OfOthersWhoAskMeanwhile_AreNotCounted()
    {
        async Task<int> CountAsync(int times)
        {
            using var trips = RoundTrips.Begin();
            for (int i = 0; i < times; i++)
            {
                await Store.InstrumentsAsync([A]);
                await Task.Yield();
            }

            return trips.Count;
        }

        Assert.That(await Task.WhenAll(CountAsync(3), CountAsync(5), CountAsync(0)), Is.EqualTo([3, 5, 0]));
    }

    [Test]
    public void Arguments_OutsideTheirBounds_AreRefused()
    {
        LineageQuery query = new([A], Direction.BuildsOn, 1, LineageFilter.None, 10);
        var foreign = new Cursor("another list", ["1"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Store.LineageAsync(query with { Depth = 0 }), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.LineageAsync(query with { Depth = 11 }), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.LineageAsync(query with { Limit = 0 }), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.LineageAsync(query with { Limit = LineageQuery.MostGoneOver + 1 }), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.RelationsAsync([A], Direction.Both, [], 1, false, new PageRequest(1)), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.RelationsAsync([A], Direction.BuildsOn, [], 11, false, new PageRequest(1)),
                Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.PartsAsync([A], [], new PageRequest(-1)), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.PartsAsync([A], [], new PageRequest(1, foreign)), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, new PageRequest(1, foreign)),
                Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.SearchAsync(new SearchQuery("x", [], InstrumentFilter.None), new PageRequest(1, foreign)),
                Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.MostCitedAsync(-1), Throws.InstanceOf<ArgumentException>());
        }
    }
}
