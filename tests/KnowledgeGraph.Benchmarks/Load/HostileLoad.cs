using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// What hostile requests cost the service, each; and whether an ordinary one is as fast after an hour's worth of them as before. The
/// hour's worth is sent as fast as the service answers.
/// </summary>
internal static class HostileLoad
{
    private const int Times = 20;
    private const int SlowBodies = 16;
    private const int Rounds = 3;
    private const int RoundLength = 4_000;

    // Clocks of a machine that others use tell no smaller difference.
    private const double AsFast = 1.1;

    private static readonly byte[] Ordinary =
        JsonSerializer.SerializeToUtf8Bytes(new { query = "{ provision(ref: \"A/RES/74/174 OP1\") { buildsOn { nodes { type } } } }" });

    /// <summary>Runs.</summary>
    /// <param name="url">The service.</param>
    /// <param name="server">Its process; null where only the clock can be read.</param>
    /// <param name="clients">How many send at the same time.</param>
    /// <param name="perSecond">The rate: 3,600 times as many are sent.</param>
    public static async Task RunAsync(Uri url, ServerProcess? server, int clients, int perSecond)
    {
        using var line = new HttpLine(url);
        byte[] ordinary = line.Request(Ordinary);
        IReadOnlyList<HostileRequest> kinds = HostileRequest.All(line);
        foreach (HostileRequest kind in kinds)
        {
            await PriceAsync(url, server, kind).ConfigureAwait(false);
        }

        // Once to compile what it needs.
        await PaceAsync(line, ordinary, server).ConfigureAwait(false);
        Pace before = await PaceAsync(line, ordinary, server).ConfigureAwait(false);
        Tell("before", before, server);
        await StormAsync(url, kinds, clients, 3_600 * perSecond, perSecond).ConfigureAwait(false);
        Pace after = await PaceAsync(line, ordinary, server).ConfigureAwait(false);
        Tell("after", after, server);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"An ordinary query is {(after.IsAsFastAs(before) ? "as fast as before" : "SLOWER than before")}: {after.Median / before.Median:0.00} times the median{(server is null ? "" : $", {after.Processor / before.Processor:0.00} times the processor")}."));
    }

    private static async Task PriceAsync(Uri url, ServerProcess? server, HostileRequest kind)
    {
        using var line = new HttpLine(url);
        (int status, string code) = await SendAsync(line, kind).ConfigureAwait(false);
        TimeSpan cpu = server?.Cpu ?? default;
        var clock = Stopwatch.StartNew();
        for (int i = 0; i < Times; i++)
        {
            await SendAsync(line, kind).ConfigureAwait(false);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind.Name}: {status} {code}, {clock.Elapsed.TotalMilliseconds / Times:0.0} ms, {((server?.Cpu ?? default) - cpu).TotalMilliseconds / Times:0.0} ms of processor"));
    }

    private static async Task StormAsync(Uri url, IReadOnlyList<HostileRequest> kinds, int clients, int total, int perSecond)
    {
        var answers = new ConcurrentDictionary<string, int>();
        int next = -1;
        using var over = new CancellationTokenSource();
        Task<int>[] slow = [.. Enumerable.Range(0, SlowBodies).Select(_ => SlowAsync(url, over.Token))];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            using var line = new HttpLine(url);
            while (Interlocked.Increment(ref next) is var at && at < total)
            {
                (int status, string code) = await SendAsync(line, kinds[at % kinds.Count]).ConfigureAwait(false);
                answers.AddOrUpdate($"{status} {code}", 1, (_, n) => n + 1);
            }
        }))).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        int slowOnes = (await Task.WhenAll(slow).ConfigureAwait(false)).Sum();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{total:N0} hostile requests of {kinds.Count} kinds, an hour's worth at {perSecond} a second, by {clients} clients in {clock.Elapsed.TotalSeconds:0} s, and {slowOnes} bodies that came too slowly:"));
        foreach ((string answer, int times) in answers.OrderByDescending(a => a.Value))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {times:N0} {answer}"));
        }
    }

    private static async Task<(int Status, string Code)> SendAsync(HttpLine line, HostileRequest kind)
    {
        if (!kind.EndsConnection)
        {
            (int status, ReadOnlyMemory<byte> body) = await line.SendAsync(kind.Bytes).ConfigureAwait(false);
            return (status, Code(body));
        }

        using HttpLine own = line.Another();
        (int refused, ReadOnlyMemory<byte> words) = await own.SendAsync(kind.Bytes).ConfigureAwait(false);
        return (refused, Code(words));
    }

    // A byte a second, until it is told that it took too long; then anew.
    private static async Task<int> SlowAsync(Uri url, CancellationToken over)
    {
        int refused = 0;
        while (!over.IsCancellationRequested)
        {
            using HttpLine line = new(url);
            refused += await line.DribbleAsync(TimeSpan.FromSeconds(1), over).ConfigureAwait(false) ? 1 : 0;
        }

        return refused;
    }

    // The best of some rounds: what else the machine does only ever slows one down.
    private static async Task<Pace> PaceAsync(HttpLine line, byte[] request, ServerProcess? server)
    {
        List<Pace> rounds = [];
        for (int round = 0; round < Rounds; round++)
        {
            var times = new List<double>(RoundLength);
            TimeSpan cpu = server?.Cpu ?? default;
            for (int i = 0; i < RoundLength; i++)
            {
                long begun = Stopwatch.GetTimestamp();
                await line.SendAsync(request).ConfigureAwait(false);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            times.Sort();
            rounds.Add(new Pace(times[RoundLength / 2], times[RoundLength * 99 / 100], ((server?.Cpu ?? default) - cpu)
                .TotalMicroseconds / RoundLength));
        }

        return new Pace(rounds.Min(r => r.Median), rounds.Min(r => r.Slow), rounds.Min(r => r.Processor));
    }

    private static void Tell(string when, Pace pace, ServerProcess? server) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"an ordinary query {when}: median {pace.Median:0.000} ms, 99 % {pace.Slow:0.000} ms{Told(pace, server)}"));

    private static string Told(Pace pace, ServerProcess? server) => server is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $", {pace.Processor:0} µs of processor; {server.Memory.Now:0} MB resident ({server.Memory.Most:0} at the most), "
            + $"{server.Threads} threads, {server.Files} open files and connections");

    private static string Code(ReadOnlyMemory<byte> body)
    {
        using JsonDocument answer = JsonDocument.Parse(body);
        return answer.RootElement.TryGetProperty("errors", out JsonElement errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString() ?? "" : "answered";
    }

    /// <summary>How fast an ordinary query is: milliseconds by the clock, microseconds of the service's processor.</summary>
    private sealed record Pace(double Median, double Slow, double Processor)
    {
        public bool IsAsFastAs(Pace before) => Median <= before.Median * AsFast && Processor <= before.Processor * AsFast;
    }
}
