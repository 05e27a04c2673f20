using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>The letters of resolutions that were adopted in parts: where citations of them lead, and where their own texts go in the graph.</summary>
public sealed class LetteredPartTests
{
    private const string Part = """
        A/RES/75/290 B

        Resolution adopted by the General Assembly on 25 June 2021

        75/290. Reviewing the forum

        The General Assembly,

        Recalling its resolution 67/290 of 9 July 2013,¹

        1. Decides that the present resolution shall:

        (a) Be kept;

        2. Requests more.

        ¹ See also resolution 70/299.
        """;

    [TestCase("Recalling resolution 75/290 B of 25 June 2021,", "B")]
    [TestCase("Recalling paragraph 3 of resolution 75/290 B,", "B:3")]
    [TestCase("Recalling paragraphs 3 and 4 of its resolution 75/290 B,", "B:3 B:4")]
    [TestCase("Recalling its resolutions 75/290 A and B,", "A B")]
    [TestCase("Recalling A/RES/75/290 B, annex, para. 2,", "B:Annex:2")]
    [TestCase("Recalling paragraph 3 of resolution 75/290,", "3")]
    [TestCase("Recalling resolution 75/290,", "")]
    public void Citation_WithALetter_LeadsIntoThePart(string text, string parts)
    {
        Document document = Extractor.Default.ExtractText("draft", "The General Assembly,\n\n" + text + "\n\n1. Decides to act.", "General Assembly");

        DocumentCitation citation = document.Citations.Single(c => c.Target?.Id.Value == "A/RES/75/290");
        Assert.That(string.Join(' ', citation.Parts), Is.EqualTo(parts));
    }

    [TestCase("A", "A")]
    [TestCase("A and B", "A B")]
    [TestCase("A, B and D", "A B D")]
    [TestCase("A–C", "A B C")]
    [TestCase("B to D", "B C D")]
    [TestCase("C to A", "C A")]
    [TestCase(null, "")]
    public void Letters_AsPrinted_AreOneEach(string? printed, string letters) =>
        Assert.That(string.Join(' ', ResolutionPart.Letters(printed)), Is.EqualTo(letters));

    [TestCase("A/RES/75/290B", "A/RES/75/290", "B")]
    [TestCase("A/RES/75/290 B", "A/RES/75/290", "B")]
    [TestCase("A/RES/217(III)A", "A/RES/217(III)", "A")]
    [TestCase("E/RES/2021/2B", "E/RES/2021/2", "B")]
    [TestCase("A/RES/75/290", "A/RES/75/290", "")]
    [TestCase("E/CN.15/2021/L.2A", "E/CN.15/2021/L.2A", "")]
    [TestCase("A/RES/ES", "A/RES/ES", "")]
    public void Symbol_WithALetter_IsSplit(string symbol, string whole, string letter)
    {
        bool isSplit = ResolutionPart.TrySplit(symbol, out string resolution, out string part);

        Assert.That((isSplit, resolution, part), Is.EqualTo((letter.Length > 0, whole, letter)));
    }

    [Test]
    public void Document_WithALetter_IsExtractedAsItselfAndKeptInItsResolution()
    {
        Document extracted = Extractor.Default.ExtractText("b.txt", Part);
        Document kept = ResolutionPart.Within(extracted);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(extracted.Head.Id.Value, Is.EqualTo("A/RES/75/290B"));
            Assert.That(extracted.Provisions.Select(p => p.Label), Is.EqualTo(["HEAD", "PP1", "OP1", "OP1(a)", "OP2", "FN1"]));
            Assert.That((kept.Part, kept.Head.Id.Value, kept.Head.Symbol), Is.EqualTo(("B", "A/RES/75/290", "A/RES/75/290")));
            Assert.That(kept.Provisions.Select(p => p.Label), Is.EqualTo(["B", "B:HEAD", "B:PP1", "B:OP1", "B:OP1(a)", "B:OP2", "B:FN1"]));
            Assert.That(kept.Provisions[0].Text, Is.EqualTo("Reviewing the forum"));
            Assert.That(kept.Provisions.SelectMany(p => p.Marks).Select(m => m.Note), Is.EqualTo(["B:FN1"]));
            Assert.That(kept.Citations.Select(c => c.Source), Is.EqualTo(extracted.Citations.Select(c => "B:" + c.Source)));
            Assert.That(kept.Citations.Single(c => c.Status == CitationStatus.Self).Target!.Id.Value, Is.EqualTo("A/RES/75/290"));
        }
    }

    [Test]
    public void Document_ThatPrintsItsLetterOverItsParagraphs_HasItBeforeTheirLabelsOnce()
    {
        Document kept = ResolutionPart.Within(
            Extractor.Default.ExtractText("b.txt", Part.Replace("The General Assembly,", "B\n\nThe General Assembly,", StringComparison.Ordinal)));

        Assert.That(kept.Provisions.Select(p => p.Label), Does.Contain("B:OP2").And.None.StartsWith("B:B:"));
    }

    [Test]
    public void Document_WithoutALetter_IsKeptAsItIs()
    {
        Document document = Extractor.Default.ExtractText("a.txt", Part.Replace("290 B", "290", StringComparison.Ordinal));

        Assert.That(ResolutionPart.Within(document), Is.SameAs(document));
    }
}
