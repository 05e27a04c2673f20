using KnowledgeGraph.Browser.Tests.Chromium;
using KnowledgeGraph.Browser.Tests.Sample;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>Reading: citations, cards, notes, margins, going on and back, with and without script, on paper.</summary>
[Category("Slow")]
public sealed class ReadingTests
{
    [Test]
    public async Task Citation_UnderPointerOrFocus_ShowsACardThatEscapeCloses()
    {
        BrowserTests.RequireDocuments();
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/i/E/RES/2022/14");
        const string Cite = "a.cite[href='/i/A/RES/74/174']";
        await page.HoverAsync(Cite);
        await page.UntilAsync("!document.getElementById('card').hidden");
        string card = await page.AskAsync<string>("document.getElementById('card').textContent");
        string[] violations = await Axe.ViolationsAsync(page);
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, "card.png"), await page.PictureAsync(isWhole: false));
        await page.PressAsync("Escape");
        bool isClosed = await page.AskAsync<bool>("document.getElementById('card').hidden");
        await page.HoverAsync("h1");
        await page.AskAsync<object?>($"document.querySelector(\"{Cite}\").focus({{ focusVisible: true }}), null");
        await page.UntilAsync("!document.getElementById('card').hidden");
        Assert.Multiple(async () =>
        {
            Assert.That(card, Does.Contain("Countering child sexual exploitation").And.Contain("General Assembly").And.Contain("18 December 2019")
                .And.Contain("Cites"));
            Assert.That(violations, Is.Empty);
            Assert.That(isClosed, Is.True);
            Assert.That(await page.AskAsync<string>("document.activeElement.getAttribute('aria-describedby')"), Is.EqualTo("card"));
        });
    }

    [Test]
    public async Task Citation_Followed_LeadsThereAndBackToThePlace()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/i/E/RES/2022/14");
        await page.LoadAsync(() => page.ClickAsync("#PP3 a.cite"));
        string there = await page.AskAsync<string>("location.pathname");
        await page.BackAsync("/i/E/RES/2022/14");
        Assert.Multiple(async () =>
        {
            Assert.That(there, Does.StartWith("/i/").And.Not.EqualTo("/i/E/RES/2022/14"));
            Assert.That(await page.AskAsync<double>("scrollY"), Is.GreaterThan(0), "where the reader was");
        });
    }

    [Test]
    public async Task Note_AndItsMark_LeadToEachOther()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/i/E/RES/2022/14");
        await page.ClickAsync("sup a.mark");
        string note = await page.AskAsync<string>("location.hash");
        await page.ClickAsync($"[id='{note[1..]}'] a.back");
        Assert.Multiple(async () =>
        {
            Assert.That(note, Does.StartWith("#FN"));
            Assert.That(await page.AskAsync<string>("location.hash"), Is.EqualTo("#mark-" + note[1..]));
            Assert.That(await page.AskAsync<bool>("document.querySelector(':target').getBoundingClientRect().top >= 0"), Is.True);
        });
    }

    [Test]
    public async Task WithoutScript_EverythingIsReadAndFollowed()
    {
        BrowserTests.RequireDocuments();
        await using BrowserPage page = await BrowserTests.OpenAsync(new PageOptions(HasScript: false));
        await page.GoAsync("/i/E/RES/2022/14");
        await page.LoadAsync(() => page.ClickAsync("#OP5 .margin a"));
        string opened = await page.AskAsync<string>("document.querySelector('#opened').textContent");
        await page.LoadAsync(() => page.ClickAsync(".panel .close a"));
        string lineage = await page.AskAsync<string>("location.pathname + location.search");
        await page.GoAsync("/lineage?from=E/RES/2022/14");
        int before = await page.AskAsync<int>("document.querySelectorAll('a.node').length");
        await page.LoadAsync(() => page.ClickAsync("a.node[data-id='A/RES/74/174']"));
        int after = await page.AskAsync<int>("document.querySelectorAll('a.node').length");
        await page.GoAsync("/i/A/RES/74/174");
        await page.LoadAsync(() => page.ClickAsync("#builds-on ~ table thead th:nth-child(4) a"));
        string sorted = await page.AskAsync<string>("document.querySelector('#builds-on ~ table th[aria-sort]').textContent");
        await page.GoAsync("/check");
        await page.AskAsync<object?>("document.querySelector('textarea').focus(), null");
        await page.WriteAsync(
            "The General Assembly,\n\nRecalling its resolution 74/174 of 1 January 2019,\n\n1. Decides to remain seized of the matter.");
        await page.LoadAsync(() => page.ClickAsync("form.check button"));
        Assert.Multiple(async () =>
        {
            Assert.That(opened, Is.EqualTo("Operative paragraph 5 builds on"));
            Assert.That(lineage, Is.EqualTo("/lineage?from=E%2FRES%2F2022%2F14%23OP5"));
            Assert.That(after, Is.GreaterThan(before));
            Assert.That(sorted, Is.EqualTo("Date"));
            Assert.That(await page.AskAsync<string>("document.querySelector('.findings').textContent"),
                Does.Contain("A/RES/74/174 was adopted on 18 December 2019"));
        });
    }

    [Test]
    public async Task Votes_WithoutScript_AreSortedAndFollowedToTheStateAndBackToATable()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync(new PageOptions(HasScript: false));
        await page.GoAsync($"/i/{MadeRecords.Voted}");
        await page.ClickAsync(".by-state summary");
        await page.LoadAsync(() => page.ClickAsync(".by-state thead th:first-child a"));
        string sorted = await page.AskAsync<string>("document.querySelector('.by-state[open] th[aria-sort]').textContent");
        await page.LoadAsync(() => page.ClickAsync(".by-state tbody th a"));
        string state = await page.AskAsync<string>("document.querySelector('h1').textContent");
        await page.LoadAsync(() => page.ClickAsync("nav.contents a[href*='vote=']"));
        string voted = await page.AskAsync<string>("document.querySelector('#texts').textContent");
        await page.GoAsync($"/i/{MadeTexts.Hub}");
        await page.LoadAsync(() => page.ClickAsync("a[href^='/votes?citing=']"));
        Assert.Multiple(async () =>
        {
            Assert.That(sorted, Is.EqualTo("State"));
            Assert.That(state, Is.EqualTo("Afghanistan"));
            Assert.That(voted, Does.StartWith("Voted in favour: "));
            Assert.That(await page.AskAsync<int>("document.querySelectorAll('.state-table tbody tr').length"), Is.EqualTo(States.All.Count()));
        });
    }

    [Test]
    public async Task Printed_TheTextAndTheListOfCitationsRemain()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/i/E/RES/2022/14");
        await page.MediaAsync("print");
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, "print.png"), await page.PictureAsync());
        byte[] paper = await page.PrintAsync();
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, "print.pdf"), paper);
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<string[]>(
                "[...document.querySelectorAll('header.site, nav, .margin, footer')].filter(e => e.checkVisibility()).map(e => e.className)"),
                Is.Empty);
            Assert.That(await page.AskAsync<bool>(
                "document.querySelector('#PP3').checkVisibility() && document.querySelector('#builds-on ~ table').checkVisibility()"), Is.True);
            Assert.That(System.Text.Encoding.ASCII.GetString(paper, 0, 5), Is.EqualTo("%PDF-"));
        });
    }

    [Test]
    public async Task Citations_AndAddressesOfParagraphs_AreCopiedByKeyboard()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/i/E/RES/2022/14?p=OP5");
        await page.SendAsync("Runtime.evaluate", new { expression = "navigator.clipboard.writeText = async words => { window.copied = words; }" });
        await page.ClickAsync(".panel .copied button");
        await page.UntilAsync("window.copied");
        string opened = await page.AskAsync<string>("window.copied");
        await page.AskAsync<object?>("document.querySelector('#OP3 .link').focus({ focusVisible: true }), window.copied = null");
        await page.PressAsync("Enter");
        await page.UntilAsync("window.copied && document.querySelector('main > [role=status]').textContent === 'Copied'");
        string link = await page.AskAsync<string>("window.copied");
        await page.PressAsync("Tab");
        await page.PressAsync("Enter");
        await page.UntilAsync("document.querySelector('#OP3 .footnotes button')");
        await page.AskAsync<object?>("window.copied = null, document.querySelector('#OP3 .footnotes div:nth-child(2) button').click()");
        await page.UntilAsync("window.copied");
        string footnote = await page.AskAsync<string>("window.copied");
        string[] violations = await Axe.ViolationsAsync(page);
        await page.PressAsync("Enter");
        Assert.Multiple(async () =>
        {
            Assert.That(opened, Is.EqualTo("Economic and Social Council resolution 2022/14 of 21 July 2022, para. 5."));
            Assert.That(link, Is.EqualTo(new Uri(BrowserTests.Site, "/i/E/RES/2022/14#OP3").AbsoluteUri));
            Assert.That(footnote, Is.EqualTo("UN ECOSOC Res 2022/14 (21 July 2022) UN Doc E/RES/2022/14, para 3"));
            Assert.That(violations, Is.Empty);
            Assert.That(await page.AskAsync<bool>("!document.querySelector('#OP3 .footnotes')"), Is.True, "closed as it was opened");
        });
    }

    [Test]
    public async Task Search_Narrowed_GoesOnAndBack()
    {
        BrowserTests.RequireDocuments();
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/");
        await page.AskAsync<object?>("document.querySelector('#q').focus(), null");
        await page.WriteAsync("children");
        await page.LoadAsync(() => page.PressAsync("Enter"));
        string all = await page.AskAsync<string>("document.querySelector('#found').textContent");
        await page.LoadAsync(() => page.ClickAsync(".facets a[href*='relation=']"));
        string narrowed = await page.AskAsync<string>("document.querySelector('#found').textContent");
        string address = await page.AskAsync<string>("location.search");
        await page.BackAsync("/search?q=children");
        Assert.Multiple(async () =>
        {
            Assert.That(address, Does.StartWith("?q=children&relation="));
            Assert.That(narrowed, Is.Not.EqualTo(all));
            Assert.That(await page.AskAsync<string>("document.querySelector('#found').textContent"), Is.EqualTo(all));
        });
    }
}
