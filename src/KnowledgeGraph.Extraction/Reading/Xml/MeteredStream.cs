using System.Buffers;
using System.Globalization;

namespace KnowledgeGraph.Extraction.Reading.Xml;

/// <summary>Bytes for a parser that may not ask for more than a limit before it has understood a node: what it has to hold stays small.</summary>
/// <param name="content">The bytes; let go with this.</param>
/// <param name="longest">How many of them may come in all.</param>
/// <param name="limit">How many of them one node may take, beside what has been read ahead.</param>
internal sealed class MeteredStream(Stream content, int longest, int limit) : Stream
{
    private const int PrologLength = 64 * 1024;
    private readonly byte[] _prolog = ArrayPool<byte>.Shared.Rent(PrologLength);
    private int _at;
    private int _nodeStart;
    private int _lineEnds;
    private int _lineEndsBefore;
    private bool _isDisposed;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    /// <summary>The refusal of more bytes than may come.</summary>
    public static UnreadableDocumentException TooLong(int longest) =>
        new($"unpacks to more than {longest >> 20} MiB, the most that is read. {Advice.SaveAnew}");

    /// <summary>The parser begins to look for its next node.</summary>
    public void BeginNode() => (_nodeStart, _lineEndsBefore) = (_at, _lineEnds);

    /// <summary>The line near the beginning in which these bytes first stand, from 1; 0 where they do not.</summary>
    public int LineOf(ReadOnlySpan<byte> words)
    {
        ReadOnlySpan<byte> prolog = _prolog.AsSpan(0, Math.Min(_at, PrologLength));
        int at = prolog.IndexOf(words);
        return at < 0 ? 0 : 1 + prolog[..at].Count((byte)'\n');
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (_at - _nodeStart > limit)
        {
            throw new UnreadableDocumentException(string.Create(CultureInfo.InvariantCulture,
                $"has a piece of mark-up or text of more than {limit:N0} bytes (after line {1 + _lineEndsBefore}), which no document has. {Advice.Mend}"));
        }

        int count = content.Read(buffer);
        if (_at < PrologLength)
        {
            buffer[..Math.Min(count, PrologLength - _at)].CopyTo(_prolog.AsSpan(_at));
        }

        _at += count;
        _lineEnds += buffer[..count].Count((byte)'\n');
        return _at <= longest ? count : throw TooLong(longest);
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            content.Dispose();
            ArrayPool<byte>.Shared.Return(_prolog);
        }

        base.Dispose(disposing);
    }
}
