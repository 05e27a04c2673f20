using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary><c>kg mcp</c> as an agent starts it.</summary>
public sealed class McpCommandTests
{
    private static readonly string[] Hello =
    [
        """{"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""",
        """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
    ];

    [Test]
    public async Task Output_HasNothingButTheProtocol_AndAllIsAnsweredBeforeTheEnd()
    {
        using var folder = new TemporaryFolder();
        using Process process = Start(folder);
        await SendAsync(process, Hello);
        string? seen = null;
        while (seen?.Contains("LOADED", StringComparison.Ordinal) != true)
        {
            // The seed is loaded while it answers.
            await SendAsync(process, Call("probe", "resolve", """{"references":["E/RES/2022/14"]}"""));
            do
            {
                seen = await process.StandardOutput.ReadLineAsync().WaitAsync(KgProcess.Patience);
                Assert.That(seen, Does.StartWith("{"));
            }
            while (!seen!.Contains("probe", StringComparison.Ordinal));
        }

        await SendAsync(process, [.. Enumerable.Range(0, 20).Select(i => Call($"call{i}", "builds_on", """{"reference":"E/RES/2022/14 OP5"}"""))]);
        (int code, string output, string error) = await KgProcess.RunAsync(process);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero, error);
            Assert.That(lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()),
                Is.EquivalentTo(Enumerable.Range(0, 20).Select(i => $"call{i}")));
            Assert.That(lines, Is.All.Contains("E/RES/2022/14#OP5@28"));
            Assert.That(error, Is.EqualTo("kg: 1 added, 0 replaced, 0 unchanged, 0 failed.\n"));
        }
    }

    [Test]
    public async Task Signal_EndsIt_ThoughNothingIsTyped()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no such signal.");
        }

        using var folder = new TemporaryFolder();
        using Process process = Start(folder);
        await SendAsync(process, Hello);
        await KgProcess.ReadUntilAsync(process.StandardOutput, "serverInfo");

        await KgProcess.EndAsync(process);

        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    public async Task NoGraph_IsSaid_AndNothingIsServed()
    {
        using var folder = new TemporaryFolder();
        Answer answer = await Kg.RunAsync("mcp", "--store", "sqlite:" + Path.Combine(folder.Path, "none.db"));

        Assert.That((answer.Code, answer.Output), Is.EqualTo((1, "")));
        Assert.That(answer.Error, Does.Contain("Load documents first"));
    }

    [Test]
    public async Task StandardInput_IsNoPath()
    {
        Answer answer = await Kg.RunAsync("mcp", "-");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("name files or folders"));
    }

    private static Process Start(TemporaryFolder folder) => KgProcess.Start(
        ["mcp", Path.Combine(Repository.Folder, "seeds"), "--store", "sqlite:" + Path.Combine(folder.Path, "graph.db")]);

    private static async Task SendAsync(Process process, params string[] lines)
    {
        foreach (string line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        await process.StandardInput.FlushAsync();
    }

    private static string Call(string id, string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":"{{{id}}}","method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";
}
