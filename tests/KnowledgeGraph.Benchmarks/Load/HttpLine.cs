using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// One kept connection that posts and reads answers with a Content-Length. It does the least that a client can, so that on a machine
/// shared with the service most of the time is the service's.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] Length = "content-length:"u8.ToArray();
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly string _head;
    private NetworkStream? _stream;
    private byte[] _buffer = new byte[1 << 16];

    public HttpLine(Uri endpoint)
    {
        Endpoint = endpoint;
        _head = $"POST {endpoint.AbsolutePath} HTTP/1.1\r\nHost: {endpoint.Authority}\r\nContent-Type: application/json\r\n";
    }

    private Uri Endpoint { get; }

    /// <summary>Builds a request, head and body, to be sent as often as wanted.</summary>
    public byte[] Request(byte[] body, string headers = "") => [.. Head(body.Length, headers), .. body];

    /// <summary>The head of a request with a body so many bytes long.</summary>
    public byte[] Head(long length, string headers = "") =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_head}{headers}Content-Length: {length}\r\n\r\n"));

    /// <summary>A connection of its own to the same service.</summary>
    public HttpLine Another() => new(Endpoint);

    /// <summary>Sends a body a byte at a time.</summary>
    /// <returns>Whether the service refused to wait for the rest; false where this was cancelled first.</returns>
    public async Task<bool> DribbleAsync(TimeSpan pace, CancellationToken cancellationToken)
    {
        try
        {
            Task<(int Status, ReadOnlyMemory<byte> Body)> answer = SendAsync(Head(1_000));
            while (!answer.IsCompleted)
            {
                await Task.WhenAny(answer, Task.Delay(pace, cancellationToken)).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (!answer.IsCompleted)
                {
                    await _stream!.WriteAsync(" "u8.ToArray(), cancellationToken).ConfigureAwait(false);
                }
            }

            return (await answer.ConfigureAwait(false)).Status == 408;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Sends a request and reads the answer to its end.</summary>
    /// <returns>The status code and the body; the body is overwritten by the next answer.</returns>
    public async Task<(int Status, ReadOnlyMemory<byte> Body)> SendAsync(byte[] request)
    {
        if (_stream is null)
        {
            await _client.ConnectAsync(Endpoint.Host, Endpoint.Port).ConfigureAwait(false);
            _stream = _client.GetStream();
        }

        await _stream.WriteAsync(request).ConfigureAwait(false);
        int read = 0;
        int head;
        do
        {
            int more = await _stream.ReadAsync(_buffer.AsMemory(read)).ConfigureAwait(false);
            read += more > 0 ? more : throw new IOException("The service closed the connection.");
            head = _buffer.AsSpan(0, read).IndexOf(EndOfHead);
        }
        while (head < 0);

        int start = head + EndOfHead.Length;
        int length = ContentLength(_buffer.AsSpan(0, head));
        if (start + length > _buffer.Length)
        {
            Array.Resize(ref _buffer, start + length);
        }

        if (read < start + length)
        {
            await _stream.ReadExactlyAsync(_buffer.AsMemory(read, start + length - read)).ConfigureAwait(false);
        }

        return (int.Parse(_buffer.AsSpan(9, 3), CultureInfo.InvariantCulture), _buffer.AsMemory(start, length));
    }

    public void Dispose() => _client.Dispose();

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        foreach (Range line in head.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> text = head[line];
            if (text.Length > Length.Length && Ascii.EqualsIgnoreCase(text[..Length.Length], Length))
            {
                return int.Parse(Encoding.ASCII.GetString(text[Length.Length..]).Trim(), CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidDataException("The answer has no Content-Length.");
    }
}
