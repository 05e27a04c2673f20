using System.Text;
using KnowledgeGraph.Extraction.Links;
using KnowledgeGraph.Extraction.Reading;
using static KnowledgeGraph.Extraction.Tests.Akn.AknSample;

namespace KnowledgeGraph.Extraction.Tests.Akn;

/// <summary>The editors' links are a check of the citations, and nothing else.</summary>
public sealed class LinkCheckTests
{
    private static string Link(string symbol, string words) => $"""<a href="https://undocs.org/en/{symbol}">{words}</a>""";

    private static LinkCheck CheckWords(string words) =>
        Check(Adopted(Container($"""<span class="italic">Recalling</span> {words},"""), Paragraph(1, "Decides so.")));

    [Test]
    public void Link_ThatLeadsElsewhere_Disagrees()
    {
        LinkCheck check = CheckWords($"its resolutions {Link("A/RES/70/1", "70/1")} and {Link("A/RES/75/188", "76/156")} of 16 December 2021");

        Assert.That(check.Links, Is.EqualTo(2));
        LinkDisagreement one = check.Disagreements.Single();
        Assert.That((one.Paragraph, one.Words, one.Symbol), Is.EqualTo(("PP1", "76/156", "A/RES/75/188")));
        Assert.That(one.Read, Is.EqualTo((string[])["A/RES/76/156"]));
        Assert.That(one.Span.Of(check.Document.At("PP1").Text).ToString(), Is.EqualTo("76/156"));
    }

    [TestCase("A/RES/54/237", "54/237", " C of 23 December 1999")]
    [TestCase("A/RES/217(III)", "217 A (III)", "")]
    [TestCase("/A/RES/217%20(III)", "217 A (III)", "")]
    [TestCase("S/RES/1325(2000)", "1325 (2000)", "")]
    public void Link_ToTheSameDocumentInAnotherSpelling_Agrees(string symbol, string words, string after)
    {
        string owner = symbol.StartsWith('S') ? "Security Council resolution" : "its resolution";

        Assert.That(CheckWords($"{owner} {Link(symbol, words)}{after}").Disagreements, Is.Empty);
    }

    [Test]
    public void Link_WhereNothingIsCited_Disagrees() =>
        Assert.That(CheckWords($"the work of {Link("A/74/33", "the Committee")}").Disagreements.Single().Read, Is.Empty);

    [Test]
    public void Links_ToOtherPlaces_AreNotChecked() => Assert.That(CheckWords("""<a href="https://example.org/A/74/33">a page</a>""").Links, Is.Zero);

    [Test]
    public void Links_InNotesAndItems_AreFoundInTheirProvision()
    {
        LinkCheck check = Check(Adopted(
            Container($"""<span class="italic">Noting</span> it,<authorialNote marker="1"><p>{Link("A/74/27", "A/51/131")}.</p></authorialNote>"""),
            $"""<paragraph><num>1.</num><list><intro><p>Requests:</p></intro><point><num>(a)</num><content><p>See {Link("A/71/25", "A/72/25")};</p></content></point></list></paragraph>"""));

        Assert.That(check.Disagreements.Select(d => (d.Paragraph, d.Symbol)), Is.EqualTo(new[] { ("FN1", "A/74/27"), ("OP1(a)", "A/71/25") }));
        Assert.That(check.Disagreements.Select(d => d.Span.Of(check.Document.At(d.Paragraph).Text).ToString()),
            Is.EqualTo((string[])["A/51/131", "A/72/25"]));
    }

    [Test]
    public void Links_ChangeNothingInTheDocument()
    {
        string linked = Adopted(Container($"""<span class="italic">Noting</span> {Link("A/74/27", "that")} and {Link("A/RES/70/1", "70/1")},"""),
            Paragraph(1, "Decides so."));
        string plain = linked.Replace("""<a href="https://undocs.org/en/A/74/27">that</a>""", "that", StringComparison.Ordinal)
            .Replace("""<a href="https://undocs.org/en/A/RES/70/1">70/1</a>""", "70/1", StringComparison.Ordinal);

        Assert.That(Read(linked).Citations.Select(c => c.Text), Is.EqualTo(Read(plain).Citations.Select(c => c.Text)));
    }

    [Test]
    public void Text_HasNoLinks() =>
        Assert.That(
            Assert.Throws<UnreadableDocumentException>(() =>
                Extractor.Default.CheckLinks("a.txt", Encoding.UTF8.GetBytes("The General Assembly,")))!.Message,
            Is.EqualTo("has no links to check: it is not XML"));
}
