using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>wording on two years of a question, and a part of a resolution.</summary>
public sealed class WordingCommandTests
{
    private const string Words = "Reaffirms that the rights of the child are human rights and need to be protected";

    private SavedGraph _graph = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _graph = await SavedGraph.OfAsync(
        ResolutionPart.Within(Text("A/RES/74/261B", 2019, Words + ";")),
        Text("A/RES/75/1", 2020, Words + " everywhere;"),
        Text("A/RES/76/1", 2021, Words + " everywhere;", "Urges States to do what has never been asked of any of them;"));

    [OneTimeTearDown]
    public void TearDown() => _graph.Dispose();

    [Test]
    public async Task Wording_OfIdsOnStandardInput_IsALineEach()
    {
        Setting asking = _graph.Setting with { Input = Encoding.UTF8.GetBytes("A/RES/76/1#OP1\n\nA/RES/74/261B#OP1\nA/RES/75/1#OP1\n") };
        Answer answer = await Kg.RunAsync(asking, "wording", "-", "--format", "jsonl");
        JsonElement[] lines = [.. answer.Lines.Select(l => JsonDocument.Parse(l).RootElement)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.Code, answer.Error), Is.EqualTo((0, "")));
            Assert.That(lines.Select(l => string.Join(' ', Said(l, "provision"), Said(l, "closest"), Said(l, "first"), Said(l, "origin"))), Is.EqualTo([
                "A/RES/76/1#OP1 A/RES/75/1#OP1 A/RES/74/261B#OP1 agreed", "A/RES/74/261B#OP1   new",
                "A/RES/75/1#OP1 A/RES/74/261B#OP1 A/RES/74/261B#OP1 changed"]));
            Assert.That(lines.Select(l => l.GetProperty("coverage").GetDouble()), Is.EqualTo([1, 0, 0.938]));
        }
    }

    [Test]
    public async Task Wording_OfIdsThatAreNone_SaysWhichAndAnswersTheOthers()
    {
        Setting asking = _graph.Setting with { Input = Encoding.UTF8.GetBytes("A/RES/75/1#OP9\nwhatever\nA/RES/75/1#OP1\n") };
        Answer answer = await Kg.RunAsync(asking, "wording", "-", "--format", "jsonl");

        Assert.That((answer.Code, answer.Lines.Length), Is.EqualTo((1, 1)));
        Assert.That(answer.Error, Does.Contain("A/RES/75/1#OP9").And.Contain("'whatever' is no id"));
    }

    [Test]
    public async Task Wording_OfAParagraph_TellsItsHistoryAndLaterUses()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "wording", "75/1", "OP1");

        Assert.That(answer.Lines, Is.EqualTo([
            "wording\tA/RES/75/1#OP1\tchanged\t94 %\tA/RES/74/261#B:OP1 (2019-12-01)\tA/RES/74/261#B:OP1 (2019-12-01)",
            "history\tA/RES/74/261#B:OP1\t2019-12-01\t", "later-use\tA/RES/76/1#OP1\t2021-12-01\t"]));
        Assert.That(answer.Error, Is.EqualTo("kg: Most of the words stand in 1 earlier text and in 1 later text.\n"));
    }

    [Test]
    public async Task Wording_OfAText_TellsHowMuchIsAgreed()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "wording", "A/RES/76/1");

        Assert.That(answer.Lines.Select(l => string.Join(' ', l.Split('\t')[1..3])), Is.EqualTo(["A/RES/76/1#OP1 agreed", "A/RES/76/1#OP2 new"]));
        Assert.That(answer.Error, Does.Contain("1 agreed, 1 new").And.Contain("most comes from A/RES/75/1"));
    }

    [Test]
    public async Task Wording_OfAFile_IsThatOfADraft()
    {
        string path = Path.Combine(_graph.Path, "draft.txt");
        await File.WriteAllTextAsync(path, $"The General Assembly,\n\n1. {Words} everywhere;\n\n2. Urges others.\n");
        Answer answer = await Kg.RunAsync(_graph.Setting, "wording", path, "--format", "jsonl");

        Assert.That((answer.Code, Said(JsonDocument.Parse(answer.Lines[0]).RootElement, "closest")), Is.EqualTo((0, "A/RES/76/1#OP1")));
    }

    [Test]
    public async Task Wording_Rebuild_SaysHowManyTexts()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "wording", "--rebuild");

        Assert.That((answer.Code, answer.Output, answer.Error), Is.EqualTo((0, "", "kg: The words of 3 texts are kept anew.\n")));
    }

    private static string? Said(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static Document Text(string id, int year, params string[] paragraphs) => new()
    {
        Source = id,
        Head = new DocumentHead { Id = new InstrumentId(id), Symbol = id, Title = "Rights of the child", Date = new DateOnly(year, 12, 1) },
        Provisions =
        [
            .. paragraphs.Select((p, i) => new DocumentProvision { Label = $"OP{i + 1}", Kind = ProvisionKind.Operative, Text = p }),
        ],
    };
}
