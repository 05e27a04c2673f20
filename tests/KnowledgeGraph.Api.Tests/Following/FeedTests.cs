using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KnowledgeGraph.Api.Tests.Following;

/// <summary>Feeds of what newly cites something, as programs that read feeds get them.</summary>
public sealed partial class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private FollowedService _followed = null!;

    private HttpClient Client => _followed.Service.Client;

    [SetUp]
    public async Task StartAsync() => _followed = await FollowedService.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _followed.DisposeAsync();

    [Test]
    public async Task Feed_OfAText_HasWhatNewlyCitesItTheNewestFirst()
    {
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;", "2. Recalls resolution 70/2;");
        await _followed.SaveAsync(2, "1. Welcomes paragraph 3 of resolution 70/1;");
        XElement feed = await FeedAsync("/feeds/i/A/RES/70/1");
        XElement[] entries = [.. feed.Elements(Atom + "entry")];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(entries.Select(e => e.Element(Atom + "title")!.Value),
                Is.EqualTo(["A/RES/80/2, OP1: welcomes A/RES/70/1, para. 3", "A/RES/80/1, OP1: recalls A/RES/70/1"]));
            Assert.That(entries[0].Element(Atom + "link")!.Attribute("href")!.Value, Is.EqualTo($"{Client.BaseAddress}i/A/RES/80/2?p=OP1#OP1"));
            Assert.That(entries[0].Element(Atom + "content")!.Value, Does.Contain("Welcomes paragraph 3"));
            Assert.That(feed.Element(Atom + "updated")!.Value, Is.EqualTo(entries[0].Element(Atom + "updated")!.Value));
        }
    }

    [TestCase("/feeds/search?q=fish", new[] { "A/RES/80/2, OP1: recalls A/RES/80/1" })]
    [TestCase("/feeds/search?body=general-assembly&year=2025", new[] { "A/RES/80/2, OP1: recalls A/RES/80/1" })]
    [TestCase("/feeds/search?relation=recalls", new[] { "A/RES/80/2, OP1: recalls A/RES/80/1" }, TestName = "of every loaded text, by a relation")]
    [TestCase("/feeds/search?q=poverty&side=citing", new[] { "A/RES/80/2, OP2: welcomes A/RES/70/1" })]
    [TestCase("/feeds/search?q=nothing&side=citing", new string[0])]
    [TestCase("/feeds/subject/NOTHING", new string[0])]
    [TestCase("/feeds/search", new[] { "A/RES/80/2, OP1: recalls A/RES/80/1" }, TestName = "of every loaded text")]
    public async Task Feed_OfASet_HasWhatNewlyCitesItOrIsCitedByIt(string address, string[] titles)
    {
        await _followed.SaveAsync(1, "1. Recalls resolution 70/2 on women;");
        await _followed.SaveAsync(2, "1. Recalls its resolution 80/1;", "2. Welcomes resolution 70/1 on poverty;");
        XElement feed = await FeedAsync(address);
        Assert.That(feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value), Is.EqualTo(titles));
    }

    // RFC 4287, 4.1.1 to 4.2.7: what each feed and entry has to have, once.
    [TestCase("/feeds/i/A/RES/70/1")]
    [TestCase("/feeds/i/A/RES/80/1?p=OP1")]
    public async Task Feed_AsTheStandardHasIt_HasWhatFeedsHaveToHave(string address)
    {
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1 & “<others>”;");
        await _followed.SaveAsync(2, "1. Recalls paragraph 1 of its resolution 80/1;");
        XElement feed = await FeedAsync(address);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(feed.Elements(Atom + "entry"), Is.Not.Empty);
            foreach (XElement element in feed.Elements(Atom + "entry").Prepend(feed))
            {
                Assert.That(element.Elements(Atom + "id").Single().Value, Does.Match("^urn:uuid:[0-9a-f-]{36}$"));
                Assert.That(element.Elements(Atom + "title").Single().Value, Is.Not.Empty);
                Assert.That(DateTimeOffset.TryParse(element.Elements(Atom + "updated").Single().Value, out DateTimeOffset at) && at.Offset == TimeSpan.Zero);
                Assert.That(element.Elements(Atom + "link").Count(l => l.Attribute("rel")!.Value == "alternate"), Is.EqualTo(1));
            }

            Assert.That(feed.Elements(Atom + "author").Single().Element(Atom + "name")!.Value, Is.Not.Empty);
            Assert.That(Link(feed, "self"), Is.EqualTo(new Uri(Client.BaseAddress!, address).ToString()));
            Assert.That(feed.Descendants(Atom + "id").Select(i => i.Value), Is.Unique);
        }
    }

    [Test]
    public async Task Feed_LongerThanAPage_IsReadToItsEndByItsLinksEachEntryOnce()
    {
        for (int number = 1; number <= 14; number++)
        {
            await _followed.SaveAsync(
                number, "1. Recalls resolution 70/1;", "2. Reaffirms resolution 70/1;", "3. Welcomes resolution 70/1;", "4. Notes resolution 70/1;");
        }

        List<string> ids = [];
        string? next = "/feeds/i/A/RES/70/1";
        int pages = 0;
        for (; next is not null; pages++)
        {
            XElement feed = await FeedAsync(next);
            ids.AddRange(feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
            next = Link(feed, "next");
        }

        Assert.That(pages, Is.EqualTo(2));
        Assert.That(ids, Has.Count.EqualTo(56).And.Unique);
    }

    [Test]
    public async Task Feed_ThatIsKnown_IsNotSentAgainUntilSomethingIsNew()
    {
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;");
        using HttpResponseMessage first = await Client.GetAsync("/feeds/i/A/RES/70/1");
        await _followed.SaveAsync(2, "1. Recalls resolution 70/2;");
        using HttpResponseMessage same = await AskAsync(first.Headers.ETag);
        await _followed.RestartAsync();
        using HttpResponseMessage afterRestart = await AskAsync(first.Headers.ETag, Client.BaseAddress!);
        await _followed.SaveAsync(3, "1. Recalls resolution 70/1;");
        using HttpResponseMessage news = await AskAsync(first.Headers.ETag);

        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(afterRestart.StatusCode, Is.EqualTo(HttpStatusCode.OK), "another port is another address");
        Assert.That(news.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(first.Content.Headers.LastModified, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromHours(1)));

        Task<HttpResponseMessage> AskAsync(EntityTagHeaderValue? tag, Uri? at = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(at ?? Client.BaseAddress!, "/feeds/i/A/RES/70/1"));
            request.Headers.IfNoneMatch.Add(tag!);
            return Client.SendAsync(request);
        }
    }

    [TestCase("/feeds/i/resolution 70/1 of the General Assembly", HttpStatusCode.Redirect)]
    [TestCase("/feeds/i/A/RES/70/99", HttpStatusCode.OK, TestName = "what nobody has cited yet")]
    [TestCase("/feeds/i/Treaty of Nowhere", HttpStatusCode.NotFound)]
    [TestCase("/feeds/i/A/RES/80/1?p=OP99", HttpStatusCode.NotFound)]
    [TestCase("/feeds/i/A/RES/70/1?before=yesterday", HttpStatusCode.BadRequest)]
    [TestCase("/feeds", HttpStatusCode.NotFound)]
    public async Task Feed_AtAnyAddress_IsThereOrSaysWhatIsWrong(string address, HttpStatusCode status)
    {
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;");
        using HttpResponseMessage response = await Client.GetAsync(address);

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("/i/A/RES/80/1", new[] { "/feeds/i/A/RES/80/1" })]
    [TestCase("/i/A/RES/80/1?p=OP1", new[] { "/feeds/i/A/RES/80/1?p=OP1", "/feeds/i/A/RES/80/1" })]
    public async Task Page_OfWhatCanBeFollowed_NamesItsFeeds(string page, string[] feeds)
    {
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;");
        string html = WebUtility.HtmlDecode(await Client.GetStringAsync(page));
        string[] named = [.. AlternateLink().Matches(html).Select(m => m.Groups[1].Value)];

        Assert.That(named, Is.EqualTo(feeds));
        foreach (string feed in named)
        {
            using HttpResponseMessage response = await Client.GetAsync(feed);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), feed);
        }
    }

    [GeneratedRegex("<link rel=\"alternate\" type=\"application/atom\\+xml\"[^>]* href=\"([^\"]*)\"")]
    private static partial Regex AlternateLink();

    private async Task<XElement> FeedAsync(string address)
    {
        using HttpResponseMessage response = await Client.GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/atom+xml"));
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }

    private static string? Link(XElement feed, string relation) =>
        feed.Elements(Atom + "link").FirstOrDefault(l => l.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;
}
