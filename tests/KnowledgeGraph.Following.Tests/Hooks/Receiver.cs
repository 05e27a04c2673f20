using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Following.Tests.Hooks;

/// <summary>What was received.</summary>
internal sealed record Received(string Id, long Timestamp, string Signature, string Body);

/// <summary>Somebody who receives webhooks on this machine.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<Received, int> _answer;
    private readonly Task _serving;

    /// <summary>Listens, and answers with the status that it is told.</summary>
    public Receiver(Func<Received, int> answer)
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        _answer = answer;
        _listener.Prefixes.Add(Url.ToString());
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public Uri Url { get; }

    public ConcurrentQueue<Received> All { get; } = new();

    /// <summary>Waits until so many different messages have been received.</summary>
    public async Task HasAsync(int messages)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (All.Select(r => r.Id).Distinct().Count() < messages)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var received = new Received(
                    context.Request.Headers["webhook-id"]!, long.Parse(context.Request.Headers["webhook-timestamp"]!),
                    context.Request.Headers["webhook-signature"]!, await reader.ReadToEndAsync());
                All.Enqueue(received);
                context.Response.StatusCode = _answer(received);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Whoever sent it was killed, or the test is over.
            }
        }
    }
}
