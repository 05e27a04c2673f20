using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>The service leaves nothing on the machine but its store: no keys, no settings, no copies of what is sent to it.</summary>
[NonParallelizable, Category("Slow")]
public sealed class HomeTests
{
    private static readonly string[] Told =
        ["Date", "Cache-Control", "ETag", "Transfer-Encoding", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Vary"];

    [Test]
    public async Task Serve_WithAnEmptyHome_WritesNothingThereAndWarnsOfNothing()
    {
        using var folder = new TemporaryFolder();
        string home = Directory.CreateDirectory(Path.Combine(folder.Path, "home")).FullName;
        string data = Path.Combine(folder.Path, "data");
        int port = KgProcess.FreePort();
        using Process process = KgProcess.Start(
            ["serve", Repository.Seed, "--store", $"sqlite:{Path.Combine(data, "graph.db")}", "--urls", $"http://localhost:{port}"],
            ("HOME", home), ("USERPROFILE", home), ("APPDATA", home), ("LOCALAPPDATA", home), ("XDG_DATA_HOME", ""), ("XDG_CONFIG_HOME", ""),
            ("XDG_CACHE_HOME", ""));
        string said;
        try
        {
            said = await KgProcess.ReadUntilAsync(process.StandardError, "Ctrl+C");
            said += await KgProcess.ReadUntilAsync(process.StandardError, "Loaded: 1 added");
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
            foreach (string page in new[] { "/", "/i/E/RES/2022/14", "/check", "/compare", "/overview", "/console" })
            {
                using HttpResponseMessage shown = await client.GetAsync(page);
                Assert.That(await shown.Content.ReadAsStringAsync(), Does.Contain("</html>"), page);
                Assert.That(shown.Headers.Select(h => h.Key).Except(Told), Is.Empty, "nothing says what it is made with");
            }

            using var draft = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.Seed)), "file", "draft.txt" } };
            Assert.That((await client.PostAsync("/check", draft)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            using HttpResponseMessage answer = await client.PostAsJsonAsync("/graphql", new { query = "{ statistics { instruments } }" });
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
        finally
        {
            await KgProcess.EndAsync(process);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.GetFileSystemEntries(home), Is.Empty);
            Assert.That(Directory.GetFiles(data).Select(Path.GetFileName), Is.EqualTo(new[] { "graph.db" }));
            Assert.That(said, Does.Not.Contain("warn:").And.Not.Contain("fail:"));
        }
    }
}
