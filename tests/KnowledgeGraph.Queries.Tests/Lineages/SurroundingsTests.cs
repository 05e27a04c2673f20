using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Queries.Tests.Lineages;

/// <summary>What lies around a text, as a picture shows it: as many nodes as asked for, opened page by page, rolled up and opened again.</summary>
public sealed class SurroundingsTests
{
    private const int Citing = 130;
    private const int Cited = 20;
    private const int Deep = 40;
    private static readonly InstrumentId Hub = new("A/RES/60/1");
    private static readonly InstrumentId Busy = new("A/RES/61/1");

    private string _path = null!;
    private IGraphStore _store = null!;

    // The hub cites 20, and 130 cite it; of these the first is cited by 40 more, each on one of four questions.
    [OneTimeSetUp]
    public async Task SetUp()
    {
        _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        _store = GraphStores.Open($"sqlite:{_path}");
        await _store.InitializeAsync();
        await _store.SaveAsync([.. Enumerable.Range(1, Citing)
            .Select(n => Text($"A/RES/61/{n}", $"Question of {Questions[n % 4]}", Questions[n % 4], Hub))
            .Append(Text(Hub.Value, "The hub", "Hubs", [.. Enumerable.Range(1, Cited).Select(n => new InstrumentId($"A/RES/50/{n}"))]))
            .Concat(Enumerable.Range(1, Deep).Select(n => Text($"A/RES/62/{n}", $"Later {n}", "Later", Busy)))
            .Select(d => new IncomingDocument(d, "x"))]);
    }

    private static readonly string[] Questions = ["Seas", "Children", "Crime", "Outer space"];

    [OneTimeTearDown]
    public async Task TearDown()
    {
        await _store.DisposeAsync();
        File.Delete(_path);
    }

    [TestCase(10, 5, 4)]
    [TestCase(60, 39, 20)]
    [TestCase(151, 130, 20)]
    [TestCase(300, 130, 20)]
    public async Task Limit_IsReachedWhereThereIsSoMuch_AndShared(int limit, int building, int built)
    {
        LineageAnswer answer = await ReadAsync(LineageLevel.Text, limit);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Nodes, Has.Count.EqualTo(Math.Min(limit, 1 + building + built)));
            Assert.That(answer.Nodes.Count(n => n.Point.X < 0), Is.EqualTo(building));
            Assert.That(answer.Nodes.Count(n => n.Point.X > 0), Is.EqualTo(built));
            Assert.That(answer.Graph.IsTruncated, Is.EqualTo(limit < 150 || answer.Nodes.Any(n => n.Node.Degree > 0 && n.Entity == Busy)));
        }
    }

    [Test]
    public async Task Paragraphs_CountAsNodesOnlyWhereACitationReachesThem()
    {
        LineageAnswer answer = await ReadAsync(LineageLevel.Paragraph, 60);
        HashSet<EntityId> reached = [.. answer.Citations.SelectMany(e => new[] { e.Relation.From, e.Relation.To }).Append(Hub)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Nodes, Has.Count.EqualTo(60));
            Assert.That(answer.Nodes.Select(n => n.Entity), Is.All.Matches<EntityId>(reached.Contains));
        }
    }

    [Test]
    public async Task More_OfTheRoot_BringsAPageEachTime_UntilThereIsNoMore()
    {
        HashSet<EntityId> before = [.. (await ReadAsync(LineageLevel.Text, 20)).Nodes.Select(n => n.Entity)];
        var counts = new List<int>();
        for (int pages = 1; ; pages++)
        {
            LineageAnswer answer = await ReadAsync(LineageLevel.Text, 20, new OpenedNode(Hub, pages));
            RolledNode root = RolledLineage.Of(answer, LineageLevel.Text, new Dictionary<string, int>(), 0).Nodes.Single(n => n.IsRoot);
            HashSet<EntityId> now = [.. answer.Nodes.Select(n => n.Entity)];
            Assert.That(now, Is.SupersetOf(before), "what was shown stays");
            Assert.That(root.More, Is.EqualTo(150 - (now.Count - 1)), "what is said to be left is left");
            counts.Add(now.Count);
            before = now;
            if (root.More == 0)
            {
                break;
            }
        }

        Assert.That(counts, Is.EqualTo([56, 81, 106, 131, 151]), "the first page both ways");
    }

    [Test]
    public async Task Opened_NodeWithMore_PagesToItsEnd()
    {
        LineageAnswer once = await ReadAsync(LineageLevel.Text, 300, new OpenedNode(Busy, 1)), twice = await ReadAsync(
            LineageLevel.Text, 300, new OpenedNode(Busy, 2));
        int More(LineageAnswer answer) => RolledLineage.Of(answer, LineageLevel.Text, new Dictionary<string, int>(), 0).Nodes
            .Single(n => n.Entity == Busy).More;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((once.Nodes.Count, More(once)), Is.EqualTo((151 + OpenedNode.PageSize, Deep - OpenedNode.PageSize)));
            Assert.That((twice.Nodes.Count, More(twice)), Is.EqualTo((151 + Deep, 0)));
            Assert.That(twice.Nodes.Where(n => n.Point.X == -2).Select(n => n.Node.Depth), Is.All.EqualTo(2));
        }
    }

    [TestCase(LineageLevel.Series)]
    [TestCase(LineageLevel.Subject)]
    public async Task RolledUp_EveryTextIsInOneNode_AndNoCitationIsLost(LineageLevel level)
    {
        LineageAnswer answer = await ReadAsync(level, 1000);
        RolledLineage whole = RolledLineage.Of(answer, level, new Dictionary<string, int>(), 100);
        RolledNode group = whole.Nodes.First(n => n.Members.Count > OpenedNode.PageSize && n.Entity is null);
        RolledLineage opened = RolledLineage.Of(answer, level, new Dictionary<string, int> { [group.Key] = 1 }, 100);
        RolledLineage open = RolledLineage.Of(answer, level, new Dictionary<string, int> { [group.Key] = 2 }, 100);
        RolledNode Again(RolledLineage lineage) => lineage.Nodes.Single(n => n.Key == group.Key);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(whole.Nodes.Where(n => n.Entity is null).Select(n => n.Members.Count).Order(), Has.Some.EqualTo(32).Or.Some.EqualTo(33));
            foreach (RolledLineage lineage in new[] { whole, opened, open })
            {
                Assert.That(lineage.Citations.Sum(e => e.CitationCount), Is.EqualTo(answer.Citations.Sum(e => e.Relation.CitationCount)));
                Assert.That(lineage.Nodes.Select(n => n.Key), Is.Unique);
            }

            Assert.That(whole.Nodes.SelectMany(n => n.Members), Is.EquivalentTo(answer.Nodes.Select(n => n.Entity)));
            Assert.That(opened.Nodes, Has.Count.EqualTo(whole.Nodes.Count + OpenedNode.PageSize));
            Assert.That(Again(opened).More, Is.EqualTo(group.Members.Count - OpenedNode.PageSize));
            Assert.That(Again(open).More, Is.Zero);
            Assert.That(open.Nodes, Has.Count.EqualTo(whole.Nodes.Count + group.Members.Count));
            Assert.That(TextGroups.IsKey(group.Key), Is.True);
        }
    }

    [Test]
    public async Task RolledUp_BeyondItsRoom_KeepsTheRootAndSaysWhatIsLeftOut()
    {
        LineageAnswer answer = await ReadAsync(LineageLevel.Subject, 1000);
        RolledLineage few = RolledLineage.Of(answer, LineageLevel.Subject, new Dictionary<string, int>(), 3);
        RolledLineage all = RolledLineage.Of(answer, LineageLevel.Subject, new Dictionary<string, int>(), 100);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(few.Nodes, Has.Count.EqualTo(3));
            Assert.That(few.Nodes.Count(n => n.IsRoot), Is.EqualTo(1));
            Assert.That(few.LeftOut, Is.EqualTo(all.Nodes.Count - 3));
            Assert.That(few.Nodes.Single(n => n.IsRoot).More, Is.GreaterThanOrEqualTo(few.LeftOut));
        }
    }

    private Task<LineageAnswer> ReadAsync(LineageLevel level, int limit, params OpenedNode[] opened) => new LineageAnswers(_store).ReadAsync(
        new LineageSurroundings(
            Hub, 1, new LineageFilter { Granularity = level == LineageLevel.Paragraph ? Granularity.Provision : Granularity.Instrument },
            limit, opened),
        CancellationToken.None);

    private static Document Text(string symbol, string title, string subject, params InstrumentId[] cited)
    {
        string words = "Recalling ";
        List<DocumentCitation> citations = [];
        foreach (InstrumentId target in cited)
        {
            citations.Add(new DocumentCitation
            {
                Source = "PP1",
                Span = new TextSpan(words.Length, words.Length + target.Value.Length),
                Text = target.Value,
                Status = CitationStatus.Resolved,
                Target = new CitedInstrument { Id = target, Symbol = target.Value, Kind = InstrumentKind.Resolution },
                Relation = RelationType.Recalls,
            });
            words += target.Value + ", ";
        }

        return new Document
        {
            Source = symbol,
            Head = new DocumentHead
            {
                Id = new InstrumentId(symbol),
                Symbol = symbol,
                Title = title,
                Kind = InstrumentKind.Resolution,
                AdoptedBy = "General Assembly",
                Date = new DateOnly(2005, 1, 1).AddDays(symbol.Length),
                Subjects = [subject],
            },
            Provisions = [new DocumentProvision { Label = "PP1", Kind = ProvisionKind.Preambular, Verb = "Recalling", Text = words }],
            Citations = citations,
            Diagnostics = [],
        };
    }
}
