using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>The pages, as a browser gets them.</summary>
public sealed partial class PageTests
{
    /// <summary>Pages of every kind.</summary>
    internal static readonly string[] Pages =
    [
        "/", "/search", "/search?q=child", "/search?q=child&kind=resolution&year=2022&relation=based-on&body=x&subject=CHILD",
        "/search?subject=CHILD", "/path", "/path?from=E/RES/2022/14&to=A/RES/76/181", "/path?from=E/RES/2022/14&to=A/RES/76/181&to=A/RES/99/1",
        "/path?from=x&to=the%20Declaration", "/check", "/overview", "/coverage", "/coverage?body=general-assembly", "/coverage?body=nobody", "/lineage",
        "/lineage?from=E/RES/2022/14&depth=2&nodes=300&relation=recalls&since=2000", "/lineage?from=E/RES/2022/14%23PP3&open=A/RES/76/181%23Annex:29",
        "/lineage?from=E/RES/2022/14&level=subject&open=2*-subject:CRIME&shape=tall", "/lineage?from=E/RES/2022/14&level=series&depth=2",
        "/lineage?from=E/RES/2022/14&level=paragraph&open=3*A/RES/76/181", "/lineage?from=nothing", "/lineage?from=A/RES/99/1",
        "/i/E/RES/2022/14", "/i/E/RES/2022/14?p=PP3", "/i/E/RES/2022/14?by=-date&rows=all", "/i/E/RES/2022/14?p=PP4",
        "/i/A/RES/76/181?p=Annex:29", "/i/A/RES/74/174", "/i/A/RES/99/1?p=PP1", "/i/" + "kyoto-declaration-on-advancing-crime-prevention",
        "/i/A/RES/99/9", "/nowhere", "/built-on-by/A/RES/74/174", "/built-on-by/A/RES/76/181?p=Annex:29&by=times",
        "/built-on-by/A/RES/76/181?body=economic-and-social-council&year=2022&relation=recalls&by=date", "/built-on-by/A/RES/99/1?year=1900",
        "/built-on-by/nothing", "/i/A/RES/76/181?votes=-state", "/search?sponsor=Japan&vote=USA&how=against&adopted=by-recorded-vote",
        "/state", "/state?q=Ruritania&by=-against", "/state/FRA", "/state/FRA?vote=against&year=2044", "/state/JPN?show=sponsored", "/state/XXX",
        "/state/x%27y", "/votes", "/votes?citing=A/RES/74/174&by=-in-favour&from=2000&to=2030", "/votes?on=A/RES/99/1", "/votes?citing=nothing",
    ];

    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCaseSource(nameof(Pages))]
    public async Task EveryPage_IsSafeAndWellMade(string address)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        string html = await response.Content.ReadAsStringAsync();
        string[] ids = [.. Ids().Matches(html).Select(m => m.Groups[1].Value)];
        string[] broken = [.. Fragments().Matches(html).Select(m => Uri.UnescapeDataString(m.Groups[1].Value)).Where(f => !ids.Contains(f))];
        int[] levels = [.. Headings().Matches(html).Select(m => int.Parse(m.Groups[1].Value))];
        Assert.Multiple(() =>
        {
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'")
                .And.Not.Contain("unsafe"));
            Assert.That(html, Does.StartWith("<!DOCTYPE html>").And.Contain("<html lang=\"en\">").And.Contain("<main id=\"main\""));
            Assert.That(html, Does.Not.Match("<script(?! src=\"/assets/(?:site|lineage)\\.js\\?v=[0-9a-f]+\" defer></script>| type=\"application/ld\\+json\">[^<]*</script>)").And.Not.Contain(" style=")
                .And.Not.Contain("onerror=alert(2)>").And.Not.Contain("<!--"));
            Assert.That(ids, Is.Unique);
            Assert.That(ids.Where(i => i.Contains(' ')), Is.Empty);
            Assert.That(broken, Is.Empty, "links to places that the page does not have");
            Assert.That(levels.Zip(levels.Skip(1)).Where(p => p.Second > p.First + 1), Is.Empty, "headings that skip a level");
            Assert.That(levels.Count(l => l == 1), Is.EqualTo(1));
        });
    }

    [TestCase("/i/74/174", "/i/A/RES/74/174")]
    [TestCase("/i/E/RES/2022/14%23OP1", "/i/E/RES/2022/14?p=OP1#OP1")]
    [TestCase("/search?q=74/174", "/i/A/RES/74/174")]
    [TestCase("/search?q=E/RES/2022/14%20OP1", "/i/E/RES/2022/14?p=OP1#OP1")]
    [TestCase("/search?q=UNGA%20Res%2074/174%20(18%20December%202019)", "/i/A/RES/74/174")]
    [TestCase("/search?q=https://docs.un.org/en/E/RES/2022/14,%20para.%201", "/i/E/RES/2022/14?p=OP1#OP1")]
    [TestCase("/i/UNGA%20Res%2074/174", "/i/A/RES/74/174")]
    [TestCase("/i/Kyoto%20Declaration", "/i/kyoto-declaration-on-advancing-crime-prevention")]
    public async Task Spellings_LeadToThePage(string address, string page)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(response.Headers.Location!.OriginalString, Is.EqualTo(page));
        });
    }

    [TestCase("/search?q=E/RES/2022/14%20para%2099", "E/RES/2022/14 has no part 99; its last paragraph is")]
    [TestCase("/search?q=A/RES/74/1740", "The General Assembly never adopted a resolution 1740 in one session.")]
    [TestCase("/search?q=https://digitallibrary.un.org/record/3847094", "This address does not say which text it is of.")]
    public async Task Search_ForAReferenceThatLeadsNowhere_SaysWhy(string address, string why) =>
        Assert.That(await _service.Client.GetStringAsync(address), Does.Contain(why).And.Not.Contain("near."));

    [Test]
    public async Task Search_OfABodyThatThereIsNot_TellsWhatIsNear()
    {
        using HttpResponseMessage response = await _service.Client.GetAsync("/search?q=child&body=economic-and-social-counsil");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Near: Economic and Social Council"));
    }

    [Test]
    public async Task Instrument_Text_IsPrintedMarkedAndLinked()
    {
        string html = await _service.Client.GetStringAsync("/i/E/RES/2022/14");
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("id=\"OP1(a)\""));
            Assert.That(html, Does.Contain("<em>Recalling also</em>"));
            Assert.That(html, Does.Match(
                """<a class="cite recalls" href="/i/A/RES/76/181" title="recalls · A/RES/76/181 · [^"]*">resolution 76/181 of 16 December 2021</a>"""));
            Assert.That(html, Does.Contain("href=\"/i/A/RES/76/181#Annex:29\""));
            Assert.That(html, Does.Contain("<sup id=\"mark-FN1\"><a class=\"mark\" href=\"#FN1\" aria-label=\"note 1\">1</a></sup>"));
            Assert.That(html, Does.Contain("href=\"#mark-FN1\""));
            Assert.That(html, Does.Contain("title=\"A set that the text does not list\">all relevant resolutions</span>"));
            Assert.That(html, Does.Contain("href=\"/i/E/RES/2022/14?p=OP1#OP1\""));
        });
    }

    [Test]
    public async Task Paragraph_Opened_ShowsTheWordsOnBothSides()
    {
        string html = await _service.Client.GetStringAsync("/i/E/RES/2022/14?p=PP3");
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("Preambular paragraph 3 builds on"));
            Assert.That(html, Does.Contain("<q>paragraph 29 of the Declaration</q>"));
            Assert.That(html, Does.Contain("We will address the needs and protect the rights of children and youth;"));
            Assert.That(html, Does.Contain("What the text as a whole also builds on"));
        });
    }

    [Test]
    public async Task Stub_HasAPageThatShowsWhatCitesIt()
    {
        string html = await _service.Client.GetStringAsync("/i/A/RES/74/174");
        Assert.That(html, Does.Contain("not loaded").And.Contain("<q>resolution 74/174 of 18 December 2019</q>")
            .And.Contain("href=\"/i/A/RES/76/181#PP1\""));
    }

    [Test]
    public async Task HostileTitle_IsWords()
    {
        string html = await _service.Client.GetStringAsync("/i/A/RES/99/1");
        Assert.That(html, Does.Contain("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; (A/RES/99/1)</title>")
            .And.Contain("<h1>&lt;/title&gt;&lt;script&gt;"));
    }

    [TestCase("/i/the%20Declaration", "It may mean", "Convention on the Rights of the Child")]
    [TestCase("/i/child%20sexual%20things", "Not in the graph", "")]
    [TestCase("/nowhere", "There is no page at this address", "")]
    [TestCase("/i/%01%EF%BF%BD%22%3E%3Cscript%3E", "Not in the graph", "")]
    [TestCase("/i/", "Not in the graph", "")]
    public async Task UnknownAddress_Is404WithWhatComesNear(string address, string says, string near)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        string html = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(html, Does.Contain(says).And.Contain(near));
        });
    }

    [Test]
    public async Task Stylesheet_IsServedOnceAndThenKnown()
    {
        string home = await _service.Client.GetStringAsync("/");
        string address = Stylesheet().Match(home).Groups[1].Value;
        using HttpResponseMessage first = await _service.Client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await _service.Client.SendAsync(again);
        Assert.Multiple(() =>
        {
            Assert.That(first.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/css"));
            Assert.That(first.Headers.CacheControl!.ToString(), Does.Contain("immutable"));
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        });
    }

    [TestCase("/?after=WyJhIl0")]
    [TestCase("/coverage?body=general-assembly&after=WyJhIl0")]
    [TestCase("/search?q=child&after=WyJhIl0")]
    [TestCase("/search?after=WyJhIl0")]
    public async Task ForgedCursor_LeadsToTheBeginning(string address)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Fragments();

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Headings();

    [GeneratedRegex("stylesheet\" href=\"([^\"]*)\"")]
    private static partial Regex Stylesheet();
}
