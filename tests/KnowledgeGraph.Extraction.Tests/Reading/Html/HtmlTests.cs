using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Html;

namespace KnowledgeGraph.Extraction.Tests.Reading.Html;

/// <summary>What is read of a page: the text that a person reads on it, without menus and banners, with its footnotes where their marks
/// are.</summary>
public sealed class HtmlTests
{
    private static IEnumerable<TestCaseData> Pages() =>
    [
        Case("paragraphs", "<p>Recalling its\n resolution&nbsp;<a href='https://undocs.org/A/RES/70/1'>70/1</a>,</p><div>Noting it,</div>",
            "Recalling its resolution 70/1,", "Noting it,"),
        Case("what is around the text",
            "<header>Library</header><nav><p>Home</p></nav><main><p>The text, which is most of the page.</p></main><footer><p>Terms</p></footer><script>var a = '<p>no</p>';</script>", "The text, which is most of the page."),
        Case("hidden words", "<p>seen<span style='display: none'>hidden</span></p><p hidden>hidden</p>", "seen"),
        Case("line ends", "<p>one<br>line<br><br>and another</p>", "one line", "and another"),
        Case("an ordered list", "<ol start='3'><li>Decides</li><li>Requests<ol type='a'><li>first</li><li>second</li></ol></li></ol>", "3. Decides",
            "4. Requests", "(a) first", "(b) second"),
        Case("a list that prints its numbers itself", "<ol><li>1. Decides</li><li>2. Requests</li></ol>", "1. Decides", "2. Requests"),
        Case("numbers in cells", "<table><tr><td>1.</td><td>Decides to act;</td></tr><tr><td>(a)</td><td>At once.</td></tr></table>",
            "1. Decides to act;", "(a) At once."),
        Case("preformatted text", "<pre>The General Assembly,\n\nRecalling its resolution\n70/1,\n</pre>", "The General Assembly,",
            "Recalling its resolution 70/1,"),
        Case("a mark that is raised by its style", "<p>of 2015,<span style='vertical-align: super'>16</span> 30/10</p>", "of 2015,¹⁶ 30/10"),
        Case("a raised mark", "<p>of 2015,<sup>16</sup> 30/10 and the 21<sup>st</sup></p>", "of 2015,¹⁶ 30/10 and the 21st"),
        Case("a fragment with broken tags", "<div><p>one<p>two <b>bold</div>", "one", "two bold"),
    ];

    [TestCaseSource(nameof(Pages))]
    public void Page_IsReadAsItIsSeen(string html, string[] texts) => Assert.That(Read(html).Select(b => b.Text), Is.EqualTo(texts));

    private static IEnumerable<TestCaseData> NotedPages() =>
    [
        new TestCaseData("<p>The Kyoto Declaration<sup><a href='#fn1'>1</a></sup> and more,</p><p>next</p><ol><li id='fn1'>Resolution 76/181, annex. <a href='#r'>↩</a></li></ol>").SetName("HTML notes: a list at the end"),
        new TestCaseData("<p class=MsoNormal>The Kyoto Declaration<a href='#_ftn1' name='_ftnref1'><span><sup>[1]</sup></span></a> and more,</p><p>next</p><hr><div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> Resolution 76/181, annex.</p></div>").SetName("HTML notes: saved by a word processor"),
        new TestCaseData("<p>The Kyoto Declaration<a href='#n1'>(1)</a> and more,</p><p>next</p><p id='n1'>1. Resolution 76/181, annex.</p>")
            .SetName("HTML notes: in brackets"),
    ];

    [TestCaseSource(nameof(NotedPages))]
    public void Notes_StandBehindTheParagraphThatMarksThem(string html) =>
        Assert.That(Read(html).Select(b => (b.Note, b.Text)),
            Is.EqualTo([(null, "The Kyoto Declaration¹ and more,"), ("1", "Resolution 76/181, annex."), ((string?)null, "next")]));

    [Test]
    public void Italics_AreTheOpeningWords()
    {
        Block block = Read("<p><i>Recalling also</i> its work</p>")[0];

        Assert.That(block.Opening.Of(block.Text).ToString(), Is.EqualTo("Recalling also"));
    }

    [TestCase("utf-8", "<meta charset='utf-8'>")]
    [TestCase("iso-8859-1", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>")]
    public void Encoding_IsTheOneThatThePageStates(string encoding, string meta)
    {
        byte[] page = Encoding.GetEncoding(encoding).GetBytes($"<html><head>{meta}</head><body><p>Déclaration</p></body></html>");

        Assert.That(HtmlReader.Read(page).Select(b => b.Text), Is.EqualTo(["Déclaration"]));
    }

    [TestCase("utf-8")]
    [TestCase("iso-8859-1")]
    public void Encoding_ThatNoPageStates_IsTheOneThatItsBytesAre(string encoding)
    {
        byte[] page = [.. Encoding.GetEncoding(encoding).GetBytes("<html><body><p>Déclaration "), .. encoding == "utf-8"
            ? "“"u8 : (ReadOnlySpan<byte>)[0x93], .. "x</p></body></html>"u8];

        Assert.That(HtmlReader.Read(page).Select(b => b.Text), Is.EqualTo(["Déclaration “x"]));
    }

    [TestCase("<html><body><script>load()</script></body></html>", "without a word of text")]
    [TestCase("DEEP", "nested too deeply")]
    public void PageThatCannotBeRead_IsRefusedWithTheReason(string html, string reason)
    {
        html = html == "DEEP" ? "<html>" + string.Concat(Enumerable.Repeat("<div>", 15_000)) + "x" : html;

        Assert.That(() => Extractor.Default.Extract("a.txt", Encoding.UTF8.GetBytes(html)), Throws.TypeOf<UnreadableDocumentException>()
            .With.Message.Contains(reason));
    }

    [Test]
    public void Page_IsKnownByItsContent()
    {
        const string Html = "\n<!-- saved from url=(0014)docs.un.org --><!DOCTYPE html><html><body><p>The General Assembly,</p><p>Recalling its resolution 70/1,</p></body></html>";

        Assert.That(Extractor.Default.Extract("a.docx", Encoding.UTF8.GetBytes(Html)).Citations.Single().Target?.Symbol, Is.EqualTo("A/RES/70/1"));
    }

    private static List<Block> Read(string html) => HtmlReader.Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><meta charset=utf-8>{html}"));

    private static TestCaseData Case(string name, string html, params string[] texts) => new TestCaseData(html, texts).SetName($"HTML: {name}");
}
