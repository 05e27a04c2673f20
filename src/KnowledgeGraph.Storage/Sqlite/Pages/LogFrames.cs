using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Sqlite.Pages;

/// <summary>
/// The frames of a write-ahead log (https://sqlite.org/fileformat2.html#walformat): each has a head with the number of its page and a sum of
/// this and all frames before it, which a page that is given a sum of its own makes another one.
/// </summary>
internal static class LogFrames
{
    /// <summary>How long the log's own head is.</summary>
    public const int LogHead = 32;

    /// <summary>How long the head of a frame is.</summary>
    public const int Head = 24;

    /// <summary>Where in the head of a frame its sum stands, and how long that is.</summary>
    public const int SumAt = 16, SumBytes = 8;

    // Where in the log's own head the sum stands that the first frame goes on from.
    private const int LogSumAt = 24;

    /// <summary>Whether a stretch of the log is the page of a frame.</summary>
    public static bool IsPage(int length, long offset) => offset >= LogHead + Head && (offset - LogHead - Head) % (length + Head) == 0;

    /// <summary>Where the sum stands that a frame goes on from.</summary>
    /// <param name="length">How long a page is.</param>
    /// <param name="offset">Where the page of the frame stands.</param>
    public static long SumBefore(int length, long offset) =>
        offset == LogHead + Head ? LogSumAt : offset - Head - (length + Head) + SumAt;

    /// <summary>Where in the file the page belongs.</summary>
    /// <param name="head">The head of the frame.</param>
    /// <param name="length">How long a page is.</param>
    public static long PlaceOf(ReadOnlySpan<byte> head, int length) => ((long)BinaryPrimitives.ReadUInt32BigEndian(head) - 1) * length;

    /// <summary>The sum of a frame.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="page">Its page.</param>
    /// <param name="before">The sum that it goes on from, as it stands in the log.</param>
    /// <param name="isBig">Whether the log's sums are of numbers that begin with their biggest byte.</param>
    /// <param name="sum">Where it goes, as it stands in the log.</param>
    public static void Sum(ReadOnlySpan<byte> head, ReadOnlySpan<byte> page, ReadOnlySpan<byte> before, bool isBig, Span<byte> sum)
    {
        uint one = BinaryPrimitives.ReadUInt32BigEndian(before), two = BinaryPrimitives.ReadUInt32BigEndian(before[4..]);
        Add(head[..8], isBig, ref one, ref two);
        Add(page, isBig, ref one, ref two);
        BinaryPrimitives.WriteUInt32BigEndian(sum, one);
        BinaryPrimitives.WriteUInt32BigEndian(sum[4..], two);
    }

    private static void Add(ReadOnlySpan<byte> bytes, bool isBig, ref uint one, ref uint two)
    {
        for (int at = 0; at < bytes.Length; at += 8)
        {
            ulong pair = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
            uint first = (uint)pair, second = (uint)(pair >> 32);
            one += (isBig ? BinaryPrimitives.ReverseEndianness(first) : first) + two;
            two += (isBig ? BinaryPrimitives.ReverseEndianness(second) : second) + one;
        }
    }
}
