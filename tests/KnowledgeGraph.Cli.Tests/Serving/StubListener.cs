using System.Globalization;
using System.Net;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>Answers HTTP at a port of this machine, one request after another, from the moment that it is made.</summary>
internal abstract class StubListener : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    protected StubListener(int port)
    {
        Address = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Answers a request; the response is closed afterwards.</summary>
    protected abstract Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response);

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context = await _listener.GetContextAsync();
            await AnswerAsync(context.Request, context.Response);
            context.Response.Close();
        }
    }
}
