namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Whether bytes that are no archive and no PDF are HTML, XML or a text, by what stands first in them.</summary>
internal static class MarkupFormat
{
    private const int Near = 8192;

    private static readonly string[] HtmlElements =
    [
        "html", "head", "body", "title", "meta", "div", "p", "table", "span", "article", "section", "main", "center", "font", "script", "style",
        "link", "h1", "h2", "h3", "ul", "ol", "pre",
    ];

    /// <summary>The format. A comment says nothing: Markdown begins with one, too.</summary>
    public static FileFormat Of(ReadOnlySpan<byte> content)
    {
        Span<char> near = stackalloc char[Near];
        ReadOnlySpan<char> text = Characters(content, near).TrimStart();
        bool isDeclared = false;
        while (text is ['<', _, ..])
        {
            text = text[1..];
            if (text[0] is not ('?' or '!'))
            {
                return OfElement(text, isDeclared);
            }

            if (text.StartsWith("!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return FileFormat.Html;
            }

            bool isComment = text.StartsWith("!--");
            isDeclared |= !isComment;
            string end = isComment ? "-->" : ">";
            int close = text.IndexOf(end);
            text = close < 0 ? default : text[(close + end.Length)..].TrimStart();
        }

        return isDeclared ? FileFormat.Xml : FileFormat.Text;
    }

    private static FileFormat OfElement(ReadOnlySpan<char> text, bool isDeclared)
    {
        int name = text.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:");
        ReadOnlySpan<char> element = name < 0 ? text : text[..name];
        foreach (string html in HtmlElements)
        {
            if (element.Equals(html, StringComparison.OrdinalIgnoreCase))
            {
                return FileFormat.Html;
            }
        }

        // Markdown may begin with an element of a line, and any text with a sign that opens none.
        bool isText = !isDeclared && (element.IsEmpty || !char.IsAsciiLetter(element[0]) || InlineTag.Opens(text));
        return !isText ? FileFormat.Xml : text.Contains("<p>", StringComparison.OrdinalIgnoreCase) ? FileFormat.Html : FileFormat.Text;
    }

    // What begins a file is ASCII in UTF-8, and in UTF-16 but for the zero bytes.
    private static ReadOnlySpan<char> Characters(ReadOnlySpan<byte> content, Span<char> near)
    {
        bool isWide = content.Length > 1 && (content[0], content[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
        content = isWide ? content[2..] : content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        int length = 0;
        foreach (byte b in content[..Math.Min(content.Length, near.Length)])
        {
            if (b != 0)
            {
                near[length++] = (char)b;
            }
        }

        return near[..length];
    }
}
