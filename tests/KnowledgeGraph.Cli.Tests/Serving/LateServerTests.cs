using System.Diagnostics;
using System.Net;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>The program while its server is not there yet: the service starts and goes on by itself, a load waits, both say so.</summary>
[NonParallelizable, Category("Slow")]
public sealed class LateServerTests
{
    private const string Canary = "s3cret-canary-word";

    private int _server;
    private int _port;

    private string Store => $"neo4j+http://neo4j@127.0.0.1:{_server}/neo4j";

    [SetUp]
    public void SetUp() => (_server, _port) = (KgProcess.FreePort(), KgProcess.FreePort());

    [Test]
    public async Task Serve_ServerThatComesLaterAndBuildsItsIndexes_AnswersWhyAndGoesOn()
    {
        using Process process = Serve();
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{_port}") };
        try
        {
            // Which of both is said first depends on how fast the machine is.
            string said = await KgProcess.ReadUntilAsync(process.StandardError, "Ctrl+C");
            said += said.Contains("waiting for the store, since", StringComparison.Ordinal) ? ""
                : await KgProcess.ReadUntilAsync(process.StandardError, "waiting for the store, since");
            Assert.That(said, Does.Contain("is served at").And.Contain("Start the server").And.Not.Contain(Canary));
            Assert.That((await client.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await ReadyAsync(client), Does.StartWith("503 ").And.Contain("cannot be reached"));

            var reasons = new HashSet<string>();
            ServerAnswer[] first =
            [
                .. Enumerable.Repeat(ServerAnswer.OfAProxy, 3),
                .. Enumerable.Repeat(ServerAnswer.Error(503, "Neo.TransientError.General.DatabaseUnavailable"), 3), ServerAnswer.Empty,
            ];
            await using var server = new StubServer(_server, first);
            server.Building = 25;
            string ready;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (!(ready = await ReadyAsync(client)).StartsWith("200 ", StringComparison.Ordinal))
            {
                reasons.Add(ready);
                await Task.Delay(50, patience.Token);
            }

            Assert.That(string.Join('\n', reasons), Does.Contain("Something between").And.Contain("not ready yet").And.Contain("provision_words (37 %)"));
        }
        finally
        {
            await KgProcess.EndAsync(process);
        }

        Assert.That(process.ExitCode, Is.Zero);
    }

    [TestCase("Neo.ClientError.Security.Unauthorized", 401, "does not accept the user 'neo4j'")]
    [TestCase("Neo.ClientError.Database.DatabaseNotFound", 404, "has no database 'neo4j'")]
    public async Task Serve_WhatIsWrongForGood_EndsItAtOnceAndAlsoLater(string code, int status, string sentence)
    {
        ServerAnswer[] wrong = [.. Enumerable.Repeat(ServerAnswer.Error(status, code), 20)];
        await using (new StubServer(_server, wrong))
        {
            (int ended, _, string error) = await KgProcess.RunAsync(Serve());
            Assert.That(ended, Is.EqualTo(1));
            Assert.That(error, Does.Contain(sentence).And.Not.Contain("is served at").And.Not.Contain("   at "));
        }

        using Process process = Serve();
        await KgProcess.ReadUntilAsync(process.StandardError, "waiting for the store, since");
        await using var server = new StubServer(_server, wrong);
        Assert.That(await KgProcess.ReadUntilAsync(process.StandardError, sentence), Does.Not.Contain(Canary));
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Serve_StoppedWhileItWaits_EndsInGoodOrder()
    {
        using Process process = Serve();
        await KgProcess.ReadUntilAsync(process.StandardError, "Ctrl+C");
        await KgProcess.EndAsync(process);

        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Serve_AnotherProgramsGraph_EndsIt()
    {
        await using var server = new StubServer(_server, ServerAnswer.Rows("[[null,true]]"));
        (int ended, _, string error) = await KgProcess.RunAsync(Serve());

        Assert.That(ended, Is.EqualTo(1));
        Assert.That(error, Does.Contain("another program").And.Not.Contain("is served at"));
    }

    [Test]
    public async Task Load_ServerThatIsStartedSomeSecondsLater_LoadsAndSaysThatItWaited()
    {
        using Process process = KgProcess.Start(
            ["load", Repository.Seed, "--store", Store], ("KG_NEO4J_PASSWORD", Canary));
        string said = await KgProcess.ReadUntilAsync(process.StandardError, "waiting for the store, since");
        await using var server = new StubServer(_server);
        said += await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(said, Does.Contain("1 added").And.Contain("cannot be reached").And.Not.Contain(Canary));
        Assert.That(process.ExitCode, Is.Zero);
    }

    private Process Serve() =>
        KgProcess.Start(["serve", "--store", Store, "--urls", $"http://localhost:{_port}"], ("KG_NEO4J_PASSWORD", Canary));

    private static async Task<string> ReadyAsync(HttpClient client)
    {
        using HttpResponseMessage response = await client.GetAsync("/health/ready");
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }
}
