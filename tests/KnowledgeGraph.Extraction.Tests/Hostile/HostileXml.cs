using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>Files of Akoma Ntoso that ask for work.</summary>
internal static class HostileXml
{
    private const string Start = """<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="r">""";
    private const string Body = "<mainBody>";
    private const string BodyEnd = "</mainBody>";
    private const string End = "</statement></akomaNtoso>";

    /// <summary>The kinds.</summary>
    public static IEnumerable<HostileFile> Kinds() =>
    [
        Kind("paragraphs of a letter", "<p>a</p>"),
        Kind("numbered paragraphs", "<paragraph><num>1.</num><content><p>Urges</p></content></paragraph>"),
        Kind("empty paragraphs", "<p/>"),
        Kind("numbers without words", "<num>1.</num>"),
        Kind("elements that no one knows", "<x/>"),
        Kind("italics", "<i>a</i>"),
        Kind("citations", "<p>Recalling its resolution 76/1,</p>"),
        Kind("line ends", "<eol/>a"),
        Kind("notes", "<authorialNote marker=\"1\"><p>a</p></authorialNote>"),
        Kind("references", "<p><ref href=\"/a\">76/1</ref></p>"),
        Kind("annexes", "<component><doc name=\"annex\"><mainBody><p>a</p></mainBody></doc></component>"),
        Kind("comments", "<!-- a -->"),
        Kind("instructions", "<?a b?>"),
        Kind("characters by number", "&#97;"),
        Kind("known entities", "&amp;"),
        Kind("sections of characters", "<![CDATA[a]]>"),
        Kind("one run of words", "resolution "),
        HostileFile.Text("xml: elements in one another", size => Whole(HostileFile.Repeated("<i>", size / 2) + HostileFile.Repeated("</i>", size / 2))),
        HostileFile.Text("xml: notes in notes", size => Whole(HostileFile.Repeated("<authorialNote>a", size))),
        HostileFile.Text("xml: numbers in numbers", size => Whole(HostileFile.Repeated("<num>1.", size))),
        HostileFile.Text("xml: elements that never end", size => Whole(HostileFile.Repeated("<p>a", size))),
        HostileFile.Text("xml: attributes", size => Whole($"<p {HostileFile.Numbered(size, i => $"a{i}='b' ")}>a</p>")),
        HostileFile.Text("xml: the same attribute", size => Whole($"<p {HostileFile.Repeated("a='b' ", size)}>a</p>")),
        HostileFile.Text("xml: one attribute", size => Whole($"<p a='{new string('b', size)}'>a</p>")),
        HostileFile.Text("xml: one name", size => Whole($"<{new string('b', size)}/>")),
        HostileFile.Text("xml: names that are all others", size => Whole(HostileFile.Numbered(size, i => $"<a{i}/>"))),
        HostileFile.Text("xml: namespaces", size => Whole(HostileFile.Numbered(size, i => $"<a{i}:p xmlns:a{i}='urn:{i}'/>"))),
        HostileFile.Text("xml: namespaces of one element", size => Whole($"<p {HostileFile.Numbered(size, i => $"xmlns:a{i}='urn:{i}' ")}>a</p>")),
        HostileFile.Text("xml: many namespaces and prefixes looked for", size => Whole(
            $"<p {HostileFile.Numbered(size / 2, i => $"xmlns:a{i}='urn:{i}' ")}>{HostileFile.Repeated("<a0:b/>", size / 2)}</p>")),
        HostileFile.Text("xml: entities of its own", size => "<?xml version='1.0'?><!DOCTYPE a [" + HostileFile.Numbered(size, i => $"<!ENTITY a{i + 1} \"&a{i};&a{i};\">")
            + "]>" + Whole("&a9;")),
        HostileFile.Text("xml: keywords", size => Start + "<meta><classification source='#a'>"
            + HostileFile.Numbered(size, i => $"<keyword value='a{i}' showAs='a{i}' dictionary='#unbist'/>") + "</classification></meta>" + Body + "<p>a</p>" + BodyEnd + End),
        HostileFile.Text("xml: keywords of the library", size => Start + "<meta><classification source='#a'>"
            + HostileFile.Numbered(size, i => $"<keyword value='a{i}' showAs='a{i}' dictionary='#unlib'/>") + "</classification></meta>" + Body + "<p>a</p>" + BodyEnd + End),
        HostileFile.Text("xml: titles", size => Start + "<preface>" + HostileFile.Repeated("<p><docTitle>a</docTitle></p>", size) + "</preface>" + Body + "<p>a</p>" + BodyEnd + End),
        new HostileFile("xml: UTF-16", size => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Whole(HostileFile.Repeated("<p>a</p>", size / 2)))]),
        HostileFile.Text("xml: another vocabulary", size => "<?xml version='1.0'?><feed>" + HostileFile.Repeated("<a/>", size) + "</feed>"),
    ];

    private static HostileFile Kind(string name, string piece) => HostileFile.Text($"xml: {name}", size => Whole(HostileFile.Repeated(piece, size)));

    private static string Whole(string inside) => Start + Body + inside + BodyEnd + End;
}
