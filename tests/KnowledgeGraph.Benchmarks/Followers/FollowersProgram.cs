using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks.Followers;

/// <summary>
/// Follows a running service many times at once while this process saves into the service's store, as another process does: how long after a commit
/// each follower is told, and what the service takes. Some followers never read.
/// </summary>
internal static class FollowersProgram
{
    private const string Followed = "A/RES/45/1";
    private const int Saves = 20;
    private const int Slow = 20;

    private const string Query =
        $$"""subscription { newCitations(of: "{{Followed}}") { until citations { uuid citationId citation { text source { id text } } } } }""";

    /// <summary>Runs it: <c>followers URL STORE PID [COUNT]</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length < 3)
        {
            await Console.Error.WriteLineAsync("followers URL STORE PID [COUNT], of a kg serve over a store that may be written to").ConfigureAwait(false);
            return 2;
        }

        var address = new Uri(args[0].Replace("http", "ws", StringComparison.Ordinal).TrimEnd('/') + "/graphql");
        using var service = Process.GetProcessById(int.Parse(args[2], CultureInfo.InvariantCulture));
        int count = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1_000;
        IGraphStore store = GraphStores.Open(args[1]);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync().ConfigureAwait(false);
            await SaveAsync(store, 0).ConfigureAwait(false);
            Tell("before", service);
            var told = new ConcurrentDictionary<string, ConcurrentBag<double>>();
            var committed = new ConcurrentDictionary<string, long>();
            List<ClientWebSocket> sockets = [];
            for (int i = 0; i < count + Slow; i++)
            {
                ClientWebSocket socket = await ConnectAsync(address).ConfigureAwait(false);
                sockets.Add(socket);
                if (i < count)
                {
                    _ = ReadAsync(socket, committed, told);
                }
            }

            await Task.Delay(1_000).ConfigureAwait(false);
            Tell($"with {count} followers and {Slow} that never read", service);
            TimeSpan before = service.TotalProcessorTime;
            for (int i = 1; i <= Saves; i++)
            {
                string id = $"A/RES/{46 + (i / 300)}/{i}";
                await SaveAsync(store, i).ConfigureAwait(false);
                committed[id] = Stopwatch.GetTimestamp();
                await Task.Delay(1_000).ConfigureAwait(false);
            }

            await Task.Delay(3_000).ConfigureAwait(false);
            service.Refresh();
            double[] late = [.. told.Values.SelectMany(t => t).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Saves} saves, {late.Length} of {Saves * count} events told; after the commit: median {At(late, .5):0} ms, 99 % {At(late, .99):0} ms, all {At(late, 1):0} ms; processor {(service.TotalProcessorTime - before).TotalMilliseconds / Saves:0} ms a save"));
            foreach (ClientWebSocket socket in sockets)
            {
                socket.Abort();
                socket.Dispose();
            }

            await Task.Delay(3_000).ConfigureAwait(false);
            Tell("after all have left", service);
        }

        return 0;
    }

    private static double At(double[] sorted, double part) =>
        sorted.Length == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Length - 1, part * sorted.Length)];

    private static void Tell(string when, Process service)
    {
        service.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when}: {service.WorkingSet64 >> 20} MB"));
    }

    private static Task SaveAsync(IGraphStore store, int number) => store.SaveAsync(
        Extractor.Default.ExtractText(
            $"A_RES_46_{number}.txt",
            $"A/RES/{46 + (number / 300)}/{number}\n\nResolution adopted by the General Assembly on 1 December 1991\n\n46/{number}. Question {number}\n\n"
                + "The General Assembly,\n\n1. Recalls its resolution 45/1 of 21 September 1990;"),
        Guid.NewGuid().ToString());

    private static async Task<ClientWebSocket> ConnectAsync(Uri address)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(address, default).ConfigureAwait(false);
        await SendAsync(socket, new { type = "connection_init" }).ConfigureAwait(false);
        await socket.ReceiveAsync(new byte[1024].AsMemory(), default).ConfigureAwait(false);
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query = Query } }).ConfigureAwait(false);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, default);

    private static async Task ReadAsync(
        ClientWebSocket socket, ConcurrentDictionary<string, long> committed, ConcurrentDictionary<string, ConcurrentBag<double>> told)
    {
        byte[] buffer = new byte[16 << 10];
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(), default).ConfigureAwait(false);
                long now = Stopwatch.GetTimestamp();
                using JsonDocument message = JsonDocument.Parse(buffer.AsMemory(0, part.Count));
                foreach (JsonElement citation in message.RootElement.GetProperty("payload").GetProperty("data").GetProperty("newCitations")
                    .GetProperty("citations").EnumerateArray())
                {
                    string text = citation.GetProperty("citationId").GetString()!.Split('#')[0];

                    // Told before this process knew that it had committed.
                    double late = committed.TryGetValue(text, out long at) ? Math.Max(0, Stopwatch.GetElapsedTime(at, now).TotalMilliseconds) : 0;
                    told.GetOrAdd(text, _ => []).Add(late);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or JsonException)
        {
            // It is over.
        }
    }
}
