using KnowledgeGraph.Browser.Tests.Chromium;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>Comparing as a delegation does it: from a resolution's page, a draft by a form, and on paper.</summary>
[Category("Slow")]
public sealed class CompareTests
{
    private const string Draft = "The General Assembly,\n\nRecalling its resolution 74/174 of 18 December 2019,\n\n1. Decides to remain seized of the matter.";

    [Test]
    public async Task TwoTexts_AreNamedAndCompared()
    {
        BrowserTests.RequireDocuments();
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/compare");
        await page.AskAsync<object?>("document.querySelector('#b').focus(), null");
        await page.WriteAsync("A/RES/74/174");
        await page.AskAsync<object?>("document.querySelector('#a').focus(), null");
        await page.WriteAsync("E/RES/2022/14");
        await page.LoadAsync(() => page.ClickAsync("form.path button"));
        Assert.That(await page.AskAsync<string>("document.querySelector('h1').textContent"), Is.EqualTo("A/RES/74/174 beside E/RES/2022/14"));
        Assert.That(await page.AskAsync<int>("document.querySelectorAll('.compared tbody tr').length"), Is.GreaterThan(20));
    }

    [Test]
    public async Task Draft_BesideAResolution_IsMarked()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/compare?a=E/RES/2022/14");
        await page.AskAsync<object?>("document.querySelector('textarea').focus(), null");
        await page.WriteAsync(Draft);
        await page.LoadAsync(() => page.ClickAsync("form.check button"));

        string[] violations = await Axe.ViolationsAsync(page);
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, "compare-draft.png"), await page.PictureAsync());
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<string>("document.querySelector('h1').textContent"), Is.EqualTo("the draft beside E/RES/2022/14"));
            Assert.That(await page.AskAsync<int>("document.querySelectorAll('.compared .dropped').length"), Is.GreaterThan(20));
            Assert.That(violations, Is.Empty);
            Assert.That(page.Faults, Is.Empty);
        });
    }

    // What a colour says a line says too, and whoever hears the page is told.
    [Test]
    public async Task Marks_AreSeenWithoutColours_AndHeard()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/compare?a=E/RES/2022/14&b=E/RES/2022/14%20OP1");

        Assert.That(await page.AskAsync<string>("getComputedStyle(document.querySelector('del')).textDecorationLine"), Is.EqualTo("line-through"));
        Assert.That(await page.AskAsync<string>("getComputedStyle(document.querySelector('del'), '::before').content"), Does.Contain("deleted"));
    }

    [Test]
    public async Task Comparison_OnPaper_HasNoFormAndNoNavigation()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/compare?a=E/RES/2022/14&b=E/RES/2022/14");
        await page.MediaAsync("print");

        Assert.That(await page.AskAsync<int>(
            "[...document.querySelectorAll('form, nav, header.site')].filter(e => e.checkVisibility()).length"), Is.Zero);
        Assert.That(await page.AskAsync<int>("[...document.querySelectorAll('.compared tr')].filter(e => e.checkVisibility()).length"), Is.GreaterThan(20));
    }
}
