using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>A collector of traces and metrics that keeps what it is sent, as it is sent: names and values are plain text in it.</summary>
internal sealed class StubCollector(int port) : StubListener(port)
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _received = new();

    /// <summary>All that came to a path so far.</summary>
    public string Received(string path) => _received.TryGetValue(path, out ConcurrentQueue<string>? bodies) ? string.Join('\n', bodies) : "";

    protected override async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        using var body = new MemoryStream();
        await request.InputStream.CopyToAsync(body);
        string told = $"{string.Join(' ', request.Headers.AllKeys.Select(k => $"{k}: {request.Headers[k]}"))}\n{Encoding.Latin1.GetString(body.ToArray())}";
        _received.GetOrAdd(request.Url!.AbsolutePath, _ => new ConcurrentQueue<string>()).Enqueue(told);
        response.ContentType = "application/x-protobuf";
    }
}
