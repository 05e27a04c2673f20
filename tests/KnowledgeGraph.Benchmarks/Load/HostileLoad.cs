using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>What hostile requests cost the service, each; and whether an ordinary one is as fast after many of them as before.</summary>
internal static class HostileLoad
{
    private const int Times = 20;
    private const string Ordinary = "{ provision(ref: \"A/RES/74/174 OP1\") { buildsOn { nodes { type } } } }";

    private static readonly (string Name, string Query)[] Queries =
    [
        ("doubling fragments, 2^30", "{ instrument(ref: \"x\") { ...F0 } } " + string.Concat(Enumerable.Range(0, 30).Select(i => $"fragment F{i} on Instrument {{ ...F{i + 1} ...F{i + 1} }} ")) + "fragment F30 on Instrument { id }"),
        ("10,000 aliases", Repeated(10_000, i => $"a{i}: __typename")),
        ("4,000 repeated fields", Repeated(4_000, _ => "__typename")),
        ("60 fields of statistics", Repeated(60, i => $"a{i}: statistics {{ instruments }}")),
        ("60 repeated fields, the most that passes", Repeated(60, _ => "statistics { instruments }")),
        ("900 unknown fields", Repeated(900, i => "instrumentz" + i)),
        ("100,000 levels", string.Concat(Enumerable.Repeat("{a", 100_000)) + new string('}', 100_000)),
        ("1,200 fragments in a chain", "{ instrument(ref: \"x\") { ...F0 } } " + string.Concat(Enumerable.Range(0, 1_200).Select(i => $"fragment F{i} on Instrument {{ ...F{i + 1} }} ")) + "fragment F1200 on Instrument { id }"),
        ("circular introspection", "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }"),
        ("pages of pages", "{ instruments(first: 500) { nodes { citations(first: 500) { nodes { target { citedBy(first: 500) { totalCount } } } } } } }"),
        ("a forged cursor", "{ instruments(after: \"bm90IGEgY3Vyc29y\") { totalCount } }"),
        ("a huge page", "{ instruments(first: 2147483647) { totalCount } }"),
        ("SQL, FTS5 and Cypher", "{ search(text: \"\\\"*' OR 1=1; NEAR(a b) }) DETACH DELETE n //\") { totalCount } }"),
        ("1 MB that is no GraphQL", "{ " + new string('#', 1_000_000)),
        ("deep lineage of the most cited, 2,000 nodes", "{ lineage(from: [\"charter-of-the-united-nations\"], direction: BUILT_ON_BY, depth: 10, limit: 2000) { isTruncated omittedNodes } }"),
    ];

    public static async Task RunAsync(Uri url, ServerProcess? server, int seconds)
    {
        using var line = new HttpLine(url);
        byte[] ordinary = line.Request(Body(Ordinary));
        byte[][] requests = [.. Queries.Select(q => line.Request(Body(q.Query)))];
        await MedianAsync(line, ordinary).ConfigureAwait(false);
        Console.WriteLine($"an ordinary query before: {await MedianAsync(line, ordinary).ConfigureAwait(false):0.00} ms");
        for (int q = 0; q < requests.Length; q++)
        {
            // Once to compile what it needs; then measured.
            (int status, ReadOnlyMemory<byte> body) = await line.SendAsync(requests[q]).ConfigureAwait(false);
            string code = Code(body);
            TimeSpan cpu = server?.Cpu ?? default;
            var clock = Stopwatch.StartNew();
            for (int i = 0; i < Times; i++)
            {
                await line.SendAsync(requests[q]).ConfigureAwait(false);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Queries[q].Name}: {status} {code}, {clock.Elapsed.TotalMilliseconds / Times:0.0} ms, {((server?.Cpu ?? default) - cpu).TotalMilliseconds / Times:0.0} ms of processor"));
        }

        var storm = Stopwatch.StartNew();
        int sent = 0;
        while (storm.Elapsed.TotalSeconds < seconds)
        {
            await line.SendAsync(requests[sent++ % requests.Length]).ConfigureAwait(false);
        }

        double after = await MedianAsync(line, ordinary).ConfigureAwait(false);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sent} hostile requests in {seconds} s; an ordinary query after: {after:0.00} ms; {server?.Memory.Now:0} MB resident ({server?.Memory.Most:0} at the most)"));
    }

    private static async Task<double> MedianAsync(HttpLine line, byte[] request)
    {
        List<double> times = [];
        for (int i = 0; i < 500; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            await line.SendAsync(request).ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static string Code(ReadOnlyMemory<byte> body)
    {
        using JsonDocument answer = JsonDocument.Parse(body);
        return answer.RootElement.TryGetProperty("errors", out JsonElement errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() ?? "" : "answered";
    }

    private static byte[] Body(string query) => JsonSerializer.SerializeToUtf8Bytes(new { query });

    private static string Repeated(int times, Func<int, string> field) => "{ " + string.Join(' ', Enumerable.Range(0, times).Select(field)) + " }";
}
