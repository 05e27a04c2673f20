using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests;

public sealed class NamesCommandTests
{
    private const string Text =
        """
        A/RES/70/900

        The General Assembly,

        Recalling the Rome Statute of 17 July 1998 and the Atlantis Declaration on Tides,1

        1. Decides so.

        1 A/70/900, annex II.
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Names_Piped_IsALineAName()
    {
        _folder.Write("a.txt", Text);

        Answer answer = await Kg.RunAsync("names", _folder.Path, "--least", "1");

        Assert.That(answer.Lines, Is.EqualTo(new[]
        {
            "bound\t1\t1\tAtlantis Declaration on Tides\t\tA/70/900, annex II (1)\t",
            "known\t1\t1\tRome Statute\tRome Statute of the International Criminal Court\t\t1998-07-17 (1)",
        }));
        Assert.That(answer.Code, Is.Zero);
    }

    [Test]
    public async Task Names_JsonLines_IsAnObjectAName()
    {
        Answer answer = await Kg.RunAsync("names", _folder.Write("a.txt", Text), "--least", "1", "--format", "jsonl");

        JsonElement bound = JsonDocument.Parse(answer.Lines[0]).RootElement;
        Assert.That(bound.GetProperty("finding").GetString(), Is.EqualTo("bound"));
        Assert.That(bound.GetProperty("known").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(bound.GetProperty("places")[0].GetProperty("source").GetString(), Is.EqualTo("A/70/900"));
        Assert.That(bound.GetProperty("places")[0].GetProperty("part").GetString(), Is.EqualTo("annex II"));
        Assert.That(bound.GetProperty("targets")[0].GetProperty("id").GetString(), Is.EqualTo("atlantis-declaration-on-tides"));
        JsonElement known = JsonDocument.Parse(answer.Lines[1]).RootElement;
        Assert.That(known.GetProperty("dates")[0].GetProperty("date").GetString(), Is.EqualTo("1998-07-17"));
    }

    [Test]
    public async Task Names_OnATerminal_IsATable() =>
        Assert.That(
            (await Kg.RunAsync(new Setting { IsTerminal = true }, "names", _folder.Write("a.txt", Text), "--least", "1")).Output,
            Does.Contain("In the authority").And.Contain("Atlantis"));

    [Test]
    public async Task Names_UsedByFewerDocuments_AreLeftOut() =>
        Assert.That((await Kg.RunAsync("names", _folder.Write("a.txt", Text))).Output, Is.Empty);

    [Test]
    public async Task Names_OfAFileThatCannotBeRead_FailsAndSaysWhich()
    {
        _folder.Write("1.xml", "<akomaNtoso>\n<p>Words</q></akomaNtoso>");
        _folder.Write("2.txt", Text);

        Answer answer = await Kg.RunAsync("names", _folder.Path, "--least", "1");

        Assert.That(answer.Lines, Has.Length.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("1.xml is not well-formed XML"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }
}
