using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using static KnowledgeGraph.Extraction.Tests.Akn.AknSample;

namespace KnowledgeGraph.Extraction.Tests.Akn;

/// <summary>The structure of the mark-up is the structure of the document.</summary>
public sealed class StructureTests
{
    [Test]
    public void Containers_AreThePreambleWhateverTheirWords()
    {
        Document document = Read(Adopted(
            Container("""<span class="italic">Recalling</span> its resolution 70/1 of 25 September 2015,""")
                + Container("""<span class="italic">Seized of</span> the matter,"""),
            Paragraph(1, """<span class="italic">Decides</span> to go on.""")));

        Assert.That(document.Labels(), Is.EqualTo((string[])["HEAD", "PP1", "PP2", "OP1"]));
        Assert.That(document.At("PP2").Verb, Is.EqualTo("Seized of"));
        Assert.That(document.At("OP1"), Has.Property("Number").EqualTo("1").And.Property("Text").EqualTo("Decides to go on."));
        Assert.That(document.Citations.Single().Target!.Symbol, Is.EqualTo("A/RES/70/1"));
    }

    [Test]
    public void OpeningWords_AreTheOnesInItalics()
    {
        Document document = Read(Adopted(
            Container("""<span class="italic">Expressing its</span> <span class="italic">deep concern</span> at the state of lakes,"""),
            Paragraph(1, """<span class="italic">Underscores</span> that rivers flow;""")
                + Paragraph(2, """Without italics, <span class="italic">inter alia</span>, it goes on.""")));

        Assert.That(document.At("PP1"), Has.Property("Verb").EqualTo("Expressing its deep concern").And.Property("Action")
            .EqualTo("expressing its deep concern"));
        Assert.That(document.At("OP1").Verb, Is.EqualTo("Underscores"));
        Assert.That(document.At("OP2").Verb, Is.Null);
    }

    [Test]
    public void PointsAndSublists_AreSubparagraphs()
    {
        const string body =
            """
            <paragraph><num>1.</num><list>
              <intro><p><span class="italic">Requests</span> the Secretary-General:</p></intro>
              <point><num>(a)</num><content><p>To report;</p></content></point>
              <point><num>(b)</num><content><p>To consult:</p></content><sublist>
                <point><num>(i)</num><content><p>Widely;</p></content></point>
                <point><num>(ii)</num><content><p>Often.</p></content></point></sublist></point>
            </list></paragraph>
            """;

        Document document = Read(Adopted(Container("""<span class="italic">Noting</span> it,"""), body));

        Assert.That(document.Labels()[2..], Is.EqualTo((string[])["OP1", "OP1(a)", "OP1(b)", "OP1(b)(i)", "OP1(b)(ii)"]));
        Assert.That(document.At("OP1(b)(ii)"), Has.Property("Text").EqualTo("Often.").And.Property("Parent").EqualTo("OP1(b)"));
    }

    [Test]
    public void ItemsWithTheNextNumber_ThatOpenAsParagraphsDo_AreParagraphs()
    {
        const string packed =
            """
            <container name="Acting"><blockList><listIntroduction><span class="italic">Acting</span> under Chapter VII:</listIntroduction>
              <item><num>1.</num><p><span class="italic">Reiterates</span> its decisions;</p></item>
              <item><num>2.</num><p><span class="italic">Decides</span> to act, and:</p></item></blockList></container>
            """;
        const string body =
            """
            <paragraph><num>(a)</num><list><intro><p>That the measures do not apply to funds:</p></intro>
              <sublist><point><num>3.</num><content><p><span class="italic">Decides</span> that they enter into force;</p></content></point></sublist></list></paragraph>
            """;

        Document document = Read(Adopted(packed, body));

        Assert.That(document.Labels(), Is.EqualTo((string[])["HEAD", "PP1", "OP1", "OP2", "OP2(a)", "OP3"]));
    }

    [Test]
    public void ParticiplesAtTheHeadOfTheMainBody_AreStillThePreamble()
    {
        Document document = Read(Adopted(
            Container("""<span class="italic">Noting</span> it,"""),
            """<paragraph><content><p>Willing to continue to assist,</p></content></paragraph>"""
                + Paragraph(1, """<span class="italic">Decides</span> so.""")));

        Assert.That(document.Labels(), Is.EqualTo((string[])["HEAD", "PP1", "PP2", "OP1"]));
    }

    [Test]
    public void NumberWithoutWords_IsTheNextParagraphs()
    {
        Document document = Read(Adopted(
            Container("""<span class="italic">Noting</span> it,"""),
            """<paragraph><num>1.</num><content><p></p></content></paragraph><paragraph><content><p><span class="italic">Decides</span> so.</p></content></paragraph>"""));

        Assert.That(document.At("OP1").Text, Is.EqualTo("Decides so."));
    }

    [Test]
    public void SecondParagraphOfAContainer_BelongsToIt()
    {
        Document document = Read(Adopted(
            """<container name="Noting"><p><span class="italic">Noting</span> this,</p><p>And that,</p></container>""", Paragraph(1, "Decides so.")));

        Assert.That(document.At("PP1").Text, Is.EqualTo("Noting this, And that,"));
    }

    [Test]
    public void Notes_StandAtTheirMarksAndBehindTheirParagraph()
    {
        Document document = Read(Adopted(
            Container("""<span class="italic">Recalling</span> the Covenant,<authorialNote marker="1"><p>See resolution <a href="https://undocs.org/en/A/RES/2200(XXI)">2200 A (XXI)</a>, annex.</p></authorialNote> and the Agenda,<authorialNote marker="2"><p>Resolution 70/1.</p></authorialNote>"""),
            Paragraph(1, "Decides so.")));

        DocumentProvision paragraph = document.At("PP1");
        Assert.That(paragraph.Text, Is.EqualTo("Recalling the Covenant,¹ and the Agenda,²"));
        Assert.That(paragraph.Marks.Select(m => (m.Span.Of(paragraph.Text).ToString(), m.Note)), Is.EqualTo(new[] { ("¹", "FN1"), ("²", "FN2") }));
        Assert.That(document.At("FN1"), Has.Property("Text").EqualTo("See resolution 2200 A (XXI), annex.").And.Property("Parent").EqualTo("PP1"));
        Assert.That(document.Labels(), Is.EqualTo((string[])["HEAD", "PP1", "FN1", "FN2", "OP1"]));
    }

    [Test]
    public void Sections_HaveTheirHeadingsAndPreambles()
    {
        const string body =
            """
            <section><num>I</num><subheading>Lakes</subheading>
              <crossHeading refersTo="#preamble"><span class="italic">Having considered</span> the report,</crossHeading>
              <paragraph><num>1.</num><content><p><span class="italic">Takes note</span> of it;</p></content></paragraph></section>
            <section><num>II</num><subheading>Rivers</subheading>
              <paragraph><num>1.</num><content><p><span class="italic">Takes note</span> of them.</p></content></paragraph></section>
            """;

        Document document = Read(Adopted(Container("""<span class="italic">Noting</span> it,"""), body));

        Assert.That(document.Labels(), Is.EqualTo((string[])["HEAD", "PP1", "SEC1", "PP2", "OP1", "SEC2", "II:OP1"]));
        Assert.That(document.At("SEC2").Text, Is.EqualTo("II Rivers"));
        Assert.That(document.At("PP2"), Has.Property("Kind").EqualTo(ProvisionKind.Preambular).And.Property("Verb").EqualTo("Having considered"));
    }

    [Test]
    public void Attachment_IsAnAnnexWithItsTitle()
    {
        const string rest =
            """
            <conclusions><p><inline name="adoptionMeeting" title="54th">54th plenary meeting</inline><eol/><docDate date="2021-12-16" refersTo="#adoptionDate">16 December 2021</docDate></p></conclusions>
            <attachments><attachment><doc name="annex"><mainBody>
              <paragraph class="H1"><heading>Annex</heading></paragraph>
              <paragraph class="H1"><content><p><span class="bold">Vienna Declaration on Lakes</span></p></content></paragraph>
              <paragraph><num>1.</num><content><p>We shall keep the lakes clean.</p></content></paragraph>
            </mainBody></doc></attachment></attachments>
            """;

        Document document = Read(Adopted(Container("""<span class="italic">Noting</span> it,"""), Paragraph(1, "Adopts it."), rest));

        Assert.That(document.Labels()[3..], Is.EqualTo((string[])["CLOSING", "Annex", "Annex:1"]));
        Assert.That(document.Annexed.Single(), Has.Property("Title").EqualTo("Vienna Declaration on Lakes").And.Property("Annex").EqualTo("Annex"));
        Assert.That(document.At("CLOSING").Text, Is.EqualTo("54th plenary meeting 16 December 2021"));
    }

    [Test]
    public void DraftOfAnotherOrgan_IsWhatIsCounted()
    {
        string xml = Adopted(
            "",
            """
            <paragraph><content><p><span class="italic">Recommends</span> to the General Assembly the adoption of the following draft resolution:<embeddedStructure>
              <container name="formula"><p>“<span class="italic">The General Assembly</span>,</p></container>
              <container name="Recalling"><p>“<span class="italic">Recalling</span> its resolution 70/1,</p></container>
              <paragraph><num>1.</num><content><p><span class="italic">Decides</span> so.</p></content></paragraph>
            </embeddedStructure></p></content></paragraph>
            """).Replace("“", "", StringComparison.Ordinal);

        Document document = Read(xml);

        Assert.That(document.Labels(), Is.EqualTo((string[])["HEAD", "PP1", "OP1"]));
        Assert.That(document.At("PP1").Text, Is.EqualTo("Recalling its resolution 70/1,"));
        Assert.That(document.At("HEAD").Text, Does.EndWith("following draft resolution: The General Assembly,"));
    }

    [Test]
    public void Table_IsReadOnInItsParagraph()
    {
        Document document = Read(Adopted(
            Container("""<span class="italic">Noting</span> it,"""),
            """<paragraph><num>1.</num><content><p><span class="italic">Approves</span> the following:</p><table><tr><td><p>Posts</p></td><td><p>12</p></td></tr></table></content></paragraph>""" + Paragraph(2, "Decides so.")));

        Assert.That(document.At("OP1").Text, Is.EqualTo("Approves the following: Posts 12"));
    }

    [Test]
    public void Statement_HasTheCouncilsParagraphs()
    {
        Document document = Read(
            """
            <akomaNtoso><statement name="presidentialStatement">
            <meta><identification><FRBRWork><FRBRdate date="2001-04-20" name="adoption"/></FRBRWork></identification></meta>
            <coverPage><p><docNumber refersTo="#symbol">S/PRST/2001/13</docNumber></p></coverPage><mainBody>
            <p><docTitle refersTo="#title1">Statement by the President of the Security Council</docTitle></p>
            <alinea><content><p>At the 4318th meeting of the Security Council, held on 3 May 2001, in connection with the Council’s consideration of the item entitled “Lakes”, the President of the Security Council made the following statement on behalf of the Council:</p></content></alinea>
            <paragraph><content><p>“The Security Council recalls the statement of its President of 2 June 2000 (S/PRST/2000/20).</p></content></paragraph>
            </mainBody></statement></akomaNtoso>
            """);

        Assert.That(document.Labels(), Is.EqualTo((string[])["HEAD", "OP1"]));
        Assert.That(document.Head, Has.Property("Symbol").EqualTo("S/PRST/2001/13").And.Property("Kind").EqualTo(InstrumentKind.PresidentialStatement)
            .And.Property("Date").EqualTo(new DateOnly(2001, 5, 3)));
        Assert.That(document.At("OP1").Verb, Is.EqualTo("recalls"));
        Assert.That(document.Citations.Single().Target!.Symbol, Is.EqualTo("S/PRST/2000/20"));
    }

    [Test]
    public void Collection_HasItsPartsUnderTheirLetters()
    {
        static string Part(string letter) =>
            $"""<component><statement><preface><p><docNumber>{letter}</docNumber> <docTitle refersTo="#resolutionTitle">Part {letter} on lakes</docTitle></p></preface><preamble>{Formula}{Container("""<span class="italic">Noting</span> it,""")}</preamble><mainBody>{Paragraph(1, "Decides so.")}</mainBody></statement></component>""";

        Document document = Read(
            $"<akomaNtoso><documentCollection>{Meta}{Cover}<collectionBody><component><documentRef href=\"#a\"/></component></collectionBody></documentCollection><components>{Part("A")}{Part("B")}</components></akomaNtoso>");

        Assert.That(document.Labels(), Is.SupersetOf((string[])["A:PP1", "A:OP1", "B:PP1", "B:OP1"]));
        Assert.That(document.Head.Title, Is.EqualTo("Lakes and rivers"));
    }
}
