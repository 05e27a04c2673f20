using System.Xml;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Extraction.Tests.Akn;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Markup;

/// <summary>A document that is written as Akoma Ntoso is valid, and is read back as what it was, with its source at hand and without.</summary>
public sealed class RoundTripTests
{
    private const int SampleSize = 40;
    private const int Seed = 17;

    private static readonly string[] Texts =
    [
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Seed", "E_RES_2022_14.txt")),
        """
        A/RES/76/900

        Resolution adopted by the General Assembly on 16 December 2021

        76/900. Lakes  and rivers

        The General Assembly,

        Recalling its resolution 70/1 of 25 September 2015, the Convention on the Rights of the Child,¹ and
        in particular (a) the first and:

        (a) The lakes;

        (i) The small ones;

        Guided by the Charter of the United Nations,¹

        I
        Lakes

        1. Decides to remain seized of:

        (a) Lakes, in accordance with paragraph 3 of resolution 75/290 B;

        (b) Rivers;

        2. Requests the Secretary-General to report < & > on "all relevant resolutions".

        54th plenary meeting
        16 December 2021

        Annex II
        Declaration on Lakes

        Article 1
        Lakes are waters.

        1. The Declaration holds.

        ¹ United Nations, Treaty Series, vol. 1577, No. 27531.
        ² A note that nothing marks.
        """,
        """
        The Economic and Social Council

        Recommends to the General Assembly the adoption of the following draft resolution:

        The General Assembly,

        Recalling its resolution 74/174 of 18 December 2019,

        1. Decides to go on.
        """,
        "Nothing here is a resolution. It has two sentences.\n\nAnd two paragraphs\u0085with signs: \u2028 and \uFFFD.",
        "¹ Only a note.",
        AknSample.Adopted(
            AknSample.Container("""<span class="italic">Noting</span> <b>it</b>,<authorialNote marker="*"><p>A/75/151.</p></authorialNote>"""),
            AknSample.Paragraph(1, """<span class="italic">Decides</span> H<sub>2</sub>O is <a href="https://undocs.org/en/A/RES/70/1">70/1</a>.""")
                + "<table><tr><th><p>Name</p></th><th><p>Sum</p></th></tr><tr><td><p>Lake</p></td><td><p>3</p></td></tr></table>"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void Document_IsReadBackAsItWas(string text)
    {
        SourceText source = Exported.Source(text);
        string expected = Exported.All(source.Document);

        Assert.Multiple(() =>
        {
            Assert.That(Exported.All(Exported.Read(Exported.Xml(source))), Is.EqualTo(expected));
            Assert.That(Exported.All(Exported.Read(Exported.Xml(SourceText.Of(source.Document)))), Is.EqualTo(expected), "without its source");
        });
    }

    [Test]
    public void Document_WithCharactersThatXmlCannotHold_HasReplacementsInTheirPlaces()
    {
        const string Text = "Nothing here is a resolution, with \uFFFE in it.\n\nAnd two paragraphs.";
        string expected = Exported.All(Exported.Read(Exported.Xml(Exported.Source(string.Concat(Text.Select(c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD'))))));

        Assert.That(Exported.All(Exported.Read(Exported.Xml(Exported.Source(Text)))), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Texts))]
    public void Document_IsValid(string text)
    {
        SourceText source = Exported.Source(text);

        Assert.That(AknSchema.Problems(Exported.Write(source)), Is.Empty);
        Assert.That(AknSchema.Problems(Exported.Write(SourceText.Of(source.Document))), Is.Empty);
    }

    [Test]
    public void SignThatXmlCannotHold_IsReplacedAndMovesNothing()
    {
        SourceText source = Exported.Source("The General Assembly,\n\n1. Recalls \uFFFE resolution 70/1 of 25 September 2015.");

        Document back = Exported.Read(Exported.Xml(source));

        Assert.That(back.Provisions[^1].Text, Is.EqualTo(source.Document.Provisions[^1].Text.Replace('\uFFFE', '\uFFFD')));
        Assert.That(back.Citations.Select(c => c.Span), Is.EqualTo(source.Document.Citations.Select(c => c.Span)).And.Not.Empty);
    }

    // The whole corpus is gone through by "akn" of the benchmarks.
    [Test, Category("Corpus")]
    public void SampleOfTheCorpus_IsValidAndReadBackAsItWas()
    {
        string[] files = Directory.GetFiles(Requirement.Shared("corpus"), "*.*", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        var random = new Random(Seed);
        foreach (string file in random.GetItems(files.Where(f => Path.GetExtension(f) is ".xml" or ".docx" or ".txt").ToArray(), SampleSize))
        {
            if (Source(file) is not { } source)
            {
                continue;
            }

            byte[] written = Exported.Write(source);
            Document back = Extractor.Default.Extract(file, written);
            Assert.That(Exported.All(back), Is.EqualTo(Exported.All(source.Document)), file);
            Assert.That(AknSchema.Problems(written), Is.Empty, file);
        }
    }

    private static SourceText? Source(string file)
    {
        try
        {
            return Extractor.Default.ReadSource(file, File.ReadAllBytes(file));
        }
        catch (KnowledgeGraph.Extraction.Reading.UnreadableDocumentException)
        {
            return null;
        }
    }
}
