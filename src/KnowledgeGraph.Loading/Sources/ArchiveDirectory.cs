using System.Buffers.Binary;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>
/// The directory of a zip archive (APPNOTE 4.3.12 to 4.3.16), walked before the library makes objects of it, all at once: what the archive says
/// of its length may be anything.
/// </summary>
internal static class ArchiveDirectory
{
    private const int LongestComment = ushort.MaxValue;
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int LargeEndLength = 56;
    private const int HeaderLength = 46;

    /// <summary>Whether an archive has more entries, or longer names and notes of them, than are read.</summary>
    /// <param name="archive">Its file.</param>
    /// <param name="mostEntries">How many entries are read.</param>
    /// <param name="longest">How long the directory may be, in bytes.</param>
    public static bool IsTooLong(Stream archive, int mostEntries, long longest)
    {
        archive.Position = Start(archive);
        byte[] header = new byte[HeaderLength];
        long length = 0;
        for (int entries = 0; entries <= mostEntries && length <= longest; entries++)
        {
            if (archive.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.AsSpan().StartsWith("PK\u0001\u0002"u8))
            {
                return false;
            }

            int words = Short(header, 28) + Short(header, 30) + Short(header, 32);
            archive.Seek(words, SeekOrigin.Current);
            length += HeaderLength + words;
        }

        return true;
    }

    // Where the directory begins, as the end of the archive says; the archive's end where it says nothing that can be.
    private static long Start(Stream archive)
    {
        byte[] end = new byte[(int)Math.Min(archive.Length, LongestComment + EndLength + LocatorLength)];
        archive.Seek(-end.Length, SeekOrigin.End);
        archive.ReadExactly(end);
        int at = end.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndLength > end.Length)
        {
            return archive.Length;
        }

        long start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at + 16));
        bool isLarge = at >= LocatorLength && end.AsSpan(at - LocatorLength).StartsWith("PK\u0006\u0007"u8);
        long? large = isLarge ? LargeStart(archive, BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(at - LocatorLength + 8))) : null;
        return Math.Clamp(large ?? start, 0, archive.Length);
    }

    private static long? LargeStart(Stream archive, long end)
    {
        if (end < 0 || end > archive.Length - LargeEndLength)
        {
            return null;
        }

        byte[] record = new byte[LargeEndLength];
        archive.Position = end;
        archive.ReadExactly(record);
        return record.AsSpan().StartsWith("PK\u0006\u0006"u8) ? BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)) : null;
    }

    private static int Short(byte[] header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));
}
