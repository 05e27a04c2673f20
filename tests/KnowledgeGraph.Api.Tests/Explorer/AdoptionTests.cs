using System.Net;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>What the pages show of adoptions, States and votes.</summary>
public sealed class AdoptionTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Instrument_WithAVote_ShowsItInWordsBarsAndATable()
    {
        string html = await PageAsync("/i/A/RES/76/181");
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("by a recorded vote: 5 in favour, 1 against, 2 abstaining, 2 not voting"));
            Assert.That(html, Does.Match("""<tr class="against"><th scope="row">Against</th><td class="figure">1</td>"""));
            Assert.That(html, Does.Match("""<th scope="row"><a href="/state/USA">[^<]+</a></th><td>against</td>"""));
            Assert.That(html, Does.Match("""<th scope="row">\s*Ruritania</th><td>not voting</td>"""));
            Assert.That(html, Does.Contain("<details class=\"by-state\" id=\"votes\">"), "closed until it is asked for");
            Assert.That(html, Does.Contain("href=\"/i/A/RES/76/181?votes=state#votes\""));
            Assert.That(html, Does.Contain("No State is known as “Ruritania”."));
        });
    }

    [Test]
    public async Task Instrument_Record_LinksItsDraftItsMeetingItsSubjectsAndItsSponsors()
    {
        string html = await PageAsync("/i/A/RES/76/181");
        string subject = Subjects.Headed("CRIME PREVENTION")!.Code;
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Match("""<dt>Draft</dt><dd><a class="document" href="/i/A/RES/74/174">A/RES/74/174</a>"""));
            Assert.That(html, Does.Contain("href=\"/search?q=A%2F76%2F457\""), "a document that the graph does not know is looked for");
            Assert.That(html, Does.Contain("A/76/457, paragraph 33, draft resolution VII"));
            Assert.That(html, Does.Match("""<dt>Record of the meeting</dt><dd><a class="document" href="/i/A/RES/74/174">"""));
            Assert.That(html, Does.Contain($"<a href=\"/search?subject={subject}\">CRIME PREVENTION</a>"));
            Assert.That(html, Does.Contain("Kyoto Congress").And.Not.Contain("SOCIAL DEFENCE"), "headings of agendas repeat the subjects");
            Assert.That(html, Does.Contain("<dt>15 sponsors</dt>").And.Contain("<summary>3 more</summary>"));
            Assert.That(html, Does.Contain("href=\"/state/JPN?show=sponsored\">Japan</a>"));
            Assert.That(html, Does.Contain("(on behalf of the Group of African States)").And.Contain("France</a> (joined later)"));
            Assert.That(html, Does.Contain("href=\"/votes?citing=A%2FRES%2F76%2F181\""));
        });
    }

    [TestCase("vote", "ARG USA TUV")]
    [TestCase("-vote", "TUV USA ARG")]
    [TestCase("state", "ARG TUV USA")]
    [TestCase("-state", "USA TUV ARG")]
    public async Task Votes_Sorted_AreInThatOrder(string order, string states)
    {
        string html = await PageAsync("/i/A/RES/76/181?votes=" + order);
        string table = html[html.IndexOf("<details class=\"by-state\" id=\"votes\" open", StringComparison.Ordinal)..];
        Assert.That(string.Join(' ', states.Split(' ').OrderBy(s => table.IndexOf($"/state/{s}\"", StringComparison.Ordinal))), Is.EqualTo(states));
    }

    [Test]
    public async Task Instrument_AdoptedInParts_ShowsEach()
    {
        string html = await PageAsync("/i/A/RES/99/1");
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("id=\"adoption-A\"").And.Contain("id=\"votes-B\"").And.Contain("How each State voted on part a"));
            Assert.That(html, Does.Contain("by a vote: 2 in favour, 0 against, 1 abstaining").And.Contain("by a vote: 0 in favour, 2 against, 1 abstaining"));
            Assert.That(html, Does.Not.Contain("<script>alert").And.Not.Contain("<img src=x"));
        });
    }

    [TestCase("/state/FRA", "Voted on: 2 texts", "/i/A/RES/76/181", "in favour</b>")]
    [TestCase("/state/FRA?vote=against", "Voted against: 1 text", "/i/A/RES/99/1", "Part B: </span><b class=\"against\">against</b>")]
    [TestCase("/state/FRA?show=sponsored", "Sponsored: 1 text", "/i/A/RES/76/181", "sponsored it, joining later")]
    [TestCase("/state/EGY?show=sponsored", "Sponsored: 1 text", "/i/A/RES/76/181", "on behalf of the Group of African States")]
    public async Task State_Page_ListsWhatItDid(string address, string heading, string text, string deed)
    {
        string html = await PageAsync(address);
        Assert.That(html, Does.Contain(heading).And.Contain($"href=\"{text}\"").And.Contain(deed));
    }

    [TestCase("/state/fra", "/state/FRA")]
    [TestCase("/state/France", "/state/FRA")]
    [TestCase("/state?q=brazil", "/state/BRA")]
    public async Task State_ByAnotherName_LeadsToItsPage(string address, string page)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        Assert.That((response.StatusCode, response.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.Redirect, page)));
    }

    [TestCase("/state/XXX")]
    [TestCase("/state/Ruritania")]
    [TestCase("/votes?citing=A/RES/1/999")]
    public async Task Address_OfWhatIsNotKnown_IsNotFound(string address)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Votes_OnWhatCites_AreATableAndAFile()
    {
        string html = await PageAsync("/votes?citing=A/RES/74/174&by=-against");
        using HttpResponseMessage file = await _service.Client.GetAsync("/votes?citing=A/RES/74/174&by=-against&as=csv");
        string[] rows = (await file.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("How States voted on what cites A/RES/74/174").And.Contain("On 1 text votes of States are recorded."));
            Assert.That(html, Does.Contain("aria-sort=\"descending\"").And.Contain("href=\"/votes?citing=A%2FRES%2F74%2F174&amp;by=-against&amp;as=csv\""));
            Assert.That(file.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/csv; charset=utf-8"));
            Assert.That(rows[..2], Is.EqualTo(
                ["state,name,in_favour,against,abstaining,not_voting", $"USA,\"{VotesInWords.Name(new StateId("USA"))}\",0,1,0,0"]));
            Assert.That(rows, Has.Length.EqualTo(11), "a heading, nine States, and the end of the last line");
        });
    }

    [Test]
    public async Task Search_FilteredByRecords_FindsThemAndSaysWhatIsChosen()
    {
        string html = await PageAsync("/search?sponsor=Japan&vote=USA&how=against&adopted=by-recorded-vote");
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain(">1 text<").And.Contain("href=\"/i/A/RES/76/181\""));
            Assert.That(html, Does.Contain("aria-label=\"Japan: any sponsor again\""));
            Assert.That(html, Does.Contain("href=\"/search?vote=USA%3Aagainst&amp;adopted=by-recorded-vote\""));
        });
    }

    private Task<string> PageAsync(string address) => _service.Client.GetStringAsync(address);
}
