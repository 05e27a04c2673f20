using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Api.Tests.Following;

/// <summary>Speaks graphql-transport-ws word by word, right or wrong.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 20];

    public static async Task<SocketClient> ConnectAsync(Uri service, bool initialises = true, Action<ClientWebSocketOptions>? options = null)
    {
        var client = new SocketClient();
        client._socket.Options.AddSubProtocol("graphql-transport-ws");
        options?.Invoke(client._socket.Options);
        await client._socket.ConnectAsync(new Uri(new Uri(service.ToString().Replace("http", "ws", StringComparison.Ordinal)), "graphql"), default);
        if (initialises)
        {
            await client.SendAsync(new { type = "connection_init" });
            Assert.That((await client.ReceiveAsync())!.Value.GetProperty("type").GetString(), Is.EqualTo("connection_ack"));
        }

        return client;
    }

    public Task SendAsync(object message) => SendTextAsync(JsonSerializer.Serialize(message));

    public Task SendTextAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), type, endOfMessage: true, default);

    public Task SubscribeAsync(string id, string query, object? variables = null) =>
        SendAsync(new { id, type = "subscribe", payload = new { query, variables } });

    /// <summary>The next message; null where the connection was closed.</summary>
    public async Task<JsonElement?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return JsonDocument.Parse(_buffer.AsMemory(0, length)).RootElement.Clone();
            }
        }
    }

    /// <summary>The code and reason that the connection was closed with, once everything before has been read.</summary>
    public async Task<(int Code, string? Reason)> ClosedAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return ((int)_socket.CloseStatus!, _socket.CloseStatusDescription);
    }

    /// <summary>Leaves without a word.</summary>
    public void Abort() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
