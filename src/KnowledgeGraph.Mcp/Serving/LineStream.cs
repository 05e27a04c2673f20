using System.Buffers;

namespace KnowledgeGraph.Mcp.Serving;

/// <summary>One end of a pipe that messages go through, a line each. Its own end stays open when it is closed.</summary>
/// <param name="inner">The pipe.</param>
internal abstract class LineStream(Stream inner) : Stream
{
    /// <summary>No message is longer, in bytes: room for a draft, each of its characters escaped.</summary>
    public const int LongestLine = 4 << 20;

    private readonly ArrayBufferWriter<byte> _line = new();

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The pipe.</summary>
    protected Stream Inner => inner;

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Flush() => inner.Flush();

    /// <inheritdoc />
    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Is told each line that goes through.</summary>
    protected abstract void Passed(ReadOnlySpan<byte> line);

    /// <summary>Takes what goes through.</summary>
    /// <exception cref="InvalidDataException">A line is too long.</exception>
    protected void Passes(ReadOnlySpan<byte> bytes)
    {
        for (int end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            _line.Write(bytes[..end]);
            Passed(_line.WrittenSpan);
            _line.ResetWrittenCount();
            bytes = bytes[(end + 1)..];
        }

        _line.Write(bytes);
        if (_line.WrittenCount > LongestLine)
        {
            _line.ResetWrittenCount();
            throw new InvalidDataException(FormattableString.Invariant($"A message is longer than {LongestLine} bytes."));
        }
    }

    /// <summary>The pipe has ended. What came after the last line break is a line; false where nothing did.</summary>
    protected bool Ended()
    {
        if (_line.WrittenCount == 0)
        {
            return false;
        }

        Passed(_line.WrittenSpan);
        _line.ResetWrittenCount();
        return true;
    }
}

/// <summary>What a client sends. It ends when the client's end is closed and all is answered. Reads end when they are cancelled, which those of
/// standard input do not by themselves.</summary>
/// <param name="inner">The pipe.</param>
/// <param name="requests">Is told of requests.</param>
internal sealed class IncomingLines(Stream inner, OpenRequests requests) : LineStream(inner)
{
    /// <summary>Why it ended before the client's end was closed; null where it did not.</summary>
    public InvalidDataException? Fault { get; private set; }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Who has stopped waiting may have given the buffer to somebody else by the time that something comes.
        byte[] own = new byte[buffer.Length];
        int read = await Task.Run(() => Inner.Read(own, 0, own.Length), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        own.AsMemory(0, read).CopyTo(buffer);
        if (read > 0 && TryPass(own.AsSpan(0, read)))
        {
            return read;
        }

        if (buffer.Length > 0)
        {
            // A last line is one only when it ends, and who reads it would wait for that as this waits for its answer.
            if (Ended())
            {
                buffer.Span[0] = (byte)'\n';
                return 1;
            }

            await requests.None.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return 0;
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    protected override void Passed(ReadOnlySpan<byte> line) => requests.Came(line);

    private bool TryPass(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Passes(bytes);
            return true;
        }
        catch (InvalidDataException e)
        {
            Fault = e;
            return false;
        }
    }
}

/// <summary>What a client is sent.</summary>
/// <param name="inner">The pipe.</param>
/// <param name="requests">Is told of answers.</param>
internal sealed class OutgoingLines(Stream inner, OpenRequests requests) : LineStream(inner)
{
    private readonly List<byte[]> _written = [];

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count)
    {
        Inner.Write(buffer, offset, count);
        _written.Add(buffer[offset..(offset + count)]);
    }

    /// <inheritdoc />
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        _written.Add(buffer.ToArray());
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Flush()
    {
        Inner.Flush();
        Sent();
    }

    /// <inheritdoc />
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await Inner.FlushAsync(cancellationToken).ConfigureAwait(false);
        Sent();
    }

    /// <inheritdoc />
    protected override void Passed(ReadOnlySpan<byte> line) => requests.Went(line);

    // An answer is there once it is sent and not when it is written: the one may be long after the other.
    private void Sent()
    {
        _written.ForEach(bytes => Passes(bytes));
        _written.Clear();
    }
}
