using KnowledgeGraph.Browser.Tests.Chromium;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>Checking a draft as a delegation does it: paste, choose a file, drop one.</summary>
[Category("Slow")]
public sealed class DraftTests
{
    private const string Draft = "The General Assembly,\n\nRecalling its resolution 74/174 of 19 December 2019,\n\n1. Decides to remain seized of the matter.";

    [TestCase("paste")]
    [TestCase("file")]
    [TestCase("drop")]
    public async Task Draft_HandedIn_IsShownWithWhatLooksWrong(string how)
    {
        BrowserTests.RequireDocuments();
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/check");
        switch (how)
        {
            case "paste":
                await page.AskAsync<object?>("document.querySelector('textarea').focus(), null");
                await page.WriteAsync(Draft);
                await page.LoadAsync(() => page.ClickAsync("form.check button"));
                break;
            case "file":
                string file = Path.Combine(BrowserTests.Output, "draft.txt");
                await File.WriteAllTextAsync(file, Draft);
                await page.ChooseAsync("input[type=file]", file);
                await page.LoadAsync(() => page.ClickAsync("form.check button"));
                break;
            default:
                await page.LoadAsync(() => page.AskAsync<object?>($$"""
                    (() => { const held = new DataTransfer(); held.items.add(new File([{{System.Text.Json.JsonSerializer.Serialize(Draft)}}], "draft.txt"));
                      document.querySelector("form.check").dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true })); return null; })()
                    """));
                break;
        }

        string[] violations = await Axe.ViolationsAsync(page);
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, $"draft-{how}.png"), await page.PictureAsync());
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<string>("document.querySelector('.findings').textContent"),
                Does.Contain("Cited as of 19 December 2019; A/RES/74/174 was adopted on 18 December 2019."));
            Assert.That(await page.AskAsync<string>("document.querySelector('#PP1 a.cite.suspect').getAttribute('href')"),
                Is.EqualTo("/i/A/RES/74/174"));
            Assert.That(violations, Is.Empty);
            Assert.That(page.Faults, Is.Empty);
        });
    }
}
