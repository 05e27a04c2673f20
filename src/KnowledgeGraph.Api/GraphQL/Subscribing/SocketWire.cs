using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Api.GraphQL.Http;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>Sends and receives messages. Whoever does not take a message in time is left: they go on later from where they were.</summary>
/// <param name="socket">The connection.</param>
/// <param name="serializer">Writes answers.</param>
/// <param name="patience">How long a message may take.</param>
/// <param name="longest">The longest message that is taken, in bytes.</param>
internal sealed class SocketWire(WebSocket socket, AnswerSerializer serializer, TimeSpan patience, int longest) : IDisposable
{
    private const int AtOnce = 4_096;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Task<ReadOnlyMemory<byte>?>? _receiving;

    /// <summary>The next message; null where the other side closes, or is gone. Nothing is held while none comes.</summary>
    /// <exception cref="SocketClosure">It is no text, or too long.</exception>
    public Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken) => _receiving = NextAsync(cancellationToken);

    private async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            ValueWebSocketReceiveResult first = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken).ConfigureAwait(false);
            var message = new ArrayBufferWriter<byte>();
            for (ValueWebSocketReceiveResult part = first; ;)
            {
                switch (part.MessageType)
                {
                    case WebSocketMessageType.Close:
                        return null;
                    case WebSocketMessageType.Binary:
                        throw SocketClosure.Invalid("Invalid message: binary");
                }

                if (part.EndOfMessage)
                {
                    return message.WrittenMemory;
                }

                part = await socket.ReceiveAsync(message.GetMemory(AtOnce), cancellationToken).ConfigureAwait(false);
                message.Advance(part.Count);
                if (message.WrittenCount > longest)
                {
                    throw SocketClosure.TooBig;
                }
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>Sends a message.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="id">Of which operation; null for none.</param>
    /// <param name="payload">Writes what it brings; null for nothing.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task SendAsync(string type, string? id, Action<Utf8JsonWriter>? payload, CancellationToken cancellationToken)
    {
        using var body = new PooledBuffer();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            if (id is not null)
            {
                json.WriteString("id"u8, id);
            }

            json.WriteString("type"u8, type);
            if (payload is not null)
            {
                json.WritePropertyName("payload"u8);
                payload(json);
            }

            json.WriteEndObject();
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var patient = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patient.CancelAfter(patience);
            try
            {
                await socket.SendAsync(body.Written, WebSocketMessageType.Text, endOfMessage: true, patient.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException)
            {
                socket.Abort();
                throw new OperationCanceledException("The follower has gone, or is too slow.", e);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends an answer.</summary>
    public Task NextAsync(string id, ExecutionResult answer, CancellationToken cancellationToken) =>
        SendAsync("next", id, json => json.WriteRawValue(Written(answer), skipInputValidation: true), cancellationToken);

    /// <summary>Sends why an operation ends without one.</summary>
    public Task ErrorAsync(string id, ExecutionResult refusal, CancellationToken cancellationToken) => SendAsync("error", id, json =>
    {
        using JsonDocument answer = JsonDocument.Parse(Written(refusal));
        answer.RootElement.GetProperty("errors").WriteTo(json);
    }, cancellationToken);

    /// <summary>Closes the connection, and says why.</summary>
    public async Task CloseAsync(SocketClosure why)
    {
        using var patient = new CancellationTokenSource(Farewell);
        try
        {
            await _turn.WaitAsync(patient.Token).ConfigureAwait(false);
            await socket.CloseOutputAsync(why.Code, why.Message, patient.Token).ConfigureAwait(false);

            // Whoever still sends does not hear why before they have been heard out.
            if (_receiving is { } receiving)
            {
                await ((Task)receiving.WaitAsync(patient.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            byte[] rest = new byte[AtOnce];
            while (socket.State is WebSocketState.CloseSent
                && (await socket.ReceiveAsync(rest.AsMemory(), patient.Token).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            socket.Abort();
        }
    }

    /// <summary>Answers the other side's farewell.</summary>
    public async Task ClosedAsync()
    {
        if (socket.State == WebSocketState.CloseReceived)
        {
            await CloseAsync(new SocketClosure((int)WebSocketCloseStatus.NormalClosure, "")).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private byte[] Written(ExecutionResult answer)
    {
        using var body = new PooledBuffer();
        serializer.Write(body, answer);
        return body.Written.ToArray();
    }
}
