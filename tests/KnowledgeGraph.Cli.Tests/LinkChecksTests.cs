using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests;

public sealed class LinkChecksTests
{
    private const string Linked =
        """
        <akomaNtoso><statement><coverPage><p><docNumber refersTo="#symbol">A/RES/76/900</docNumber></p></coverPage>
        <preamble><formula><p>The General Assembly,</p></formula>
        <container><p><span class="italic">Recalling</span> its resolutions <a href="https://undocs.org/en/A/RES/70/1">70/1</a> and <a href="https://undocs.org/en/A/RES/75/188">76/156</a>,</p></container></preamble>
        <mainBody><paragraph><num>1.</num><content><p>Decides so.</p></content></paragraph></mainBody></statement></akomaNtoso>
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task CheckLinks_Piped_IsALineADisagreement()
    {
        string path = _folder.Write("a.xml", Linked);

        Answer answer = await Kg.RunAsync("extract", "--check-links", path);

        Assert.That(answer.Output, Is.EqualTo($"{path}\tPP1\t76/156\tA/RES/75/188\tA/RES/76/156\n"));
        Assert.That(answer.Error, Does.Contain("1 document: 2 links to documents of the United Nations, 1 disagreement."));
        Assert.That(answer.Code, Is.Zero);
    }

    [Test]
    public async Task CheckLinks_JsonLines_IsAnObjectADisagreement()
    {
        Answer answer = await Kg.RunAsync("extract", "--check-links", _folder.Write("a.xml", Linked), "--format", "jsonl");

        JsonElement line = JsonDocument.Parse(answer.Lines.Single()).RootElement;
        Assert.That(line.GetProperty("link").GetString(), Is.EqualTo("A/RES/75/188"));
        Assert.That(line.GetProperty("read")[0].GetString(), Is.EqualTo("A/RES/76/156"));
        Assert.That(line.GetProperty("span")[1].GetInt32() - line.GetProperty("span")[0].GetInt32(), Is.EqualTo("76/156".Length));
    }

    [Test]
    public async Task CheckLinks_OnATerminal_IsATable()
    {
        Answer answer = await Kg.RunAsync(new Setting { IsTerminal = true }, "extract", "--check-links", _folder.Write("a.xml", Linked));

        Assert.That(answer.Output, Does.Contain("Link leads to").And.Contain("A/RES/75/188"));
    }

    [Test]
    public async Task CheckLinks_BrokenFileAndText_AreNamedAndDoNotStopTheRest()
    {
        _folder.Write("1.xml", "<akomaNtoso>\n<p>Words</q></akomaNtoso>");
        _folder.Write("2.txt", "The General Assembly,");
        _folder.Write("3.xml", Linked);

        Answer answer = await Kg.RunAsync("extract", "--check-links", _folder.Path);

        Assert.That(answer.Lines, Has.Length.EqualTo(1));
        Assert.That(answer.Error, Does.Contain("1.xml is not well-formed XML: line 2, column 11: ")
            .And.Contain("2.txt has no links to check: it is not XML").And.Contain("2 files could not be checked"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }
}
