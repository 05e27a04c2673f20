using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What people expect of any program: slips are noticed, help helps, shells complete, Ctrl+C is told.</summary>
public sealed class MannersTests
{
    [TestCase("serch children", "There is no command serch. Did you mean search?", "kg --help")]
    [TestCase("lin x", "There is no command lin. Did you mean lineage?", "kg --help")]
    [TestCase("export aknn x y", "There is no command aknn. Did you mean akn?", "kg export --help")]
    [TestCase("search children --fromat json", "There is no option --fromat here. Did you mean --format?", "kg search --help")]
    [TestCase("show A/RES/74/174 --direction both", "There is no option --direction here.", "kg show --help")]
    [TestCase("lineage x -depth 2", "There is no option -depth here. Did you mean --depth?", "kg lineage --help")]
    public async Task Slip_IsToldWithWhatWasMeant(string line, string message, string help)
    {
        Answer answer = await Kg.RunAsync(line.Split(' '));

        Assert.That(answer.Error, Does.Contain(message).And.EndWith($"Try: {help}\n"));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((ExitCode.WrongUsage, "")));
    }

    [Test]
    public async Task Word_BehindTwoDashes_IsAWord()
    {
        using SavedGraph graph = await SavedGraph.OfAsync();
        Answer answer = await Kg.RunAsync(graph.Setting, "search", "--", "--fromat");

        Assert.That(answer.Code, Is.EqualTo(ExitCode.Done), answer.Error);
    }

    [TestCase("")]
    [TestCase("lineage")]
    [TestCase("export akn")]
    public async Task Help_IsTheHelpOfWhatItIsAskedOf(string command)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Answer help = await Kg.RunAsync(["help", .. words]);
        Answer option = await Kg.RunAsync([.. words, "--help"]);

        Assert.That(help, Is.EqualTo(option).And.Property("Code").EqualTo(ExitCode.Done));
        Assert.That(help.Output, Does.Contain("Examples:"));
    }

    [Test]
    public void EveryCommand_HasExamplesThatAreWellFormed()
    {
        using var output = new MemoryStream();
        using var streams = new Streams(() => new MemoryStream(), output, TextWriter.Null);
        RootCommand root = KgProgram.Commands(new ProgramContext { Streams = streams });
        string[] names = [.. new[] { (Command)root }.Concat(root.Subcommands).Concat(root.Subcommands.SelectMany(c => c.Subcommands))
            .Where(c => !c.Hidden).Select(HelpWithExamples.Path)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HelpWithExamples.Examples.Keys, Is.EquivalentTo(names));
            foreach (string example in HelpWithExamples.Examples.Values.SelectMany(lines => lines).Where(line => line.Split(' ')[1] != "help"))
            {
                ParseResult parsed = root.Parse(example["kg ".Length..]);
                Assert.That(parsed.Errors.Select(e => e.Message), Is.Empty, example);
                Assert.That(Slips.UnknownOptions(parsed), Is.Empty, example);
            }
        }
    }

    [Test]
    public void Options_OfEveryCommand_StandBeforeAndBehindWords()
    {
        using var output = new MemoryStream();
        using var streams = new Streams(() => new MemoryStream(), output, TextWriter.Null);
        RootCommand root = KgProgram.Commands(new ProgramContext { Streams = streams });
        string[] option = ["--store", "sqlite:some.db"];
        Command[] commands = [.. root.Subcommands.Where(c => c.Arguments.Count > 0 && c.Options.Any(o => o.Name == option[0]))];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(commands, Has.Length.GreaterThan(8));
            foreach (Command command in commands)
            {
                string[] words = [.. command.Arguments.SelectMany(a => Enumerable.Repeat("word", Math.Max(1, a.Arity.MinimumNumberOfValues)))];
                foreach (string[] line in (string[][])[[command.Name, .. option, .. words], [command.Name, .. words, .. option]])
                {
                    ParseResult parsed = root.Parse(line);
                    Assert.That(parsed.Errors.Select(e => e.Message).Concat(Slips.UnknownOptions(parsed)), Is.Empty, string.Join(' ', line));
                    Assert.That(parsed.GetValue<string>(option[0]), Is.EqualTo(option[1]), string.Join(' ', line));
                }
            }
        }
    }

    [TestCase("bash")]
    [TestCase("zsh")]
    [TestCase("fish")]
    [TestCase("pwsh")]
    public async Task Completion_AsksTheProgram(string shell)
    {
        Answer answer = await Kg.RunAsync("completion", shell);

        Assert.That(answer.Output, Does.Contain("kg \"[suggest:"));
        Assert.That(answer.Code, Is.EqualTo(ExitCode.Done));
    }

    [Test, Category("Slow")]
    public async Task Completion_InBash_CompletesCommandsAndValues()
    {
        Assume.That(OperatingSystem.IsLinux(), "bash is asked.");
        string program = Path.Combine(TestContext.CurrentContext.TestDirectory, "kg.dll");
        string script = $$"""
            kg() { "${DOTNET_HOST_PATH:-dotnet}" '{{program}}' "$@"; }
            source <(kg completion bash)
            ask() { COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; [[ "$1" == *' ' ]] && COMP_WORDS+=(""); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _kg_complete; echo "${COMPREPLY[*]}"; }
            ask 'kg seri'
            ask 'kg lineage --direction built'
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        string[] lines = (await bash.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await bash.WaitForExitAsync();

        Assert.That(lines, Is.EqualTo(new[] { "series", "built-on-by" }));
    }

    [Test, NonParallelizable, Category("Slow")]
    public async Task ControlC_EndsWith130()
    {
        Assume.That(OperatingSystem.IsLinux(), "A signal is sent by kill.");

        // A server that takes what it is asked and never answers.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using Process process = KgProcess.StartInFront(
            ["stats", "--store", $"neo4j+http://neo4j@127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/neo4j"], ("KG_NEO4J_PASSWORD", "x"));
        using TcpClient asked = await silent.AcceptTcpClientAsync();
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        (int code, string output, string error) = await KgProcess.RunAsync(process);

        Assert.That((code, output), Is.EqualTo((130, "")), error);
        Assert.That(error, Does.Contain("Stopped."));
    }
}
