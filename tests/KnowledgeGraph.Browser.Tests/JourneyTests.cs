using System.Text.Json;
using KnowledgeGraph.Browser.Tests.Chromium;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>A journey by keyboard alone: whatever has the focus is seen, and nothing hides it.</summary>
[Category("Slow")]
public sealed class JourneyTests
{
    private const int MostSteps = 250;

    [Test]
    public async Task Keyboard_Alone_GoesFromTheStartToATextItsProofsThePictureAndACheck()
    {
        await using BrowserPage page = await BrowserTests.OpenAsync();
        await page.GoAsync("/");
        await TabToAsync(page, "a.skip");
        await page.PressAsync("Enter");
        await page.UntilAsync("location.hash === '#main'");
        await TabToAsync(page, "main input[type=search]");
        await page.WriteAsync("\"sexual exploitation\"");
        await page.LoadAsync(() => page.PressAsync("Enter"));
        await TabToAsync(page, "main input[type=search]");
        await page.WriteAnewAsync("kyoto decl");
        await page.UntilAsync("document.querySelector('[role=combobox][aria-expanded=true]') !== null");
        await page.PressAsync("ArrowDown");
        string suggested = await page.AskAsync<string>("document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent");
        await page.PressAsync("Escape");
        await page.UntilAsync("document.querySelector('[role=combobox][aria-expanded=true]') === null");
        await page.WriteAnewAsync("E/RES/2022/14");
        await page.LoadAsync(() => page.PressAsync("Enter"));
        string text = await page.AskAsync<string>("location.pathname");

        await TabToAsync(page, "nav.contents a[href='#text']");
        await page.PressAsync("Enter");
        await TabToAsync(page, "#PP3 .margin a");
        await page.LoadAsync(() => page.PressAsync("Enter"));
        string opened = await page.AskAsync<string>("document.querySelector('.panel #opened').textContent");
        await TabToAsync(page, ".panel .proof a");
        await TabToAsync(page, ".panel a[href^='/lineage']", isBack: true);
        await page.LoadAsync(() => page.PressAsync("Enter"));

        await TabToAsync(page, ".picture");
        await page.PressAsync("ArrowRight");
        await page.PressAsync("ArrowRight");
        string node = await page.AskAsync<string>("document.activeElement.closest('a.node')?.dataset.id ?? ''");
        await TabToAsync(page, "header.site a[href='/check']", isBack: true);
        await page.LoadAsync(() => page.PressAsync("Enter"));

        await TabToAsync(page, "form.check textarea");
        await page.WriteAsync("The General Assembly,\n\nRecalling its resolution 2022/14 of 21 July 2022,\n\n1. Decides to remain seized of the matter.");
        await TabToAsync(page, "form.check button");
        await page.LoadAsync(() => page.PressAsync("Enter"));
        Assert.Multiple(async () =>
        {
            Assert.That(suggested, Does.Contain("Kyoto Declaration"));
            Assert.That(text, Is.EqualTo("/i/E/RES/2022/14"));
            Assert.That(opened, Is.EqualTo("Preambular paragraph 3 builds on"));
            Assert.That(node, Is.Not.Empty.And.Not.EqualTo("E/RES/2022/14#PP3"));
            Assert.That(await page.AskAsync<string>("document.querySelector('main').textContent"), Does.Contain("resolution 2022/14"));
        });
    }

    // Goes on until something has the focus, or back; each step leads to something else that is seen where it is.
    private static async Task TabToAsync(BrowserPage page, string selector, bool isBack = false)
    {
        var seen = new List<string>();
        for (int i = 0; i < MostSteps; i++)
        {
            await page.PressAsync("Tab", withShift: isBack);
            JsonElement focus = await page.AskAsync<JsonElement>($$"""
                (() => { const e = document.activeElement, s = getComputedStyle(e), box = e.getClientRects()[0], inside = e.closest("a.node")?.querySelector("rect");
                  const line = c => c.outlineStyle !== "none" && parseFloat(c.outlineWidth) >= 2, drawn = inside && parseFloat(getComputedStyle(inside).strokeWidth) >= 2;
                  const x = box && box.x + Math.min(box.width / 2, 20), y = box && box.y + box.height / 2, top = box && document.elementFromPoint(x, y);
                  e.dataset.tab ??= String(document.querySelectorAll('[data-tab]').length);
                  return { is: e.dataset.tab, there: e.matches({{JsonSerializer.Serialize(selector)}}), what: e.outerHTML.slice(0, 120), lined: line(s) || !!drawn,
                    seen: !!top && (e.contains(top) || top.contains(e) || top.closest("label")?.contains(e) === true) }; })()
                """);
            string what = focus.GetProperty("what").GetString()!;
            Assert.That(focus.GetProperty("lined").GetBoolean(), Is.True, $"the focus is not seen on {what}");
            Assert.That(focus.GetProperty("seen").GetBoolean(), Is.True, $"something hides {what}");
            string name = $"{focus.GetProperty("is").GetString()}: {what}";
            Assert.That(seen is [.., var last] && last == name, Is.False, $"Tab does not go on from {name}");
            seen.Add(name);
            if (focus.GetProperty("there").GetBoolean())
            {
                return;
            }
        }

        Assert.Fail($"{MostSteps} steps do not lead to {selector}; the last: {seen[^1]}");
    }
}
