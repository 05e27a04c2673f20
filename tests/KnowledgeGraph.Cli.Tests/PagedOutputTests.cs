using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What is longer than the terminal goes to the pager, and all of it; what fits does not.</summary>
public sealed class PagedOutputTests
{
    private const int Height = 5;
    private const int Width = 20;

    [TestCase("", false)]
    [TestCase("one\ntwo\nthree\n", false)]
    [TestCase("one\ntwo\nthree\nfour\n", true)]
    [TestCase("\u001b[1mone\u001b[0m\ntwo\nthree\n", false, TestName = "Colours_TakeNoRoom")]
    [TestCase("a line of more than twenty letters\nand a further line of them\n", true, TestName = "LongLines_AreBroken")]
    [TestCase("ééééééééééééééé\nwww\nwww\n", false, TestName = "Letters_OfTwoBytes_AreOne")]
    public void Paged_IsWhatIsLongerThanTheTerminal(string text, bool isPaged)
    {
        using var terminal = new MemoryStream();
        int started = 0;
        using (var paged = new PagedOutput(terminal, Height, Width, () => Count(ref started)))
        {
            foreach (byte b in Encoding.UTF8.GetBytes(text))
            {
                paged.Write([b]);
            }
        }

        Assert.That(started, Is.EqualTo(isPaged ? 1 : 0));
        Assert.That(Encoding.UTF8.GetString(terminal.ToArray()), Is.EqualTo(text), "nothing is lost where no pager starts");
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task Pager_OfTheVariable_ReadsAllOfIt()
    {
        using var folder = new TemporaryFolder();
        string seen = Path.Combine(folder.Path, "seen");
        var pager = new Pager(name => name == Pager.Variable ? $"cat > '{seen}'" : null);
        using var terminal = new MemoryStream();
        string text = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"line {i}\n"));
        await using (var paged = new PagedOutput(terminal, Height, Width, pager.Start))
        {
            await paged.WriteAsync(Encoding.UTF8.GetBytes(text));
        }

        Assert.That(await File.ReadAllTextAsync(seen), Is.EqualTo(text));
        Assert.That(terminal.Length, Is.Zero);
    }

    // "q" in the middle of a long answer.
    [Test]
    [Platform("Linux,MacOsX")]
    public void Pager_ThatEndsEarly_IsNoError()
    {
        var pager = new Pager(name => name == Pager.Variable ? "head -n 1 > /dev/null" : null);
        using var terminal = new MemoryStream();
        byte[] line = Encoding.UTF8.GetBytes(new string('x', 70_000) + "\n");

        Assert.That(
            () =>
            {
                using var paged = new PagedOutput(terminal, Height, Width, pager.Start);
                for (int i = 0; i < 100; i++)
                {
                    paged.Write(line);
                }
            },
            Throws.Nothing);
        Assert.That(terminal.Length, Is.Zero);
    }

    [TestCase(null, true)]
    [TestCase("less -S", true)]
    [TestCase("", false)]
    [TestCase("cat", false)]
    public void Pager_IsWanted_UnlessTheVariableSaysNone(string? value, bool isWanted) =>
        Assert.That(new Pager(_ => value).IsWanted, Is.EqualTo(isWanted));

    [TestCase(new string[0], true)]
    [TestCase(new[] { "--no-pager" }, false)]
    [Platform("Linux,MacOsX")]
    public async Task LongAnswer_OnATerminal_IsPagedUnlessAskedNotTo(string[] options, bool isPaged)
    {
        using var folder = new TemporaryFolder();
        string seen = Path.Combine(folder.Path, "seen");
        var setting = new Setting { IsTerminal = true, Height = Height, Variables = { [Pager.Variable] = $"cat > '{seen}'" } };
        Answer answer = await Kg.RunAsync(setting, ["schema", "graphql", .. options]);

        Assert.That(File.Exists(seen), Is.EqualTo(isPaged));
        Assert.That(isPaged ? await File.ReadAllTextAsync(seen) : answer.Output, Does.Contain("type Query"));
    }

    private static Process? Count(ref int started)
    {
        started++;
        return null;
    }
}
