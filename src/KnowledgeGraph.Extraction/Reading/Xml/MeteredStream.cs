using System.Globalization;

namespace KnowledgeGraph.Extraction.Reading.Xml;

/// <summary>Bytes for a parser that may not ask for more than a limit before it has understood a node: what it has to hold stays small.</summary>
/// <param name="content">The bytes.</param>
/// <param name="limit">How many of them one node may take, beside what has been read ahead.</param>
internal sealed class MeteredStream(ReadOnlyMemory<byte> content, int limit) : Stream
{
    private const int PrologLength = 64 * 1024;
    private int _at;
    private int _nodeStart;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => content.Length;

    /// <inheritdoc />
    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    /// <summary>The parser begins to look for its next node.</summary>
    public void BeginNode() => _nodeStart = _at;

    /// <summary>The line near the beginning in which these bytes first stand, from 1; 0 where they do not.</summary>
    public int LineOf(ReadOnlySpan<byte> words)
    {
        ReadOnlySpan<byte> prolog = content.Span[..Math.Min(content.Length, PrologLength)];
        int at = prolog.IndexOf(words);
        return at < 0 ? 0 : 1 + prolog[..at].Count((byte)'\n');
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (_at - _nodeStart > limit)
        {
            int line = 1 + content.Span[.._nodeStart].Count((byte)'\n');
            throw new UnreadableDocumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"has a piece of mark-up or text of more than {limit:N0} bytes (after line {line}), which no document of the United Nations has"));
        }

        int count = Math.Min(buffer.Length, content.Length - _at);
        content.Span.Slice(_at, count).CopyTo(buffer);
        _at += count;
        return count;
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
}
