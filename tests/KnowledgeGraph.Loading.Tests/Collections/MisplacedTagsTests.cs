using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Collections;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Loading.Tests.Collections;

/// <summary>Tags that do not fit into each other, as some statements of the President are published.</summary>
public sealed class MisplacedTagsTests
{
    private const string Before = "<body><p>one</p><paragraph><content>two</content></alinea><paragraph>three</paragraph></body>";

    [TestCase("<body><paragraph><span>title</span></docTitle></p><p>one</p></body>",
        "<body><paragraph><span>title</span></paragraph><p>one</p></body>")]
    [TestCase(Before, "<body><p>one</p><paragraph><content>two</content></paragraph><paragraph>three</paragraph></body>")]
    [TestCase("<body><p>one<b>two</p></body>", "<body><p>one<b>two</b></p></body>")]
    [TestCase("<body>one</p></body>", "<body>one</body>")]
    [TestCase("<a><b x='>'/><!-- <c> --><![CDATA[<d>]]><e></a>", "<a><b x='>'/><!-- <c> --><![CDATA[<d>]]><e></e></a>")]
    public void Tags_ArePutRightWithoutALetterLost(string xml, string right)
    {
        string? mended = Mended(xml);

        Assert.That(mended, Is.EqualTo(right));
        Assert.That(() => XDocument.Parse(mended!), Throws.Nothing);
        Assert.That(Mended(mended!), Is.Null, "there is nothing left to put right");
    }

    [TestCase("<body><p>one</p></body>")]
    [TestCase("<body><p>one</p>")]
    [TestCase("<body><p>one</p></boy>")]
    [TestCase("")]
    [TestCase("no tags at all")]
    [TestCase("<")]
    [TestCase("</a>")]
    [TestCase("<a b=\"")]
    [TestCase("<a><!-- </a>")]
    public void WhatIsWholeOrNotToItsEnd_IsLeftAsItIs(string xml) => Assert.That(Mended(xml), Is.Null);

    [Test]
    public void Tags_OfAnySort_AreMadeToFitOrLeftInLinearTime([Random(0, int.MaxValue, 20)] int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["<a>", "</a>", "<b>", "</b>", "<c x='1'>", "</c>", "<d/>", "word ", "<!-- > -->"];
        string xml = $"<r>{string.Concat(Enumerable.Range(0, 200).Select(_ => pieces[random.Next(pieces.Length)]))}</r>";

        string mended = Mended(xml) ?? xml;

        Assert.That(() => XDocument.Parse(mended), Throws.Nothing);
        Assert.That(mended.Split("word").Length, Is.EqualTo(xml.Split("word").Length));
    }

    [Test]
    public void Source_WhoseTagsDoNotFit_IsReadAndThatIsSaid()
    {
        var reader = new SourceReader(Extract, LoadingOptions.Default);

        string own = Fingerprint.Of(Encoding.UTF8.GetBytes(Before));
        ReadDocument read = reader.Read(Source(Before)), again = reader.Read(Source(Before), (_, fingerprint) => fingerprint == own);
        ReadDocument broken = reader.Read(Source("<body><p>"));

        Assert.That((read.Document is not null, read.Remark), Is.EqualTo((true, "is not well-formed XML: line 1. It was mended, and read")));
        Assert.That((again.Document, again.Problem), Is.EqualTo(((Document?)null, (string?)null)), "an unchanged one is known by its own bytes");
        Assert.That((broken.Document, broken.Problem),
            Is.EqualTo(((Document?)null, "is not well-formed XML: line 1. Mend it there, or get the file anew")));
    }

    private static DocumentSource Source(string xml) => DocumentSource.Stream(
        "x.xml", () => new MemoryStream(Encoding.UTF8.GetBytes(xml)), mend: bytes => MisplacedTags.PutRight(bytes.Span));

    private static Document Extract(string source, ReadOnlyMemory<byte> content)
    {
        try
        {
            XDocument.Parse(Encoding.UTF8.GetString(content.Span));
            return new Document { Source = source, Head = new DocumentHead { Id = new InstrumentId("A/RES/1/1") } };
        }
        catch (System.Xml.XmlException e)
        {
            throw new UnreadableDocumentException("is not well-formed XML: line 1. Mend it there, or get the file anew", e);
        }
    }

    private static string? Mended(string xml) =>
        MisplacedTags.PutRight(Encoding.UTF8.GetBytes(xml)) is { } mended ? Encoding.UTF8.GetString(mended) : null;
}
