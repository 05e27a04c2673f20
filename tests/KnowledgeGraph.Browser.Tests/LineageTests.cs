using System.Text.Json;
using KnowledgeGraph.Browser.Tests.Chromium;
using KnowledgeGraph.Browser.Tests.Sample;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>The picture of a lineage and the list beside it.</summary>
[Category("Slow")]
public sealed class LineageTests
{
    private const string Nodes = "document.querySelectorAll('a.node').length";

    [TestCase("click")]
    [TestCase("Enter")]
    [TestCase(" ")]
    public async Task Node_Opened_ShowsItsNeighboursAndGoesBack(string how)
    {
        BrowserTests.RequireDocuments();
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/lineage?from=E/RES/2022/14");
        const string Node = "a.node[data-id='A/RES/74/174']";
        int before = await page.AskAsync<int>(Nodes);
        string[]? chosen = null;
        if (how == "click")
        {
            await page.ClickAsync(Node);
            await page.UntilAsync("document.querySelector('.chosen li') !== null && document.querySelector('.chosen .card-facts') !== null");
            chosen = await page.AskAsync<string[]>("""
                [document.querySelector(".chosen .card-title").textContent, document.querySelector(".chosen li").textContent.replace(/\s+/g, " ").trim(),
                  [...document.querySelectorAll("a.node[data-on]")].map(n => n.dataset.id).sort().join(" ")]
                """);
            await page.ClickAsync(".chosen .deeds a");
        }
        else
        {
            await page.AskAsync<object?>($"document.querySelector(\"{Node}\").focus(), null");
            await page.PressAsync(how);
        }

        await page.UntilAsync($"location.search.includes('open=') && {Nodes} > {before}");
        string focused = await page.AskAsync<string>("document.activeElement.querySelector('title')?.textContent ?? ''");
        bool agrees = await AgreesAsync(page);
        await page.AskAsync<object?>("history.back(), null");
        await page.UntilAsync($"!location.search.includes('open=') && {Nodes} === {before}");
        Assert.Multiple(async () =>
        {
            Assert.That(focused, Does.StartWith("Close A/RES/74/174"), "the focus stays");
            if (chosen is [var title, var way, var shown])
            {
                Assert.That(title, Is.EqualTo("Countering child sexual exploitation and sexual abuse online"));
                Assert.That(way, Does.StartWith("E/RES/2022/14 recalls A/RES/74/174"));
                Assert.That(shown, Is.EqualTo("A/RES/74/174 E/RES/2022/14"), "the way is apart from the rest");
            }

            Assert.That(agrees, Is.True);
            Assert.That(await AgreesAsync(page), Is.True);
            Assert.That(page.Faults, Is.Empty);
        });
    }

    [Test]
    public async Task ListPictureAndPaper_ShowTheSame()
    {
        const string Lit = "[...document.querySelectorAll('a.node[data-on]')].map(n => n.dataset.id).sort().join(' ')";
        const string Seen = "[...document.querySelectorAll('a.node')].filter(n => getComputedStyle(n).visibility === 'visible').length";
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/lineage?from=E/RES/2022/14");
        await page.UntilAsync("document.querySelector('.chosen .deeds') !== null");
        string first = await page.AskAsync<string>("""
            [...document.querySelector(".listed li").querySelectorAll(":scope > a")].map(a => decodeURIComponent(a.getAttribute("href").slice(3))).sort().join(" ")
            """);
        await page.HoverAsync(".listed li");
        await page.UntilAsync($"{Lit} !== ''");
        string lit = await page.AskAsync<string>(Lit);
        await page.AskAsync<object?>("document.querySelector('a.node:not(.root)').focus({ focusVisible: true }), null");
        await page.UntilAsync("document.querySelector('.chosen li') !== null");
        string listed = await page.AskAsync<string>("document.querySelector('.listed li[data-on]')?.dataset.edge ?? ''");
        await page.ClickAsync(".chosen .deeds button");
        int alone = await page.AskAsync<int>(Seen);
        await page.PressAsync("Escape");
        int all = await page.AskAsync<int>(Seen);
        await page.MediaAsync("print");
        JsonElement paper = await page.AskAsync<JsonElement>("""
            (() => { dispatchEvent(new Event("beforeprint")); const seen = selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility() && getComputedStyle(e).display !== "none").length;
              const svg = document.querySelector(".picture > svg").getBoundingClientRect();
              return { controls: seen(".zoom, .filters, .chosen, .take, .more, .picture button"), legend: seen(".lineage-legend li"), titles: seen("svg .title"),
                fits: svg.right <= document.documentElement.clientWidth, list: seen(".listed li") }; })()
            """);
        Assert.Multiple(async () =>
        {
            Assert.That(lit, Is.EqualTo(first), "an entry of the list lights its boxes");
            Assert.That(listed, Is.Not.Empty, "a box marks its entries");
            Assert.That(alone, Is.EqualTo(2), "the way there alone");
            Assert.That(all, Is.EqualTo(await page.AskAsync<int>(Nodes)));
            Assert.That(paper.GetProperty("controls").GetInt32(), Is.Zero);
            Assert.That(paper.GetProperty("legend").GetInt32(), Is.GreaterThan(3));
            Assert.That(paper.GetProperty("titles").GetInt32(), Is.GreaterThanOrEqualTo(all));
            Assert.That(paper.GetProperty("fits").GetBoolean(), Is.True);
            Assert.That(paper.GetProperty("list").GetInt32(), Is.GreaterThan(0));
            Assert.That(page.Faults, Is.Empty);
        });
    }

    [Test]
    public async Task Filters_NarrowPictureAndListAlike()
    {
        BrowserTests.RequireDocuments();
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/lineage?from=A/RES/74/174");
        int all = await page.AskAsync<int>(Nodes);
        await page.AskAsync<object?>("document.querySelector('select[name=relation]').value = 'recalls', null");
        await page.LoadAsync(() => page.ClickAsync(".filters button"));
        string[] relations = await page.AskAsync<string[]>(
            "[...new Set([...document.querySelectorAll('.lineage-edges .relation')].map(e => e.textContent))]");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<int>(Nodes), Is.LessThan(all).And.GreaterThan(1));
            Assert.That(relations, Is.EqualTo(new[] { "recalls" }));
            Assert.That(await AgreesAsync(page), Is.True);
        });
    }

    [TestCase(1600)]
    [TestCase(390)]
    public async Task LargeLineage_IsReadable(int width)
    {
        await using BrowserPage page = await BrowserTests.OpenAsync(new PageOptions(width, 1000));
        await page.GoAsync($"/lineage?from={MadeTexts.Hub}&nodes=300");
        await page.UntilAsync(width > 640 ? "document.querySelector('svg.lineage.far') !== null"
            : "document.querySelector('svg.lineage').viewBox.baseVal.width < document.querySelector('svg.lineage').viewBox.baseVal.height");
        int nodes = await page.AskAsync<int>(Nodes);
        JsonElement whole = await page.AskAsync<JsonElement>("""
            (() => { const box = document.querySelector(".picture"), svg = box.querySelector("svg");
              const names = [...svg.querySelectorAll(".name")].filter(n => n.textContent).map(n => [n.textContent, n.getBoundingClientRect()]);
              return { fits: box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight, names: names.length,
                over: names.flatMap(([a, p], i) => names.slice(i + 1).filter(([, q]) => p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 3 && q.top < p.bottom - 3).map(([b]) => a + " over " + b)),
                small: names.filter(([, p]) => p.height < 10).length }; })()
            """);
        await page.AskAsync<object?>("""
            (() => { const larger = document.querySelector(".zoom button[aria-label=Larger]"); for (let i = 0; i < 20; i++) larger.click(); return null; })()
            """);
        string[] faults = await page.AskAsync<string[]>("""
            (() => { const faults = [], boxes = [...document.querySelectorAll("a.node")].map(n => ({ name: n.dataset.id, box: n.querySelector("rect").getBBox(),
                texts: [...n.querySelectorAll("text:not(.name)")].map(t => t.getBBox()) }));
              const cross = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
              for (const [i, a] of boxes.entries()) {
                for (const b of boxes.slice(i + 1)) if (cross(a.box, b.box)) faults.push(a.name + " overlaps " + b.name);
                for (const [t, text] of a.texts.entries()) {
                  if (!(text.width > 0)) faults.push(a.name + " is not written");
                  if (text.x + text.width > a.box.x + a.box.width) faults.push(a.name + " is written beyond its box");
                  for (const other of a.texts.slice(t + 1)) if (cross({ ...text.toJSON?.() ?? { x: text.x, width: text.width }, y: text.y + 3, height: text.height - 6 }, other)) faults.push(a.name + " is written over itself");
                }
              }
              return faults; })()
            """);
        double frame = await page.AskAsync<double>("""
            new Promise(done => { const box = document.querySelector(".picture"), times = []; let last = performance.now();
              const step = () => { const now = performance.now(); times.push(now - last); last = now; box.scrollTop += 40;
                times.length < 40 ? requestAnimationFrame(step) : done(times.sort((a, b) => a - b)[20]); };
              requestAnimationFrame(step); })
            """);
        await TestContext.Out.WriteLineAsync($"{nodes} nodes; the middle frame of scrolling took {frame:0.0} ms");
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, $"lineage-large-{width}.png"), await page.PictureAsync(isWhole: false));
        Assert.Multiple(async () =>
        {
            Assert.That(nodes, Is.EqualTo(300), "what was asked for");
            Assert.That(whole.GetProperty("fits").GetBoolean(), Is.True, "the whole is seen at opening");
            Assert.That(whole.GetProperty("names").GetInt32(), Is.GreaterThan(20), "names that can be read");
            Assert.That(whole.GetProperty("small").GetInt32(), Is.Zero);
            Assert.That(whole.GetProperty("over").EnumerateArray(), Is.Empty);
            Assert.That(faults, Is.Empty);
            Assert.That(await AgreesAsync(page), Is.True);
            Assert.That(await page.AskAsync<string>("document.querySelector('.left-out').textContent"), Does.Contain("Left out"));
        });
    }

    [Test]
    public async Task Keyboard_MovesAndZooms()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/lineage?from=E/RES/2022/14");
        await page.AskAsync<object?>("document.querySelector('.picture').focus(), null");
        await page.PressAsync("ArrowRight");
        string root = await page.AskAsync<string>("document.activeElement.getAttribute('class')");
        await page.PressAsync("ArrowRight");
        string next = await page.AskAsync<string>("document.activeElement.getAttribute('class')");
        double width = await page.AskAsync<double>("document.querySelector('svg.lineage').getBoundingClientRect().width");
        await page.PressAsync("+");
        Assert.Multiple(async () =>
        {
            Assert.That(root, Is.EqualTo("node root"));
            Assert.That(next, Does.StartWith("node ").And.Not.EqualTo(root));
            Assert.That(await page.AskAsync<double>("document.querySelector('svg.lineage').getBoundingClientRect().width"), Is.GreaterThan(width));
        });
    }

    [Test]
    public async Task Picture_TakenAway_IsAFileThatIsCalledAfterItsText()
    {
        string folder = Path.Combine(BrowserTests.Output, "taken");
        Directory.CreateDirectory(folder);
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.DownloadIntoAsync(folder);
        await page.GoAsync("/lineage?from=E/RES/2022/14");
        foreach ((string format, string ending, string says) in new[]
        {
            ("svg", "svg", "<svg "), ("graphml", "graphml", "<graphml"), ("gexf", "gexf", "<gexf"), ("csv", "zip", "PK"), ("png", "png", "PNG"),
        })
        {
            string file = Path.Combine(folder, "lineage-e-res-2022-14." + ending);
            File.Delete(file);
            await page.ClickAsync(format == "png" ? ".take button" : $".take a[href$='as={format}']");
            for (int i = 0; i < 400 && !File.Exists(file); i++)
            {
                await Task.Delay(25);
            }

            string content = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.That(content, Does.Contain(says), format);
            if (format is "svg" or "graphml" or "gexf")
            {
                Assert.That(() => System.Xml.Linq.XDocument.Load(file), Throws.Nothing, format);
            }
        }
    }

    // Every line of the picture is an entry of the list, and the other way round; a line between a text and its own part is none.
    private static async Task<bool> AgreesAsync(BrowserPage page)
    {
        JsonElement counts = await page.AskAsync<JsonElement>("""
            (() => { const id = href => decodeURIComponent(href.replace(/^\/i\//, "")).replaceAll("_", " ");
              const nodes = [...document.querySelectorAll("a.node")].map(n => n.dataset.id);
              const drawn = [...document.querySelectorAll("svg.lineage g:not(.edge-part) > path")].map(p => p.dataset.ends.split(" ").map(i => nodes[i]).join(" > "));
              const listed = [...document.querySelectorAll(".listed .lineage-edges li")].map(li => [...li.querySelectorAll(":scope > a")].map(a => id(a.getAttribute("href"))).join(" > "));
              return [drawn.sort(), listed.sort()]; })()
            """);
        return counts[0].GetArrayLength() > 0 && counts[0].ToString() == counts[1].ToString();
    }
}
