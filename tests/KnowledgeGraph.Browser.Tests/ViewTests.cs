using System.Text.RegularExpressions;
using KnowledgeGraph.Browser.Tests.Chromium;
using KnowledgeGraph.Browser.Tests.Sample;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>Every view as it is met: accessible, in order, within its width and size at any zoom, still, without strangers, light and dark.</summary>
[Parallelizable(ParallelScope.Children), Category("Slow")]
public sealed partial class ViewTests
{
    private const int MostBytes = 200_000;
    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    // Lines, letters, words and paragraphs as far apart as WCAG 1.4.12 lets who reads set them.
    private const string Spaced =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    private static IEnumerable<TestCaseData> Looks() => View.All.Select(view => new TestCaseData(view.Name).SetArgDisplayNames(view.Name));

    [TestCaseSource(nameof(Looks))]
    public async Task View_Always_IsAccessibleAndWithinItsBounds(string name)
    {
        View view = View.All.First(v => v.Name == name);
        await using BrowserPage page = await BrowserTests.OpenAsync(new PageOptions(320));
        string[] shifts = await ShiftsAsync(page, view);
        int narrow = await page.AskAsync<int>(Overflow);
        string[] violations = await Axe.ViolationsAsync(page);
        await page.MediaAsync("screen", isDark: true);
        string[] dark = await Axe.ViolationsOfColourAsync(page);
        await page.MediaAsync("screen");

        // 640 pixels are 1,280 at 200 per cent, and 320 at 400; larger letters alone are another matter.
        await page.ResizeAsync(640);
        int zoomed = await page.AskAsync<int>(Overflow);
        await page.ResizeAsync(1280);
        string[] wide = [.. await ShiftsAsync(page, view), .. await Axe.ViolationsAsync(page)];
        AccessibleTree tree = await AccessibleTree.ReadAsync(page);
        int bytes = await page.AskAsync<int>("performance.getEntriesByType('navigation')[0].transferSize");
        int moving = await page.AskAsync<int>("document.getAnimations().length");
        await page.AskAsync<object?>("document.documentElement.style.fontSize = '200%', null");
        int large = await page.AskAsync<int>(Overflow);
        await page.AskAsync<object?>($"document.documentElement.style.fontSize = '', document.styleSheets[0].insertRule(`@media all {{ {Spaced} }}`, 0), null");
        int spaced = await page.AskAsync<int>(Overflow);
        Assert.Multiple(() =>
        {
            Assert.That(violations, Is.Empty);
            Assert.That(dark, Is.Empty, "in the dark");
            Assert.That(wide, Is.Empty, "at 1,280 pixels");
            Assert.That(tree.Faults(), Is.Empty);
            Assert.That(page.Faults.Where(f => !f.Contains("404", StringComparison.Ordinal)), Is.Empty);
            Assert.That(page.Requests.Where(r => !r.StartsWith(BrowserTests.Site.AbsoluteUri, StringComparison.Ordinal)), Is.Empty,
                "requests to strangers");
            Assert.That(new[] { narrow, zoomed, large, spaced }, Is.All.Zero, "pixels beyond the width: at 320, at 640, in large letters, spaced out");
            Assert.That(shifts, Is.Empty, "layout shifts");
            Assert.That(moving, Is.Zero, "animations for who wants none");
            Assert.That(bytes, Is.LessThan(MostBytes));
        });
    }

    /// <summary>Whoever adds a page adds its view above; what answers no page needs none.</summary>
    [Test]
    public async Task Page_OfEveryRoute_IsLookedAt()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = BrowserTests.Site };
        client.DefaultRequestHeaders.Add("Accept", "text/html,*/*;q=0.8");
        string[] seen = [.. View.All.Select(v => v.Route)];
        string[] unseen = [.. BrowserTests.Routes.Where(r => r.Method == "GET").Select(r => r.Pattern).Distinct().Except(seen)];
        Assert.That(seen.Except(BrowserTests.Routes.Select(r => r.Pattern)), Is.Empty, "views of routes that are no more");
        Assert.That(unseen, Has.Some.StartsWith("/assets/"));
        foreach (string route in unseen)
        {
            string address = Parameter().Replace(route, m => m.Value switch { "{format}" => "csv", "{id}" => "FRA", _ => "E/RES/2022/14" });
            using HttpResponseMessage answer = await client.GetAsync(address);
            string body = await answer.Content.ReadAsStringAsync();
            Assert.That(body, Does.Not.Contain("</html>"), $"{route} is a page; give it a view");
        }

        // What is sent is answered by a page too.
        IEnumerable<string> sent = View.All.Where(v => v.Form is not null).Select(v => v.Route);
        Assert.That(BrowserTests.Routes.Where(r => r.Method == "POST" && seen.Contains(r.Pattern)).Select(r => r.Pattern).Except(sent), Is.Empty);
    }

    [Test]
    public async Task Instrument_AsItIsHeard_IsAnOutlineOfItsParts()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/i/E/RES/2022/14?p=PP3");
        AccessibleTree tree = await AccessibleTree.ReadAsync(page);
        string[] headings = [.. tree.Headings];
        Assert.Multiple(() =>
        {
            Assert.That(headings[0], Does.StartWith("1 "));
            Assert.That(headings.Where(h => h.StartsWith('2')), Is.SupersetOf(new[] { "2 Text", "2 Builds on", "2 Built on by" }));
            Assert.That(headings, Has.Some.EqualTo("3 Preambular paragraph 3 builds on").And.Some.EqualTo("3 Notes"));
            Assert.That(tree.Nodes.TakeWhile(n => n.Role != "main").Select(n => n.Role), Is.SupersetOf(new[] { "banner", "search", "navigation" }));
        });
    }

    /// <summary>What a fill says is said all the same where a person's own colours take the place of the page's.</summary>
    [Test]
    public async Task Chart_InForcedColours_IsSeen()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.MediaAsync("screen", hasForcedColors: true);
        await page.GoAsync("/overview");
        string[] fills = await page.AskAsync<string[]>(
            "[...document.querySelectorAll('.chart rect, .bars rect')].map(r => getComputedStyle(r).fill === getComputedStyle(document.body).color ? '' : getComputedStyle(r).fill)");
        Assert.That(fills, Is.Not.Empty.And.All.Empty);
        await page.GoAsync($"/i/{MadeRecords.Voted}");
        Assert.That(await page.AskAsync<string>("getComputedStyle(document.querySelector('header.site button')).borderTopStyle"), Is.EqualTo("solid"));
    }

    [Test]
    public async Task Hostile_Text_IsOnlyWords()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        foreach (string address in new[] { "/", "/i/" + MadeTexts.Hostile, "/search?q=script", "/lineage?from=A/RES/74/174",
            "/path?from=A/RES/99/1&to=A/RES/74/174", "/overview", "/card/A/RES/99/1" })
        {
            await page.GoAsync(address);
            Assert.That(await page.AskAsync<string>("document.title"), Is.Not.EqualTo("pwned"), address);
        }

        Assert.That(page.Faults, Is.Empty);
    }

    private static async Task<string[]> ShiftsAsync(BrowserPage page, View view)
    {
        string[] shifts = await OnceAsync();

        // Where the parser is interrupted in the middle of a line, what it finds next may move that line once; what the page does moves it each time.
        for (int again = 0; again < 3 && shifts.Length > 0; again++)
        {
            shifts = await OnceAsync();
        }

        return shifts;

        async Task<string[]> OnceAsync()
        {
            await view.GoAsync(page);
            return await page.AskAsync<string[]>("""
                new Promise(done => { const seen = [], box = b => [b.x, b.y, b.width, b.height].map(Math.round).join(" ");
                  new PerformanceObserver(list => { for (const e of list.getEntries()) for (const s of e.sources)
                    seen.push(`${s.node?.nodeName}.${s.node?.className ?? s.node?.textContent}: ${box(s.previousRect)} to ${box(s.currentRect)}`); }).observe({ type: "layout-shift", buffered: true });
                  setTimeout(() => done(seen), 60); })
                """);
        }
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
