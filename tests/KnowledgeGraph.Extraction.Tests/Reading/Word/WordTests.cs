using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Word;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Reading.Word;

/// <summary>What is read of a Word file: what a person sees on its pages, without what belongs to the page.</summary>
public sealed class WordTests
{
    private const string Numbering =
        """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    private const string Notes =
        """
        <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:tab/><w:t>Resolution 70/1.</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="3"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> See A/74/1.</w:t></w:r></w:p><w:p><w:r><w:t>More of it.</w:t></w:r></w:p></w:footnote>
        """;

    private static IEnumerable<TestCaseData> Texts() =>
    [
        Case("runs of one word",
            "<w:p><w:r><w:t>Recal</w:t></w:r><w:r><w:t xml:space=\"preserve\">ling its </w:t></w:r><w:r><w:t>work</w:t></w:r></w:p>",
            "Recalling its work"),
        Case("tabs, line ends, hyphens",
            "<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Calls</w:t><w:br/><w:t>for well</w:t><w:noBreakHyphen/><w:t>being and co</w:t><w:softHyphen/><w:t>operation</w:t></w:r></w:p>", "1. Calls for well-being and cooperation"),
        Case("an insertion as accepted",
            "<w:p><w:r><w:t>its </w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>new </w:t></w:r></w:ins><w:r><w:t>work</w:t></w:r></w:p>".Replace(
            "<w:t>", "<w:t xml:space=\"preserve\">", StringComparison.Ordinal), "its new work"),
        Case("a deletion as accepted",
            "<w:p><w:r><w:t>its work</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText> of old</w:delText></w:r></w:del><w:moveFrom w:id=\"2\"><w:r><w:t> gone</w:t></w:r></w:moveFrom></w:p>", "its work"),
        Case("a paragraph's end that is deleted",
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Recalling</w:t></w:r></w:p><w:p><w:r><w:t>its work</w:t></w:r></w:p>",
            "Recalling its work"),
        Case("a row that is deleted",
            "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>here</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "here"),
        Case("hidden text", "<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> too</w:t></w:r></w:p>".Replace("<w:t> ", "<w:t xml:space=\"preserve\"> ", StringComparison.Ordinal), "seen too"),
        Case("a field's result and not its instruction",
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>70/1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "70/1"),
        Case("links, content controls",
            "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>70/1</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>", "70/1"),
        Case("a repeated mark",
            "<w:p><w:r><w:t>2015,</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>16</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 30/10</w:t></w:r></w:p>", "2015,¹⁶ 30/10"),
        Case("an ordinal's letters",
            "<w:p><w:r><w:t>the 21</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>st</w:t></w:r></w:p>", "the 21st"),
        Case("characters of the font Symbol",
            "<w:p><w:r><w:t>60</w:t></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F02F\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r></w:p>", "60/1"),
        Case("words from right to left", "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>إن الجمعية العامة</w:t></w:r></w:p>",
            "إن الجمعية العامة"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void Paragraph_IsReadAsItIsSeen(string body, string words) =>
        Assert.That(WordReader.Read(WordFile.Of(body).ToBytes()).Select(b => b.Text), Is.EqualTo([words]));

    [Test]
    public void TableThatSaysNoColumns_HasCells()
    {
        List<Block> blocks = WordReader.Read(WordFile.Of($"<w:tbl><w:tr><w:tc>{WordFile.P("resolution")}{WordFile.P("61/295")}</w:tc></w:tr></w:tbl>")
            .ToBytes());

        Assert.That(blocks.Select(b => b.Role), Is.All.EqualTo(BlockRole.Cell));
    }

    [Test]
    public void NotesThatAreTyped_AreFoundByTheirMarks()
    {
        static string Raised(string mark) => $"<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{mark}</w:t></w:r>";
        string body = $"<w:p><w:r><w:t>One,</w:t></w:r>{Raised("2")}<w:r><w:t> two</w:t></w:r></w:p><w:p>{Raised("2")}<w:r><w:t xml:space=\"preserve\"> A/75/150.</w:t></w:r></w:p><w:p>{Raised("5")}<w:r><w:t>five</w:t></w:r></w:p>";

        List<Block> blocks = WordReader.Read(WordFile.Of(body).ToBytes());

        Assert.That(blocks.Select(b => (b.Note, b.Text)), Is.EqualTo([(null, "One,² two"), ("2", "A/75/150."), ((string?)null, "⁵five")]));
    }

    [Test]
    public void Footnotes_AreNumberedInTheOrderOfTheirMarksAndStandBehindTheParagraph()
    {
        const string Mark = "<w:r><w:footnoteReference w:id=\"{0}\"/></w:r>";
        string body = $"<w:p><w:r><w:t>One</w:t></w:r>{Mark.Replace("{0}", "3")}<w:r><w:t>two</w:t></w:r>{Mark.Replace("{0}", "2")}</w:p>"
            + WordFile.P("three");

        List<Block> blocks = WordReader.Read(WordFile.Of(body).With("footnotes", Notes).ToBytes());

        Assert.That(blocks.Select(b => (b.Note, b.Text)),
            Is.EqualTo([(null, "One¹two²"), ("1", "See A/74/1. More of it."), ("2", "Resolution 70/1."), ((string?)null, "three")]));
    }

    [Test]
    public void EndnotesAndOwnMarks_AreNumberedBehindTheFootnotes()
    {
        const string Body =
            """
            <w:p><w:r><w:t>Title</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r></w:p>
            <w:p><w:r><w:t>One</w:t><w:endnoteReference w:id="2"/></w:r><w:r><w:t>two</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
            """;
        WordFile file = WordFile.Of(Body).With("footnotes", Notes)
            .With("endnotes", "<w:endnote w:id=\"2\"><w:p><w:r><w:t>Ibid.</w:t></w:r></w:p></w:endnote>");

        List<Block> blocks = WordReader.Read(file.ToBytes());

        Assert.That(blocks.Select(b => (b.Note, b.Text)), Is.EqualTo(
            [(null, "Title²"), ("2", "See A/74/1. More of it."), (null, "One³two¹"), ("3", "Ibid."), ((string?)"1", "Resolution 70/1.")]));
    }

    [Test]
    public void OwnMark_IsPrintedAsItIsTyped_AndItsNoteIsFoundByIt()
    {
        const string Body =
            """
            <w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>
            <w:p><w:r><w:t>Recalling its resolution 61/295</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r></w:p>
            <w:p><w:r><w:t>1. Decides to remain seized of the matter.</w:t></w:r></w:p>
            """;
        WordFile file = WordFile.Of(Body).With("footnotes", "<w:footnote w:id=\"2\"><w:p><w:r><w:t>* See A/75/151.</w:t></w:r></w:p></w:footnote>");

        Document document = Extractor.Default.Extract("own-mark.docx", file.ToBytes());

        DocumentProvision note = document.Provisions.Single(p => p.Kind == ProvisionKind.Footnote);
        Assert.Multiple(() =>
        {
            Assert.That(document.Provisions.Select(p => p.Text), Has.Some.Contains("resolution 61/295*"));
            Assert.That(note.Parent, Is.EqualTo("PP1"));
            Assert.That(document.Diagnostics, Is.Empty);
        });
    }

    [Test]
    public void AutomaticNumbers_AreCountedAndPrinted()
    {
        string body = Item(1, 0, "one") + Item(1, 1, "a") + Item(1, 1, "b") + Item(1, 2, "i") + Item(1, 0, "two") + Item(1, 1, "a again")
            + Item(1, 3, "bullet") + Item(2, 0, "five") + Item(0, 0, "none");

        List<Block> blocks = WordReader.Read(WordFile.Of(body).With("numbering", Numbering).ToBytes());

        Assert.That(blocks.Select(b => b.Text), Is.EqualTo(
            ["1. one", "(a) a", "(b) b", "(i) i", "2. two", "(a) a again", "bullet", "5. five", "none"]));
    }

    [Test]
    public void NumbersAndItalicsOfStyles_AreInherited()
    {
        const string Styles =
            """
            <w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="Base"/></w:style>
            <w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>
            <w:style w:type="character" w:styleId="Verb"><w:rPr><w:i/></w:rPr></w:style>
            """;
        const string Body =
            """<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Verb"/></w:rPr><w:t>Requests</w:t></w:r><w:r><w:t xml:space="preserve"> more</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Ring"/></w:pPr><w:r><w:t>end</w:t></w:r></w:p>""";

        List<Block> blocks = WordReader.Read(WordFile.Of(Body).With("numbering", Numbering).With("styles", Styles).ToBytes());

        Assert.That(blocks.Select(b => b.Text), Is.EqualTo(["1. Requests more", "end"]));
        Assert.That(blocks[0].Opening.Of(blocks[0].Text).ToString(), Is.EqualTo("Requests"));
    }

    [Test]
    public void TextBox_StandsOnceBehindItsParagraph()
    {
        string box = $"<w:txbxContent>{WordFile.P("in the box")}</w:txbxContent>";
        string body = $"<w:p><w:r><w:t xml:space=\"preserve\">before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>and after</w:t></w:r></w:p>" + WordFile.P("next");

        Assert.That(WordReader.Read(WordFile.Of(body).ToBytes()).Select(b => b.Text), Is.EqualTo(["before and after", "in the box", "next"]));
    }

    [Test]
    public void Tables_AreCellsWhereTheyHaveColumns()
    {
        static string Table(int columns) =>
            $"<w:tbl><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol/>", columns))}</w:tblGrid><w:tr>{string.Concat(Enumerable.Range(1, columns).Select(i => $"<w:tc>{WordFile.P($"{columns}{i}")}</w:tc>"))}</w:tr></w:tbl>";

        List<Block> blocks = WordReader.Read(WordFile.Of(Table(1) + Table(2)).ToBytes());

        Assert.That(blocks.Select(b => (b.Text, b.Role)), Is.EqualTo([("11", BlockRole.Unknown), ("21", BlockRole.Cell), ("22", BlockRole.Cell)]));
    }

    [Test]
    public void Header_IsLeftOutButForASymbolThatNothingElseSays()
    {
        const string Formula = "The General Assembly,";
        static WordFile File(string first) => WordFile.Of(WordFile.P(first) + WordFile.P(Formula))
            .With("header1", WordFile.P("United Nations") + WordFile.P("A/RES/74/174"));

        Assert.Multiple(() =>
        {
            Assert.That(WordReader.Read(File("A/RES/74/175").ToBytes()).Select(b => b.Text), Is.EqualTo(["A/RES/74/175", Formula]));
            Assert.That(WordReader.Read(File("Draft").ToBytes()).Select(b => b.Text), Is.EqualTo(["A/RES/74/174", "Draft", Formula]));
        });
    }

    [Test]
    public void Resolution_IsReadLikeItsText()
    {
        string[] paragraphs =
        [
            "A/RES/74/174", "Resolution adopted by the General Assembly on 18 December 2019", "74/174. Countering child sexual exploitation",
            "The General Assembly,",
            "Recalling its resolution 70/1 of 25 September 2015,", "1. Requests the Secretary-General to report under resolution 73/148;",
            "50th plenary meeting 18 December 2019",
        ];

        Document word = Extractor.Default.Extract("a.txt", WordFile.Of(string.Concat(paragraphs.Select(WordFile.P))).ToBytes());
        Document text = Extractor.Default.ExtractText("a.txt", string.Join("\n\n", paragraphs));

        Assert.That(word.Head, Is.EqualTo(text.Head)
            .Using<DocumentHead>((a, b) => a.Symbol == b.Symbol && a.Title == b.Title && a.Date == b.Date && a.AdoptedBy == b.AdoptedBy));
        Assert.That(word.Provisions.Select(p => (p.Label, p.Text)), Is.EqualTo(text.Provisions.Select(p => (p.Label, p.Text))));
        Assert.That(word.Citations.Select(c => (c.Source, c.Span, c.Text)), Is.EqualTo(text.Citations.Select(c => (c.Source, c.Span, c.Text))));
    }

    private static string Item(int list, int level, string words) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>";

    private static TestCaseData Case(string name, string body, string words) => new TestCaseData(body, words).SetName($"Word: {name}");
}
