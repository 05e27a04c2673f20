namespace KnowledgeGraph.Cli.Tests;

/// <summary><c>kg diagnostics</c>: the list of what looks wrong, and of what two languages of a text say otherwise.</summary>
public sealed class DiagnosticsCommandTests
{
    private TemporaryFolder _folder = null!;

    private string Store => $"sqlite:{Path.Combine(_folder.Path, "g.db")}";

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _folder = new TemporaryFolder();
        string english = _folder.Write("en.txt", """
            A/RES/76/900

            The General Assembly,

            Recalling its resolution 66/288 of 27 July 2012,

            1. Decides to remain seized of the matter;

            3. Requests the Secretary-General to report.
            """);
        string french = _folder.Write("fr.txt", """
            A/RES/76/900

            L’Assemblée générale,

            Rappelant sa résolution 66/228 du 27 juillet 2012, et consciente de la nécessité de la faire connaître à tous ceux qui l’ignorent,

            1. Décide de rester saisie de la question et de l’examiner de nouveau à sa prochaine session ;

            3. Prie le Secrétaire général de lui faire rapport.
            """);
        Answer answer = await Kg.RunAsync("load", english, french, "--store", Store);
        Assert.That(answer.Code, Is.Zero, answer.Error);
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("", "NUMBERS_SKIP LANGUAGES_CITE_OTHERWISE")]
    [TestCase("--code LANGUAGES", "LANGUAGES_CITE_OTHERWISE")]
    [TestCase("--code languages_cite_otherwise --lang fr", "LANGUAGES_CITE_OTHERWISE")]
    [TestCase("--code LANGUAGES --lang es", "")]
    [TestCase("--code NUMBERS_SKIP --code NO_SUCH_NUMBER", "NUMBERS_SKIP")]
    public async Task Diagnostics_AreThoseAskedFor(string words, string codes)
    {
        Answer answer = await Kg.RunAsync(["diagnostics", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--store", Store]);

        Assert.That((answer.Code, answer.Error), Is.EqualTo((0, "")));
        Assert.That(string.Join(' ', answer.Lines.Where(l => l.Length > 0).Select(l => l.Split('\t')[1])), Is.EqualTo(codes));
    }

    [Test]
    public async Task Discrepancy_IsALineWithBothTexts()
    {
        Answer answer = await Kg.RunAsync("diagnostics", "--code", "LANGUAGES", "--format", "jsonl", "--store", Store);

        Assert.That(answer.Output, Does.StartWith("{\"instrument\":\"A/RES/76/900\",\"code\":\"LANGUAGES_CITE_OTHERWISE\",\"message\":\"The French text cites "
            + "A/RES/66/228 (“").And.Contain("where the English text, in PP1, cites A/RES/66/288 (“").And.Contain("\"provision\":\"A/RES/76/900#fr:PP1\""));
    }
}
