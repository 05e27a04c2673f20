using System.Text.Json;
using KnowledgeGraph.Browser.Tests.Chromium;
using KnowledgeGraph.Browser.Tests.Sample;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>Every view as it is seen: accessible, within its width and size, still, without a stranger, light and dark.</summary>
[Parallelizable(ParallelScope.Children), Category("Slow")]
public sealed class ViewTests
{
    private const int MostBytes = 200_000;

    private static readonly (string Name, string Address)[] Views =
    [
        ("home", "/"), ("instrument", "/i/E/RES/2022/14"), ("paragraph", "/i/E/RES/2022/14?p=PP3"),
        ("stub", "/i/convention-on-the-rights-of-the-child"),
        ("official", "/i/A/RES/74/174?by=-date"), ("words", "/i/S/RES/1889(2009)?p=PP1"),
        ("hostile", "/i/" + MadeTexts.Hostile), ("search", "/search?q=child"), ("browse", "/search"),
        ("path", "/path?from=E/RES/2022/14&to=A/RES/74/174"), ("lineage", "/lineage?from=E/RES/2022/14"),
        ("lineage-paragraph", "/lineage?from=E/RES/2022/14%23PP3"),
        ("compare", "/compare?a=E/RES/2022/14&b=A/RES/74/174"), ("compare-inline", "/compare?a=E/RES/2022/14&b=A/RES/74/174&view=inline"),
        ("adoption", $"/i/{MadeRecords.Voted}?votes=vote"), ("state", "/state/FRA"), ("votes", "/votes?citing=" + MadeTexts.Hub),
        ("compare-empty", "/compare"), ("lineage-empty", "/lineage"), ("check", "/check"), ("export", "/export?from=E/RES/2022/14"), ("states", "/state"), ("overview", "/overview"), ("coverage", "/coverage"), ("missing", "/i/A/RES/74/9999"),
    ];

    private static IEnumerable<TestCaseData> Looks() =>
        from view in Views
        from width in new[] { 320, 1280 }
        select new TestCaseData(view.Name, view.Address, width).SetArgDisplayNames(view.Name, $"{width}");

    [TestCaseSource(nameof(Looks))]
    public async Task View_Always_IsAccessibleAndWithinItsBounds(string name, string address, int width)
    {
        await using BrowserPage page = await BrowserTests.OpenAsync(new PageOptions(width));
        string[] shifts = await ShiftsAsync(page, address);

        // Where the parser is interrupted in the middle of a line, what it finds next may move that line once; what the page does moves it each time.
        for (int again = 0; again < 3 && shifts.Length > 0; again++)
        {
            shifts = await ShiftsAsync(page, address);
        }

        int overflow = await page.AskAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        string[] violations = await Axe.ViolationsAsync(page);
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, $"{name}-{width}-light.png"), await page.PictureAsync());
        await page.MediaAsync("screen", isDark: true);
        string[] violationsInTheDark = await Axe.ViolationsAsync(page);
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, $"{name}-{width}-dark.png"), await page.PictureAsync());
        int bytes = await page.AskAsync<int>("performance.getEntriesByType('navigation')[0].transferSize");
        Assert.Multiple(() =>
        {
            Assert.That(violations, Is.Empty);
            Assert.That(violationsInTheDark, Is.Empty);
            Assert.That(page.Faults.Where(f => !f.Contains("404", StringComparison.Ordinal)), Is.Empty);
            Assert.That(page.Requests.Where(r => !r.StartsWith(BrowserTests.Site.AbsoluteUri, StringComparison.Ordinal)), Is.Empty,
                "requests to strangers");
            Assert.That(overflow, Is.Zero, "pixels beyond the width");
            Assert.That(shifts, Is.Empty, "layout shifts");
            Assert.That(bytes, Is.LessThan(MostBytes));
        });
    }

    private static async Task<string[]> ShiftsAsync(BrowserPage page, string address)
    {
        await page.GoAsync(address);
        return await page.AskAsync<string[]>("""
            new Promise(done => { const seen = [], box = b => [b.x, b.y, b.width, b.height].map(Math.round).join(" ");
              new PerformanceObserver(list => { for (const e of list.getEntries()) for (const s of e.sources)
                seen.push(`${s.node?.nodeName}.${s.node?.className ?? s.node?.textContent}: ${box(s.previousRect)} to ${box(s.currentRect)}`); }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(seen), 100); })
            """);
    }

    [Test]
    public async Task Focus_ByKeyboard_GoesThroughEverythingAndIsSeen()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/i/E/RES/2022/14");
        int expected = await page.AskAsync<int>(
            "[...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e => e.checkVisibility()).length");
        var seen = new HashSet<string>();
        for (int i = 0; i < 60; i++)
        {
            await page.PressAsync("Tab");
            JsonElement focus = await page.AskAsync<JsonElement>("""
                (() => { const e = document.activeElement, s = getComputedStyle(e); e.dataset.tab ??= String(document.querySelectorAll("[data-tab]").length);
                  return { is: e.dataset.tab, tag: e.tagName, outline: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 }; })()
                """);
            Assert.That(focus.GetProperty("outline").GetBoolean(), Is.True, focus.ToString());
            seen.Add(focus.GetProperty("is").GetString()!);
        }

        Assert.That(seen, Has.Count.EqualTo(Math.Min(60, expected)), "each Tab goes on");
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
}
