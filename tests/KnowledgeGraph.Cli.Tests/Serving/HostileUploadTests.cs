using System.Diagnostics;
using System.Net;
using System.Text;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>Files that end the process which reads them, sent to the built service: it says so, lives, and reads the next one.</summary>
[NonParallelizable, Category("Slow")]
public sealed class HostileUploadTests
{
    // A tree of names that holds itself: the library follows it until its stack is full, which no program survives.
    private const string EndlessNames = """
        %PDF-1.7
        1 0 obj
        << /Type /Catalog /Pages 2 0 R /Names << /Dests 10 0 R >> >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>
        endobj
        10 0 obj
        << /Kids [10 0 R 10 0 R] >>
        endobj
        trailer
        << /Size 20 /Root 1 0 R >>
        %%EOF
        """;

    [Test]
    public async Task Check_FileThatEndsItsReader_IsRefusedByNameAndTheServiceGoesOn()
    {
        using var folder = new TemporaryFolder();
        int port = KgProcess.FreePort();
        using Process process = KgProcess.Start(["serve", "--store", $"sqlite:{Path.Combine(folder.Path, "graph.db")}", "--urls", $"http://localhost:{port}"]);
        try
        {
            await KgProcess.ReadUntilAsync(process.StandardError, "Ctrl+C");
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };

            (HttpStatusCode status, string page) = await CheckAsync(client, EndlessNames);
            Assert.That(page, Does.Contain("it ended the process that reads such files").And.Contain("Save it anew"));
            Assert.That(status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));

            (status, page) = await CheckAsync(client, "<!DOCTYPE html>" + string.Concat(Enumerable.Repeat("<div></x>", 50_000)));
            Assert.That(page, Does.Contain("nested too deeply").And.Contain("Save the page anew"));
            Assert.That(status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));

            (status, page) = await CheckAsync(client, "<!DOCTYPE html><p>The General Assembly,<p>Recalling its resolution 70/1 of 25 September 2015,<p>1. Decides to act.");
            Assert.That(page, Does.Contain("resolution 70/1"));
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(process.HasExited, Is.False);
        }
        finally
        {
            await KgProcess.EndAsync(process);
        }
    }

    private static async Task<(HttpStatusCode Status, string Page)> CheckAsync(HttpClient client, string file)
    {
        using var draft = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "draft" } };
        using HttpResponseMessage answer = await client.PostAsync("/check", draft);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
