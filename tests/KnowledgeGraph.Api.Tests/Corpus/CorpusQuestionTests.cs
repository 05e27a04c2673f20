using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Corpus;

/// <summary>The twenty questions, as the console asks them, of official documents: what is right is told by the links and the markup of their
/// editors, or by words that are looked for in them.</summary>
[Category("Corpus"), Category("Slow")]
public sealed partial class CorpusQuestionTests
{
    private const string Women = "S/RES/1325(2000)";
    private const string Addis = "A/RES/69/313";
    private const string Agenda = "A/RES/70/1";
    private const string Children = "CHILDREN";

    private readonly Dictionary<string, OfficialText> _official = [];
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        string corpus = Requirement.Shared("corpus", "un-akn");
        _texts = await TemporaryStore.OpenAsync();
        var documents = new List<IncomingDocument>();
        foreach ((string file, string xml) in OfficialText.Asked(corpus))
        {
            documents.Add(new IncomingDocument(Extractor.Default.Extract(file, Encoding.UTF8.GetBytes(xml)), Path.GetFileName(file)));
            var text = OfficialText.Read(xml);
            _official.Add(text.Id, text);
        }

        await _texts.Store.SaveAsync(documents);
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_texts is not null)
        {
            await _texts.DisposeAsync();
        }
    }

    [Test]
    public async Task Q01_CitationsInASession()
    {
        JsonElement found = (await AskAsync(1, new { of = new[] { Women }, source = new { body = new[] { "General Assembly" }, session = "75" } }))
            .GetProperty("citations");
        Assert.That(
            found.Nodes().Select(n => n.GetProperty("source").GetProperty("instrument").Id()).Distinct(),
            Is.EquivalentTo(Ids(t => IsOfSession75(t) && t.Links.Contains(Women))).And.Not.Empty);
    }

    [Test]
    public async Task Q02_MostCitedOfEachYear()
    {
        JsonElement years = (await AskAsync(2)).GetProperty("citations").GetProperty("groups");
        Assert.That(
            years.Nodes().Select(y => y.Text("value")),
            Is.EqualTo(_official.Values.Select(t => $"{t.Date.Year}").Distinct().OrderDescending().Take(3)));
        foreach (JsonElement year in years.Nodes())
        {
            string linked = _official.Values.Where(t => $"{t.Date.Year}" == year.Text("value"))
                .SelectMany(t => t.Links.Where(l => Resolution().IsMatch(l))).CountBy(l => l).MaxBy(l => l.Value).Key;
            Assert.That(year.GetProperty("groups").Nodes().First().Text("value"), Is.EqualTo(linked));
        }
    }

    [Test]
    public async Task Q03_BodiesThatCiteBodies()
    {
        JsonElement bodies = (await AskAsync(3)).GetProperty("citations").GetProperty("groups");
        foreach (JsonElement body in bodies.Nodes())
        {
            string own = Initial(body.Text("label")!);
            var linked = new HashSet<string>(_official.Values.Where(t => t.Id[0] == own[0])
                .SelectMany(t => t.Links).Where(l => l.Contains("/RES/", StringComparison.Ordinal) && l[1] == '/').Select(l => l[..1]));
            string[] cited = [.. body.GetProperty("groups").Nodes().Select(c => Initial(c.Text("label")!))];
            Assert.That(linked, Is.SubsetOf(cited).And.Not.Empty, own);
        }

        static string Initial(string body) => body switch
        {
            "General Assembly" => "A",
            "Economic and Social Council" => "E",
            "Security Council" => "S",
            _ => "other",
        };
    }

    [Test]
    public async Task Q04_PreambularParagraphsByTheirOpening()
    {
        JsonElement found = (await AskAsync(4, new { cites = new[] { Women }, verb = new[] { "Reaffirming" } })).GetProperty("provisions");
        XElement[] paragraphs =
        [
            .. _official.Values.SelectMany(t => t.Preambular)
                .Where(p => OfficialText.Opening(p) == "Reaffirming" && Number1325().IsMatch(OfficialText.Words(p))),
        ];
        Assert.That(found.Number("totalCount"), Is.EqualTo(paragraphs.Length).And.Positive);
    }

    [Test]
    public async Task Q05_WhatWasChanged()
    {
        JsonElement comparison = (await AskAsync(5, new { a = "74/133" })).GetProperty("compare");
        Assert.That(Sides("left"), Is.EquivalentTo(Labels(_official["A/RES/74/133"])));
        Assert.That(Sides("right"), Is.EquivalentTo(Labels(_official["A/RES/76/147"])));

        IEnumerable<string> Sides(string side) => comparison.List("rows").SelectMany(r => r.GetProperty(side).EnumerateArray())
            .Select(p => p.Text("label")!).Where(l => Whole().IsMatch(l));

        static IEnumerable<string> Labels(OfficialText text) =>
            text.Preambular.Select((_, i) => $"PP{i + 1}").Concat(text.Operative.Select((_, i) => $"OP{i + 1}"));
    }

    [Test]
    public async Task Q06_WhoCitesAParagraph()
    {
        JsonElement groups = (await AskAsync(6, new { of = new[] { "S/RES/1572 (2004) OP7" } })).GetProperty("citations").GetProperty("groups");
        Assert.That(
            Ids(t => Paragraph7().IsMatch(t.Text)), Is.SubsetOf(groups.Nodes().Select(g => g.Text("value"))).And.Not.Empty);
        Assert.That(
            groups.Nodes().Select(g => g.Text("value")!), Has.All.Matches<string>(id => _official[id!].Text.Contains("1572 (2004)")));
    }

    [TestCase("United Nations Convention against Corruption")]
    [TestCase("Convention on the Elimination of All Forms of Discrimination against Women")]
    [TestCase("Paris Agreement")]
    public async Task Q07_TreatiesOfABodyAndAYear(string treaty)
    {
        JsonElement groups = (await AskAsync(
            7, new { source = new { body = new[] { "ECOSOC" }, dateFrom = "2022-01-01", dateTo = "2022-12-31" } }))
            .GetProperty("citations").GetProperty("groups");
        JsonElement found = groups.Nodes().Single(g => g.Text("label") == treaty);
        int naming = _official.Values.Count(t =>
            t.Id[0] == 'E' && t.Date.Year == 2022 && (t.Text + t.Notes).Contains(treaty, StringComparison.Ordinal));
        Assert.That(found.Number("texts"), Is.EqualTo(naming));
    }

    [Test]
    public async Task Q08_TheGraphOfASubject()
    {
        JsonElement lineage = (await AskAsync(8, new { subject = new[] { "children" } })).GetProperty("lineage");
        string[] roots = [.. lineage.List("roots").Select(r => r.GetProperty("entity").Id()!)];
        string[] edges = [.. lineage.List("edges")
            .Select(e => $"{e.GetProperty("from").Id()} {e.GetProperty("to").Id()}")];
        Assert.That(roots, Is.EquivalentTo(Ids(t => t.Subjects.Contains(Children))).And.Not.Empty);
        Assert.That(lineage.Number("omittedRoots"), Is.Zero);
        Assert.That(
            roots.SelectMany(r => _official[r].Links.Where(l => Resolution().IsMatch(l)).Select(l => $"{r} {l}")), Is.SubsetOf(edges).And.Not.Empty);
    }

    [Test]
    public async Task Q09_CitationsByYear()
    {
        JsonElement groups = (await AskAsync(9, new { of = new[] { Women } })).GetProperty("citations").GetProperty("groups");
        Assert.That(
            groups.Nodes().Select(g => (g.Text("value"), g.Number("texts"))),
            Is.EqualTo(_official.Values.Where(Names1325).CountBy(t => t.Date.Year).OrderBy(y => y.Key).Select(y => ($"{y.Key}", y.Value))));
    }

    [Test]
    public async Task Q10_WhoCitesBoth()
    {
        JsonElement found = (await AskAsync(10, new { cites = new[] { Women, Agenda } })).GetProperty("instruments");
        Assert.That(
            found.Nodes().Select(n => n.Id()), Is.EquivalentTo(Ids(t => Names1325(t) && (t.Links.Contains(Agenda) || NamesAgenda(t)))).And.Not.Empty);
    }

    [Test]
    public async Task Q11_WhoCitesAnArticle()
    {
        JsonElement found = (await AskAsync(11, new { of = new[] { "Article 51 of the Charter of the United Nations" } })).GetProperty("citations");
        Assert.That(
            found.Nodes().Select(n => n.GetProperty("source").TextId()).Distinct(),
            Is.EquivalentTo(Ids(t => t.Text.Contains("Article 51 of the Charter", StringComparison.Ordinal))).And.Not.Empty);
    }

    [Test]
    public async Task Q12_TheLatestThatCite()
    {
        JsonElement found = (await AskAsync(12, new { cites = new[] { Addis } })).GetProperty("instruments");
        OfficialText[] citing = [.. _official.Values.Where(t => t.Links.Contains(Addis)).OrderByDescending(t => t.Date)];
        Assert.That(found.Nodes().Select(n => n.Text("date")), Is.EqualTo(citing.Take(5).Select(t => $"{t.Date:yyyy-MM-dd}")));
        Assert.That(found.Nodes().Select(n => n.Id()), Is.SubsetOf(citing.Select(t => t.Id)));
    }

    [Test]
    public async Task Q13_WhatWasExtended()
    {
        JsonElement found = (await AskAsync(13, new { types = new[] { "EXTENDS", "AMENDS", "SUPERSEDES" } })).GetProperty("relations");
        Assert.That(found.Number("totalCount"), Is.EqualTo(found.GetProperty("groups").Nodes().Sum(g => g.Number("count"))).And.Positive);
        Assert.That(
            found.Nodes().SelectMany(n => n.List("citations").Select(c => (n.GetProperty("from").TextId(), c.Text("text")!))),
            Has.All.Matches<(string Text, string Words)>(c => (_official[c.Text].Text + _official[c.Text].Notes).Contains(c.Words)));
    }

    [Test]
    public async Task Q14_WhatIsUncertain()
    {
        JsonElement found = (await AskAsync(14, new { status = new[] { "AMBIGUOUS", "UNRESOLVED" } })).GetProperty("citations");
        Assert.That(found.Number("totalCount"), Is.Positive);
        Assert.That(found.Nodes(), Has.All.Matches<JsonElement>(n =>
            n.GetProperty("candidates").GetArrayLength() > 1 == (n.Text("status") == "AMBIGUOUS")));
    }

    [Test]
    public async Task Q15_WhatReferencesMean()
    {
        OfficialText[] texts = [.. _official.Values.Take(27)];
        string[] refs = [.. texts.Select(t => t.Id), "A/RES/75/9999", "Paris Agrement", "A/RES/74/133 OP99"];
        JsonElement[] answers = [.. (await AskAsync(15, new { refs })).List("resolve")];
        Assert.That(answers.Take(27).Select(a => a.GetProperty("instrument").Id()), Is.EqualTo(texts.Select(t => t.Id)));
        Assert.That(
            answers.Skip(27).Select(a => a.Text("__typename")), Is.EqualTo(["UnknownReference", "UnknownReference", "MissingPart"]));
    }

    [Test]
    public async Task Q16_TheMostCited()
    {
        JsonElement found = (await AskAsync(
            16, new { filter = new { body = new[] { "General Assembly" }, dateFrom = "2015-01-01", dateTo = "2015-12-31" } }))
            .GetProperty("instruments");
        string linked = _official.Values.SelectMany(t => t.Links).Where(l => Of2015().IsMatch(l))
            .CountBy(l => l).MaxBy(l => l.Value).Key;
        Assert.That(found.Nodes().First().Id(), Is.EqualTo(linked));
    }

    [Test]
    public async Task Q17_WhatRequests()
    {
        JsonElement found = (await AskAsync(17, new
        {
            filter = new
            {
                instrument = new { body = new[] { "General Assembly" }, session = "75" },
                kind = new[] { "OPERATIVE" },
                action = new[] { "requests" },
            },
        })).GetProperty("provisions");
        Assert.That(
            found.Number("totalCount"),
            Is.EqualTo(_official.Values.Where(IsOfSession75).SelectMany(t => t.Operative)
                .Count(p => Requests().IsMatch(OfficialText.Opening(p)))).And.Positive);
    }

    [Test]
    public async Task Q18_WhichSessionsAndSubjectsThereAre()
    {
        JsonElement found = await AskAsync(18);
        Assert.That(
            found.GetProperty("sessions").Nodes().Single(s => s.Text("value") == "Seventy-fifth session").Number("count"),
            Is.EqualTo(_official.Values.Count(IsOfSession75)));
        Assert.That(
            found.GetProperty("subjects").Nodes().Select(s => s.Number("count")),
            Is.EqualTo(_official.Values.SelectMany(t => t.Subjects).CountBy(s => s).Select(s => s.Value).OrderDescending().Take(3)));
    }

    [Test]
    public async Task Q19_WhatIsWrongInADraft()
    {
        OfficialText text = _official["A/RES/76/147"];
        const string Draft = "Recalling its resolution 76/147 of 3 February 2018,\n\n1. Decides to remain seized of the matter.";
        JsonElement found = (await AskAsync(19, new { text = Draft })).GetProperty("check");
        Assert.That(found.List("findings").Select(f => (f.Text("code"), f.Text("right"))),
            Is.EqualTo([("DATE_MISMATCH", $"{text.Date:yyyy-MM-dd}")]));
    }

    [Test]
    public async Task Q20_ChainsCommonGroundAndWords()
    {
        string[] of = ["A/RES/74/133", "A/RES/76/147"];
        JsonElement found = await AskAsync(20, new
        {
            from = of[1],
            to = of[0],
            of,
            text = "\"children with disabilities\"",
            filter = new { body = new[] { "General Assembly" }, dateFrom = "2021-10-01", dateTo = "2021-12-31" },
        });
        string[] common = [.. found.List("commonAncestors").Select(a => a.GetProperty("entity").Id())];
        Assert.That(_official[of[1]].Links, Does.Contain(of[0]));
        Assert.That(found.GetProperty("paths")[0].Number("length"), Is.EqualTo(1));
        Assert.That(_official[of[0]].Links.Intersect(_official[of[1]].Links).Where(l => Resolution().IsMatch(l)), Is.SubsetOf(common).And.Not.Empty);
        Assert.That(
            found.GetProperty("search").Nodes().Select(n => n.TextId()).Distinct(),
            Is.EquivalentTo(Ids(t => t.Id[0] == 'A' && t.Date.Year == 2021 && t.Date.Month >= 10
                && t.Text.Contains("children with disabilities", StringComparison.OrdinalIgnoreCase))).And.Not.Empty);
    }

    // Not every text that names them has a link there.
    private static bool Names1325(OfficialText text) => Number1325().IsMatch(text.Text + text.Notes);

    private static bool NamesAgenda(OfficialText text) => text.Text.Contains("2030 Agenda for Sustainable Development", StringComparison.Ordinal);

    private static bool IsOfSession75(OfficialText text) => text.Id.StartsWith("A/RES/75/", StringComparison.Ordinal);

    private IEnumerable<string> Ids(Func<OfficialText, bool> fits) => _official.Values.Where(fits).Select(t => t.Id);

    private Task<JsonElement> AskAsync(int number, object? variables = null) => _service.DataAsync(QuestionTests.Query(number), variables);

    // Adopted in the second half of the one session and the first of the other; those of 2014 and 2016 among them are linked less often.
    [GeneratedRegex("^A/RES/(69|70)/", RegexOptions.ExplicitCapture)]
    private static partial Regex Of2015();

    [GeneratedRegex(@"\b1325\b")]
    private static partial Regex Number1325();

    [GeneratedRegex(@"[Pp]aragraph 7 of (its )?resolution 1572 \(2004\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Paragraph7();

    [GeneratedRegex(@"^((Also|Further) r|R)equests$", RegexOptions.ExplicitCapture)]
    private static partial Regex Requests();

    [GeneratedRegex(@"^[AES]/RES/(\d+/\d+|\d+\(\d{4}\))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Resolution();

    [GeneratedRegex(@"^(OP|PP)\d+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();
}
