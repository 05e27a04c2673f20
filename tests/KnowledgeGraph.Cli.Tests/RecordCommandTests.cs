namespace KnowledgeGraph.Cli.Tests;

/// <summary>What is recorded of adoptions, through the program: loaded, shown, counted, and told where it is broken.</summary>
public sealed class RecordCommandTests
{
    private const string Records = """
        {"symbol": "A/RES/75/1", "title": "Peace", "adoption_date": "21 September 2020", "originating_document": "A/75/L.1", "pv": "A/75/PV.3",
         "adoption_type": "By a recorded vote", "MS_in_favour": ["FRANCE", "MEXICO"], "MS_against": ["CHINA"], "MS_in_favour_count": "3",
         "sponsors": ["MEXICO", "GUINEA (ON BEHALF OF THE GROUP OF 77)"], "additional_sponsors": ["FRANCE"],
         "subjects": [["Peace", "UNBIS Thesaurus"]]}
        """;

    private TemporaryFolder _folder = null!;
    private string _store = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _store = $"sqlite:{Path.Combine(_folder.Path, "graph.db")}";
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Records_AreLoadedShownAndCounted()
    {
        Answer load = await Kg.RunAsync("load", Write("75.json", Records), "--store", _store);
        Answer show = await Kg.RunAsync("show", "A/RES/75/1", "--store", _store);
        Answer all = await Kg.RunAsync("show", "A/RES/75/1", "--all", "--store", _store);
        Answer stats = await Kg.RunAsync("stats", "--store", _store);
        Answer search = await Kg.RunAsync("search", "peace", "--store", _store);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(load.Code, Is.Zero);
            Assert.That(load.Error, Does.Contain("75.json has 1 record; what looks wrong: 1 VOTES_DIFFER_FROM_COUNT").And.Contain("1 added"));
            Assert.That(show.Lines, Does.Contain("field\ttitle\tPeace").And.Contain("record\tsponsors\tMexico; Guinea ON BEHALF OF THE GROUP OF 77")
                .And.Contain("record\tadditionalSponsors\tFrance").And.Contain("record\tvote\t2 in favour, 1 against, 0 abstaining")
                .And.Contain("record\tVOTES_DIFFER_FROM_COUNT\t2 States are listed in favour, and 3 are counted."));
            Assert.That(show.Output, Does.Not.Contain("inFavour"));
            Assert.That(all.Lines, Does.Contain("record\tinFavour\tFrance; Mexico").And.Contain("record\tagainst\tChina"));
            Assert.That(stats.Lines, Does.Contain("graph\trecords of adoptions\t1").And.Contain("graph\tvotes of States\t3"));
            Assert.That(search.Output, Does.Contain("A/RES/75/1"));
        }
    }

    [Test]
    public async Task File_WithABrokenObject_EndsTheLoadByOne()
    {
        Answer load = await Kg.RunAsync("load", Write("75.json", Records + "\n{\"symbol\": }"), "--store", _store);

        Assert.That(load.Code, Is.EqualTo(1));
        Assert.That(load.Error, Does.Match(@"75\.json could be read in part: line \d+, column \d+ .*Loaded: 1 record;"));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
