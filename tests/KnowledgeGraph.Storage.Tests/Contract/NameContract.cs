using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Which names are one text: by what other texts call so, whichever text comes first.</summary>
public abstract class NameContract : StoreContract
{
    private const string Valley = "general-framework-agreement-for-peace-in-the-valley";
    private const string Lakes = "convention-on-the-protection-of-deep-lakes";
    private const string Rivers = "valley-declaration-on-clean-lakes";

    private static readonly Document[] Series =
    [
        Council("S/RES/1000(1996)").Says(
            "PP1", "Recalling the Peace Agreement for the Valley,",
            Named("Peace Agreement", Valley, "General Framework Agreement for Peace in the Valley")),
        Council("S/RES/1010(1997)").Says("PP1", "Recalling resolution 1000 (1996),", new Cite("resolution 1000 (1996)", "S/RES/1000(1996)"))
            .Says("PP2", "Stressing the Peace Agreement,", LocalTo("s-res-1010-1997")),
        Council("S/RES/1020(1998)").Says("PP1", "Recalling resolution 1010 (1997),", new Cite("resolution 1010 (1997)", "S/RES/1010(1997)"))
            .Says("PP2", "Stressing the Peace Agreement,", LocalTo("s-res-1020-1998")),
    ];

    private static readonly Document[] Strangers =
    [
        Council("S/RES/1030(1999)").Says("PP1", "Recalling the Peace Agreement,", LocalTo("s-res-1030-1999")),
        Text.Of("A/RES/70/5").By("General Assembly").Titled("Peace")
            .Says("PP1", "Recalling resolution 1000 (1996),", new Cite("resolution 1000 (1996)", "S/RES/1000(1996)"))
            .Says("PP2", "Recalling the Peace Agreement,", LocalTo("a-res-70-5")),
    ];

    private static readonly Document[] Places =
    [
        Council("S/RES/1100(2001)").On("2001-03-01").Says("PP1", "of Sylvania, the Peace Agreement,", LocalTo("s-res-1100-2001")),
        Council("S/RES/1110(2002)").On("2002-03-01").Says("PP1", "the Sylvanian Peace Agreement in Sylvania,", LocalTo("s-res-1110-2002")),
        Council("S/RES/1120(2002)").On("2002-05-01").Says("PP1", "of Freedonia, the Peace Agreement,", LocalTo("s-res-1120-2002")),
        Council("S/RES/1130(2015)").On("2015-03-01").Says("PP1", "of Sylvania, the Peace Agreement,", LocalTo("s-res-1130-2015")),
    ];

    private static readonly Document[] Spellings =
    [
        Text.Of("A/RES/71/1")
            .Says("PP1", "the Convention on the Protection of Deep Lakes,", Cite.Named("Convention on the Protection of Deep Lakes")),
        Text.Of("A/RES/71/2")
            .Says("PP1", "the Convention on the Protection of Deep Lakes,", Cite.Named("Convention on the Protection of Deep Lakes")),
        Text.Of("A/RES/71/3").Says("PP1", "the Convention on Protection of Deep Lake,", Cite.Named("Convention on Protection of Deep Lake")),
    ];

    private static readonly Document Binding = Text.Of("A/RES/71/4").Says("FN1", "Resolution 50/50.")
        .Names("Convention on Protection of Deep Lake", "A/RES/50/50");

    private static readonly Document Short =
        Text.Of("A/RES/71/5")
            .Says("PP1", "the Declaration on Clean Lakes,", Named("Declaration on Clean Lakes", Rivers, "Valley Declaration on Clean Lakes"));

    private static readonly Document Unexplained = Text.Of("A/RES/71/6")
        .Says("PP1", "the Declaration on Clean Lakes,", Cite.Named("Declaration on Clean Lakes"));

    private static readonly Document OtherMeaning =
        Text.Of("A/RES/71/7").Says("PP1", "the Declaration on Clean Lakes,", Named("Declaration on Clean Lakes", "A/RES/40/40", "Hills"));

    private static readonly Document FullName = Council("S/RES/1100(1997)").Says(
        "PP1", "the Norland Declaration on the Certification of Rough Amber, of 7 November 2002, and trade in Eastmark,",
        Cite.Named("Norland Declaration on the Certification of Rough Amber") with { Date = "2002-11-07" });

    private static readonly Document Front = Council("S/RES/1110(1998)")
        .Says("PP1", "Noting that Eastmark carries out the Norland Declaration,", Cite.Named("Norland Declaration"));

    private static readonly Document OtherFront = Council("S/RES/1120(1999)")
        .Says("PP1", "Noting that Westmark carries out the Norland Declaration,", Cite.Named("Norland Declaration"));

    // A text has one voice, however often it says so.
    private static readonly Document[] Topics =
    [
        About("A/RES/72/1", "women, peace, security"), About("A/RES/72/2", "women and peace and security"),
        About("A/RES/72/3", "Women and peace and security"), About("A/RES/72/4", "women and peace and security"),
        Text.Of("A/RES/72/5").Says("PP1", "Resolution 1325 (2000),", OfTopic("everything")).Says("PP2", "Resolution 1325 (2000),", OfTopic("everything"))
            .Says("PP3", "Resolution 1325 (2000),", OfTopic("everything")).Says("PP4", "Resolution 1325 (2000),", OfTopic("everything")),
    ];

    private static readonly Document OnlyDay = Council("S/RES/1130(2003)").Says(
        "PP1", "Noting the Declaration of 7 November 2002,", Cite.Named("Declaration of 7 November 2002") with { Date = "2002-11-07" });

    [Test]
    public async Task FrontOfAName_IsTheFullerOne_WhereAllWhoUseItSpeakOfTheSame()
    {
        await SaveAllAsync(Front, FullName);
        Assert.That(await TargetsAsync("S/RES/1110(1998)"), Is.EqualTo(["norland-declaration-on-the-certification-of-rough-amber"]));

        await SaveAsync(OtherFront);
        Assert.That(await TargetsAsync("S/RES/1110(1998)", "S/RES/1120(1999)"), Is.All.EqualTo("norland-declaration"), "another country's, perhaps");
    }

    [Test]
    public async Task FrontThatNamesNobody_MeansNone()
    {
        await SaveAllAsync(
            Council("S/RES/1140(2004)").Says("PP1", "the Framework Agreement on Rivers,", Cite.Named("Framework Agreement on Rivers")),
            Council("S/RES/1150(2004)").Says("PP1", "the Framework Agreement,", Cite.Named("Framework Agreement")));

        Assert.That(await TargetsAsync("S/RES/1150(2004)"), Is.EqualTo(["framework-agreement"]));
    }

    [Test]
    public async Task TextKnownByItsDay_IsTheOneOfThatDay_IfOnlyOne()
    {
        await SaveAllAsync(OnlyDay, FullName);
        Assert.That(await TargetsAsync("S/RES/1130(2003)"), Is.EqualTo(["norland-declaration-on-the-certification-of-rough-amber"]));

        await SaveAsync(Council("S/RES/1160(2004)").Says(
            "PP1", "the Declaration on Peace, of 7 November 2002,", Cite.Named("Declaration on Peace") with { Date = "2002-11-07" }));
        Assert.That(await TargetsAsync("S/RES/1130(2003)"), Is.EqualTo(["declaration-of-7-november-2002"]), "two are of that day");
    }

    [Test]
    public async Task TextKnownByItsDay_IsTheOneThatHasItsBodyAndThatDayInItsName()
    {
        const string Own = "Final Communiqué of the Northern Working Group of 7 November 2002";
        await SaveAllAsync(
            Council("S/RES/1180(2003)").Says("PP1", $"the {Own},", Cite.Named(Own) with { Date = "2002-11-07" }),
            Council("S/RES/1190(2003)").Says(
                "PP1", "its Final Communiqué of 7 November 2002,", Cite.Named("Final Communiqué of 7 November 2002") with { Date = "2002-11-07" }));

        Assert.That(await TargetsAsync("S/RES/1190(2003)"), Is.EqualTo(["final-communique-of-the-northern-working-group-of-7-november-2002"]));
    }

    [Test]
    public async Task DayThatOtherTextsTell_LeadsWhatIsKnownByItElsewhere()
    {
        await SaveAllAsync(
            OnlyDay, FullName,
            Council("S/RES/1170(2005)").Says(
                "PP1", "the Norland Declaration on the Certification of Rough Amber, of 8 November 2002,",
                new Cite("Norland Declaration on the Certification of Rough Amber", "norland-declaration-on-the-certification-of-rough-amber")
                { Date = "2002-11-08" })
                .Says(
                "PP2", "again the Norland Declaration on the Certification of Rough Amber, of 8 November 2002,",
                new Cite("Norland Declaration on the Certification of Rough Amber", "norland-declaration-on-the-certification-of-rough-amber")
                { Date = "2002-11-08" }));

        Assert.That(await TargetsAsync("S/RES/1130(2003)"), Is.EqualTo(["declaration-of-7-november-2002"]));
    }

    [Test]
    public async Task NameThatIsOnlySaidToStandInAnAnnex_IsNoInstrument()
    {
        await SaveAsync(Text.Of("A/RES/78/1").Says("FN1", "Resolution 428 (V), annex.").Names("statute", "A/RES/428(V)", "Annex"));
        Assert.That(await InstrumentAsync("statute"), Is.Null);

        await SaveAsync(Text.Of("A/RES/78/2").Says("PP1", "the statute,", Cite.Named("statute")));
        Assert.That(await InstrumentAsync("statute"), Is.Not.Null);
    }

    [Test]
    public async Task NameThatOnlyItsDocumentExplains_MeansWhatTheSeriesCallsSo()
    {
        await SaveAllAsync([.. Series, .. Strangers]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await TargetsAsync("S/RES/1000(1996)", "S/RES/1010(1997)", "S/RES/1020(1998)"), Is.All.EqualTo(Valley));
            Assert.That(await TargetsAsync("S/RES/1030(1999)", "A/RES/70/5"),
                Is.EqualTo(["peace-agreement-in-s-res-1030-1999", "peace-agreement-in-a-res-70-5"]));
            Assert.That((await InstrumentAsync(Valley))!.Names, Does.Contain("Peace Agreement"));
            Assert.That(await InstrumentAsync("peace-agreement-in-s-res-1010-1997"), Is.Null);
        }
    }

    [Test]
    public async Task NameThatNoTextOfItsSeriesExplains_IsOneTextAllTheSame()
    {
        await SaveAllAsync(Series[2], Series[1]);
        Assert.That(await TargetsAsync("S/RES/1010(1997)", "S/RES/1020(1998)"), Is.All.EqualTo("peace-agreement-in-s-res-1010-1997"));

        await SaveAsync(Series[0]);
        Assert.That(await TargetsAsync("S/RES/1010(1997)", "S/RES/1020(1998)"), Is.All.EqualTo(Valley));
    }

    [Test]
    public async Task NameThatOnlyItsDocumentExplains_IsOneTextInAllThatSpeakOfOnePlace_AtOneTime()
    {
        await SaveAllAsync(Places);

        Assert.That(await TargetsAsync("S/RES/1110(2002)", "S/RES/1120(2002)", "S/RES/1130(2015)"),
            Is.EqualTo(["peace-agreement-in-s-res-1100-2001", "peace-agreement-in-s-res-1120-2002", "peace-agreement-in-s-res-1130-2015"]));
    }

    [Test]
    public async Task NameThatOnlyItsDocumentExplains_IsAnotherTextOfEachMeetingThatANumberTells()
    {
        await SaveAllAsync(
            Yearly("A/RES/80/1").Says("PP1", "the Peace Agreement adopted by the eleventh Conference,", LocalTo("a-res-80-1")),
            Yearly("A/RES/81/1").Says("PP1", "the Peace Agreement adopted by the eleventh Conference, held in Baku,", LocalTo("a-res-81-1")),
            Yearly("A/RES/82/1").Says("PP1", "the Peace Agreement adopted by the twelfth Conference,", LocalTo("a-res-82-1")));

        Assert.That(await TargetsAsync("A/RES/81/1", "A/RES/82/1"), Is.EqualTo(["peace-agreement-in-a-res-80-1", "peace-agreement-in-a-res-82-1"]));

        static Text Yearly(string id) => Text.Of(id).By("General Assembly").Titled("Peace at sea");
    }

    // "in the Valley" broken off before the place: the end of the name looks like the beginning of what tells which document explains it.
    [Test]
    public async Task NameThatBeginsLikeWhatOnlyItsDocumentExplains_IsAnotherName_AndDecidingEnds()
    {
        const string Cut = "peace-agreement-in-the-in-s-prst-2001-20", Dated = "peace-agreement-of-13-august-2001";
        await SaveAllAsync(
            Council("S/PRST/2001/20").On("2001-08-13")
                .Says("OP1", "resolution 1345 (2001) and", new Cite("resolution 1345 (2001)", "S/RES/1345(2001)"))
                .Says("OP2", "in Sylvania, the Peace Agreement in The,", Named("Peace Agreement in The", Cut, "Peace Agreement in The"))
                .Says("OP3", "of Sylvania, the Peace Agreement,", Named("Peace Agreement", Cut, "Peace Agreement in The")),
            Council("S/RES/1371(2001)").On("2001-09-26").Says("PP1", "Recalling S/PRST/2001/20,", new Cite("S/PRST/2001/20", "S/PRST/2001/20"))
                .Says("PP2", "in Sylvania, the Peace Agreement of 13 August 2001,",
                    Named("Peace Agreement", Dated, "Peace Agreement") with { Date = "2001-08-13" }));

        Assert.That(await TargetsAsync("S/RES/1371(2001)"), Is.EqualTo([Dated]));
        Assert.That((await InstrumentAsync(Cut))?.Id.Value, Is.EqualTo(Cut));
    }

    [Test]
    public async Task TextsOfOneDay_AreNotOne_WhereTheirDocumentsSpeakOfOtherPlaces()
    {
        const string Full = "Agreement on the Status of the Mission", Day = "2003-05-03";
        await SaveAllAsync(
            Council("S/RES/1140(2003)").Says("PP1", $"in Freedonia the {Full} of 3 May 2003,", Cite.Named(Full) with { Date = Day }),
            Council("S/RES/1150(2003)").Says("PP1", "in Sylvania the Agreement of 3 May 2003,",
                Named("Agreement", "agreement-of-3-may-2003", "Agreement") with { Date = Day }));

        Assert.That(await TargetsAsync("S/RES/1150(2003)"), Is.EqualTo(["agreement-of-3-may-2003"]));
    }

    [Test]
    public async Task ReferenceToTheTreatySeries_IsTheTreatyThatIsKnownToStandThere()
    {
        const string Entry = "United Nations, Treaty Series, vol. 1577, No. 27531";
        await SaveAllAsync(Text.Of("A/RES/76/9").Says("FN1", Entry,
            new Cite(Entry, "united-nations-treaty-series-vol-1577-no-27531") { Title = Entry }));

        Assert.That(await TargetsAsync("A/RES/76/9"), Is.EqualTo(["convention-on-the-rights-of-the-child"]));
    }

    [Test]
    public async Task NamesSpelledAlike_AreOneText()
    {
        await SaveAllAsync(Spellings);
        Assert.That(await TargetsAsync("A/RES/71/1", "A/RES/71/2", "A/RES/71/3"), Is.All.EqualTo(Lakes), "most spell it so");

        await SaveAsync(Binding);
        Assert.That(await TargetsAsync("A/RES/71/1", "A/RES/71/2", "A/RES/71/3"), Is.All.EqualTo("A/RES/50/50"), "what one spelling stands for");
    }

    [Test]
    public async Task ShortName_MeansWhatAnotherTextCallsSo_IfOnlyOne()
    {
        await SaveAllAsync(Unexplained, Short);
        Assert.That(await TargetsAsync("A/RES/71/6"), Is.EqualTo([Rivers]));

        await SaveAsync(OtherMeaning);
        Assert.That(await TargetsAsync("A/RES/71/6"), Is.EqualTo(["declaration-on-clean-lakes"]), "it fits several");
    }

    [Test]
    public async Task ShortName_OfWhatIsOneOfMany_MeansNone()
    {
        await SaveAllAsync(
            Text.Of("A/RES/75/1")
                .Says("PP1", "the Framework for Lasting Peace,",
                Named("Framework for Lasting Peace", "framework-for-lasting-peace-in-the-hills", "Hills")),
            Text.Of("A/RES/75/2").Says("PP1", "the Framework for Lasting Peace,", Cite.Named("Framework for Lasting Peace")));

        Assert.That(await TargetsAsync("A/RES/75/2"), Is.EqualTo(["framework-for-lasting-peace"]));
    }

    [TestCase("Second Convention on the Protection of Deep Lakes")]
    [TestCase("Protocol to the Convention on the Protection of Deep Lakes")]
    [TestCase("Amendment to the Convention on the Protection of Deep Lakes")]
    [TestCase("Convention on the Protection of Deep Lakes 2015")]
    public async Task NameThatOnlyLooksAlike_IsAnotherText(string name)
    {
        await SaveAllAsync([.. Spellings, Text.Of("A/RES/72/1").Says("PP1", name, Cite.Named(name))]);

        Assert.That(await TargetsAsync("A/RES/72/1"), Is.EqualTo([KebabCase.Of(name)]));
    }

    [Test]
    public async Task NamesOfOtherDays_AreOtherTexts()
    {
        await SaveAllAsync(
            Text.Of("A/RES/73/1").Says("PP1", "the Agreement on Ceasefire,", Cite.Named("Agreement on Ceasefire") with { Date = "2000-06-18" }),
            Text.Of("A/RES/73/2")
                .Says("PP1", "the Agreement on the Ceasefire,", Cite.Named("Agreement on the Ceasefire") with { Date = "2017-12-21" }));

        Assert.That(await TargetsAsync("A/RES/73/1", "A/RES/73/2"), Is.EqualTo(["agreement-on-ceasefire", "agreement-on-the-ceasefire"]));
    }

    [Test]
    public async Task AnotherSpelling_OfAKnownName_IsTheKnownText()
    {
        await SaveAsync(Text.Of("A/RES/74/1").Says(
            "PP1", "the Convention on Physical Protection of the Nuclear Material,",
            Cite.Named("Convention on Physical Protection of the Nuclear Material") with { Date = "2005-07-08" }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await TargetsAsync("A/RES/74/1"), Is.EqualTo(["convention-on-the-physical-protection-of-nuclear-material"]));
            Instrument shown = (await InstrumentAsync("convention-on-the-physical-protection-of-nuclear-material"))!;
            Assert.That(shown.Title, Is.EqualTo("Convention on the Physical Protection of Nuclear Material"));
            Assert.That(shown.Date, Is.Not.EqualTo(Text.Day("2005-07-08")), "a day that stands beside it is that of its amendment");
        }
    }

    [TestCase(
        "Convention on the Prohibition of the Development, Production, Stockpiling and Use of Chemical Weapons",
        "convention-on-the-prohibition-of-the-development-production-stockpiling-and-use-of-chemical-weapons-and-on-their-destruction")]
    [TestCase("Optional Protocol to the Convention on the Rights of the Child", "optional-protocol-to-the-convention-on-the-rights-of-the-child")]
    public async Task LongTitleBrokenOff_IsTheKnownText_IfOnlyOneGoesOnSo(string name, string target)
    {
        await SaveAsync(Text.Of("A/RES/76/1").Says("PP1", name, Cite.Named(name)));

        Assert.That(await TargetsAsync("A/RES/76/1"), Is.EqualTo([target]));
    }

    [TestCase("1997 International Convention for the Suppression of Terrorist Bombing",
        "international-convention-for-the-suppression-of-terrorist-bombings")]
    [TestCase("1998 International Convention for the Suppression of Terrorist Bombing",
        "1998-international-convention-for-the-suppression-of-terrorist-bombing")]
    [TestCase("Global Plan of Action to Combat Trafficking in Persons", "A/RES/64/293")]
    [TestCase("Programme of Action of 20 July 2001",
        "programme-of-action-to-prevent-combat-and-eradicate-the-illicit-trade-in-small-arms-and-light-weapons-in-all-its-aspects")]
    public async Task KnownText_IsFoundByItsYearOrDay_AndWithoutItsOwner(string name, string target)
    {
        await SaveAsync(Text.Of("A/RES/76/2").Says("PP1", name, Cite.Named(name)));

        Assert.That(await TargetsAsync("A/RES/76/2"), Is.EqualTo([target]));
    }

    [Test]
    public async Task NameWithoutItsOwner_IsTheOwnersText_IfItTells()
    {
        const string Plan = "System-wide Action Plan on Young Gardeners";
        await SaveAllAsync(
            Text.Of("A/RES/76/3").Says("PP1", $"the United Nations {Plan},", Cite.Named($"United Nations {Plan}")),
            Text.Of("A/RES/76/4").Says("PP1", $"the {Plan},", Cite.Named(Plan)));

        Assert.That(await TargetsAsync("A/RES/76/4"), Is.EqualTo(["united-nations-system-wide-action-plan-on-young-gardeners"]));
    }

    [Test]
    public async Task TextWithoutATitle_IsAboutWhatMostTextsSay_UntilItHasOne()
    {
        await SaveAllAsync([.. Topics.Reverse()]);
        Instrument before = (await InstrumentAsync("S/RES/1325(2000)"))!;
        SearchHit[] found = [.. (await Store.SearchAsync(
            new SearchQuery("women security", [SearchScope.Instruments], InstrumentFilter.None), new PageRequest(9))).Items.Select(i => i.Node)];

        await SaveAsync(Text.Of("S/RES/1325(2000)").Titled("Women at the table").Says("OP1", "Decides."));
        Instrument after = (await InstrumentAsync("S/RES/1325(2000)"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((before.Title, before.Topic), Is.EqualTo(((string?)null, "women and peace and security")));
            Assert.That(found.Single().Entity.ToString(), Is.EqualTo("S/RES/1325(2000)"));
            Assert.That((after.Title, after.Topic), Is.EqualTo(("Women at the table", (string?)null)));
        }
    }

    [Test]
    public async Task TitleOfAnyLength_IsKept()
    {
        string title = string.Join(' ', Enumerable.Repeat("Protection", 1000));
        await SaveAsync(Text.Of("A/RES/79/1").Titled(title).Says("PP1", "Recalling,"));

        Assert.That((await InstrumentAsync("A/RES/79/1"))!.Title, Is.EqualTo(title));
    }

    [Test]
    public async Task Save_InAnyOrderAndOverEarlierVersions_MakesTheSameGraph()
    {
        Document[] documents = [.. Series, .. Strangers, .. Places, .. Spellings, Binding, Short, Unexplained, OtherMeaning, FullName, Front, OnlyDay, .. Topics];
        await SaveTogetherAsync(documents);
        string expected = await GraphDump.OfAsync(Store);
        foreach ((int at, Document[] order) in Orders.Some(documents, MostOrders).Index())
        {
            await using IGraphStore store = await CreateAsync();

            // Every third time each text first says what another one says in the end: all of it has to be taken back.
            foreach ((int place, Document document) in order.Index().Where(_ => at % 3 == 2))
            {
                Document other = order[(place + 1) % order.Length];
                await store.SaveAsync(other with { Head = document.Head, Source = document.Source }, "earlier");
            }

            foreach (Document document in order)
            {
                await store.SaveAsync(document, "fingerprint");
            }

            Assert.That(await GraphDump.OfAsync(store), Is.EqualTo(expected), () =>
                "saved in the order " + string.Join(", ", order.Select(d => d.Head.Id)));
        }
    }

    private static Document About(string id, string topic) => Text.Of(id).Says("PP1", "Resolution 1325 (2000),", OfTopic(topic));

    private static Cite OfTopic(string topic) => new("1325 (2000)", "S/RES/1325(2000)") { Topic = topic };

    private static Text Council(string id) => Text.Of(id).By("Security Council");

    private static Cite LocalTo(string document) => Named("Peace Agreement", $"peace-agreement-in-{document}", "Peace Agreement");

    private static Cite Named(string name, string id, string title) => new(name, id) { Name = name, Title = title, Kind = InstrumentKind.Treaty };

    // What the last citation of each text leads to.
    private async Task<string[]> TargetsAsync(params string[] documents)
    {
        var targets = new List<string>();
        foreach (string document in documents)
        {
            targets.Add((await CitationsInAsync(document))[^1].Target!.Value.Value);
        }

        return [.. targets];
    }
}
