using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Apart;
using KnowledgeGraph.Extraction.Tests.Akn;
using KnowledgeGraph.Extraction.Tests.Reading.Pdf;
using KnowledgeGraph.Extraction.Tests.Reading.Word;

namespace KnowledgeGraph.Extraction.Tests.Markup;

/// <summary>How a source looks is how its export looks: print of words, tables, lists, headings; an export of the export loses nothing
/// more.</summary>
public sealed class LookTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static byte[] Xml => Encoding.UTF8.GetBytes(AknSample.Adopted(
        AknSample.Container("""<span class="italic">Recalling</span> <b>all</b> of H<sub>2</sub>O<authorialNote marker="1">"""
            + "<p>See <i>Lakes</i>.</p></authorialNote>,"),
        AknSample.Paragraph(1, """<span class="italic">Decides</span> on these, <i>see</i> <a href="https://example.org/x">here</a>:""")
            + """<table><tr><th><p>Lake</p></th><th colspan="2"><p>Depth</p></th></tr>"""
            + "<tr><td><p></p></td><td><p><b>3</b></p></td><td><p>4</p></td></tr></table>"
            + AknSample.Paragraph(2, """<span class="italic">Decides also</span>:""") + "<ul><li>– One</li><li>– Two</li></ul>"));

    private static byte[] Word
    {
        get
        {
            static string Run(string words, string look) => $"<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>";
            static string Cell(string words, string more = "") => $"<w:tc><w:tcPr>{more}</w:tcPr>{WordFile.P(words)}</w:tc>";
            return WordFile.Of(
                WordFile.P("The General Assembly,") + $"<w:p>{Run("Recalling", "<w:i/>")}{Run(" ", "")}{Run("all", "<w:b/>")}{Run(" of H", "")}"
                + $"{Run("2", "<w:vertAlign w:val=\"subscript\"/>")}{Run("O", "<w:u w:val=\"single\"/>")}{Run(",", "")}</w:p>"
                + WordFile.P("1. Decides on these:") + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
                + $"<w:tr>{Cell("Lake")}{Cell("Depth", "<w:gridSpan w:val=\"2\"/>")}</w:tr>"
                + $"<w:tr>{Cell("")}{Cell("3")}{Cell("4")}</w:tr></w:tbl>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>On rivers and on what flows into them</w:t></w:r></w:p>"
                + WordFile.P("2. Decides so.")).ToBytes();
        }
    }

    private static byte[] Html => Encoding.UTF8.GetBytes(
        """
        <!DOCTYPE html><meta charset=utf-8><p>The General Assembly,</p>
        <p><em>Recalling</em> <strong>all</strong> of H<sub>2</sub><u>O</u>, <a href="https://example.org/x">here</a>,</p><p>1. Decides on these:</p>
        <table><tr><th>Lake</th><th colspan=2>Depth</th></tr><tr><td></td><td>3 m</td><td>4 m</td></tr></table>
        <h2>On rivers and on what flows into them</h2><p>2. Decides also on these:</p><ul><li>– one of them, and</li><li>– two of them.</li></ul>
        """);

    private static byte[] Pdf => new PdfSheet().Page().Line(72, 700, "The General Assembly,")
        .Line(72, 670, "_Recalling also_ its resolution 70/1,")
        .Line(72, 640, "1. Decides on these:").Line(72, 610, "Lake one").Line(300, 610, "3 metres").Line(72, 590, "Lake two").Line(300, 590, "4 metres")
        .ToBytes();

    private static IEnumerable<TestCaseData> All() =>
    [
        new TestCaseData(Xml).SetName("Look: AKN4UN"), new TestCaseData(Word).SetName("Look: Word"),
        new TestCaseData(Html).SetName("Look: HTML"), new TestCaseData(Pdf).SetName("Look: PDF"),
    ];

    [Test]
    public void Akn_PrintTablesAndListsAreKept()
    {
        XElement[] all = Elements(Xml);
        Assert.Multiple(() =>
        {
            Assert.That(Words(all, "i"), Is.EqualTo(new[] { "The General Assembly", "Recalling", "Lakes", "Decides", "see", "Decides also" }));
            Assert.That(Words(all, "b"), Is.EqualTo(new[] { "all", "3" }));
            Assert.That(Words(all, "sub"), Is.EqualTo(new[] { "2" }));
            Assert.That(all.Single(e => e.Name == Akn + "a").Attribute("href")!.Value, Is.EqualTo("https://example.org/x"));
            Assert.That(Table(all), Is.EqualTo(new[] { "th:Lake th:Depth*2", "td: td:3 td:4" }));
            Assert.That(Words(all, "li"), Is.EqualTo(new[] { "– One", "– Two" }));
        });
    }

    [Test]
    public void Word_PrintTablesAndHeadingsAreKept()
    {
        XElement[] all = Elements(Word);
        Assert.Multiple(() =>
        {
            Assert.That(Words(all, "b"), Is.EqualTo(new[] { "all" }));
            Assert.That(Words(all, "sub"), Is.EqualTo(new[] { "2" }));
            Assert.That(Words(all, "u"), Is.EqualTo(new[] { "O" }));
            Assert.That(Table(all), Is.EqualTo(new[] { "td:Lake td:Depth*2", "td: td:3 td:4" }));
            Assert.That(all.Single(e => (string?)e.Attribute("class") == "heading-2").Value, Does.StartWith("On rivers"));
        });
    }

    [Test]
    public void Html_PrintTablesListsAndHeadingsAreKept()
    {
        XElement[] all = Elements(Html);
        Assert.Multiple(() =>
        {
            Assert.That(Words(all, "b"), Is.EqualTo(new[] { "all" }));
            Assert.That(Words(all, "sub"), Is.EqualTo(new[] { "2" }));
            Assert.That(Words(all, "a"), Is.EqualTo(new[] { "here" }));
            Assert.That(Table(all), Is.EqualTo(new[] { "th:Lake th:Depth*2", "td: td:3 m td:4 m" }));
            Assert.That(Words(all, "li"), Has.Length.EqualTo(2));
            Assert.That(all.Single(e => (string?)e.Attribute("class") == "heading-2").Value, Does.StartWith("On rivers"));
        });
    }

    [Test]
    public void Pdf_ItalicsAndTablesAreKept()
    {
        XElement[] all = Elements(Pdf);

        Assert.That(Words(all, "i"), Has.Member("Recalling also"));
        Assert.That(Table(all), Is.EqualTo(new[] { "td:Lake one td:3 metres", "td:Lake two td:4 metres" }));
    }

    [TestCaseSource(nameof(All))]
    public void Export_IsValidAndReadBackAndTheSameOnceMore(byte[] file)
    {
        SourceText source = Extractor.Default.ReadSource("a", file);
        byte[] written = Exported.Write(source);
        SourceText again = Extractor.Default.ReadSource("a", written);

        Assert.That(Exported.All(again.Document), Is.EqualTo(Exported.All(source.Document)));
        Assert.That(Encoding.UTF8.GetString(Exported.Write(again)), Is.EqualTo(Encoding.UTF8.GetString(written)));
        Assert.That(AknSchema.Problems(written), Is.Empty);
    }

    // Whoever reads words is given nothing else, and the words are the same.
    [TestCaseSource(nameof(All))]
    public void Looks_AreKeptWhereTheyAreAskedForAndChangeNothing(byte[] file)
    {
        Assert.That(Exported.All(Extractor.Default.Extract("a", file)), Is.EqualTo(Exported.All(Extractor.Default.ReadSource("a", file).Document)));
        if (FileFormats.Of(file) is FileFormat.Html or FileFormat.Pdf)
        {
            var budget = new ReadingBudget(file.Length);
            List<Block> plain = BlockAnswer.Read(ApartReader.Answer(file), budget), looked = BlockAnswer.Read(ApartReader.Answer(file, true), budget);
            Assert.That(plain.Select(b => b.Look), Is.All.Null);
            Assert.That(looked.Select(b => b with { Look = null }), Is.EqualTo(plain));
            Assert.That(looked.Exists(b => b.Look!.Words.Count > 0 && b.Look.Cell is null) && looked.Exists(b => b.Look?.Cell is not null));
        }
    }

    private static XElement[] Elements(byte[] file) =>
        [.. XDocument.Parse(Exported.Xml(Extractor.Default.ReadSource("a", file))).Descendants().Where(e => !e.Ancestors(Akn + "meta").Any())];

    private static string[] Words(XElement[] elements, string name) => [.. elements.Where(e => e.Name == Akn + name).Select(e => e.Value)];

    private static string[] Table(XElement[] elements) => [.. elements.Where(e => e.Name == Akn + "tr").Select(row => string.Join(' ',
        row.Elements().Select(c => $"{c.Name.LocalName}:{c.Value}{(c.Attribute("colspan") is { } span ? "*" + span.Value : "")}")))];
}
