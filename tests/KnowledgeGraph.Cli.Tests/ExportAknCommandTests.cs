using KnowledgeGraph.Cli.CommandLine;

namespace KnowledgeGraph.Cli.Tests;

public sealed class ExportAknCommandTests
{
    private const string Lettered =
        """
        A/RES/75/290B

        Resolution adopted by the General Assembly on 25 June 2021

        75/290. Forum on lakes

        B

        Annual review of lakes

        The General Assembly,

        Recalling its resolution 74/174 of 18 December 2019,¹ and the Convention on the Law of Lakes,

        1. Decides that paragraph 2 of its resolution 75/290 A applies:

        (a) To lakes;

        2. Requests the Secretary-General to report.

        Annex

        Declaration on lakes

        1. Lakes are waters.

        ¹ See also resolution 71/1.
        """;

    private const string English =
        """
        A/RES/76/900

        Resolution adopted by the General Assembly on 16 December 2021

        76/900. Lakes

        The General Assembly,

        Recalling its resolution 70/1 of 25 September 2015,

        1. Decides to remain seized of the matter.
        """;

    private const string French =
        """
        A/RES/76/900

        Résolution adoptée par l’Assemblée générale le 16 décembre 2021

        76/900. Lacs

        L’Assemblée générale,

        Rappelant sa résolution 70/1 du 25 septembre 2015 et consciente de la nécessité de la faire connaître à tous ceux qui l’ignorent,

        1. Décide de rester saisie de la question et de l’examiner de nouveau à sa prochaine session, conformément à la Charte des Nations Unies.
        """;

    private const string Official =
        """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
        <meta><identification><FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2021-12-17/76-900/"/><FRBRdate date="2021-12-17" name="adoption"/></FRBRWork></identification></meta>
        <coverPage><p><docNumber refersTo="#symbol">A/RES/76/900</docNumber></p><p>Resolution adopted by the General Assembly on 16 December 2021</p></coverPage>
        <preamble><formula><p>The General Assembly,</p></formula>
        <container><p><span class="italic">Recalling</span> its resolutions <a href="https://undocs.org/en/A/RES/70/1">70/1</a>, <a href="https://undocs.org/en/A/RES/75/188">76/156</a> and 73/148 and the <a href="https://undocs.org/en/A/70/1">report</a>,</p></container></preamble>
        <mainBody><paragraph><content><p>Noting also the report,</p></content></paragraph><paragraph><num>1.</num><content><p>Decides so.</p></content></paragraph></mainBody></statement></akomaNtoso>
        """;

    private TemporaryFolder _folder = null!;

    private string Into => Path.Combine(_folder.Path, "akn");

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    // The parts of a resolution lie in the graph of the whole; each becomes the document that it was.
    [TestCase("E/RES/2022/14", "E_RES_2022_14.xml")]
    [TestCase("A/RES/75/290", "A_RES_75_290B.xml")]
    public async Task LoadedText_GivesTheSameGraphFromItsFile(string symbol, string file)
    {
        string first = Store("first"), second = Store("second");
        await Kg.RunAsync("load", symbol.StartsWith('E') ? Repository.Seed : _folder.Write("b.txt", Lettered), "--store", first);

        Answer answer = await Kg.RunAsync("export", "akn", symbol, Into, "--store", first);

        Assert.That(answer, Has.Property("Code").Zero.And.Property("Output").EqualTo(Path.Combine(Into, file) + "\n"), answer.Error);
        await Kg.RunAsync("load", Into, "--store", second);
        foreach (string[] question in new[] { ["show", symbol], new[] { "lineage", symbol, "--format", "json", "--depth", "1" } })
        {
            Answer one = await Kg.RunAsync([.. question, "--store", first]), other = await Kg.RunAsync([.. question, "--store", second]);
            Assert.That(other.Output, Is.EqualTo(one.Output).And.Not.Empty);
        }
    }

    [Test]
    public async Task LoadedText_InALanguage_GivesTheSameGraphFromItsFile()
    {
        string first = Store("first"), second = Store("second");
        await Kg.RunAsync("load", _folder.Write("en.txt", English), _folder.Write("fr.txt", French), "--store", first);

        Answer answer = await Kg.RunAsync("export", "akn", "A/RES/76/900", Into, "--lang", "fr", "--store", first);
        Answer none = await Kg.RunAsync("export", "akn", "A/RES/76/900", Into, "--lang", "es", "--store", first);

        Assert.That(answer.Output, Is.EqualTo(Path.Combine(Into, "A_RES_76_900-fr.xml") + "\n"), answer.Error);
        Assert.That(none.Error, Does.Contain("The text of A/RES/76/900 in Spanish is not in the graph"));
        await Kg.RunAsync("load", Into, "--store", second);
        await Kg.RunAsync("remove", "A/RES/76/900", "--lang", "en", "--store", first);
        foreach (string[] question in new[] { ["show", "A/RES/76/900"], new[] { "lineage", "A/RES/76/900", "--format", "json", "--depth", "1" } })
        {
            Answer one = await Kg.RunAsync([.. question, "--store", first]), other = await Kg.RunAsync([.. question, "--store", second]);
            Assert.That(other.Output, Is.EqualTo(one.Output).And.Contain("A/RES/70/1"), "the French text alone");
        }
    }

    [Test]
    public async Task File_IsWrittenWholeAndAgain()
    {
        for (int time = 1; time <= 2; time++)
        {
            Answer answer = await Kg.RunAsync("export", "akn", Repository.Seed, Into);
            Assert.That(answer.Code, Is.Zero, answer.Error);
        }

        Assert.That(Directory.GetFileSystemEntries(Into).Select(Path.GetFileName), Is.EqualTo(new[] { "E_RES_2022_14.xml" }), "and nothing else");
    }

    [Test]
    public async Task FileOfSomebodyElse_IsNeverWrittenOver()
    {
        Directory.CreateDirectory(Into);
        string theirs = Path.Combine(Into, "E_RES_2022_14.xml");
        await File.WriteAllTextAsync(theirs, Official);

        Answer answer = await Kg.RunAsync("export", "akn", Repository.Seed, Into);

        Assert.That(answer.Code, Is.EqualTo(ExitCode.InputFailed));
        Assert.That(answer.Error, Does.Contain("there is a E_RES_2022_14.xml").And.Contain("did not write").And.Contain("0 documents written, 1 file failed"));
        Assert.That(await File.ReadAllTextAsync(theirs), Is.EqualTo(Official));
        Assert.That(Directory.GetFileSystemEntries(Into), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Folder_WritesWhatCanBeReadAndNamesTheRest()
    {
        string from = Path.Combine(_folder.Path, "from");
        Directory.CreateDirectory(from);
        await File.WriteAllTextAsync(Path.Combine(from, "1.xml"), "<akomaNtoso>\n<p>Words</q></akomaNtoso>");
        await File.WriteAllTextAsync(Path.Combine(from, "2.txt"), Lettered);
        await File.WriteAllTextAsync(Path.Combine(from, "3.txt"), Lettered);

        Answer answer = await Kg.RunAsync("export", "akn", from, Into);

        Assert.That(answer.Code, Is.EqualTo(ExitCode.InputFailed));
        Assert.That(answer.Output, Is.EqualTo(Path.Combine(Into, "A_RES_75_290B.xml") + "\n"));
        Assert.That(answer.Error, Does.Contain("1.xml is not well-formed XML: line 2").And.Contain("3.txt would be written into A_RES_75_290B.xml")
            .And.Contain("1 document written, 2 files failed."));
    }

    [Test]
    public async Task Compare_OfficialFile_IsALineADifference()
    {
        string path = _folder.Write("a.xml", Official);

        Answer answer = await Kg.RunAsync("export", "akn", path, Into, "--compare");

        string[] expected =
        [
            $"{path}\tmetadata\tdate\t2021-12-17\t2021-12-16",
            $"{path}\tmetadata\twork\t/akn/un/statement/deliberation/unga/2021-12-17/76-900\t/akn/un/statement/deliberation/unga/2021-12-16/76-900",
            $"{path}\tparagraph-kind\tPP2\tparagraph of the main body\tpreambular",
            $"{path}\tother-target\tPP1\t76/156 → A/RES/75/188\tA/RES/76/156",
            $"{path}\tlink-only-there\tPP1\treport → A/70/1\t",
            $"{path}\tlink-only-here\tPP1\t\t73/148 → A/RES/73/148",
        ];
        Assert.That(answer.Lines, Is.EquivalentTo(expected));
        Assert.That(answer, Has.Property("Code").Zero.And.Property("Error").Contain("1 document written, 6 differences to the official text."));
    }

    [Test]
    public async Task Compare_DraftWithTheOfficialFile_SaysWhichParagraphsDiffer()
    {
        string official = _folder.Write("a.xml", Official);
        string draft = _folder.Write("draft.txt", """
            A/RES/76/900

            Resolution adopted by the General Assembly on 16 December 2021

            The General Assembly,

            Recalling its resolutions 70/1, 76/156 and 73/148 and the report,

            1. Recalls resolution 71/1;

            2. Decides so.
            """);

        Answer answer = await Kg.RunAsync("export", "akn", draft, Into, "--compare", official);

        Assert.That(answer.Lines, Has.Member($"{draft}\tparagraph-only-there\tPP2\tNoting also the report,\t")
            .And.Member($"{draft}\tparagraph-number\tOP2\tOP1\tOP2").And.Member($"{draft}\tparagraph-only-here\tOP1\t\tRecalls resolution 71/1;"));
    }

    [TestCase("A/RES/1/1", "The graph has nothing called")]
    [TestCase("A/RES/74/174", "is not in the graph, so it cannot be written")]
    public async Task TextThatIsNotThere_IsNamed(string reference, string message)
    {
        string store = Store("graph");
        await Kg.RunAsync("load", _folder.Write("b.txt", Lettered), "--store", store);

        Answer answer = await Kg.RunAsync("export", "akn", reference, Into, "--store", store);

        Assert.That(answer, Has.Property("Code").EqualTo(ExitCode.InputFailed).And.Property("Error").Contain(message));
        Assert.That(Directory.Exists(Into), Is.False);
    }

    private string Store(string name) => $"sqlite:{Path.Combine(_folder.Path, name + ".db")}";
}
