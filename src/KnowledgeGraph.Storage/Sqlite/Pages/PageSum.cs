using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeGraph.Storage.Sqlite.Pages;

/// <summary>The sum of a page, kept in its last bytes: any changed bit, and any page that stands where another belongs, gives another one.</summary>
internal static class PageSum
{
    /// <summary>How many bytes at the end of each page hold its sum.</summary>
    public const int Bytes = sizeof(ulong);

    // Odd, so that no step loses a bit of what it is multiplied with.
    private const ulong Prime = 0x9E3779B97F4A7C15;

    // What any program that opens the file may set in its header (https://sqlite.org/fileformat2.html): the counter of changes, the version of
    // the schema that it was made for, and SQLite's own version.
    private static readonly (int At, int Length)[] Settings = [(24, 4), (60, 4), (92, 8)];

    /// <summary>The sum that a page has to have.</summary>
    /// <param name="page">The page, its last bytes included; its length is a power of two, at least 512.</param>
    /// <param name="offset">Where in the file it stands.</param>
    public static ulong Of(ReadOnlySpan<byte> page, long offset) => offset == 0 ? Of(WithoutSettings(page), ulong.MaxValue) : Of(page, (ulong)offset);

    private static ulong Of(ReadOnlySpan<byte> page, ulong place)
    {
        // Four chains, so that the processor need not wait for one multiplication before the next.
        ulong a = place ^ Prime, b = a + 1, c = a + 2, d = a + 3;
        ReadOnlySpan<byte> body = page[..^(4 * Bytes)];
        for (int at = 0; at < body.Length; at += 4 * Bytes)
        {
            a = Step(a, body, at);
            b = Step(b, body, at + Bytes);
            c = Step(c, body, at + (2 * Bytes));
            d = Step(d, body, at + (3 * Bytes));
        }

        a = Step(a, page, page.Length - (4 * Bytes));
        b = Step(b, page, page.Length - (3 * Bytes));
        c = Step(c, page, page.Length - (2 * Bytes));
        return Mixed(a) ^ BitOperations.RotateLeft(Mixed(b), 16) ^ BitOperations.RotateLeft(Mixed(c), 32) ^ BitOperations.RotateLeft(Mixed(d), 48);
    }

    /// <summary>Whether a page has the sum that it has to have.</summary>
    public static bool Holds(ReadOnlySpan<byte> page, long offset) =>
        BinaryPrimitives.ReadUInt64LittleEndian(page[^Bytes..]) == Of(page, offset);

    /// <summary>Gives a page its sum.</summary>
    public static void Write(Span<byte> page, long offset) => BinaryPrimitives.WriteUInt64LittleEndian(page[^Bytes..], Of(page, offset));

    private static byte[] WithoutSettings(ReadOnlySpan<byte> first)
    {
        byte[] page = first.ToArray();
        foreach ((int at, int length) in Settings)
        {
            page.AsSpan(at, length).Clear();
        }

        return page;
    }

    private static ulong Step(ulong sum, ReadOnlySpan<byte> page, int at) =>
        BitOperations.RotateLeft(sum ^ BinaryPrimitives.ReadUInt64LittleEndian(page[at..]), 29) * Prime;

    private static ulong Mixed(ulong sum)
    {
        sum = (sum ^ (sum >> 32)) * Prime;
        return sum ^ (sum >> 29);
    }
}
