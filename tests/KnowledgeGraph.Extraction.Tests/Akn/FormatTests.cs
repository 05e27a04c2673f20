using System.Text;
using KnowledgeGraph.Extraction.Reading;
using static KnowledgeGraph.Extraction.Tests.Akn.AknSample;

namespace KnowledgeGraph.Extraction.Tests.Akn;

/// <summary>What is XML is told by the bytes; what cannot be read is refused in bounded time and memory, with the place.</summary>
public sealed class FormatTests
{
    private static readonly string Good = Adopted(Container("""<span class="italic">Noting</span> it,"""), Paragraph(1, "Decides so."));

    private static string Refusal(string xml) => Refusal(Encoding.UTF8.GetBytes(xml));

    private static string Refusal(byte[] bytes) =>
        Assert.Throws<UnreadableDocumentException>(() => Extractor.Default.Extract("a.txt", bytes))!.Message;

    [Test]
    public void Format_IsFoundByContent()
    {
        Assert.That(Extractor.Default.Extract("a.txt", Encoding.UTF8.GetBytes("\uFEFF\n  " + Good)).Head.Symbol, Is.EqualTo("A/RES/76/900"));
        Assert.That(Extractor.Default.Extract("a.xml", Encoding.UTF8.GetBytes("The General Assembly,\n\n1. Decides so."))
            .Labels(), Does.Contain("OP1"));
    }

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void Utf16_WithAByteOrderMark_IsRead(string encoding)
    {
        Encoding wide = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. wide.GetPreamble(), .. wide.GetBytes(Good)];

        Assert.That(Extractor.Default.Extract("a.xml", bytes).Head.Symbol, Is.EqualTo("A/RES/76/900"));
    }

    [Test]
    public void NotWellFormed_IsRefusedWithLineAndColumn() =>
        Assert.That(Refusal("<akomaNtoso>\n  <p>Words</docTitle>\n</akomaNtoso>"),
            Does.StartWith("is not well-formed XML: line 2, column 13: The 'p' start tag").And.Not.EndWith("."));

    [Test]
    public void CutOff_IsRefused() => Assert.That(Refusal(Good[..^20]), Does.StartWith("is not well-formed XML: line "));

    [Test]
    public void WrongBytes_AreRefused() =>
        Assert.That(Refusal([.. "<akomaNtoso>"u8, 0xFF, 0xFE, .. "</akomaNtoso>"u8]), Does.StartWith("is not well-formed XML: line 1"));

    [Test]
    public void OtherXml_IsRefusedByItsFirstElement() =>
        Assert.That(Refusal("<svg><g/></svg>"), Is.EqualTo("is XML, but not an Akoma Ntoso document: its first element is <svg>, not <akomaNtoso>. Save it as text, HTML or .docx"));

    [Test]
    public void NoWords_AreRefused() => Assert.That(Refusal("<akomaNtoso/>"), Does.Contain("without a word"));

    [TestCase("""<!DOCTYPE akomaNtoso [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>""")]
    [TestCase("""<?xml version="1.0"?><!DOCTYPE akomaNtoso SYSTEM "http://example.org/a.dtd"><akomaNtoso/>""")]
    [TestCase("""<!DOCTYPE akomaNtoso [<!ENTITY file SYSTEM "file:///etc/hostname">]><akomaNtoso><p>&file;</p></akomaNtoso>""")]
    public void DocumentType_IsRefused(string xml) =>
        Assert.That(Refusal(xml), Does.StartWith("has a document type declaration (line 1), which is not read"));

    [Test]
    public void UndeclaredEntity_IsRefused() =>
        Assert.That(Refusal("<akomaNtoso><p>&nbsp;</p></akomaNtoso>"), Does.StartWith("is not well-formed XML: line 1, column 17"));

    [Test, CancelAfter(20_000)]
    public void DeepNesting_IsRefused() =>
        Assert.That(Refusal("<akomaNtoso>" + string.Concat(Enumerable.Repeat("<p>", 100_000))),
            Does.StartWith("is nested too deeply: line 1 has elements more than 256 levels deep"));

    [Test, CancelAfter(20_000)]
    public void HugeAttribute_IsRefusedWithoutBeingHeld()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"<akomaNtoso><p class=\"{new string('a', 60 << 20)}\"/></akomaNtoso>");
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(Refusal(bytes), Does.StartWith("has a piece of mark-up or text of more than 4,194,304 bytes (after line 1)"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64L << 20));
    }

    [Test, CancelAfter(20_000)]
    public void HugeComment_IsRefused() =>
        Assert.That(Refusal($"<akomaNtoso><!--{new string('a', 10 << 20)}--></akomaNtoso>"), Does.StartWith("has a piece of mark-up"));

    [Test]
    public void HugeFile_IsRefused() => Assert.That(Refusal([.. "<a "u8, .. new byte[65 << 20]]), Does.StartWith("is too large: "));

    [Test]
    public void StrayWords_AreNotLost() =>
        Assert.That(Read(Adopted(Container("""<span class="italic">Noting</span> it,"""), Paragraph(1, "Decides so.")
            + "<unknown>Stray words.</unknown>")).Provisions.Any(p => p.Text.Contains("Stray words.", StringComparison.Ordinal)));
}
