using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Pdf;
using UglyToad.PdfPig.Content;

namespace KnowledgeGraph.Extraction.Tests.Reading.Pdf;

/// <summary>What is found again in a PDF, of which only is known where each character is printed.</summary>
public sealed class PdfTests
{
    private const string Full = "and so that this line ends at the margin it has words in it up to its very end, all of them to be";

    [Test]
    public void RaisedMark_IsAMarkAndNoDigitOfANumber()
    {
        byte[] content = new PdfSheet().Page()
            .Line(72, 700, "Recalling its resolutions of 2015,^16^ 30/10 of 1 October 2015,^17^31/17 and the 21^st^ century").ToBytes();

        Assert.That(Texts(content), Is.EqualTo(["Recalling its resolutions of 2015,¹⁶ 30/10 of 1 October 2015,¹⁷31/17 and the 21st century"]));
    }

    [Test]
    public void Italics_AreTheOpeningWords()
    {
        Block block = PdfReader.Read(new PdfSheet().Page().Line(72, 700, "_Recalling also_ its resolution 70/1,").ToBytes())[0];

        Assert.That(block.Opening.Of(block.Text).ToString(), Is.EqualTo("Recalling also"));
    }

    [Test]
    public void NotesAtTheFoot_StandBehindTheirMarksAndGoOnOverThePage()
    {
        byte[] content = new PdfSheet()
            .Page().Lines(96, 700, "The first paragraph^1^ of the text,").Lines(96, 676, "The second one,^2^ " + Full).Rule(120)
                .Line(72, 108, "^1^ Resolution 70/1.", 8).Line(72, 98, "^2^ See the report of the", 8)
            .Page().Lines(72, 700, "continued over the page;").Lines(96, 676, "The third one.^3^").Rule(120)
                .Line(72, 108, "committee, in document A/74/1.", 8).Line(72, 98, "^3^ Ibid.", 8)
            .ToBytes();

        Assert.That(PdfReader.Read(content).Select(b => (b.Note, b.Text)), Is.EqualTo(
        [
            (null, "The first paragraph¹ of the text,"), ("1", "Resolution 70/1."),
            (null, $"The second one,² {Full} continued over the page;"), ("2", "See the report of the committee, in document A/74/1."),
            (null, "The third one.³"), ((string?)"3", "Ibid."),
        ]));
    }

    [Test]
    public void SameNumbersOfNotesInAnAnnex_StandBehindTheirOwnMarks()
    {
        byte[] content = new PdfSheet()
            .Page().Line(96, 700, "The text of the resolution.^1^").Line(72, 98, "^1^ First.", 8)
            .Page().Line(96, 700, "The text of the annex.^1^").Line(72, 98, "^1^ Second.", 8)
            .ToBytes();

        Assert.That(Texts(content), Is.EqualTo(["The text of the resolution.¹", "First.", "The text of the annex.¹", "Second."]));
    }

    [Test]
    public void HeadsAndFeetOfPages_AreLeftOut()
    {
        var sheet = new PdfSheet();
        for (int page = 1; page <= 4; page++)
        {
            sheet.Page().Line(72, 760, page == 1 ? "United Nations" : "The situation of the world and its peoples")
                .Line(72, 600, $"Words of page {page}.").Line(72, 40, "20-10444").Line(540, 40, $"{page}/4").Line(72, 30, "Printed on paper");
        }

        Assert.That(Texts(sheet.ToBytes()), Is.EqualTo(
            ["United Nations", "Words of page 1.", "Words of page 2.", "Words of page 3.", "Words of page 4."]));
    }

    [Test]
    public void Columns_AreReadOneAfterTheOther()
    {
        var sheet = new PdfSheet().Page()
            .Line(72, 740, "A title that runs over the whole width of the page, from one margin to the other one, and on");
        for (int i = 0; i < 12; i++)
        {
            sheet.Line(72, 700 - (12 * i), $"left {i} of the first column of the text")
                .Line(330, 700 - (12 * i), $"right {i} of the second column of it");
        }

        string[] texts = Texts(sheet.ToBytes());

        string left = string.Join(' ', Enumerable.Range(0, 12).Select(i => $"left {i} of the first column of the text"));
        string right = string.Join(' ', Enumerable.Range(0, 12).Select(i => $"right {i} of the second column of it"));
        Assert.That(texts[1..], Is.EqualTo([$"{left} {right}"]));
    }

    [Test]
    public void WordCutAtALinesEnd_IsWholeWhereItIsKnownAndKeepsItsHyphenElsewhere()
    {
        byte[] content = new PdfSheet().Page().Lines(72, 700,
            "The international law of the sea and the inter-", "national law of the land, and capacity-", "building, and the years 2015–",
            "2030, and document A/RES/", "70/1 of the Assembly.").ToBytes();

        Assert.That(Texts(content),
            Is.EqualTo(["The international law of the sea and the international law of the land, and capacity-building, and the years 2015–2030, and document A/RES/70/1 of the Assembly."]));
    }

    [Test]
    public void GapInsideAWord_IsNoSpaceWhereSpacesArePrintedOrTheWordIsKnown()
    {
        byte[] printed = new PdfSheet().Page().Line(72, 700, "at the Confere").Line(72 + Width("at the Confere") + 1.5, 700, "nce in New York")
            .ToBytes();
        byte[] known = new PdfSheet().Page().Line(72, 700, "The").Line(92, 700, "Conference").Line(140, 700, "begins").Line(170, 700, "and")
            .Line(190, 700, "the")
            .Line(210, 700, "Confere").Line(210 + Width("Confere") + 2.2, 700, "nce").Line(262, 700, "ends.").ToBytes();

        Assert.That(Texts(printed), Is.EqualTo(["at the Conference in New York"]));
        Assert.That(Texts(known), Is.EqualTo(["The Conference begins and the Conference ends."]));
    }

    [Test]
    public void Paragraphs_BeginWhereTheyAreIndentedOrStandApart()
    {
        byte[] content = new PdfSheet().Page()
            .Lines(96, 700, "First paragraph of the text, " + Full[..60]).Lines(72, 688, Full, "its end.")
            .Lines(96, 664, "Second paragraph of the text, " + Full[..60]).Lines(72, 652, Full, "its end;")
            .Lines(96, 628, "Third, indented, without a gap before it. " + Full[..40]).Lines(72, 616, Full)
            .ToBytes();

        Assert.That(Texts(content).Select(t => t[..6]), Is.EqualTo(["First ", "Second", "Third,"]));
    }

    [Test]
    public void CoverWithoutASymbol_TakesItFromTheHeadOfThePages()
    {
        byte[] content = new PdfSheet().Page().Line(72, 700, "The General Assembly,").Line(72, 670, "Recalling its resolution 70/1,")
            .Page().Line(72, 760, "A/RES/74/174").Line(72, 700, "1. Decides to continue.").ToBytes();

        Assert.That(Extractor.Default.Extract("a.txt", content).Head.Symbol, Is.EqualTo("A/RES/74/174"));
    }

    private static string[] Texts(byte[] content) => [.. PdfReader.Read(content).Select(b => b.Text)];

    private static double Width(string words)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(new PdfSheet().Page().Line(0, 700, words).ToBytes());
        return document.GetPage(1).Letters.Max((Letter l) => l.EndBaseLine.X);
    }
}
