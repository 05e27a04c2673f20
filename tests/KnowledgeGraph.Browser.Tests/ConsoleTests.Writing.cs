using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Browser.Tests.Chromium;

namespace KnowledgeGraph.Browser.Tests;

/// <content>What one writes there: it is helped with, kept, and shared.</content>
public sealed partial class ConsoleTests
{
    [Test]
    public async Task Written_IsThereAfterAReload_AndHeadersOnlyAsLongAsTheWindow()
    {
        await using BrowserPage page = await OpenAsync();
        await FillAsync(page, "#query", "query Mine { __typename }");
        await page.ClickAsync("#open");
        await page.WriteAsync("query Second { __typename }");
        await page.ClickAsync("#run");
        await page.UntilAsync(HasAnswer);
        await page.ClickAsync("#headers-tab");
        await FillAsync(page, "#headers", """{"X-API-Key": "secret-of-mine"}""");
        await page.LoadAsync(() => page.SendAsync("Page.reload"));
        await page.UntilAsync(IsThere);
        Assert.Multiple(async () =>
        {
            Assert.That(await TabsAsync(page), Is.EqualTo(new[] { "Mine", "Second *" }));
            Assert.That(await page.AskAsync<string>("document.querySelector('#query').value"), Is.EqualTo("query Second { __typename }"));
            Assert.That(await page.AskAsync<string>("document.querySelector('#headers').value"), Does.Contain("secret-of-mine"));
            Assert.That(await page.AskAsync<string>("JSON.stringify(localStorage)"), Does.Contain("query Mine").And.Not.Contain("secret-of-mine"));
        });
        await page.ClickAsync("#headers-tab");
        await page.ClickAsync("#keep-headers");
        Assert.That(await page.AskAsync<string>("JSON.stringify(localStorage)"), Does.Contain("secret-of-mine"), "kept where that is wished");
    }

    [Test]
    public async Task Tabs_LeftAndComeBackTo_AreAsTheyWereToTheLastThatCanBeUndone()
    {
        await using BrowserPage page = await OpenAsync();
        await FillAsync(page, "#query", "query First { __typename }");
        await page.ClickAsync("#run");
        await page.UntilAsync(HasAnswer);
        await page.ClickAsync("#open");
        await page.WriteAsync("{ statistics { instruments } }");
        Assert.That(await page.AskAsync<string>("document.querySelector('#answer').value"), Is.Empty, "answers are of their tabs");
        await page.ClickAsync("[role=tab]");
        Assert.That(await page.AskAsync<bool>(HasAnswer), Is.True);
        await page.ClickAsync("#query");
        await page.PressAsync("z", withControl: true);
        Assert.That(await page.AskAsync<string>("document.querySelector('#query').value"), Does.StartWith("query Paragraph"), "what stood there before");
        await page.ClickAsync("#close");
        Assert.That(await TabsAsync(page), Is.EqualTo(new[] { "Query 1 *" }));
        await page.ClickAsync("#history-tab");
        await page.ClickAsync("#asked button");
        Assert.That(await TabsAsync(page), Is.EqualTo(new[] { "Query 1", "First *" }), "what was asked can be asked again");
        await page.ClickAsync("#forget");
        Assert.That(await page.AskAsync<int>("document.querySelectorAll('#asked li').length"), Is.Zero);
    }

    [Test]
    public async Task Typing_IsCompletedAndChecked()
    {
        await using BrowserPage page = await OpenAsync();
        await FillAsync(page, "#query", "query Q($ref: String!, $in: [SearchScope!]) { search(text: $ref, in: $in) { totalCount } instrument(ref: $ref) { ");
        await TypeAsync(page, "tit");
        await TakeCompletionAsync(page, "query", "title");
        await TypeAsync(page, " nonsense } }");
        await page.UntilAsync(Faults("query") + ".includes('nonsense')");
        await page.ClickAsync("#variables");
        await page.WriteAnewAsync("");
        await TypeAsync(page, "{\"r");
        await TakeCompletionAsync(page, "variables", "ref");
        await TypeAsync(page, "1, \"in\": \"P");
        await TakeCompletionAsync(page, "variables", "PROVISIONS");
        await page.UntilAsync(Faults("variables") + ".includes('1')");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<string>("document.querySelector('#query').value"), Does.Contain("{ title nonsense } }"));
            Assert.That(await page.AskAsync<string>("document.querySelector('#variables').value"), Is.EqualTo("""{"ref": 1, "in": "PROVISIONS"}"""));
            Assert.That(page.Faults, Is.Empty);
        });
    }

    [TestCase("# of mine\nquery { # a\n  statistics {instruments # b\n  # c\n} }", "# of mine\n{ # a\n  statistics {\n    instruments # b\n    # c\n  }\n}", "")]
    [TestCase("{ statistics ", "{ statistics ", "It is left as it is: Syntax Error")]
    public async Task Prettify_LaysOutWithTheComments_OrLeavesWhatIsNoGraphQL(string written, string laidOut, string said)
    {
        await using BrowserPage page = await OpenAsync();
        await FillAsync(page, "#query", written);
        await page.ClickAsync("#prettify");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.AskAsync<string>("document.querySelector('#query').value"), Is.EqualTo(laidOut));
            Assert.That(await StatusAsync(page), Does.StartWith(said));
        });
    }

    [Test]
    public async Task Link_OpenedElsewhere_HasTheQuestionAndAsksNothing()
    {
        await using BrowserPage page = await OpenAsync();
        await page.AllowClipboardAsync();
        await FillAsync(page, "#query", "query Shared($ref: String!) { instrument(ref: $ref) { title } } # é & + %");
        await FillAsync(page, "#variables", """{"ref": "A/RES/74/174"}""");
        await page.ClickAsync("#headers-tab");
        await FillAsync(page, "#headers", """{"X-API-Key": "secret-of-mine"}""");
        await page.ClickAsync("#share");
        await page.UntilAsync("document.querySelector('#status').textContent === 'Copied.'");
        string link = await page.AskAsync<string>("navigator.clipboard.readText()");
        await using BrowserPage other = await BrowserTests.OpenAsync();
        await other.GoAsync(link);
        await other.UntilAsync(IsThere);
        Assert.Multiple(async () =>
        {
            Assert.That(link, Does.Contain("/console#").And.Not.Contain("secret-of-mine"));
            Assert.That(await other.AskAsync<string>("document.querySelector('#query').value"), Does.EndWith("# é & + %"));
            Assert.That(await other.AskAsync<string>("document.querySelector('#variables').value"), Is.EqualTo("""{"ref": "A/RES/74/174"}"""));
            Assert.That(await other.AskAsync<string>("document.querySelector('#answer').value + location.hash"), Is.Empty);
        });
    }

    [Test]
    public async Task Service_ThatAsksForAKey_IsAskedWithTheOneUnderHeaders()
    {
        const string Key = "a-key-of-more-than-twenty-characters";
        Uri site = await BrowserTests.ServeAsync(o =>
        {
            o.Access.RequireApiKey = true;
            o.Access.OpenOnLoopback = false;
            o.Access.ApiKeys["me"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
        });
        await using BrowserPage page = await BrowserTests.OpenAsync(site: site);
        await page.GoAsync("/console");
        await page.UntilAsync("document.querySelector('#docs').textContent.includes('asks for an API key')");
        await FillAsync(page, "#headers", $$"""{"Authorization": "Bearer {{Key}}"}""");
        await page.UntilAsync(IsThere);
        await page.ClickAsync("#run");
        await page.UntilAsync(HasAnswer);
        Assert.That((await AnswerAsync(page)).GetProperty("data").GetProperty("provision").GetProperty("text").GetString(), Is.Not.Empty);
    }

    private static string Completions(string editor) =>
        $"[...document.querySelector('#{editor}').shadowRoot.querySelectorAll('.cm-tooltip-autocomplete li .cm-completionLabel')].map(e => e.textContent)";

    // What has just come up is not taken by an Enter that was meant for something else.
    private static async Task TakeCompletionAsync(BrowserPage page, string editor, string word)
    {
        await page.UntilAsync($"{Completions(editor)}.includes('{word}')");
        await Task.Delay(200);
        await page.PressAsync("Enter");
        await page.UntilAsync($"document.querySelector('#{editor}').value.includes('{word}')");
    }

    private static string Faults(string editor) =>
        $"[...document.querySelector('#{editor}').shadowRoot.querySelectorAll('.cm-lintRange-error')].map(e => e.textContent)";

    private static Task<string[]> TabsAsync(BrowserPage page) =>
        page.AskAsync<string[]>("[...document.querySelectorAll('#tabs [role=tab]')].map(t => t.textContent + (t.ariaSelected === 'true' ? ' *' : ''))");

    private static Task ChooseAsync(BrowserPage page, string selector, string value) => page.AskAsync<object?>(
        $$"""(() => { const e = document.querySelector("{{selector}}"); e.value = "{{value}}"; e.dispatchEvent(new Event("change")); return null; })()""");

    // Key by key, as the editor completes.
    private static async Task TypeAsync(BrowserPage page, string text)
    {
        foreach (char key in text)
        {
            await page.PressAsync(key.ToString());
        }
    }
}
