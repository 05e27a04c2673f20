using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>
/// No English word stays in a page of another language but in what is marked as English: asked of Chinese pages, where every Latin letter is
/// seen.
/// </summary>
public sealed partial class ForeignPageTests
{
    private static readonly HashSet<string> Empty = ["meta", "link", "input", "br", "img", "path", "rect", "circle", "line", "polyline"];

    // What is called so in every language.
    private static readonly string[] Names =
    [
        "GraphQL", "Word", "JSON", "CSV", "SVG", "PNG", "MiB", "GraphML", "GEXF", "Cytoscape", "DOT", "Mermaid", "Turtle", "BibTeX", "RIS", "CSL",
        "OSCOLA", "Bluebook", "Gephi", "NetworkX", "igraph", "yEd", "Graphviz", "Markdown", "Kyoto Declaration", "BRA", "Zotero",
    ];

    // What the sample is called and was typed: data, not what pages say.
    private static readonly string[] Data =
    [
        "</title><script>alert(1)</script>", "<img src=x onerror=alert(2)>",
        "Kyoto Declaration on Advancing Crime Prevention: towards the achievement of the 2030 Agenda",
        "Kyoto Declaration on Advancing Crime Prevention", "Countering child sexual exploitation and sexual abuse online",
        "The Chair of the Committee",
        "Strengthening national and international efforts, including with the private sector, to protect children from sexual exploitation and abuse",
        "Convention on the Rights of the Child", "CHILDREN'S RIGHTS", "Children's Rights", "Kyoto Congress",
        "54th plenary meeting", "on behalf of the Group of African States",
        "nothing", "Ruritania", "XXX", "the Declaration", "FRA", "JPN", "English", "child",
    ];

    private Service _service = null!;

    private static IEnumerable<string> Pages => PageTests.Pages;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCaseSource(nameof(Pages))]
    public async Task Page_InChinese_HasNoEnglishWordThatIsNotMarked(string address)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync("/zh" + address);
        string html = await response.Content.ReadAsStringAsync();
        Assert.That(Words(html), Is.Empty);
    }

    // The words in Latin letters that are said in the page's language: texts, and what attributes say.
    private static IEnumerable<string> Words(string html)
    {
        var open = new Stack<(string Name, bool IsForeign)>();
        string body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        foreach (Match part in Part().Matches(body))
        {
            if (part.Value.StartsWith("</", StringComparison.Ordinal))
            {
                open.TryPop(out _);
                continue;
            }

            bool isForeign = open.TryPeek(out (string Name, bool IsForeign) around) && around.IsForeign;
            if (part.Groups["name"] is { Success: true, Value: var name })
            {
                bool own = isForeign || name is "code" or "script" or "kbd" || (part.Value.Contains(" lang=\"", StringComparison.Ordinal)
                    && !part.Value.Contains(" lang=\"zh", StringComparison.Ordinal));
                foreach (string word in own ? [] : Said().Matches(part.Value).SelectMany(m => Latin(m.Groups["said"].Value)))
                {
                    yield return $"{word} in <{name}>";
                }

                if (!Empty.Contains(name) && !part.Value.EndsWith("/>", StringComparison.Ordinal))
                {
                    open.Push((name, own));
                }

                continue;
            }

            foreach (string word in isForeign ? [] : Latin(part.Value))
            {
                yield return word;
            }
        }
    }

    private static IEnumerable<string> Latin(string text)
    {
        IEnumerable<string> unnamed = Bodies.All.Where(b => !b.Names.ContainsKey("zh")).Select(b => b.Name).OrderByDescending(n => n.Length);
        string words = Data.Concat(Names).Concat(unnamed).Aggregate(
            WebUtility.HtmlDecode(text), (t, name) => t.Replace(name, "", StringComparison.Ordinal));
        return LatinWord().IsMatch(Symbol().Replace(words, "")) ? [text.Trim()] : [];
    }

    [GeneratedRegex("<(?:(?<name>[a-z0-9]+)|/)(?:[^\">]|\"[^\"]*\")*>|[^<]+")]
    private static partial Regex Part();

    [GeneratedRegex(" (?:aria-label|title|placeholder|data-label|data-of|data-said)=\"(?<said>[^\"]*)\"")]
    private static partial Regex Said();

    // Symbols, labels and addresses.
    [GeneratedRegex(@"(?:https?:/)?/?[\w.]+(?:/[\w.()*-]+)+(?:#\S+)?|\b(?:OP|PP|FN|HEAD|SEC|Annex:?)[\d()a-z]*\b|\.[a-z]+\b")]
    private static partial Regex Symbol();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex LatinWord();
}
