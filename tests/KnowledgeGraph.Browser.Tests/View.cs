using KnowledgeGraph.Browser.Tests.Chromium;
using KnowledgeGraph.Browser.Tests.Sample;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>A kind of page, and where it is to be seen.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Route">The route that it is served by, as the service has it.</param>
/// <param name="Address">An address of it on the sample.</param>
/// <param name="OnCorpus">One on a service with official texts, where another shows more.</param>
/// <param name="Form">The form that is sent, with a draft written into it, to come to the page; null where the address leads to it.</param>
internal sealed record View(string Name, string Route, string Address, string? OnCorpus = null, string? Form = null)
{
    private const string Draft = "The General Assembly,\n\nRecalling its resolution 74/174 of 19 December 2019,\n\n1. Decides to remain seized of the matter.";
    private const string Text = "/i/{**reference}", Search = "/search", Lineage = "/lineage", Compare = "/compare";

    /// <summary>Every kind of page.</summary>
    public static IReadOnlyList<View> All { get; } =
    [
        new("home", "/", "/"), new("instrument", Text, "/i/E/RES/2022/14", "/i/A/RES/74/174"), new("paragraph", Text, "/i/E/RES/2022/14?p=PP3"),
        new("stub", Text, "/i/convention-on-the-rights-of-the-child"), new("hub", Text, "/i/" + MadeTexts.Hub, "/i/charter-of-the-united-nations"),
        new("official", Text, "/i/A/RES/74/174?by=-date"), new("words", Text, "/i/S/RES/1889(2009)?p=PP1"),
        new("annexes", Text, "/i/A/RES/76/181", "/i/S/RES/1929(2010)"), new("hostile", Text, "/i/" + MadeTexts.Hostile, "/i/A/RES/75/257"),
        new("missing", Text, "/i/A/RES/74/9999"), new("arabic", Text, "/ar/i/E/RES/2022/14?p=PP3"), new("adoption", Text, $"/i/{MadeRecords.Voted}?votes=vote", "/i/A/RES/75/17?votes=vote"),
        new("search", Search, "/search?q=child"), new("browse", Search, "/search"), new("nothing-found", Search, "/search?q=xqzzy"),
        new("built-on-by", "/built-on-by/{**reference}", "/built-on-by/" + MadeTexts.Hub, "/built-on-by/charter-of-the-united-nations"),
        new("path", "/path", "/path?from=E/RES/2022/14&to=A/RES/74/174"), new("lineage", Lineage, "/lineage?from=E/RES/2022/14"),
        new("lineage-paragraph", Lineage, "/lineage?from=E/RES/2022/14%23PP3"), new("lineage-empty", Lineage, "/lineage"),
        new("compare", Compare, "/compare?a=E/RES/2022/14&b=A/RES/74/174", "/compare?a=A/RES/75/118&b=A/RES/76/101"),
        new("compare-inline", Compare, "/compare?a=E/RES/2022/14&b=A/RES/74/174&view=inline"), new("compare-empty", Compare, "/compare"),
        new("compared-draft", Compare, "/compare?a=E/RES/2022/14", Form: "form.check"), new("state", "/state/{id}", "/state/FRA"),
        new("states", "/state", "/state"), new("votes", "/votes", "/votes?citing=" + MadeTexts.Hub, "/votes?citing=A/RES/60/1"),
        new("check", "/check", "/check"), new("checked", "/check", "/check", Form: "form.check"), new("export", "/export", "/export?from=E/RES/2022/14"),
        new("overview", "/overview", "/overview"), new("coverage", "/coverage", "/coverage"), new("console", "/console", "/console"), new("nowhere", "/{**path}", "/nothing/here"),
    ];

    /// <summary>Goes there.</summary>
    /// <param name="page">The page of the browser.</param>
    /// <param name="address">Another address of the same kind.</param>
    public async Task GoAsync(BrowserPage page, string? address = null)
    {
        await page.GoAsync(address ?? Address);
        if (Form is not null)
        {
            await page.AskAsync<object?>($"document.querySelector('{Form} textarea').focus(), null");
            await page.WriteAsync(Draft);
            await page.LoadAsync(() => page.AskAsync<object?>($"document.querySelector('{Form}').requestSubmit(), null"));
        }
    }
}
