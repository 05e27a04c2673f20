using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Load;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>What a service did in a round: how many requests a second, and the processor time a request of each of its processes.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Cpu">Microseconds of processor a request, of the service and of its store.</param>
/// <param name="Bytes">The length of an answer, on the average.</param>
internal sealed record PeerRound(double Rate, double[] Cpu, double Bytes)
{
    /// <summary>Asks a service for so many seconds, on so many connections.</summary>
    public static async Task<PeerRound> RunAsync(PeerServer server, Questions questions, int clients, double seconds)
    {
        long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        TimeSpan[] before = server.Cpu;
        var clock = Stopwatch.StartNew();
        (int Count, long Bytes)[] done = await Task.WhenAll(
            Enumerable.Range(0, clients).Select(_ => Task.Run(() => AskAsync(server, questions, end)))).ConfigureAwait(false);
        double elapsed = clock.Elapsed.TotalSeconds;
        int count = Math.Max(1, done.Sum(d => d.Count));
        return new PeerRound(
            count / elapsed, [.. server.Cpu.Zip(before, (a, b) => (a - b).TotalMicroseconds / count)], (double)done.Sum(d => d.Bytes) / count);
    }

    private static async Task<(int Count, long Bytes)> AskAsync(PeerServer server, Questions questions, long end)
    {
        using var line = new HttpLine(server.Url);
        (int count, long bytes) = (0, 0);
        while (Stopwatch.GetTimestamp() < end)
        {
            (int status, ReadOnlyMemory<byte> body) = await line.SendAsync(line.Request(questions.Next())).ConfigureAwait(false);
            if (status != 200 || body.Span.IndexOf("\"errors\""u8) >= 0)
            {
                throw new InvalidOperationException($"{server.Name} answers {status}: {System.Text.Encoding.UTF8.GetString(body.Span[..Math.Min(400, body.Length)])}");
            }

            count++;
            bytes += body.Length;
        }

        return (count, bytes);
    }

    /// <summary>The ids that an answer names, whatever its shape: two answers to one question name about the same.</summary>
    public static async Task<HashSet<string>> IdsAsync(PeerServer server, byte[] question)
    {
        using var line = new HttpLine(server.Url);
        (_, ReadOnlyMemory<byte> body) = await line.SendAsync(line.Request(question)).ConfigureAwait(false);
        HashSet<string> ids = new(StringComparer.Ordinal);
        using JsonDocument answer = JsonDocument.Parse(body.ToArray());
        Collect(answer.RootElement, "", ids);
        return ids;
    }

    private static void Collect(JsonElement element, string name, HashSet<string> ids)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Collect(property.Value, property.Name, ids);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Collect(item, name, ids);
                }

                break;
            case JsonValueKind.String when name is "id" or "to" or "source" or "nodes":
                ids.Add(element.GetString()!);
                break;
        }
    }
}
