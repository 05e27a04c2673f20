using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// How soon a reader gets ordinary pages while others, each from an address of this machine of its own, ask for the dearest that is let
/// through, as fast as they are answered: searches that nothing kept helps, long lists, lineages around a hub, files and drafts.
/// </summary>
internal static class FairLoad
{
    private const string Hub = "charter-of-the-united-nations";
    private static readonly string[] CommonWords = ["the", "of", "and", "to", "in", "for", "on", "that", "a", "as", "with", "by"];

    /// <summary>Runs.</summary>
    /// <param name="url">The service's address for GraphQL.</param>
    /// <param name="server">Its process; null where only the clock can be read.</param>
    /// <param name="clients">How many ask for what is dear.</param>
    /// <param name="seconds">For how long.</param>
    public static async Task RunAsync(Uri url, ServerProcess? server, int clients, int seconds)
    {
        using HttpClient reader = Client(url, 1);
        string[] pages = await PagesAsync(reader).ConfigureAwait(false);
        await ReadAsync(reader, pages, TimeSpan.FromSeconds(seconds / 4.0)).ConfigureAwait(false);
        Tell("ordinary pages alone", await ReadAsync(reader, pages, TimeSpan.FromSeconds(seconds / 2.0)).ConfigureAwait(false), server);

        using var over = new CancellationTokenSource();
        var answers = new ConcurrentDictionary<string, int>();
        Task[] dear = [.. Enumerable.Range(0, clients).Select(c => Task.Run(() => AskAsync(url, c, answers, over.Token)))];
        Tell($"beside {clients} dear clients", await ReadAsync(reader, pages, TimeSpan.FromSeconds(seconds)).ConfigureAwait(false), server);
        await over.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(dear).ConfigureAwait(false);
        Console.WriteLine("dear requests: " + string.Join(", ", answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}: {a.Value}")));
        Tell("after them", await ReadAsync(reader, pages, TimeSpan.FromSeconds(seconds / 2.0)).ConfigureAwait(false), server);
    }

    private static async Task<string[]> PagesAsync(HttpClient reader)
    {
        using HttpResponseMessage answer = await reader.PostAsJsonAsync(
            "/graphql", new { query = "{ instruments(filter: { isLoaded: true }, first: 200, orderBy: SYMBOL) { nodes { id } } }" }).ConfigureAwait(false);
        JsonElement list = (await answer.Content.ReadFromJsonAsync<JsonElement>().ConfigureAwait(false)).GetProperty("data").GetProperty("instruments");
        return [.. list.GetProperty("nodes").EnumerateArray().Select(n => "/i/" + n.GetProperty("id").GetString()),
            .. SearchTexts.All.Take(40).Select(w => "/search?q=" + Uri.EscapeDataString(w))];
    }

    private static async Task<double[]> ReadAsync(HttpClient reader, string[] pages, TimeSpan length)
    {
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        for (int i = 0; clock.Elapsed < length; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            using HttpResponseMessage page = await reader.GetAsync(pages[i * 7 % pages.Length]).ConfigureAwait(false);
            await page.Content.CopyToAsync(Stream.Null).ConfigureAwait(false);
            page.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        times.Sort();
        return [.. times];
    }

    private static async Task AskAsync(Uri url, int number, ConcurrentDictionary<string, int> answers, CancellationToken over)
    {
        using HttpClient client = Client(url, 2 + number);
        var random = new Random(number);
        while (!over.IsCancellationRequested)
        {
            (string name, HttpRequestMessage request) = Dear(random, random.Next(7));
            try
            {
                using (request)
                {
                    using HttpResponseMessage answer = await client.SendAsync(request, over).ConfigureAwait(false);
                    await answer.Content.CopyToAsync(Stream.Null, over).ConfigureAwait(false);
                    answers.AddOrUpdate($"{name} {(int)answer.StatusCode}", 1, (_, n) => n + 1);
                }
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    private static (string Name, HttpRequestMessage Request) Dear(Random random, int kind) => kind switch
    {
        0 => ("words", Search(string.Join(' ', Some(random, 12)))),
        1 => ("phrase", Search($"\"{string.Join(' ', Some(random, 40))}\"")),
        2 => ("prefixes", Search(string.Join(' ', Enumerable.Range(0, 3).Select(_ => $"{(char)random.Next('b', 'y')}*")))),
        3 => ("page of a search", new(HttpMethod.Get, "/search?q=" + Uri.EscapeDataString(string.Join(' ', Some(random, 3)) + $" {(char)random.Next('b', 'y')}*"))),
        4 => ("list", Query("{ instruments(first: 500) { nodes { id citations(first: 20) { nodes { text } } } } }")),
        5 => ("lineage", new(HttpMethod.Get, $"/export/lineage.graphml?from={Hub}&direction=built-on-by&depth=10&limit=2000")),
        _ => ("draft", new(HttpMethod.Post, "/check")
        {
            Content = new FormUrlEncodedContent([new("text", string.Concat(Enumerable.Repeat(
                "Recalling its resolution 74/174 of 18 December 2019, and reaffirming paragraph 29 of the Kyoto Declaration,\n\n", 500)))]),
        }),
    };

    private static IEnumerable<string> Some(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => CommonWords[random.Next(CommonWords.Length)]);

    private static HttpRequestMessage Search(string text) => Query("query S($t: String!) { search(text: $t) { totalCount } }", new { t = text });

    private static HttpRequestMessage Query(string query, object? variables = null) =>
        new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };

    // Every address of 127.0.0.0/8 is this machine's, and a client is counted by its address.
    private static HttpClient Client(Uri url, int number) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = true,
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, (byte)(1 + (number / 250)), (byte)(1 + (number % 250))]), 0));
            await socket.ConnectAsync(context.DnsEndPoint, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri(url.GetLeftPart(UriPartial.Authority)),
        Timeout = TimeSpan.FromMinutes(3),
    };

    private static void Tell(string what, double[] times, ServerProcess? server) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {times.Length} pages, median {At(times, 0.5):0} ms, 95 % {At(times, 0.95):0} ms, 99 % {At(times, 0.99):0} ms, the longest {times[^1]:0} ms")
            + (server is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; {server.Memory.Now:0} MB resident ({server.Memory.Most:0} at the most)")));

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
