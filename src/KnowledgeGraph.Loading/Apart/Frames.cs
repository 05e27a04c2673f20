using System.Buffers.Binary;

namespace KnowledgeGraph.Loading.Apart;

/// <summary>Pieces of bytes over a stream, each behind its length.</summary>
internal static class Frames
{
    /// <summary>Writes one.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        stream.Write(length);
        stream.Write(content);
        stream.Flush();
    }

    /// <summary>Reads one; null at the end of the stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="longest">How long it may be.</param>
    /// <exception cref="IOException">The stream ends inside it, or it is longer.</exception>
    public static byte[]? Read(Stream stream, long longest)
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        int got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (got == 0)
        {
            return null;
        }

        int length = got < head.Length ? -1 : BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || length > longest)
        {
            throw new IOException("A piece is cut or too long.");
        }

        byte[] content = new byte[length];
        stream.ReadExactly(content);
        return content;
    }
}
