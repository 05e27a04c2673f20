using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The built program as a process of its own: what goes to which stream, how it ends.</summary>
[NonParallelizable, Category("Slow")]
public sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Extract_Seed_PrintsOneLineOfJsonAndNothingElseToStandardOutput()
    {
        (int code, string output, string error) = await RunAsync("extract", "--format", "jsonl", Repository.Seed);

        Assert.That(output, Does.StartWith("{\"source\":").And.EndsWith("}\n"));
        Assert.That(output.Count(c => c == '\n'), Is.EqualTo(1));
        Assert.That(error, Does.Contain("1 document"));
        Assert.That(code, Is.Zero);
    }

    [Test]
    public async Task DotnetRun_FromTheTopOfTheRepository_FindsPathsWhereTheyWereTyped()
    {
        string configuration = new DirectoryInfo(TestContext.CurrentContext.TestDirectory).Parent!.Name;
        (int code, string output, string error) = await RunAsync(Start(
            ["run", "--no-build", "--configuration", configuration, "--project", "src/KnowledgeGraph.Cli", "--", "extract", "--format", "jsonl",
                "seeds"], Repository.Folder));

        Assert.That(output, Does.Contain("\"symbol\":\"E/RES/2022/14\""), error);
        Assert.That(code, Is.Zero);
    }

    [Test]
    public async Task Extract_FileThatIsMissing_EndsWithOne()
    {
        (int code, string output, string error) = await RunAsync("extract", Path.Combine(_folder.Path, "missing.txt"));

        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.Contain("missing.txt does not exist"));
    }

    [Test]
    public async Task Run_WrongUsage_EndsWithTwo()
    {
        (int code, string output, string error) = await RunAsync("lineage", "--depth", "eleven", "x");

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.Contain("--depth"));
    }

    [Test]
    public async Task Extract_LoadsNothingOfTheWebServer()
    {
        Assume.That(OperatingSystem.IsLinux(), "What a process has mapped is read from /proc.");
        using Process process = Start(["extract", "--format", "jsonl", Repository.Seed, "-"]);
        var begun = Stopwatch.StartNew();
        string maps = "";

        // Once the writer of JSON is there the seed has been read and written; then the program waits for standard input to end.
        while (!maps.Contains("System.Text.Encodings.Web.dll", StringComparison.Ordinal) && begun.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            maps = await File.ReadAllTextAsync($"/proc/{process.Id}/maps");
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.That(maps, Does.Contain("System.Text.Encodings.Web.dll"));
        Assert.That(maps, Does.Not.Contain("Microsoft.AspNetCore").And.Not.Contain("Spectre.Console").And.Not.Contain("GraphQL.dll"));
    }

    [Test]
    public async Task Serve_Seed_SaysWhereAndAnswersAndEndsWhenToldTo()
    {
        int port = FreePort();
        using Process process = Start(
            ["serve", Repository.Seed, "--store", $"sqlite:{Path.Combine(_folder.Path, "graph.db")}", "--urls", $"http://localhost:{port}"]);
        try
        {
            string greeting = await ReadUntilAsync(process.StandardError, "Ctrl+C");
            Assert.That(greeting, Does.Contain($"http://localhost:{port}/graphql").And.Contain("E/RES/2022/14 OP5"));

            (int live, string answer, _) = await RunAsync("health", $"http://localhost:{port}/health/ready");
            Assert.That(live, Is.Zero, answer);

            // A second one on the same port is told so.
            (int code, _, string error) = await RunAsync(
                "serve", "--store", $"sqlite:{Path.Combine(_folder.Path, "other.db")}", "--urls", $"http://localhost:{port}");
            Assert.That(error, Does.Contain("is in use").And.Contain("--urls"));
            Assert.That(error, Does.Not.Contain("   at "));
            Assert.That(code, Is.EqualTo(1));
        }
        finally
        {
            await EndAsync(process);
        }

        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Health_NobodyThere_EndsWithOne()
    {
        (int code, _, string error) = await RunAsync("health", $"http://localhost:{FreePort()}/health/ready");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("/health/ready"));
    }

    [TestCase(true, "\"outcome\":\"ADDED\"")]
    [TestCase(false, "only answers queries")]
    public async Task Serve_AMutationWithItsKey_LoadsWhereTheOptionAllowsWhatItSays(bool allowed, string answer)
    {
        const string Key = "a-key-that-writes-of-more-than-twenty";
        int port = FreePort();
        string[] option = allowed ? ["--allow-writes"] : [];
        using Process process = Start(
            ["serve", "--store", $"sqlite:{Path.Combine(_folder.Path, "graph.db")}", "--urls", $"http://localhost:{port}", .. option],
            ("KnowledgeGraph__Access__AllowWrites", "true"),
            ("KnowledgeGraph__Access__WriteKeys__ann", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))));
        try
        {
            await ReadUntilAsync(process.StandardError, "Ctrl+C");
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Add("X-API-Key", Key);
            using HttpResponseMessage response = await client.PostAsJsonAsync($"http://localhost:{port}/graphql", new
            {
                query = "mutation L($d: [DocumentInput!]!) { load(documents: $d) { outcome } }",
                variables = new { d = new[] { new { name = "seed.txt", text = await File.ReadAllTextAsync(Repository.Seed) } } },
            });

            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(answer));
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync(Start(args));

    private static async Task<(int Code, string Output, string Error)> RunAsync(Process started)
    {
        using Process process = started;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    private static Process Start(IReadOnlyList<string> args, params (string Name, string Value)[] variables) =>
        Start([Path.Combine(TestContext.CurrentContext.TestDirectory, "kg.dll"), .. args], Environment.CurrentDirectory, variables);

    private static Process Start(IReadOnlyList<string> args, string folder, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment.Remove("KG_STORE");
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<string> ReadUntilAsync(StreamReader reader, string last)
    {
        using var patience = new CancellationTokenSource(Patience);
        var read = new StringBuilder();
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            read.AppendLine(line);
            if (line.Contains(last, StringComparison.Ordinal))
            {
                return read.ToString();
            }
        }

        throw new InvalidOperationException($"The program ended: {read}");
    }

    // As a supervisor would: a signal that asks, not one that kills.
    private static async Task EndAsync(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            using Process? kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill!.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        _ = process.StandardError.ReadToEndAsync(patience.Token);
        _ = process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
