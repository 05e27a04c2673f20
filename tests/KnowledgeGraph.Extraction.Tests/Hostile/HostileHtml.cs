namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>Pages of HTML that ask a parser for work: what is opened and not ended, ended and not opened, opened anew (HTML Living Standard, 13.2.6).</summary>
internal static class HostileHtml
{
    private const string Start = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body><p>The General Assembly,</p>";

    /// <summary>The kinds.</summary>
    public static IEnumerable<HostileFile> Kinds() =>
    [
        Kind("elements that others end", "<div></x>"),
        Kind("elements that others end, known", "<div></span>"),
        Kind("elements that never end", "<div>"),
        Kind("ends without a beginning", "</div>"),
        Kind("ends of paragraphs", "</p>"),
        Kind("bold that never ends", "<b>"),
        Kind("bold and italics in paragraphs", "<b><i><p>a"),
        Kind("bold and italics across", "<b><i><u></b></i></u>"),
        Kind("the adoption of divisions", "<a><div></a>"),
        Kind("links in links", "<a href=#>"),
        Kind("links and bold across", "<a><b><i></a>"),
        Kind("fonts", "<font color=a>"),
        HostileFile.Text("html: fonts that are all others", size => Start + HostileFile.Numbered(size, i => $"<font color={i}><p>")),
        Kind("words before a table", "<table>a"),
        Kind("words in tables in tables", "<table><tr>a<td>"),
        Kind("tables in tables", "<table><tr><td>"),
        Kind("cells", "<table><tr><td>a</td>"),
        HostileFile.Text("html: one table of cells", size => Start + "<table>" + HostileFile.Repeated("<tr><td>1<td>a", size)),
        HostileFile.Text("html: one row of cells", size => Start + "<table><tr>" + HostileFile.Repeated("<td>a", size)),
        Kind("lists in lists", "<ul><li>"),
        Kind("items", "<li>a"),
        HostileFile.Text("html: one list", size => Start + "<ol>" + HostileFile.Repeated("<li>a", size)),
        Kind("terms", "<dd>a<dt>b"),
        Kind("options", "<select><option>"),
        Kind("buttons", "<button>"),
        Kind("forms", "<form>"),
        Kind("headings", "<h1>"),
        Kind("rubies", "<ruby><rt>a"),
        Kind("templates", "<template>"),
        Kind("drawings", "<svg><g>"),
        Kind("formulas", "<math><mi>"),
        Kind("a drawing in a formula", "<math><mi><svg><desc>"),
        Kind("paragraphs of a letter", "<p>a"),
        Kind("empty elements", "<x></x>"),
        Kind("line ends", "a<br>"),
        Kind("comments", "<!--a-->"),
        Kind("comments that never end", "<!-- "),
        Kind("entities", "&amp;"),
        Kind("entities without an end", "&notit"),
        Kind("ampersands", "&"),
        Kind("less-than signs", "<"),
        Kind("scripts", "<script><!--<script>"),
        Kind("frames", "<frameset><frame>"),
        Kind("raised words", "<sup>1</sup> "),
        Kind("raised links", "<sup><a href=#n>1</a></sup>"),
        Kind("raised in raised", "<sup>"),
        Kind("preformatted lines", "<pre>a\n\nb</pre>"),
        Kind("hidden words", "<p style='display: none'>a"),
        Kind("articles", "<article>a"),
        Kind("bodies", "<body a=b>"),
        Kind("roots", "<html a=b>"),
        HostileFile.Text("html: attributes", size => Start + $"<p {HostileFile.Numbered(size, i => $"a{i} ")}>a"),
        HostileFile.Text("html: attributes of the root", size => Start + HostileFile.Numbered(size, i => $"<html a{i}>")),
        HostileFile.Text("html: one attribute", size => Start + $"<p a='{new string('b', size)}'>a"),
        HostileFile.Text("html: one style", size => Start + $"<p style='{HostileFile.Repeated("a: b; ", size)}'>a"),
        HostileFile.Text("html: one class list", size => Start + $"<p class='{HostileFile.Numbered(size, i => $"a{i} ")}'>a"),
        HostileFile.Text("html: a tag that never ends", size => Start + "<p " + HostileFile.Repeated("a", size)),
        HostileFile.Text("html: notes", size => Start + HostileFile.Numbered(size, i => $"<p>a<a href=#n{i}>[{i}]</a></p><p id=n{i}>[{i}] b</p>")),
        HostileFile.Text("html: notes at the end", size => Start + HostileFile.Numbered(size / 2, i => $"<p>a<a href=#n{i}>[{i}]</a></p>")
            + HostileFile.Numbered(size / 2, i => $"<p id=n{i}>[{i}] b</p>")),
        HostileFile.Text("html: marks of one note", size => Start + HostileFile.Repeated("<a href=#n>[1]</a>", size) + "<p id=n>1 b</p>"),
        HostileFile.Text("html: notes in notes", size => Start + HostileFile.Numbered(size, i => $"<div id=n{i}><a href=#n{i + 1}>[{i}]</a>")),
        HostileFile.Text("html: notes in notes behind their marks", size => Start + HostileFile.Numbered(size / 4, i => $"<a href=#n{i}>[1]</a>")
            + HostileFile.Numbered(6000, i => $"<div id=n{i}>") + HostileFile.Repeated("word ", size / 2)),
        HostileFile.Text("html: a list with a long style", size => Start + $"<ol style='{HostileFile.Repeated("a: b; ", size / 2)}'>" + HostileFile.Repeated("<li>a", size / 2)),
        HostileFile.Text("html: names of places", size => Start + HostileFile.Numbered(size, i => $"<a name=n{i}></a>")),
        HostileFile.Text("html: elements that end in good order, deep", size => Start + HostileFile.Repeated("<span>", 300 * 6) + HostileFile.Repeated("<p>a</p>", size)),
        HostileFile.Text("html: bold opened anew", size => Start + HostileFile.Repeated("<b>", 60) + HostileFile.Repeated("<p>a</p>", size)),
        HostileFile.Text("html: many kinds of formatting, opened anew", size => Start + HostileFile.Numbered(400, i => $"<font a={i}>") + HostileFile.Repeated("</p><p>a", size)),
        HostileFile.Text("html: in another encoding", size => "<!DOCTYPE html><html><head><meta charset=iso-8859-1></head><body>" + HostileFile.Repeated("<div></x>", size)),
    ];

    private static HostileFile Kind(string name, string piece) => HostileFile.Repeating($"html: {name}", piece, Start);
}
