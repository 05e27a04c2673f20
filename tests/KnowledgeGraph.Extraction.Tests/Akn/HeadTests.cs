using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using static KnowledgeGraph.Extraction.Tests.Akn.AknSample;

namespace KnowledgeGraph.Extraction.Tests.Akn;

/// <summary>The metadata is the head.</summary>
public sealed class HeadTests
{
    [Test]
    public void Head_IsWhatTheMetadataAndTheCoverSay()
    {
        DocumentHead head = Read(Adopted(
            Container("""<span class="italic">Noting</span> it,"""), Paragraph(1, "Decides so."),
            """<conclusions><p><inline name="adoptionMeeting" title="54th">54th plenary meeting</inline><eol/>16 December 2021</p></conclusions>"""))
                .Head;

        Assert.That(head, Is.EqualTo(new DocumentHead
        {
            Id = new InstrumentId("A/RES/76/900"),
            Symbol = "A/RES/76/900",
            Title = "Lakes and rivers",
            Kind = InstrumentKind.Resolution,
            AdoptedBy = "General Assembly",
            Date = new DateOnly(2021, 12, 16),
            Session = "Seventy-sixth session",
            Meeting = "54th plenary meeting",
            AgendaItem = "19 (c)",
            Subjects = head.Subjects,
        }));
    }

    [Test]
    public void Subjects_AreTheLibrarysAndNoOnes()
    {
        Assert.That(Read(Adopted("", Paragraph(1, "Decides so."))).Head.Subjects, Is.EqualTo((string[])["WATER RESOURCES", "LAKES"]));
    }

    [Test]
    public void Subjects_WithoutTheLibrarys_AreTheThesaurusTermsInWords()
    {
        string xml = Adopted("", Paragraph(1, "Decides so.")).Replace("UNBIS Thesaurus", "DHLAUTH", StringComparison.Ordinal);

        Assert.That(Read(xml).Head.Subjects, Is.EqualTo((string[])["water resources"]));
    }

    [Test]
    public void Date_ThatIsPrinted_GoesBeforeThatOfTheMetadata()
    {
        string xml = Adopted("", Paragraph(1, "Decides so.")).Replace("date=\"2021-12-16\"", "date=\"2021-12-29\"", StringComparison.Ordinal);

        Assert.That(Read(xml).Head.Date, Is.EqualTo(new DateOnly(2021, 12, 16)));
    }

    [Test]
    public void Date_ThatTheMetadataDoesNotKnow_IsTheOneOnTheCover()
    {
        string xml = Adopted("", Paragraph(1, "Decides so.")).Replace("2021-12-16", "0001-01-01", StringComparison.Ordinal);

        Assert.That(Read(xml).Head.Date, Is.EqualTo(new DateOnly(2021, 12, 16)));
    }
}
