namespace KnowledgeGraph.Cli.Tests.Collections;

/// <summary><c>kg fetch</c> and <c>kg load</c> with <c>--collection</c>, and <c>kg update</c>, with a service on this machine.</summary>
public sealed class CollectionCommandTests
{
    private const string Assembly = "GAresolutions";
    private const string Council = "SCresolutions";

    private TemporaryFolder _folder = null!;
    private CollectionStub _stub = null!;

    [SetUp]
    public async Task StartService()
    {
        _folder = new TemporaryFolder();
        _stub = await CollectionStub.StartAsync();
        Put("76session/English/A_RES_76_1_E.html", "A/RES/76/1", "Recalling its resolution 70/1 of 25 September 2015,");
        Put("76session/French/A_RES_76_1_F.html", "A/RES/76/1", "Rappelant sa résolution 70/1 du 25 septembre 2015,");
        Put("77session/English/A_RES_77_1_E.html", "A/RES/77/1", "Recalling its resolution 76/1 of 15 September 2021,");
        _stub.Put("ECOSOCresolutions", "2021/English/test.txt", "\n"u8.ToArray());
        _stub.Put(Council, "2022/English/S_RES_2618 (2022)-2201005E.html",
            "S/RES/2618 (2022)", "The Security Council,", "Recalling its resolution 2561 (2021) of 29 January 2021,",
            "1. Decides to remain seized of the matter.");
    }

    [TearDown]
    public async Task StopService()
    {
        await _stub.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Fetch_PrintsCollectionAndPathAndAsksOnceADay()
    {
        Answer answer = await RunAsync("fetch", "--collection", "general-assembly", "--collection", "security-council");
        Answer again = await RunAsync("fetch", "--collection", "all", "--since", "2022");

        string[][] rows = [.. answer.Lines.Select(l => l.Split('\t'))];
        Assert.That(rows.Select(r => r[0]), Is.EqualTo(["general-assembly", "security-council"]));
        Assert.That(rows.Select(r => File.Exists(r[1])), Is.All.True);
        Assert.That((answer.Code, answer.Error), Is.EqualTo(
            (0, "kg: general-assembly: 2 texts in English\nkg: security-council: 1 text in English\n")));
        Assert.That(again.Error, Does.Contain("general-assembly: 2 texts in English from 2022 on\n")
            .And.Contain("economic-and-social-council: 0 texts"));
        Assert.That((again.Code, _stub.Served), Is.EqualTo((0, 3)));
    }

    [Test]
    public async Task Load_OfEverything_LoadsEachTextOfTheLanguageOnceAndNamesWhatIsOdd()
    {
        Answer loaded = await RunAsync("load", "--collection", "all");
        Answer again = await RunAsync("load", "--collection", "all");
        Answer shown = await RunAsync("lineage", "A/RES/77/1");

        Assert.That((loaded.Code, again.Code), Is.EqualTo((0, 0)), loaded.Error);
        Assert.That(loaded.Error, Does.Contain("economic-and-social-council:2021/English/test.txt is empty, and was left out\n")
            .And.Contain("3 added, 0 replaced, 0 unchanged, 0 failed"));
        Assert.That(again.Error, Does.Contain("0 added, 0 replaced, 3 unchanged, 0 failed"));
        Assert.That(shown.Output, Does.Contain("A/RES/76/1"));
    }

    [Test]
    public async Task Load_InSeveralLanguages_LoadsEach()
    {
        _stub.Put(Assembly, "76session/French/A_RES_76_1_F.html", """
            <!-- <FRBRlanguage language="fra"/> -->
            <html><body><p>A/RES/76/1</p><p>L’Assemblée générale,</p><p>Rappelant sa résolution 70/1 du 25 septembre 2015,</p>
            <p>Consciente de la nécessité de faire connaître ces obligations à tous ceux qui les ignorent et de les aider à y satisfaire,</p>
            <p>1. Décide de rester saisie de la question et de la suivre de près, conformément à la Charte des Nations Unies.</p></body></html>
            """u8.ToArray());
        Answer loaded = await RunAsync("load", "--collection", "general-assembly", "--lang", "en,fr");
        Answer again = await RunAsync("load", "--collection", "general-assembly", "--lang", "fr", "--lang", "en");

        Assert.That((loaded.Code, again.Code), Is.EqualTo((0, 0)), loaded.Error);
        Assert.That(loaded.Error, Does.Contain("general-assembly: 2 texts in English\n").And.Contain("general-assembly: 1 text in French\n")
            .And.Contain("3 added, 0 replaced, 0 unchanged, 0 failed"));
        Assert.That(again.Error, Does.Contain("0 added, 0 replaced, 3 unchanged, 0 failed"));
    }

    [TestCase("77", 1, "1 text in English from session 77 on (1 older left out)")]
    [TestCase("2022", 2, "2 texts in English from 2022 on")]
    public async Task Load_SinceASessionOrAYear_LeavesOlderOnesOut(string since, int texts, string word)
    {
        Answer loaded = await RunAsync("load", "--collection", "general-assembly", "--since", since);

        Assert.That(loaded.Error, Does.Contain($"general-assembly: {word}").And.Contain($"{texts} added"));
    }

    [Test]
    public async Task Update_SaysWhatCameWhatChangedAndWhatIsGone()
    {
        await RunAsync("load", "--collection", "general-assembly");
        Put("77session/English/A_RES_77_1_E.html", "A/RES/77/1", "Recalling its resolution 76/2 of 15 September 2021,");
        Put("77session/English/A_RES_77_2_E.html", "A/RES/77/2", "Recalling its resolution 77/1 of 13 September 2022,");
        _stub.Remove(Assembly, "76session/English/A_RES_76_1_E.html");
        _stub.Branch = "42a69b67bb92d23969fc45bba151320b82eb8e52";

        Answer updated = await RunAsync("update");
        Answer shown = await RunAsync("show", "A/RES/76/1");
        Answer again = await RunAsync("update");

        Assert.That((updated.Code, updated.Output), Is.EqualTo((0, "")));
        Assert.That(updated.Error, Is.EqualTo($"""
            kg: general-assembly has changed
            kg: general-assembly: 2 texts in English from session 76 on
            kg: general-assembly:76session/English/A_RES_76_1_E.html is no longer in the archive; A/RES/76/1 stays in the graph: kg update --remove-gone takes it out
            kg: general-assembly: 1 added, 1 replaced, 0 unchanged, 0 failed, 1 gone
            kg: The graph is at sqlite:{_folder.Path}/g.db

            """));
        Assert.That(shown.Output, Does.Contain("A/RES/70/1"));
        Assert.That(again.Error, Does.Contain("general-assembly is as it was").And.Contain("0 added, 0 replaced, 2 unchanged, 0 failed, 1 gone"));
    }

    [Test]
    public async Task Update_WithRemoveGone_TakesOutWhatIsNoLongerThere()
    {
        await RunAsync("load", "--collection", "general-assembly");
        _stub.Remove(Assembly, "76session/English/A_RES_76_1_E.html");

        Answer updated = await RunAsync("update", "--remove-gone");
        Answer shown = await RunAsync("show", "A/RES/76/1");
        Answer again = await RunAsync("update");

        Assert.That((updated.Code, updated.Error.Contains("A/RES/76/1 was taken out of the graph", StringComparison.Ordinal)), Is.EqualTo((0, true)),
            updated.Error);
        Assert.That(shown.Output, Does.Not.Contain("A/RES/70/1"));
        Assert.That(again.Error, Does.Contain("0 added, 0 replaced, 1 unchanged, 0 failed, 0 gone"));
    }

    [Test]
    public async Task Update_AskedAgain_FetchesNothingThatIsAsItWas()
    {
        await RunAsync("load", "--collection", "all");
        int served = _stub.Served;

        Answer updated = await RunAsync("update");

        Assert.That((updated.Code, _stub.Served), Is.EqualTo((0, served)), updated.Error);
        Assert.That(updated.Error, Does.Contain("general-assembly: 0 added, 0 replaced, 2 unchanged, 0 failed, 0 gone")
            .And.Contain("security-council: 0 added, 0 replaced, 1 unchanged, 0 failed, 0 gone").And.Not.Contain("economic"));
    }

    [TestCase("main")]
    [TestCase("develop")]
    public async Task Update_OfARenamedRoot_ChangesNothing(string branch)
    {
        await RunAsync("load", "--collection", "general-assembly");
        _stub.Branch = branch;
        _stub.Put(Assembly, "data_extract/76.json", "{}"u8.ToArray());

        Answer updated = await RunAsync("update");

        Assert.That(updated.Error, Does.Contain("0 added, 0 replaced, 2 unchanged, 0 failed, 0 gone"));
    }

    [Test]
    public async Task Update_OfARenamedFolderInside_LosesNothing()
    {
        await RunAsync("load", "--collection", "general-assembly");
        _stub.Remove(Assembly, "77session/English/A_RES_77_1_E.html");
        Put("Session 77/English/A_RES_77_1_E.html", "A/RES/77/1", "Recalling its resolution 76/1 of 15 September 2021,");

        Answer updated = await RunAsync("update");

        Assert.That((updated.Code, updated.Error.Contains(" 0 gone", StringComparison.Ordinal)), Is.EqualTo((0, true)), updated.Error);
    }

    [Test]
    public async Task Update_OfWhatWasLoadedFromASessionOn_SaysWhatOlderTextsThereAre()
    {
        await RunAsync("load", "--collection", "general-assembly", "--since", "77");

        Answer updated = await RunAsync("update");

        Assert.That(updated.Error, Does.Contain("general-assembly: 1 text in English from session 77 on (1 older left out)"));
    }

    [Test]
    public async Task Update_ReissueOfAText_TakesItsPlace()
    {
        await RunAsync("load", "--collection", "general-assembly");
        Put("77session/English/A_RES_77_1_E_reissue.html", "A/RES/77/1", "Recalling its resolution 75/1 of 21 September 2020,");

        Answer updated = await RunAsync("update");
        Answer lineage = await RunAsync("lineage", "A/RES/77/1");

        Assert.That(updated.Error, Does.Contain("A_RES_77_1_E.html gives way to 77session/English/A_RES_77_1_E_reissue.html, which was issued anew")
            .And.Contain("0 added, 1 replaced, 1 unchanged, 0 failed, 0 gone"));
        Assert.That(lineage.Output, Does.Contain("A/RES/75/1").And.Not.Contain("A/RES/76/1"));
    }

    [Test]
    public async Task Update_ServiceThatFails_LoadsFromTheCopyAndSaysSo()
    {
        await RunAsync("load", "--collection", "general-assembly");
        _stub.Fails = 403;

        Answer updated = await RunAsync("update");

        Assert.That(updated.Code, Is.EqualTo(1));
        Assert.That(updated.Error, Does.Contain("general-assembly could not be fetched: 127.0.0.1 answered with status 403; the copy of ")
            .And.Contain("2 unchanged"));
    }

    [Test]
    public async Task Load_OneCollectionThatCannotBeHad_IsNamedAndTheOthersAreLoaded()
    {
        await RunAsync("fetch", "--collection", "general-assembly");
        _stub.Fails = 404;

        Answer loaded = await RunAsync("load", "--collection", "all");

        Assert.That(loaded.Code, Is.EqualTo(1));
        Assert.That(loaded.Error, Does.Contain("security-council is not there: 127.0.0.1 has no such archive").And.Contain("2 added"));
    }

    [Test]
    public async Task Load_BesideFiles_LoadsBoth()
    {
        string file = _folder.Write("draft.txt",
            "A/RES/78/1\n\nThe General Assembly,\n\nRecalling its resolution 77/1,\n\n1. Decides to remain seized of the matter.\n");

        Answer loaded = await RunAsync("load", file, "--collection", "general-assembly");

        Assert.That((loaded.Code, loaded.Error.Contains("3 added", StringComparison.Ordinal)), Is.EqualTo((0, true)), loaded.Error);
    }

    [Test]
    public async Task Update_OfAGraphWithoutCollections_SaysHowToLoadOne()
    {
        await RunAsync("load", Repository.Seed);

        Answer updated = await RunAsync("update");

        Assert.That((updated.Code, updated.Error), Is.EqualTo((1,
            $"kg: No collection has been loaded into the graph at sqlite:{_folder.Path}/g.db yet. Load one first: kg load --collection all.\n")));
    }

    [TestCase("load --collection assembly", "assembly")]
    [TestCase("load --collection all --since 1200", "--since is a session of the General Assembly, such as 74, or a year, such as 2020, not '1200'.")]
    [TestCase("load seeds --since 74", "--since is of a collection: name one with --collection.")]
    [TestCase("fetch", "Nothing to fetch: name the symbol of a document, or a collection with --collection.")]
    [TestCase("update seeds", "seeds")]
    public async Task WrongUsage_IsSaid(string line, string message)
    {
        Answer answer = await RunAsync(line.Split(' '));

        Assert.That((answer.Code, answer.Output), Is.EqualTo((2, "")));
        Assert.That(answer.Error, Does.Contain(message));
    }

    [Test]
    public async Task AddressThatIsNone_IsWrongUsage()
    {
        Answer answer = await Kg.RunAsync(new Setting { Variables = { ["KG_COLLECTIONS"] = "there" } }, "fetch", "--collection", "all");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.StartWith("kg: The variable KG_COLLECTIONS: The address of the collections is https://HOST/"));
    }

    private void Put(string path, string symbol, string recalling) => _stub.Put(
        Assembly, path, symbol, path.Contains("French", StringComparison.Ordinal) ? "L'Assemblée générale," : "The General Assembly,", recalling,
        "1. Decides to remain seized of the matter.");

    private Task<Answer> RunAsync(params string[] args) => Kg.RunAsync(
        new Setting
        {
            Variables =
            {
                ["KG_COLLECTIONS"] = _stub.Address, ["XDG_CACHE_HOME"] = _folder.Path, ["HOME"] = _folder.Path,
                ["KG_STORE"] = $"sqlite:{_folder.Path}/g.db",
            },
        }, args);
}
