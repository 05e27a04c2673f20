using System.Text.Json;
using KnowledgeGraph.Browser.Tests.Chromium;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>
/// Pictures of every kind of page of a service that runs, to be looked at: <c>KG_SITE=http://localhost:5080 dotnet test
/// tests/KnowledgeGraph.Browser.Tests --filter PictureTests</c>. They lie in <c>browser/</c>: 1,280 and 390 pixels wide, light and dark, and on
/// paper.
/// </summary>
[Explicit("Pictures of another service, for people"), Category("Slow")]
public sealed class PictureTests
{
    private const string Variable = "KG_SITE";

    private static IEnumerable<string> Names => View.All.Select(v => v.Name);

    [TestCaseSource(nameof(Names))]
    public async Task View_OfAServiceThatRuns_IsPictured(string name)
    {
        string? site = Environment.GetEnvironmentVariable(Variable);
        Requirement.Material(site is not null, $"{Variable} names no service.");
        View view = View.All.First(v => v.Name == name);
        await using BrowserPage page = await BrowserTests.OpenAsync(site: new Uri(site!));
        foreach (int width in new[] { 1280, 390 })
        {
            await page.ResizeAsync(width);
            await page.MediaAsync("screen");
            await view.GoAsync(page, view.OnCorpus);
            foreach (string theme in new[] { "light", "dark" })
            {
                await page.MediaAsync("screen", isDark: theme == "dark");
                await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, $"{name}-{width}-{theme}.png"), await page.PictureAsync());
            }

            // A word that is set letter by letter is in a box that has no room for it.
            Assert.That(await page.AskAsync<JsonElement>("""
                [...document.querySelectorAll("main *")].filter(e => e.checkVisibility() && e.children.length === 0 && e.textContent.trim().length > 12)
                  .map(e => ({ e, box: e.getBoundingClientRect() })).filter(({ box }) => box.width > 2 && box.width < 50).map(({ e }) => e.outerHTML.slice(0, 100))
                """), Has.Property("ValueKind").EqualTo(JsonValueKind.Array).And.Matches<JsonElement>(squeezed => squeezed.GetArrayLength() == 0), $"{width}");
        }

        await page.MediaAsync("");
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, $"{name}.pdf"), await page.PrintAsync());
    }
}
