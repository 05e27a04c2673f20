using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests;

public sealed class ExtractCommandTests
{
    private static readonly Setting Sample = new() { Change = context => context with { Reader = Samples.Reader } };
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Extract_JsonLines_HasEveryKeyOfTheContract()
    {
        string path = _folder.Write("a.txt", "");

        Answer answer = await Kg.RunAsync(Sample, "extract", path, "--format", "jsonl");

        Assert.That(answer.Output, Is.EqualTo(Expected.Replace("SOURCE", path, StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            + "\n"));
        Assert.That(answer.Code, Is.Zero);
    }

    [Test]
    public async Task Extract_ManyFiles_PrintsLinesInTheirOrderAndNamesTheOneThatFails()
    {
        for (int i = 0; i < 40; i++)
        {
            _folder.Write($"{i:00}.txt", i == 7 ? "!" : $"Title {i:00}");
        }

        Answer answer = await Kg.RunAsync(Sample, "extract", _folder.Path, "--format", "jsonl");

        Assert.That(answer.Lines.Select(Title), Is.EqualTo(Enumerable.Range(0, 40).Where(i => i != 7).Select(i => $"Title {i:00}")));
        Assert.That(answer.Error, Does.Contain("07.txt is not UTF-8: line 1 is wrong").And.Contain("39 documents")
            .And.Contain("1 file could not be read"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }

    [TestCase("", "")]
    [TestCase("fr", "A/RES/74/174")]
    [TestCase("es", "")]
    public async Task Extract_OfAFewWords_IsInTheLanguageThatIsSaid(string language, string cited)
    {
        string path = _folder.Write("a.txt", "Rappelant la résolution 74/174 de l’Assemblée générale,");

        Answer answer = await Kg.RunAsync(["extract", path, .. language.Length > 0 ? new[] { "--lang", language } : []]);

        Assert.That(answer.Output.Contains("A/RES/74/174", StringComparison.Ordinal), Is.EqualTo(cited.Length > 0), answer.Output);
    }

    [Test]
    public async Task Extract_Explained_SaysWhatSpokeForAndAgainstEachName()
    {
        string path = _folder.Write("a.txt", """
            The General Assembly,

            Recalling the Convention on Cluster Munitions and the Treaty Section of the Office of Legal Affairs,

            1. Calls upon the parties to conclude a Comprehensive Peace Agreement;
            """);

        Answer answer = await Kg.RunAsync("extract", path, "--explain");

        string[][] rows = [.. answer.Lines.Select(line => line.Split('\t'))];
        Assert.That(rows.Select(r => (r[1], r[2], r[3])), Is.EqualTo(new[]
        {
            ("PP1", "Convention on Cluster Munitions", "Convention on Cluster Munitions"),
            ("OP1", "Comprehensive Peace Agreement", ""),
        }));
        Assert.That(rows[0][4], Is.EqualTo("the authority of names or the document knows it"));
        Assert.That(rows[1][5], Is.EqualTo("any text of its kind is meant"));
    }

    [Test]
    public async Task Extract_StandardInput_IsReadAsDash()
    {
        Answer answer = await Kg.RunAsync(Sample with { Input = "Piped"u8.ToArray() }, "extract", "-", "--format", "jsonl");

        Assert.That(Title(answer.Lines.Single()), Is.EqualTo("Piped"));
        Assert.That(JsonDocument.Parse(answer.Output).RootElement.GetProperty("source").GetString(), Is.EqualTo("-"));
    }

    [Test]
    public async Task Extract_TablePiped_IsALineACitation()
    {
        string path = _folder.Write("a.txt", "");

        Answer answer = await Kg.RunAsync(Sample, "extract", path);

        Assert.That(answer.Lines, Is.EqualTo((string[])
        [
            $"{path}\tPP1\tRECALLS\tA/RES/217(III)\tpara. 2\t1948-12-10\tresolved\tits resolution 217 A (III)",
            $"{path}\tAnnex:1\tTAKES_NOTE_OF\tA/RES/217(III) or other\t\t\tambiguous\tText",
        ]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Extract_TableOnATerminal_TakesNothingInTheTextForMarkup(bool usesColor)
    {
        string path = _folder.Write("a.txt", "");

        Answer answer = await Kg.RunAsync(Sample with { IsTerminal = true, UsesColor = usesColor }, "extract", path);

        Assert.That(answer.Output, Does.Contain("Été “quoted” <b>[red]").And.Contain("its resolution 217 A (III)"));
        Assert.That(answer.Output, Does.Not.Contain("\u001b[31m"));
        Assert.That(answer.Code, Is.Zero);
    }

    [Test]
    public async Task Extract_TextWithControlCharacters_NeverReachesATerminalWithThem()
    {
        string path = _folder.Write("a.txt", "evil\u001b[2Jtitle\u0007\u202e\n");

        Answer answer = await Kg.RunAsync(Sample with { IsTerminal = true }, "extract", path);

        Assert.That(answer.Output, Does.Contain("evil [2Jtitle"));
        Assert.That(answer.Output.Contains('\u0007', StringComparison.Ordinal)
            || answer.Output.Contains('\u202e', StringComparison.Ordinal), Is.False);
    }

    private static string? Title(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("title").GetString();
    }

    private const string Expected = """
        {"source":"SOURCE","symbol":"A/RES/70/1","title":"Été “quoted” <b>[red]","date":"2015-09-25","adoptedBy":"General Assembly",
        "session":"Seventieth session","meeting":"4th plenary meeting","agendaItem":"15","subjects":["Peace"],
        "paragraphs":[{"label":"PP1","kind":"preambular","number":null,"verb":"Recalling","text":"Recalling its resolution 217 A (III)\u001B[31m"},
        {"label":"Annex:1","kind":"annexParagraph","number":"1","verb":null,"text":"Text"}],
        "citations":[{"paragraph":"PP1","span":[10,36],"text":"its resolution 217 A (III)",
        "target":{"id":"A/RES/217(III)","symbol":"A/RES/217(III)","title":null,"kind":"resolution","body":"General Assembly","part":"A"},
        "status":"resolved","pinpoint":"para. 2","date":"1948-12-10","verb":"Recalling","relation":"RECALLS"},
        {"paragraph":"Annex:1","span":[0,4],"text":"Text","target":null,"status":"ambiguous","pinpoint":null,"date":null,"verb":null,"relation":"TAKES_NOTE_OF",
        "candidates":[{"id":"A/RES/217(III)","symbol":"A/RES/217(III)","title":null,"kind":"resolution","body":"General Assembly","part":"A"},
        {"id":"other","symbol":null,"title":null,"kind":"resolution","body":"General Assembly","part":"A"}]}],
        "statements":[{"subject":{"id":"A/RES/217(III)","symbol":"A/RES/217(III)","title":null},"relation":"ADOPTED_BY",
        "object":{"id":"body:general-assembly","symbol":null,"title":"General Assembly"},"paragraph":"PP1"},
        {"subject":{"id":"A/RES/217(III)","symbol":"A/RES/217(III)","title":null},"relation":"ENDORSES",
        "object":{"id":"A/RES/217(III)","symbol":"A/RES/217(III)","title":null},"paragraph":"PP1"}],
        "diagnostics":[{"code":"DATE_MISMATCH","paragraph":"PP1","message":"The date is another."}]}
        """;
}
