using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Browser.Tests.Chromium;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>The console as someone who tries the API uses it: asks, reads, looks the schema up, takes the command away.</summary>
[Parallelizable(ParallelScope.Children), Category("Slow")]
public sealed partial class ConsoleTests
{
    private const string Seed = "E/RES/2022/14";
    private const string HasAnswer = "document.querySelector('#answer').value.startsWith('{')";
    private const string IsThere = "document.querySelectorAll('#docs dt').length > 20 && document.querySelector('#query').value";

    [Test]
    public async Task Query_Typed_IsAnsweredWithItsTimingAndCost()
    {
        await using BrowserPage page = await OpenAsync();
        await FillAsync(page, "#query", "query Title($ref: String!) { instrument(ref: $ref) { title } }");
        await FillAsync(page, "#variables", $$"""{ "ref": "{{Seed}}" }""");
        await page.ClickAsync("#run");
        await page.UntilAsync(HasAnswer);
        JsonElement answer = await AnswerAsync(page);
        Assert.Multiple(async () =>
        {
            Assert.That(answer.GetProperty("data").GetProperty("instrument").GetProperty("title")
                .GetString(), Does.StartWith("Strengthening national"));
            Assert.That(answer.TryGetProperty("extensions", out _), Is.False, "what the console asked for itself is told beside the answer");
            Assert.That(await StatusAsync(page), Does.Match("^200 · [0-9]+ ms · [0-9,]+ bytes · cost [0-9,]+ of [0-9,]+ · [0-9]+ round trips"));
            Assert.That(page.Faults, Is.Empty);
        });
    }

    [Test]
    public async Task Examples_Each_FillTheEditorAndAreAnsweredWithoutAnError()
    {
        await using BrowserPage page = await OpenAsync();
        int examples = await page.AskAsync<int>("document.querySelector('#example').options.length - 1");

        // The first twelve are of the seed; those behind ask of texts that a store has or has not.
        Assert.That(examples, Is.AtLeast(12));
        for (int i = 0; i < 12; i++)
        {
            await page.AskAsync<object?>(
                $$"""(() => { const e = document.querySelector("#example"); e.value = "{{i}}"; e.dispatchEvent(new Event("change")); document.querySelector("#answer").value = ""; return null; })()""");
            await page.ClickAsync("#run");
            await page.UntilAsync(HasAnswer);
            JsonElement answer = await AnswerAsync(page);
            Assert.That(answer.TryGetProperty("errors", out JsonElement errors), Is.False, $"example {i}: {errors}");
            Assert.That(answer.GetProperty("data").EnumerateObject().Single().Value.ValueKind, Is.Not.EqualTo(JsonValueKind.Null));
        }
    }

    [Test]
    public async Task Keyboard_Alone_PicksAnExampleAndAsksItAndReadsOn()
    {
        await using BrowserPage page = await OpenAsync();
        var order = new List<string>();
        for (int i = 0; i < 17; i++)
        {
            await page.PressAsync("Tab");
            (string id, bool isSeen) = await FocusAsync(page);
            Assert.That(isSeen, Is.True, $"{id} shows that it has the focus");
            order.Add(id);
            if (id == "example")
            {
                await page.PressAsync("ArrowDown");
                await page.PressAsync("ArrowDown");
                await page.UntilAsync("document.querySelector('#query').value.includes('CitedBy')");
            }

            if (id == "query")
            {
                await page.PressAsync("Enter", withControl: true);
                await page.UntilAsync(HasAnswer);
            }
        }

        Assert.Multiple(async () =>
        {
            Assert.That(order[1..], Is.EqualTo(new[]
            {
                "example", "run", "prettify", "copy", "share", "CitedBy", "open", "close", "theme", "query", "variables-tab", "variables", "answer",
                "schema-tab", "find", "docs",
            }));
            Assert.That(await page.AskAsync<string>("document.querySelector('#variables').value"), Does.Contain("Kyoto Declaration"));
            Assert.That((await AnswerAsync(page)).GetProperty("data").GetProperty("instrument").GetProperty("title")
                .GetString(), Does.Contain("Kyoto Declaration"));
        });
    }

    [TestCase("{ instrument(ref: \"x\") { nothing } }", "", "400", "Cannot query field")]
    [TestCase("{ instruments(first: -1) { totalCount } }", "", "200", "BAD_USER_INPUT")]
    [TestCase("{", "", "400", "SYNTAX_ERROR")]
    public async Task Errors_OfTheService_AreShownAndSaidToBe(string query, string variables, string status, string error)
    {
        await using BrowserPage page = await OpenAsync();
        await FillAsync(page, "#query", query);
        await FillAsync(page, "#variables", variables);
        await page.ClickAsync("#run");
        await page.UntilAsync(HasAnswer);
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<string>("document.querySelector('#answer').value"), Does.Contain(error));
            Assert.That(await StatusAsync(page), Does.StartWith(status).And.Contain("1 error"));
        });
    }

    [Test]
    public async Task Variables_ThatAreNoJson_AreSaidToBeAndNothingIsAsked()
    {
        await using BrowserPage page = await OpenAsync();
        int before = page.Requests.Count;
        await FillAsync(page, "#variables", "{ ref: x }");
        await page.ClickAsync("#run");
        await page.ClickAsync("#copy");
        Assert.Multiple(async () =>
        {
            Assert.That(await StatusAsync(page), Does.StartWith("The variables are not JSON"));
            Assert.That(page.Requests, Has.Count.EqualTo(before));
        });
    }

    [TestCase("buildsOn depth", "buildsOn(depth: Int = 1", true)]
    [TestCase("LineageFilter", "LineageFilter input object", true)]
    [TestCase("zyxwv", "Nothing in the schema has these words.", false)]
    public async Task Schema_Searched_ShowsTheNamesAndWhatTheyMean(string words, string shown, bool isFound)
    {
        await using BrowserPage page = await OpenAsync();
        await FillAsync(page, "#find", words);
        await page.UntilAsync($"document.querySelector('#docs').textContent.includes({JsonSerializer.Serialize(shown)})");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<bool>("document.querySelector('#docs').textContent.includes('StatementObject')"), Is.False,
                "what has not the words is gone");
            Assert.That(await page.AskAsync<int>("document.querySelectorAll('#docs dt').length"), isFound ? Is.Positive : Is.Zero);
        });
    }

    [Test]
    public async Task Curl_Copied_AsksTheSameInAShell()
    {
        Assume.That(File.Exists("/bin/sh"), "The command is one for a shell.");
        await using BrowserPage page = await OpenAsync();
        await page.AllowClipboardAsync();
        await FillAsync(page, "#query",
            "query Q($ref: String!, $text: String!) { instrument(ref: $ref) { title } search(text: $text) { totalCount } }");
        await FillAsync(page, "#variables", $$"""{ "ref": "{{Seed}}", "text": "Côte d'Ivoire $HOME `id` \"child\" \\" }""");
        await page.ClickAsync("#run");
        await page.UntilAsync(HasAnswer);
        await page.ClickAsync("#copy");
        await page.UntilAsync("document.querySelector('#status').textContent === 'Copied.'");
        string command = await page.AskAsync<string>("navigator.clipboard.readText()");
        using Process shell = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string printed = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.That(JsonElement.DeepEquals(JsonDocument.Parse(printed).RootElement, await AnswerAsync(page)), Is.True, command);
    }

    [Test]
    public async Task Curl_WithoutAClipboard_IsShownToBeTakenByHand()
    {
        await using BrowserPage page = await OpenAsync();
        await page.AskAsync<object?>("Object.defineProperty(navigator, 'clipboard', { value: undefined }), null");
        await page.ClickAsync("#copy");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<string>("document.querySelector('#answer').value"),
                Does.StartWith($"curl '{BrowserTests.Site.AbsoluteUri}graphql'"));
            Assert.That(await page.AskAsync<bool>("(({ main }) => main.from === 0 && main.to > 20)(document.querySelector('#answer').state.selection)"),
                Is.True, "it is selected");
        });
    }

    [TestCase(320)]
    [TestCase(1280)]
    public async Task Page_LightAndDark_IsAccessibleAndWithinItsWidthAndAsksNobodyElse(int width)
    {
        await using BrowserPage page = await OpenAsync(width);
        await page.ClickAsync("#run");
        await page.UntilAsync(HasAnswer);
        string[] light = await Axe.ViolationsAsync(page);
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, $"console-{width}-light.png"), await page.PictureAsync());
        await ChooseAsync(page, "#theme", "dark");
        await page.ClickAsync("#history-tab");
        await page.ClickAsync("#headers-tab");
        string[] dark = await Axe.ViolationsAsync(page);
        await File.WriteAllBytesAsync(Path.Combine(BrowserTests.Output, $"console-{width}-dark.png"), await page.PictureAsync());
        Assert.Multiple(async () =>
        {
            Assert.That(light, Is.Empty);
            Assert.That(dark, Is.Empty);
            Assert.That(await page.AskAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero,
                "pixels beyond the width");
            Assert.That(page.Requests.Where(r => !r.StartsWith(BrowserTests.Site.AbsoluteUri, StringComparison.Ordinal)), Is.Empty,
                "requests to strangers");
            Assert.That(page.Faults, Is.Empty);
        });
    }

    // There when the examples and the schema are.
    private static async Task<BrowserPage> OpenAsync(int width = 1280)
    {
        BrowserPage page = await BrowserTests.OpenAsync(new PageOptions(width));
        await page.GoAsync("/console");
        await page.UntilAsync(IsThere);
        return page;
    }

    private static async Task FillAsync(BrowserPage page, string selector, string text)
    {
        await page.ClickAsync(selector);
        await page.WriteAnewAsync(text);
    }

    private static Task<string> StatusAsync(BrowserPage page) => page.AskAsync<string>("document.querySelector('#status').textContent");

    private static async Task<JsonElement> AnswerAsync(BrowserPage page) =>
        JsonDocument.Parse(await page.AskAsync<string>("document.querySelector('#answer').value")).RootElement;

    private static async Task<(string Id, bool IsSeen)> FocusAsync(BrowserPage page)
    {
        JsonElement focus = await page.AskAsync<JsonElement>("""
            (() => { const e = document.activeElement, s = getComputedStyle(e); return { id: e.id.startsWith("tab-") ? e.textContent : e.id || e.tagName, seen: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 }; })()
            """);
        return (focus.GetProperty("id").GetString()!, focus.GetProperty("seen").GetBoolean());
    }
}
