using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Reading.Html;

/// <summary>What an element of HTML does to the text (HTML Living Standard, section 15.3, how elements are rendered).</summary>
internal enum HtmlElement : byte
{
    /// <summary>A part of a line.</summary>
    Inline,

    /// <summary>Words before and after it are other blocks.</summary>
    Block,

    /// <summary>Nothing of it is text: scripts, forms, pictures.</summary>
    Left,

    /// <summary>What is around the text on the page: menus, banners.</summary>
    Around,

    /// <summary>Words in italics.</summary>
    Italic,

    /// <summary>Bold words.</summary>
    Bold,

    /// <summary>Raised words.</summary>
    Raised,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>Text whose line ends mean something.</summary>
    Preformatted,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A link.</summary>
    Link,
}

/// <summary>The elements that are not plain parts of a line.</summary>
internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, HtmlElement> Known = Kinds().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the element with this local name is.</summary>
    public static HtmlElement Of(string name) => Known.GetValueOrDefault(name);

    private static IEnumerable<KeyValuePair<string, HtmlElement>> Kinds()
    {
        string[] blocks =
        [
            "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
            "fieldset", "figcaption", "figure",
            "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "hr", "html", "legend", "main", "menu", "ol", "p", "section",
            "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
        ];
        string[] left =
        [
            "audio", "base", "button", "canvas", "colgroup", "embed", "form", "head", "iframe", "img", "input", "link", "map",
            "math", "meta", "noembed", "noframes", "noscript",
            "object", "option", "picture", "progress", "rp", "rt", "script", "select", "source",
            "style", "svg", "template", "textarea", "title", "track", "video",
        ];
        return blocks.Select(n => KeyValuePair.Create(n, HtmlElement.Block))
            .Concat(left.Select(n => KeyValuePair.Create(n, HtmlElement.Left)))
            .Concat(
            [
                new("nav", HtmlElement.Around), new("aside", HtmlElement.Around),
                new("header", HtmlElement.Around), new("footer", HtmlElement.Around),
                new("i", HtmlElement.Italic), new("em", HtmlElement.Italic), new("cite", HtmlElement.Italic),
                new("b", HtmlElement.Bold), new("strong", HtmlElement.Bold),
                new("sup", HtmlElement.Raised), new("br", HtmlElement.LineEnd), new("pre", HtmlElement.Preformatted),
                new("li", HtmlElement.Item), new("td", HtmlElement.Cell), new("th", HtmlElement.Cell), new("a", HtmlElement.Link),
            ]);
    }
}
