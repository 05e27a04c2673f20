using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>Every figure of the service, with one command: how soon a started one answers, then each scenario under load.</summary>
internal static class ServiceRun
{
    private const int Starts = 5;

    private static readonly string[] Scenarios = ["provision", "lineage", "search", "search-new", "statistics"];

    /// <summary>Starts the program on a loaded store, again and again, then keeps it and asks.</summary>
    public static async Task RunAsync(string program, string store, int clients, int length)
    {
        Uri url = FreeAddress();
        foreach (string question in new[] { "{ provision(ref: \"A/RES/74/174 OP1\") { buildsOn { nodes { type } } } }",
            "{ search(text: \"human rights\") { totalCount } }" })
        {
            List<string> times = [];
            for (int start = 0; start < Starts; start++)
            {
                using Process service = Start(program, store, url);
                double seconds = await FirstAnswerAsync(url, question).ConfigureAwait(false);
                times.Add(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} ({new ServerProcess(service.Id).Cpu.TotalSeconds:0.00})"));
                await StopAsync(service).ConfigureAwait(false);
            }

            Console.WriteLine($"first answer in so many seconds after the start (and of processor time): {string.Join(", ", times)}; {question}");
        }

        using Process kept = Start(program, store, url);
        await FirstAnswerAsync(url, "{ __typename }").ConfigureAwait(false);
        foreach (string scenario in Scenarios)
        {
            await LoadProgram.RunAsync(url, scenario, clients, length, new ServerProcess(kept.Id)).ConfigureAwait(false);
        }

        await StopAsync(kept).ConfigureAwait(false);
    }

    private static Process Start(string program, string store, Uri url) => Process.Start(new ProcessStartInfo(program)
    {
        ArgumentList = { "serve", "--store", store, "--urls", url.GetLeftPart(UriPartial.Authority) },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException($"{program} does not start.");

    private static async Task StopAsync(Process service)
    {
        service.Kill();
        await service.WaitForExitAsync().ConfigureAwait(false);
    }

    // From the process's start to the end of its first answer.
    private static async Task<double> FirstAnswerAsync(Uri url, string question)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < 60)
        {
            try
            {
                using var line = new HttpLine(url);
                await line.SendAsync(line.Request(JsonSerializer.SerializeToUtf8Bytes(new { query = question }))).ConfigureAwait(false);
                return clock.Elapsed.TotalSeconds;
            }
            catch (SocketException)
            {
                await Task.Delay(5).ConfigureAwait(false);
            }
        }

        throw new TimeoutException("The service does not answer.");
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/graphql");
    }
}
