using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Extraction.Reading;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>The bytes of a source, in a buffer that goes back to its pool when they are disposed of.</summary>
public sealed class SourceContent : IDisposable
{
    private const int FirstGuess = 64 * 1024;
    private byte[]? _buffer;
    private readonly int _length;

    private SourceContent(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    /// <summary>The bytes, valid until disposal.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="UnreadableDocumentException">The file is larger than the limit.</exception>
    internal static SourceContent ReadFile(string path, long limit)
    {
        using SafeFileHandle file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        long length = RandomAccess.GetLength(file);
        if (length > limit)
        {
            throw TooLarge(limit);
        }

        // A pipe has no length, and a file may grow while it is read: the loop ends where the file does, one byte of room tells that it has.
        return Fill(length > 0 ? (int)length + 1 : FirstGuess, limit, (buffer, at) => RandomAccess.Read(file, buffer.AsSpan(at), at));
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="UnreadableDocumentException">The stream is longer than the limit.</exception>
    internal static SourceContent ReadStream(Stream stream, long limit) =>
        Fill(FirstGuess, limit, (buffer, at) => stream.Read(buffer, at, buffer.Length - at));

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SourceContent Fill(int size, long limit, Func<byte[], int, int> read)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(size);
        int length = 0;
        try
        {
            while (read(buffer, length) is > 0 and int got)
            {
                length += got;
                if (length > limit)
                {
                    throw TooLarge(limit);
                }

                if (length == buffer.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            return new SourceContent(buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static UnreadableDocumentException TooLarge(long limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"is larger than {limit / (1024 * 1024.0):0.##} MiB, the most that is read of one file. Cut it into its documents"));
}
