using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Files that are texts, in whatever encoding, and files that are none.</summary>
public sealed class BytesTests
{
    private const string Text = "The General Assembly,\n\nRecalling its resolution 70/1 – “peace”,\n";

    private static IEnumerable<TestCaseData> Texts() =>
    [
        new TestCaseData(Encoding.UTF8.GetBytes(Text)).SetName("Read: UTF-8"),
        new TestCaseData(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Text)).ToArray()).SetName("Read: UTF-8 with a byte order mark"),
        new TestCaseData(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Text)).ToArray()).SetName("Read: UTF-16, little end first"),
        new TestCaseData(Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(Text)).ToArray())
            .SetName("Read: UTF-16, big end first"),
        new TestCaseData(Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n", StringComparison.Ordinal))).SetName("Read: lines of Windows"),
        new TestCaseData(Encoding.UTF8.GetBytes(Text.Replace("\n", "\r", StringComparison.Ordinal))).SetName("Read: lines of old"),
    ];

    private static IEnumerable<TestCaseData> Wrong() =>
    [
        new TestCaseData(Array.Empty<byte>(), "empty").SetName("Refuse: nothing"),
        new TestCaseData(" \n\t\n"u8.ToArray(), "empty").SetName("Refuse: blanks"),
        new TestCaseData("a\0b"u8.ToArray(), "binary").SetName("Refuse: a zero byte"),
        new TestCaseData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', (byte)'\n', 0xE9, (byte)'t', (byte)'\n' }, "line 3")
            .SetName("Refuse: Latin-1, with its line"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void Text_IsReadInItsEncoding(byte[] content)
    {
        Document document = Extractor.Default.Extract("a.txt", content);

        Assert.That(document.Provisions.Single(p => p.Label == "PP1").Text, Is.EqualTo("Recalling its resolution 70/1 – “peace”,"));
        Assert.That(document.Citations.Single().Target?.Symbol, Is.EqualTo("A/RES/70/1"));
    }

    [TestCase("<!-- made by hand -->\nThe General Assembly,\n\nRecalling its resolution 70/1,\n", TestName = "Format: a comment before a text")]
    [TestCase("<1> The General Assembly,\n\nRecalling its resolution 70/1,\n", TestName = "Format: a sign that opens no element")]
    [TestCase("<!-- x --><p>The General Assembly,</p><p>Recalling its resolution 70/1,</p>", TestName = "Format: a comment before HTML")]
    public void FirstElement_SaysTheFormatAndNoCommentDoes(string text)
    {
        Document document = Extractor.Default.Extract("a.txt", Encoding.UTF8.GetBytes(text));

        Assert.That(document.Citations.Single().Target?.Symbol, Is.EqualTo("A/RES/70/1"));
    }

    [TestCaseSource(nameof(Wrong))]
    public void WhatIsNoText_IsRefusedWithTheReason(byte[] content, string reason) =>
        Assert.That(() => Extractor.Default.Extract("a.txt", content), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains(reason));
}
