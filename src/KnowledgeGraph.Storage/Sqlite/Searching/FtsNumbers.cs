using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>Numbers as FTS5 writes them: seven bits a byte, the highest first.</summary>
internal static class FtsNumbers
{
    private const int MostBytes = 9;

    /// <summary>Reads a number, and goes behind it.</summary>
    public static long Read(ReadOnlySpan<byte> from, ref int at)
    {
        long number = 0;
        for (int i = 1; ; i++)
        {
            byte next = from[at++];
            if (i == MostBytes)
            {
                return (number << 8) | next;
            }

            number = (number << 7) | (uint)(next & 0x7F);
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    /// <summary>Two bytes, the higher first.</summary>
    public static int Short(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt16BigEndian(from[at..]);
}
