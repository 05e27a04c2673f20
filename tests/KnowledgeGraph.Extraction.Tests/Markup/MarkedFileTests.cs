using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Tests.Akn;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Markup;

/// <summary>What an exported file holds, and what becomes of it where somebody has worked on it.</summary>
public sealed class MarkedFileTests
{
    private static readonly XNamespace Ntoso = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static readonly XNamespace Kg = "urn:un-resolutions:markup";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Undo = "https://w3id.org/un/ontology/undo/";

    private const string Text =
        """
        A/RES/76/181

        Resolution adopted by the General Assembly on 16 December 2021

        76/181. Kyoto Declaration

        The General Assembly,

        Recalling its resolution 74/174 of 18 December 2019,

        Recalling also the Optional Protocol to the Convention on the Law of Lakes,¹

        1. Decides:

        (a) To recall paragraph 5 of resolution 70/1 of 25 September 2015;

        2. Recalls all previous resolutions on the matter.

        ¹ United Nations, Treaty Series, vol. 2171, No. 27531.
        """;

    [Test]
    public void Labels_AreIdsAndCitationsAreReferences()
    {
        XElement[] elements = Elements(Text);

        Assert.That(Ids(elements), Is.SupersetOf(new[] { "HEAD", "PP1", "PP2", "FN1", "OP1", "OP1(a)", "OP2", "PP1@10" }));
        XElement[] references = [.. elements.Where(e => e.Name == Ntoso + "ref")];
        Assert.That(references.Select(r => (string?)r.Attribute("href")), Is.SupersetOf(new[]
        {
            "https://docs.un.org/en/A/RES/74/174",
            "https://docs.un.org/en/A/RES/70/1#OP5",
            "urn:un-resolutions:optional-protocol-to-the-convention-on-the-law-of-lakes",
        }));
        Assert.That(references.Single(r => (string?)r.Attribute("eId") == "PP1@10").Value, Is.EqualTo("resolution 74/174 of 18 December 2019").Or
            .EqualTo("its resolution 74/174 of 18 December 2019"));
        Assert.That(elements.Where(e => e.Name == Ntoso + "inline").Select(e => (string?)e.Attribute("name")), Has.Member("openSet"));
        Assert.That(elements.Single(e => e.Name == Ntoso + "FRBRWork").Element(Ntoso + "FRBRuri")!.Attribute("value")!.Value,
            Is.EqualTo("/akn/un/statement/deliberation/unga/2021-12-16/76-181/"));
    }

    [Test]
    public void EveryReference_IsInTheListOfReferences()
    {
        XElement[] elements = Elements(Text);
        string[] ids = Ids(elements);
        IEnumerable<string> meant = elements.Attributes("refersTo").SelectMany(a => a.Value.Split(' '))
            .Concat(elements.Attributes("for").Select(a => a.Value))
            .Concat(elements.Where(e => e.Name.LocalName.StartsWith("FRBRauthor", StringComparison.Ordinal)).Attributes("href").Select(a => a.Value));

        Assert.That(meant.Select(m => Uri.UnescapeDataString(m.TrimStart('#'))).Distinct(), Is.SubsetOf(ids));
    }

    [Test]
    public void Statements_AreRelationsOfUndo()
    {
        XElement relation = Elements(Text).Single(e => e.Name == Undo + "Relation");

        Assert.That(relation.Elements().Select(e => (e.Name.LocalName, (string?)e.Attribute(Rdf + "resource"))), Is.SupersetOf(new[]
        {
            ("hasSemantics", "urn:un-resolutions:relation:PROTOCOL_TO"), ("hasReceiver", "urn:un-resolutions:convention-on-the-law-of-lakes"),
        }));
        XElement annotation = Elements(Text).Single(e => e.Name == Undo + "Annotation");
        Assert.That(annotation.Elements().Last().Attribute(Rdf + "resource")!.Value, Is.EqualTo("#PP2"));
    }

    [Test]
    public void ChangedWords_AreReadAnewUnderTheirLabels()
    {
        string xml = Exported.Xml(Exported.Source(Text))
            .Replace("on the matter", "on the matter and resolution 71/1 of 19 September 2016", StringComparison.Ordinal);

        Document document = Exported.Read(xml);

        Assert.That(document.Citations.Where(c => c.Source == "OP2").Select(c => c.Target?.Symbol), Has.Member("A/RES/71/1"));
        Assert.That(document.Provisions.Single(p => p.Label == "OP2").Place.Line, Is.EqualTo(17), "the line of the text that it was exported from");
    }

    // Editors type paragraphs without marks and copy others with theirs: the marks cover not all, or contradict each other.
    [TestCase("")]
    [TestCase(""" eId="OP2" kg:kind="OPERATIVE" kg:n="9" """)]
    [TestCase(""" eId="OP3" kg:kind="SOMETHING" kg:n="9" """)]
    public void ParagraphWithoutItsMarks_IsReadByItsWords(string marks)
    {
        string paragraph = $"<paragraph{marks}><num>3.</num><content><p>Also recalls resolution 71/1 of 19 September 2016.</p></content></paragraph>";
        string xml = Exported.Xml(Exported.Source(Text)).Replace("</mainBody>", paragraph + "</mainBody>", StringComparison.Ordinal);

        Document document = Exported.Read(xml);

        Assert.That(document.Provisions.Select(p => p.Label), Is.EqualTo((string[])["HEAD", "PP1", "PP2", "FN1", "OP1", "OP1(a)", "OP2", "OP3"]));
        Assert.That(document.Citations.Where(c => c.Source == "OP3").Select(c => c.Target?.Symbol), Is.EqualTo(new[] { "A/RES/71/1" }));
    }

    // Marks that lead round in a ring, down without end, or to a footnote are none.
    [TestCase("""eId="OP2" kg:kind="OPERATIVE" """, """eId="OP2" kg:parent="OP2" kg:kind="OPERATIVE" """)]
    [TestCase("""eId="OP1" kg:kind="OPERATIVE" """, """eId="OP1" kg:parent="OP2" kg:kind="OPERATIVE" """)]
    [TestCase("""eId="OP2" kg:kind="OPERATIVE" """, """eId="OP2" kg:parent="FN1" kg:kind="OPERATIVE" """)]
    [TestCase("""eId="OP2" kg:kind="OPERATIVE" kg:n="5" """, """eId="OP2" kg:kind="OPERATIVE" kg:n="4" """)]
    public void ImpossibleMarks_AreReadByTheWords(string mark, string impossible)
    {
        string xml = Exported.Xml(Exported.Source(Text)), changed = xml.Replace(mark.Trim(), impossible.Trim(), StringComparison.Ordinal);

        Assert.That(changed, Is.Not.EqualTo(xml));
        Assert.That(Exported.Read(changed).Provisions.Select(p => (p.Label, p.Parent)), Is.EqualTo(new[]
        {
            ("HEAD", (string?)null), ("PP1", null), ("PP2", null), ("FN1", "PP2"), ("OP1", null), ("OP1(a)", "OP1"), ("OP2", null),
        }));
    }

    [Test]
    public void ManyMarksInOneParagraph_AreWritten()
    {
        const int Many = 20_000;
        string words = string.Concat(Enumerable.Range(1, Many).Select(i => $"<i>resolution</i> {i % 70 + 1}/1<b>,</b> "));
        SourceText source = Exported.Source(AknSample.Adopted(AknSample.Container(words), AknSample.Paragraph(1, "Decides so.")));

        Assert.That(XDocument.Parse(Exported.Xml(source)).Descendants(Ntoso + "i").Count(), Is.GreaterThanOrEqualTo(Many));
    }

    [Test]
    public void LinesBetweenElements_ChangeNothing()
    {
        string xml = Exported.Xml(Exported.Source(Text));
        string indented = xml.Replace("><paragraph", ">\n  <paragraph", StringComparison.Ordinal)
            .Replace("<p>", "<p>\n     ", StringComparison.Ordinal);

        Assert.That(Exported.All(Exported.Read(indented)), Is.EqualTo(Exported.All(Exported.Read(xml))));
    }

    // What a mark says is asked whether it can be: no file makes the program fail, or say of a text that it is another's.
    [Test]
    public void DamagedMarks_AreReadByTheWordsOrRefused()
    {
        byte[] file = Encoding.UTF8.GetBytes(Exported.Xml(Exported.Source(Text)));
        var random = new Random(4);
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = [.. file];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)"0129 \"<>/#@-ABCabc"[random.Next(18)];
            }

            try
            {
                Document document = Extractor.Default.Extract("a", damaged);
                Assert.That(document.Citations.Select(c => c.Source), Is.SubsetOf(document.Provisions.Select(p => p.Label)));
                Assert.That(document.Provisions.Select(p => p.Label), Is.Unique);
            }
            catch (UnreadableDocumentException)
            {
                // A tag is no tag any more.
            }
        }
    }

    [TestCase("A/RES/74/174", ExpectedResult = "A_RES_74_174.xml")]
    [TestCase("S/RES/1325(2000)", ExpectedResult = "S_RES_1325_2000.xml")]
    [TestCase("S/PRST/2000/10", ExpectedResult = "S_PRST_2000_10.xml")]
    [TestCase("A/RES/75/290B", ExpectedResult = "A_RES_75_290B.xml")]
    [TestCase("../../etc/passwd", ExpectedResult = "etc_passwd.xml")]
    [TestCase("", ExpectedResult = "document.xml")]
    public string File_IsCalledByItsSymbol(string symbol) =>
        AknFile.NameOf(new Document { Source = "", Head = new DocumentHead { Id = new InstrumentId(symbol), Symbol = symbol } });

    private static XElement[] Elements(string text) => [.. XDocument.Parse(Exported.Xml(Exported.Source(text))).Descendants()];

    private static string[] Ids(XElement[] elements) => [.. elements.Attributes("eId").Select(a => a.Value)];
}
