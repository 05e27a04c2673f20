using System.Globalization;
using System.IO.Compression;
using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>One file in a zip archive, which may be made to unpack without end: size and ratio are bounded, and what comes out is what the
/// archive says, to the sum.</summary>
internal static class ArchivedEntry
{
    /// <summary>The largest file that is read, in bytes; 64 MiB.</summary>
    public const long Longest = 64 << 20;

    /// <summary>How many times its packed size a file may have.</summary>
    public const int MostRatio = 200;

    private const long Small = 1 << 20;

    /// <summary>Why a file is not read, to be read after its name; null where it is.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="inside">Its path in the archive, with forward slashes.</param>
    public static string? Problem(ZipArchiveEntry entry, string inside) =>
        LeadsOut(inside) ? "has a path that leads out of its archive, and was not read"
        : entry.IsEncrypted ? "is encrypted: save the archive without a password"
        : UnpacksTooFar(entry) ? string.Create(CultureInfo.InvariantCulture,
            $"unpacks to more than {MostRatio} times its size, which no document does, and was not read")
        : entry.Length > Longest ? string.Create(CultureInfo.InvariantCulture,
            $"is larger than {Longest >> 20} MiB, the most that is read of one file")
        : null;

    /// <summary>Whether an archive says of a file what no document does.</summary>
    public static bool UnpacksTooFar(ZipArchiveEntry entry) => entry.Length > Small && entry.Length / MostRatio > entry.CompressedLength;

    /// <summary>Whether what an operating system adds to archives, or hides, is on the path.</summary>
    public static bool IsHidden(string inside) =>
        inside.Split('/').Any(part => part is "__MACOSX" || (part.StartsWith('.') && part is not ".."));

    /// <summary>Unpacks a file.</summary>
    /// <exception cref="UnreadableDocumentException">It is not what the archive says of it.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static MemoryStream Unpack(ZipArchiveEntry entry)
    {
        using Stream packed = entry.Open();
        var unpacked = new MemoryStream((int)entry.Length);
        byte[] buffer = new byte[64 * 1024];
        uint sum = EntrySum.Start;
        while (packed.Read(buffer) is > 0 and int read)
        {
            if (unpacked.Length + read > entry.Length)
            {
                throw new UnreadableDocumentException("unpacks to more than its archive says, and was not read: make the archive anew");
            }

            sum = EntrySum.Add(sum, buffer.AsSpan(0, read));
            unpacked.Write(buffer, 0, read);
        }

        if (unpacked.Length != entry.Length || EntrySum.End(sum) != entry.Crc32)
        {
            throw new InvalidDataException("its sum is another one than the archive says");
        }

        unpacked.Position = 0;
        return unpacked;
    }

    private static bool LeadsOut(string inside) =>
        inside.StartsWith('/') || inside.Contains(':', StringComparison.Ordinal) || inside.Split('/').Contains("..");
}
