using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Bolt;

/// <summary>What a server says that refuses or fails.</summary>
internal sealed class BoltFailure(string code, string message) : Exception(message)
{
    /// <summary>Its code: <c>Neo.ClientError.…</c>.</summary>
    public string Code => code;
}

/// <summary>
/// One connection by the Bolt protocol (https://neo4j.com/docs/bolt/current/bolt/), version 5.1 to 5.4. One statement at a time, each in a
/// transaction of its own.
/// </summary>
internal sealed class BoltLine : IDisposable
{
    private const byte Hello = 0x01, Reset = 0x0F, Run = 0x10, Pull = 0x3F, Logon = 0x6A;
    private const byte Success = 0x70, Record = 0x71, Ignored = 0x7E, Failure = 0x7F;

    // The magic number, then what this program speaks: 5.4 and the three before it.
    private static readonly byte[] Handshake = [0x60, 0x60, 0xB0, 0x17, 0, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly PackWriter _out = new();
    private readonly ArrayBufferWriter<byte> _message = new(1024);
    private byte[] _in = new byte[1 << 14];
    private int _start;
    private int _end;

    /// <summary>Connects and says who asks.</summary>
    /// <exception cref="BoltFailure">The server does not want it.</exception>
    public static async Task<BoltLine> OpenAsync(string host, int port, string? user, string? password, CancellationToken cancellationToken)
    {
        var line = new BoltLine();
        try
        {
            await line._socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            await line._socket.SendAsync(Handshake, cancellationToken).ConfigureAwait(false);
            await line.FillAsync(4, cancellationToken).ConfigureAwait(false);
            ReadOnlyMemory<byte> version = line.Taken(4);
            if (version.Span[3] != 5 || version.Span[2] is < 1 or > 4)
            {
                throw new InvalidDataException("The server speaks no Bolt that is spoken here.");
            }

            line.Greet(user, password);
            await line.SendAsync(cancellationToken).ConfigureAwait(false);
            await line.ExpectAsync(cancellationToken).ConfigureAwait(false);
            await line.ExpectAsync(cancellationToken).ConfigureAwait(false);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement that reads and writes its rows as a JSON list.</summary>
    /// <param name="question">The statement.</param>
    /// <param name="rows">Where the rows go.</param>
    /// <param name="longest">How many bytes the rows may have.</param>
    /// <param name="cancellationToken">Cancels; the line is of no use then.</param>
    /// <returns>The bookmark of the transaction, where the server gives one.</returns>
    /// <exception cref="BoltFailure">The server refuses the statement, or fails with it; the line is as good as before.</exception>
    public async Task<string?> ReadAsync(BoltQuestion question, IBufferWriter<byte> rows, int longest, CancellationToken cancellationToken)
    {
        question.Write(_out);
        _out.Begin(Pull, 1);
        _out.Map(1);
        _out.Text("n");
        _out.Number(-1);
        _out.End();
        await SendAsync(cancellationToken).ConfigureAwait(false);
        await ExpectAsync(cancellationToken).ConfigureAwait(false);
        using var json = new Utf8JsonWriter(rows, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartArray();
        while (true)
        {
            await ReceiveAsync(cancellationToken).ConfigureAwait(false);
            if (_message.WrittenSpan is not [_, Record, ..])
            {
                break;
            }

            WriteRow(json);
            if (json.BytesCommitted + json.BytesPending > longest)
            {
                throw new InvalidDataException("The answer is longer than any may be.");
            }
        }

        json.WriteEndArray();
        return Bookmark(await OutcomeAsync(cancellationToken).ConfigureAwait(false));
    }

    public void Dispose() => _socket.Dispose();

    private static string? Bookmark(JsonElement outcome) =>
        outcome.TryGetProperty("bookmark", out JsonElement bookmark) && bookmark.ValueKind == JsonValueKind.String ? bookmark.GetString() : null;

    private void Greet(string? user, string? password)
    {
        _out.Begin(Hello, 1);
        _out.Map(2);
        _out.Text("user_agent");
        _out.Text("knowledge-graph/1");
        _out.Text("bolt_agent");
        _out.Map(1);
        _out.Text("product");
        _out.Text("knowledge-graph/1");
        _out.End();
        _out.Begin(Logon, 1);
        _out.Map(user is null ? 1 : 3);
        _out.Text("scheme");
        _out.Text(user is null ? "none" : "basic");
        if (user is not null)
        {
            _out.Text("principal");
            _out.Text(user);
            _out.Text("credentials");
            _out.Text(password ?? "");
        }

        _out.End();
    }

    private void WriteRow(Utf8JsonWriter json)
    {
        var reader = new PackReader(_message.WrittenSpan);
        reader.Signature();
        reader.Value(json);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> rest = _out.Chunks;
        while (rest.Length > 0)
        {
            rest = rest[await _socket.SendAsync(rest, cancellationToken).ConfigureAwait(false)..];
        }

        _out.Clear();
    }

    private async Task<JsonElement> ExpectAsync(CancellationToken cancellationToken)
    {
        await ReceiveAsync(cancellationToken).ConfigureAwait(false);
        return await OutcomeAsync(cancellationToken).ConfigureAwait(false);
    }

    // What a message says that is no row. After a failure the server ignores all until it is told to begin anew.
    private async Task<JsonElement> OutcomeAsync(CancellationToken cancellationToken)
    {
        (byte signature, JsonElement said) = Said();
        if (signature == Success)
        {
            return said;
        }

        if (signature != Failure)
        {
            throw new InvalidDataException($"A message {signature:X2} was not to be expected.");
        }

        _out.Begin(Reset, 0);
        _out.End();
        await SendAsync(cancellationToken).ConfigureAwait(false);
        do
        {
            await ReceiveAsync(cancellationToken).ConfigureAwait(false);
        }
        while (_message.WrittenSpan is [_, Ignored, ..]);
        throw new BoltFailure(Word("code"), Word("message"));

        string Word(string name) => said.TryGetProperty(name, out JsonElement word) ? word.GetString() ?? "" : "";
    }

    private (byte Signature, JsonElement Said) Said()
    {
        var reader = new PackReader(_message.WrittenSpan);
        byte signature = reader.Signature();
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            reader.Value(json);
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return (signature, document.RootElement.Clone());
    }

    // Puts the next message together; chunks without content between messages keep a line alive.
    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        _message.ResetWrittenCount();
        while (true)
        {
            await FillAsync(2, cancellationToken).ConfigureAwait(false);
            int length = BinaryPrimitives.ReadUInt16BigEndian(Taken(2).Span);
            if (length == 0 && _message.WrittenCount > 0)
            {
                return;
            }

            await FillAsync(length, cancellationToken).ConfigureAwait(false);
            _message.Write(Taken(length).Span);
        }
    }

    private ReadOnlyMemory<byte> Taken(int count)
    {
        _start += count;
        return _in.AsMemory(_start - count, count);
    }

    private async ValueTask FillAsync(int count, CancellationToken cancellationToken)
    {
        if (_end - _start >= count)
        {
            return;
        }

        byte[] room = _in.Length >= count ? _in : new byte[Math.Max(count, 2 * _in.Length)];
        _in.AsSpan(_start, _end - _start).CopyTo(room);
        (_in, _start, _end) = (room, 0, _end - _start);
        while (_end < count)
        {
            int more = await _socket.ReceiveAsync(_in.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += more > 0 ? more : throw new IOException("The server closed the connection.");
        }
    }

    /// <summary>Writes the beginning of a RUN message: the caller writes the statement, its parameters and the rest.</summary>
    internal static void BeginRun(PackWriter writer) => writer.Begin(Run, 3);
}
