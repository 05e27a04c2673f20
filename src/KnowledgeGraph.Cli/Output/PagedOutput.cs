using System.Diagnostics;

namespace KnowledgeGraph.Cli.Output;

/// <summary>
/// Standard output where a person looks: what fits on the screen is printed, what is longer is shown by a pager, which ends when its reader has
/// had enough. A pager that cannot be started is done without.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="lines">How many lines it has.</param>
/// <param name="columns">How many characters a line of it has.</param>
/// <param name="start">Starts the pager, which reads its standard input; null where there is none.</param>
internal sealed class PagedOutput(Stream terminal, int lines, int columns, Func<Process?> start) : Stream
{
    private readonly MemoryStream _first = new();
    private Process? _pager;
    private Stream? _to;
    private int _lines = 1;
    private int _column;
    private bool _isEscaped;
    private bool _isClosed;

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_to is null)
        {
            Count(buffer);
            if (_lines < lines)
            {
                _first.Write(buffer);
                return;
            }

            Begin();
        }

        Pass(buffer);
    }

    /// <inheritdoc />
    public override void Flush()
    {
        // What may yet be too long for the screen is held until the end.
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            if (_to is null)
            {
                _to = terminal;
                Pass(_first.GetBuffer().AsSpan(0, (int)_first.Length));
            }

            End();
            _first.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Begin()
    {
        _pager = start();
        _to = _pager?.StandardInput.BaseStream ?? terminal;
        Pass(_first.GetBuffer().AsSpan(0, (int)_first.Length));
        _first.SetLength(0);
    }

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _to!.Write(bytes);
        }
        catch (IOException) when (_pager is not null)
        {
            // Its reader has had enough.
            _to = Null;
        }
    }

    private void End()
    {
        if (_pager is null)
        {
            terminal.Flush();
            return;
        }

        try
        {
            _pager.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already.
        }

        _pager.WaitForExit();
        _pager.Dispose();
    }

    // Lines as the terminal breaks them; what colours a text takes no room.
    private void Count(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            if (_isEscaped)
            {
                _isEscaped = b is not ((>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'));
            }
            else if (b == '\n' || _column >= columns)
            {
                (_lines, _column) = (_lines + 1, b == '\n' ? 0 : 1);
            }
            else
            {
                _isEscaped = b == 0x1B;

                // The bytes behind the first of a character in UTF-8 are a part of it.
                _column += _isEscaped || (b & 0xC0) == 0x80 ? 0 : 1;
            }
        }
    }
}
