using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// Puts a running service under load and says what it did: <c>load URL SCENARIO [CLIENTS] [SECONDS] [PID]</c>. With the service's
/// process id, processor time a request and memory as well. Of <c>hostile</c> the fourth is a rate: an hour's worth of it is sent at once.
/// </summary>
internal static class LoadProgram
{
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length >= 2 && File.Exists(args[0]))
        {
            await ServiceRun.RunAsync(args[0], args[1], Number(args, 2, 32), Number(args, 3, 5)).ConfigureAwait(false);
            return 0;
        }

        if (args.Length < 2 || !Uri.TryCreate(args[0], UriKind.Absolute, out Uri? url))
        {
            await Console.Error.WriteLineAsync(
                $"load URL SCENARIO [CLIENTS] [SECONDS] [PID], for example load http://localhost:5080/graphql provision 32 10; scenarios: {string.Join(", ", Scenario.All.Select(s => s.Name))}, fair, hostile. Or load PROGRAM STORE [CLIENTS] [SECONDS], the path of kg and a loaded store.").ConfigureAwait(false);
            return WrongUsage;
        }

        int clients = Number(args, 2, 32);
        int seconds = Number(args, 3, 10);
        ServerProcess? server = Number(args, 4, 0) is > 0 and var id ? new ServerProcess(id) : null;
        if (args[1] == "fair")
        {
            await FairLoad.RunAsync(url, server, clients, seconds).ConfigureAwait(false);
            return 0;
        }

        if (args[1] == "hostile")
        {
            await HostileLoad.RunAsync(url, server, clients, seconds).ConfigureAwait(false);
            return 0;
        }

        await RunAsync(url, args[1], clients, seconds, server).ConfigureAwait(false);
        return 0;
    }

    /// <summary>One scenario: a round to warm up, then three.</summary>
    public static async Task RunAsync(Uri url, string name, int clients, int seconds, ServerProcess? server)
    {
        Scenario scenario = Scenario.All.First(s => s.Name == name);
        using var line = new HttpLine(url);
        var questions = new Questions(await scenario.BodiesAsync(line).ConfigureAwait(false));
        Console.WriteLine($"{scenario.Name}: {questions.Count} different questions, {clients} clients, {seconds} s");
        await RoundAsync(url, questions, clients, Math.Max(3, seconds / 2), server, "warm").ConfigureAwait(false);
        for (int round = 1; round <= 3; round++)
        {
            await RoundAsync(url, questions, clients, seconds, server, $"run {round}").ConfigureAwait(false);
        }
    }

    private static async Task RoundAsync(Uri url, Questions questions, int clients, int seconds, ServerProcess? server, string name)
    {
        long end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        TimeSpan cpu = server?.Cpu ?? default;
        int asked = questions.Asked;
        var clock = Stopwatch.StartNew();
        (List<double> Times, int Failed, long Bytes)[] done = await Task.WhenAll(
            Enumerable.Range(0, clients).Select(_ => Task.Run(() => ClientAsync(url, questions, end)))).ConfigureAwait(false);
        double elapsed = clock.Elapsed.TotalSeconds;
        double[] times = [.. done.SelectMany(d => d.Times).Order()];
        string used = server is null ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"; server {(server.Cpu - cpu).TotalMicroseconds / times.Length:0} µs of processor a request, {server.Memory.Now:0} MB resident ({server.Memory.Most:0} at the most)");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {times.Length / elapsed:0} requests/s, median {Percentile(times, 0.5):0.0} ms, 99 % {Percentile(times, 0.99):0.0} ms, {done.Sum(d => d.Bytes) / times.Length} bytes an answer, {done.Sum(d => d.Failed)} failed, {100 * questions.Repeated(asked):0} % asked before{used}"));
    }

    private static async Task<(List<double> Times, int Failed, long Bytes)> ClientAsync(Uri url, Questions questions, long end)
    {
        using var line = new HttpLine(url);
        var times = new List<double>();
        int failed = 0;
        long bytes = 0;
        while (true)
        {
            long begun = Stopwatch.GetTimestamp();
            if (begun >= end)
            {
                return (times, failed, bytes);
            }

            (int status, ReadOnlyMemory<byte> body) = await line.SendAsync(line.Request(questions.Next())).ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            failed += status == 200 && body.Span.IndexOf("\"errors\""u8) < 0 ? 0 : 1;
            bytes += body.Length;
        }
    }

    private static double Percentile(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];

    private static int Number(string[] args, int at, int otherwise) =>
        args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
