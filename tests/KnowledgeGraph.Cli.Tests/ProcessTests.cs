using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The built program as a process of its own: what goes to which stream, how it ends.</summary>
[NonParallelizable, Category("Slow")]
public sealed class ProcessTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Extract_Seed_PrintsOneLineOfJsonAndNothingElseToStandardOutput()
    {
        (int code, string output, string error) = await KgProcess.RunAsync("extract", "--format", "jsonl", Repository.Seed);

        Assert.That(output, Does.StartWith("{\"source\":").And.EndsWith("}\n"));
        Assert.That(output.Count(c => c == '\n'), Is.EqualTo(1));
        Assert.That(error, Does.Contain("1 document"));
        Assert.That(code, Is.Zero);
    }

    [Test]
    public async Task DotnetRun_FromTheTopOfTheRepository_FindsPathsWhereTheyWereTyped()
    {
        string configuration = new DirectoryInfo(TestContext.CurrentContext.TestDirectory).Parent!.Name;
        (int code, string output, string error) = await KgProcess.RunAsync(KgProcess.Start(
            ["run", "--no-build", "--configuration", configuration, "--project", "src/KnowledgeGraph.Cli", "--", "extract", "--format", "jsonl",
                "seeds"], Repository.Folder));

        Assert.That(output, Does.Contain("\"symbol\":\"E/RES/2022/14\""), error);
        Assert.That(code, Is.Zero);
    }

    [Test]
    public async Task Extract_FileThatIsMissing_EndsWithOne()
    {
        (int code, string output, string error) = await KgProcess.RunAsync("extract", Path.Combine(_folder.Path, "missing.txt"));

        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.Contain("missing.txt does not exist"));
    }

    [Test]
    public async Task Run_WrongUsage_EndsWithTwo()
    {
        (int code, string output, string error) = await KgProcess.RunAsync("lineage", "--depth", "eleven", "x");

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.Contain("--depth"));
    }

    [Test]
    public async Task Extract_LoadsNothingOfTheWebServer()
    {
        Assume.That(OperatingSystem.IsLinux(), "What a process has mapped is read from /proc.");
        using Process process = KgProcess.Start(["extract", "--format", "jsonl", Repository.Seed, "-"]);
        var begun = Stopwatch.StartNew();
        string maps = "";

        // Once the writer of JSON is there the seed has been read and written; then the program waits for standard input to end.
        while (!maps.Contains("System.Text.Encodings.Web.dll", StringComparison.Ordinal) && begun.Elapsed < KgProcess.Patience)
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
        int port = KgProcess.FreePort();
        using Process process = KgProcess.Start(
            ["serve", Repository.Seed, "--store", $"sqlite:{Path.Combine(_folder.Path, "graph.db")}", "--urls", $"http://localhost:{port}"]);
        try
        {
            string greeting = await KgProcess.ReadUntilAsync(process.StandardError, "Ctrl+C");
            Assert.That(greeting, Does.Contain($"http://localhost:{port}/graphql").And.Contain("E/RES/2022/14 OP5"));

            (int live, string answer, _) = await KgProcess.RunAsync("health", $"http://localhost:{port}/health/ready");
            Assert.That(live, Is.Zero, answer);

            // A second one on the same port is told so.
            (int code, _, string error) = await KgProcess.RunAsync(
                "serve", "--store", $"sqlite:{Path.Combine(_folder.Path, "other.db")}", "--urls", $"http://localhost:{port}");
            Assert.That(error, Does.Contain("is in use").And.Contain("--urls"));
            Assert.That(error, Does.Not.Contain("   at "));
            Assert.That(code, Is.EqualTo(1));
        }
        finally
        {
            await KgProcess.EndAsync(process);
        }

        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Health_NobodyThere_EndsWithOne()
    {
        (int code, _, string error) = await KgProcess.RunAsync("health", $"http://localhost:{KgProcess.FreePort()}/health/ready");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("/health/ready"));
    }

    [TestCase(true, "\"outcome\":\"ADDED\"")]
    [TestCase(false, "only answers queries")]
    public async Task Serve_AMutationWithItsKey_LoadsWhereTheOptionAllowsWhatItSays(bool allowed, string answer)
    {
        const string Key = "a-key-that-writes-of-more-than-twenty";
        int port = KgProcess.FreePort();
        string[] option = allowed ? ["--allow-writes"] : [];
        using Process process = KgProcess.Start(
            ["serve", "--store", $"sqlite:{Path.Combine(_folder.Path, "graph.db")}", "--urls", $"http://localhost:{port}", .. option],
            ("KnowledgeGraph__Access__AllowWrites", "true"),
            ("KnowledgeGraph__Access__WriteKeys__ann", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))));
        try
        {
            await KgProcess.ReadUntilAsync(process.StandardError, "Ctrl+C");
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
            await KgProcess.EndAsync(process);
        }
    }
}
