using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>A collector of traces and metrics that keeps what it is sent, as it is sent: names and values are plain text in it.</summary>
internal sealed class StubCollector : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _received = new();
    private readonly Task _serving;

    public StubCollector(int port)
    {
        Address = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>All that came to a path so far.</summary>
    public string Received(string path) => _received.TryGetValue(path, out ConcurrentQueue<string>? bodies) ? string.Join('\n', bodies) : "";

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context = await _listener.GetContextAsync();
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            string told = $"{string.Join(' ', context.Request.Headers.AllKeys.Select(k => $"{k}: {context.Request.Headers[k]}"))}\n{Encoding.Latin1.GetString(body.ToArray())}";
            _received.GetOrAdd(context.Request.Url!.AbsolutePath, _ => new ConcurrentQueue<string>()).Enqueue(told);
            context.Response.StatusCode = 200;
            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }
}
