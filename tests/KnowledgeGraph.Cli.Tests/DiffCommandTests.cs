using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>diff: a loaded text beside a file, two files, and what is said where there is nothing to compare.</summary>
public sealed class DiffCommandTests
{
    private const string Left = "A/RES/74/1\n\nResolution adopted by the General Assembly on 1 December 2019\n\n74/1. Question of the fish\n\nThe General Assembly,\n\n"
        + "1. Welcomes the report of the Special Committee;\n\n2. Urges all States to contribute to the fund;\n\n3. Decides to remain seized of the matter.\n";

    private const string Right = "The General Assembly,\n\n1. Decides to remain seized of the matter;\n\n"
        + "2. Welcomes the report of the Special Committee and its annex.\n";

    private TemporaryFolder _folder = null!;
    private Setting _setting = null!;
    private string _left = "";
    private string _right = "";

    [OneTimeSetUp]
    public async Task SetUp()
    {
        _folder = new TemporaryFolder();
        _setting = new Setting { Variables = { ["KG_STORE"] = $"sqlite:{Path.Combine(_folder.Path, "graph.db")}" } };
        _left = Path.Combine(_folder.Path, "A_RES_74_1.txt");
        _right = Path.Combine(_folder.Path, "draft.txt");
        await File.WriteAllTextAsync(_left, Left);
        await File.WriteAllTextAsync(_right, Right);
        Assert.That((await Kg.RunAsync(_setting, "load", _left)).Code, Is.Zero);
    }

    [OneTimeTearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Diff_ALoadedTextAndAFile_PrintsARowAChange()
    {
        Answer answer = await Kg.RunAsync(_setting, "diff", "A/RES/74/1", _right);

        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.Zero);
            Assert.That(answer.Lines, Is.EqualTo(new[]
            {
                "dropped\tTITLE\t\t[-Question of the fish-]",
                "the same\tHEAD\tHEAD\tThe General Assembly,",
                "changed, moved\tOP1\tOP2\tWelcomes the report of the Special Committee[-;-]{+ and its annex.+}",
                "dropped\tOP2\t\t[-Urges all States to contribute to the fund;-]",
                "changed\tOP3\tOP1\tDecides to remain seized of the matter[-.-]{+;+}",
            }));
            Assert.That(answer.Error, Is.EqualTo("kg: A/RES/74/1 to draft.txt: 2 paragraphs changed, 1 dropped; 1 of them moved.\n"));
        });
    }

    [Test]
    public async Task Diff_TwoFiles_NeedsNoGraph()
    {
        var setting = new Setting { Variables = { ["KG_STORE"] = "sqlite:" + Path.Combine(_folder.Path, "none", "graph.db") } };

        Assert.That((await Kg.RunAsync(setting, "diff", _left, _right)).Code, Is.Zero);
    }

    [Test]
    public async Task Diff_StandardInput_IsAText()
    {
        Answer answer = await Kg.RunAsync(_setting with { Input = Encoding.UTF8.GetBytes(Left) }, "diff", "A/RES/74/1", "-");

        Assert.That(answer.Error, Does.EndWith(": 3 paragraphs the same.\n"));
    }

    [Test]
    public async Task Diff_Jsonl_IsAnObjectARow()
    {
        Answer answer = await Kg.RunAsync(_setting, "diff", _left, _right, "--format", "jsonl");
        JsonElement row = JsonElement.Parse(answer.Lines[2]);

        Assert.That(row.GetProperty("change").GetString(), Is.EqualTo("changed"));
        Assert.That(row.GetProperty("isMoved").GetBoolean(), Is.True);
        Assert.That(row.GetProperty("right")[0].GetString(), Is.EqualTo("OP2"));
        Assert.That(row.GetProperty("words")[0].ToString(), Is.EqualTo("""{"change":"kept","text":"Welcomes the report of the Special Committee"}"""));
    }

    [Test]
    public async Task Diff_Docx_IsAWordFileWithTrackedChanges()
    {
        using var output = new MemoryStream();
        Setting setting = _setting with { Change = context => context with { Streams = new(() => Stream.Null, output, TextWriter.Null) } };

        Assert.That((await Kg.RunAsync(setting, "diff", _left, _right, "--format", "docx")).Code, Is.Zero);
        await using var zip = new ZipArchive(new MemoryStream(output.ToArray()));
        using var part = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync());
        Assert.That(await part.ReadToEndAsync(), Does.Contain("<w:del ").And.Contain("<w:ins "));
    }

    [Test]
    public async Task Diff_Docx_ToATerminal_IsRefused()
    {
        Answer answer = await Kg.RunAsync(_setting with { IsTerminal = true }, "diff", _left, _right, "--format", "docx");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Is.EqualTo("kg: A Word file is not for a terminal: kg diff A B --format docx > changes.docx\n"));
    }

    [Test]
    public async Task Diff_Html_IsOneFileThatFetchesNothing()
    {
        Answer answer = await Kg.RunAsync(_setting, "diff", _left, _right, "--format", "html");

        Assert.That(answer.Output, Does.StartWith("<!DOCTYPE html>").And.Contain("<del>;</del>").And.Contain("<ins>and its annex.</ins>"));
        Assert.That(answer.Output, Does.Not.Contain("href=").And.Not.Contain("src="));
    }

    [TestCase("A/RES/99/9", "kg: The graph has nothing called 'A/RES/99/9'. The General Assembly has not begun a session 99. To look for its words: kg search A/RES/99/9\n")]
    [TestCase("A/RES/74/1 OP9", "kg: A/RES/74/1 has no part 'OP9'. Its parts: kg show A/RES/74/1\n")]
    public async Task Diff_OfWhatIsNotThere_SaysSo(string text, string sentence)
    {
        Answer answer = await Kg.RunAsync(_setting, "diff", text, _right);

        Assert.That(answer.Code, Is.EqualTo(1));
        Assert.That(answer.Error, Is.EqualTo(sentence));
    }

    [Test]
    public async Task Diff_OfAFileThatCannotBeRead_SaysSo()
    {
        string empty = Path.Combine(_folder.Path, "empty.txt");
        await File.WriteAllTextAsync(empty, "");

        Answer answer = await Kg.RunAsync(_setting, "diff", empty, _right);

        Assert.That((answer.Code, answer.Error), Is.EqualTo((1, $"kg: {empty} is empty.\n")));
    }
}
