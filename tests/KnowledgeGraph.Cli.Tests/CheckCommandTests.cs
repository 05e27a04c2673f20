using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests;

/// <summary><c>kg check</c>: what it prints for programs, and what it ends with.</summary>
public sealed class CheckCommandTests
{
    private const string Right = "its resolution 74/133 of 18 December 2019";
    private const string Wrong = "its resolution 74/133 of 19 December 2019";
    private const string Superseded = "its resolution 74/133 of 18 December 2019, the Convention on the Right of the Child";

    private TemporaryFolder _folder = null!;
    private Setting _setting = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _folder = new TemporaryFolder();
        _setting = new Setting { Variables = { ["KG_STORE"] = $"sqlite:{Path.Combine(_folder.Path, "graph.db")}" } };
        File.WriteAllText(
            Path.Combine(_folder.Path, "one.txt"),
            "Resolution adopted by the General Assembly on 18 December 2019\n\n74/133. Rights of the child\n\nThe General Assembly,\n\n"
            + "Recalling the Charter of the United Nations,\n\n1. Decides to act.\n");
        Answer loaded = await Kg.RunAsync(_setting, "load", Path.Combine(_folder.Path, "one.txt"));
        Assert.That(loaded.Code, Is.Zero, loaded.Error);
    }

    [OneTimeTearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase(Right, 0, "right")]
    [TestCase(Wrong, 1, "wrong")]
    [TestCase(Superseded, 1, "right wrong")]
    [TestCase("its resolution 60/7", 0, "not known")]
    public async Task Check_EndsWithOneWhereSomethingIsWrong(string words, int code, string verdicts)
    {
        Answer answer = await Kg.RunAsync(Draft(words), "check", "-");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.EqualTo(code), answer.Error);
            Assert.That(string.Join(' ', answer.Lines.Select(l => l.Split('\t')[0])), Is.EqualTo(verdicts));
            Assert.That(answer.Lines.Select(l => l.Split('\t').Length), Is.All.EqualTo(5));
        });
    }

    [Test]
    public async Task Check_Json_SaysWhatIsRight()
    {
        Answer answer = await Kg.RunAsync(Draft(Wrong), "check", "-", "--format", "json");
        JsonElement report = JsonDocument.Parse(answer.Output).RootElement;
        JsonElement line = report.GetProperty("lines")[0];
        Assert.Multiple(() =>
        {
            Assert.That(report.GetProperty("wrong").GetInt32(), Is.EqualTo(1));
            Assert.That(report.GetProperty("citations").GetProperty("wrong").GetInt32(), Is.EqualTo(1));
            Assert.That((line.GetProperty("verdict").GetString(), line.GetProperty("place").GetString(), line.GetProperty("right").GetString()),
                Is.EqualTo(("wrong", "PP1", "2019-12-18")));
            Assert.That(line.GetProperty("target").GetString(), Is.EqualTo("A/RES/74/133"));
            Assert.That(line.GetProperty("findings")[0].GetProperty("code").GetString(), Is.EqualTo("DATE_MISMATCH"));
        });
    }

    [Test]
    public async Task Check_JsonLines_HasTheLinesOfTheObject()
    {
        Answer lines = await Kg.RunAsync(Draft(Superseded), "check", "-", "--format", "jsonl");
        Answer whole = await Kg.RunAsync(Draft(Superseded), "check", "-", "--format", "json");
        Assert.That(
            lines.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("says").GetString()),
            Is.EqualTo(JsonDocument.Parse(whole.Output).RootElement.GetProperty("lines").EnumerateArray()
                .Select(l => l.GetProperty("says").GetString())));
    }

    [Test]
    public async Task Check_Docx_IsAWordFile()
    {
        Answer answer = await Kg.RunAsync(Draft(Wrong), "check", "-", "--format", "docx");
        Assert.That((answer.Code, answer.Output[..2]), Is.EqualTo((1, "PK")));
    }

    [Test]
    public async Task Check_OfWhatCannotBeRead_SaysSo()
    {
        string broken = Path.Combine(_folder.Path, "broken.docx");
        await File.WriteAllBytesAsync(broken, [0x50, 0x4B, 3, 4, 0, 0]);
        Answer answer = await Kg.RunAsync(_setting, "check", broken);
        Assert.That((answer.Code, answer.Lines.Length), Is.EqualTo((1, 0)));
        Assert.That(answer.Error, Does.Contain("broken.docx"));
    }

    private Setting Draft(string words) => _setting with
    {
        Input = Encoding.UTF8.GetBytes($"The General Assembly,\n\nRecalling {words},\n\n1. Decides to remain seized of the matter.\n"),
    };
}
