using System.Text;
using KnowledgeGraph.Extraction.Tests.Properties;
using KnowledgeGraph.Extraction.Tests.Reading.Pdf;
using KnowledgeGraph.Fuzzing.Targets;

namespace KnowledgeGraph.Fuzzing;

/// <summary>What fuzzing begins with: a few small inputs of each target, made here, and the words that mutations put in.</summary>
internal static class SeedInputs
{
    private const string Text = """
        Resolution adopted by the General Assembly on 18 December 2019

        74/174. Countering child abuse online

        The General Assembly,

        Recalling its resolutions 70/1 of 25 September 2015, entitled “Transforming our world”, and 73/154, paragraph 3 (a) of the Convention,¹

        1. Urges States parties to the Convention on the Rights of the Child to act:

        (a) At once;

        ¹ United Nations, Treaty Series, vol. 1577, No. 27531.

        Annex

        Kyoto Declaration

        1. Ibid.
        """;

    private const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><preface><p>General Assembly</p><docNumber>A/RES/74/174</docNumber></preface><preamble><p>The General Assembly,</p><container name="preambular"><p><i>Recalling</i> its resolution <ref href="/akn/un/x">70/1</ref>,<authorialNote marker="1"><p>Ibid.</p></authorialNote></p></container></preamble><mainBody><paragraph><num>1.</num><content><p>Decides to act of the and.</p></content></paragraph></mainBody><attachments><attachment><doc name="annex"><mainBody><p>Annex</p></mainBody></doc></attachment></attachments></statement></akomaNtoso>
        """;

    private const string Page = """
        <html><head><title>x</title></head><body><main><p>The General Assembly,</p><p><i>Recalling</i> its resolution 70/1,<sup><a href='#fn1'>1</a></sup></p><ol type='a'><li>one of the</li></ol><table><tr><td>1.</td><td>Decides &amp; acts</td></tr></table><pre>2. Requests</pre><p id='fn1'>1 Ibid.</p></main></body></html>
        """;

    private const string Word = """
        <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:ins><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling its resolution 70/1 of the</w:t><w:tab/></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1.</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
        """;

    private static readonly string[] References =
    [
        "A/RES/74/174", "General Assembly resolution 74/174, annex, para. 29", "217 A (III)", "S/RES/1325 (2000) OP5", "paragraph 29 of the Kyoto Declaration",
        "https://docs.un.org/en/A/RES/60/1", "A/RES/75/290 B#B:OP3",
    ];

    private static readonly string[] Searches = ["children", "\"rights of the child\" pol*", "74/174 a* b*", "é“quoted” -x NEAR(a b)"];

    private static readonly string[] Requests =
    [
        """{"query":"query q($r: String!, $n: Int) { provision(ref: $r) { id text buildsOn(first: $n) { nodes { type to { ... on Instrument { id title } } } } } }","variables":{"r":"E/RES/2022/14 OP5","n":3}}""",
        """{"query":"{ search(query: \"child*\", first: 2) { totalCount edges { cursor node { snippet } } } statistics { instruments } }"}""",
        """{"query":"{ lineage(refs: [\"E/RES/2022/14\"], direction: BUILDS_ON, depth: 2, limit: 10) { nodes { depth } } }","operationName":null,"extensions":{"cost":true}}""",
        """{"query":"{ __typename extract(text: \"The General Assembly,\\n\\nRecalling its resolution 70/1,\") { citations { text } } a: instrument(ref: \"70/1\") { ...f } } fragment f on Instrument { id @skip(if: false) }"}""",
        """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}""",
    ];

    private static readonly string[] Markup =
    [
        "<p>", "</p>", "<div>", "<b>", "<table>", "<a href='#fn1'>", "<li>", "<pre>", "<!--", "-->", "]]>", "&amp;", "&#x", "<!DOCTYPE a [", "<w:p>", "<w:tbl>",
        "<w:fldChar w:fldCharType=\"begin\"/>", "<w:footnoteReference w:id=\"2\"/>", "<ref href=\"\">", "<authorialNote>", "<num>",
    ];

    private static readonly string[] Objects =
    [
        "<<", ">>", "[", "]", "/Kids", "/Parent", "3 0 R", "endobj", "obj", "stream", "endstream", "xref", "trailer", "/Length", "/Prev", "/Filter",
        "/FlateDecode", "/LZWDecode", "/ObjStm", "/Contents", "BT", "ET", "Tj", "TJ", "Td", "Do", "/ToUnicode", "beginbfrange", "/Encoding", "/Differences",
    ];

    private static readonly string[] GraphQL =
    [
        "query", "fragment", "mutation", "subscription", "...", "on", "@skip(if:", "@include(if:", "$r", "__schema", "__type", "{", "}", "\\\"", "\\u0000", "first:",
        "after:", "variables", "operationName", "extensions", "null", "true", "1e9",
    ];

    /// <summary>Writes a target's inputs as files into a folder.</summary>
    public static void Write(FuzzTarget target, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((int at, byte[] input) in Of(target.Name).Index())
        {
            File.WriteAllBytes(Path.Combine(folder, $"{at}"), input);
        }
    }

    /// <summary>Writes a target's words as a dictionary of afl-fuzz.</summary>
    public static void WriteWords(FuzzTarget target, string file) =>
        File.WriteAllLines(file, Words(target.Name).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Index().Select(w =>
            $"w{w.Index}=\"{string.Concat(Encoding.UTF8.GetBytes(w.Item).Take(120).Select(b => $"\\x{b:x2}"))}\""));

    private static IEnumerable<byte[]> Of(string target) => target switch
    {
        "xml" => [Encoding.UTF8.GetBytes(Xml)],
        "html" => [Encoding.UTF8.GetBytes(Page)],
        "docx" => [Encoding.UTF8.GetBytes(Word)],
        "pdf" => [RawPdf.Page("BT /F1 10 Tf 12 TL 72 700 Td (The General Assembly,) Tj T* (1. Recalling of the 70/1) Tj ET 72 100 90 0.5 re f").ToBytes()],
        "ref" => References.Select(Encoding.UTF8.GetBytes),
        "search" => Searches.Select(Encoding.UTF8.GetBytes),
        "graphql" => Requests.Select(Encoding.UTF8.GetBytes),
        _ => [Encoding.UTF8.GetBytes(Text)],
    };

    private static IEnumerable<string> Words(string target) => target switch
    {
        "pdf" => Objects,
        "graphql" => GraphQL,
        "xml" or "html" or "docx" => Markup,
        _ => HostileText.Pieces,
    };
}
