using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>What is known of an archive that is whole.</summary>
/// <param name="Digest">Its SHA-256 in hexadecimal.</param>
/// <param name="Commit">The commit that it is of, which git writes as its comment; null where it says none.</param>
internal sealed record ArchiveCheck(string Digest, string? Commit)
{
    private const int LongestCommit = 64;

    /// <summary>Reads an archive to its end: its directory is whole, within bounds, and every file is what its sum says.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="bounds">The bounds.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="InvalidDataException">It is not whole.</exception>
    /// <exception cref="FetchException">It is beyond the bounds.</exception>
    public static ArchiveCheck Read(string path, ArchiveBounds bounds, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        string digest = Convert.ToHexStringLower(SHA256.HashData(file));
        if (ArchiveDirectory.IsTooLong(file, bounds.Entries, bounds.Directory))
        {
            throw new FetchException(string.Create(CultureInfo.InvariantCulture,
                $"is an archive of more than {bounds.Entries:N0} files, or of longer names than any has, and was not kept"));
        }

        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, EntryNames.Instance);
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            unpacked += entry.Length;
            if (unpacked > bounds.Unpacked)
            {
                throw new FetchException(string.Create(CultureInfo.InvariantCulture,
                    $"is an archive of more than {bounds.Unpacked >> 20:N0} MiB unpacked, and was not kept"));
            }

            if (ArchivedEntry.UnpacksTooFar(entry))
            {
                throw new FetchException($"has a file, {entry.FullName}, that unpacks to more than {ArchivedEntry.MostRatio} times its size, "
                    + "which no document does, and was not kept");
            }

            Check(entry, buffer);
        }

        return zip.Entries.Count > 0 ? new ArchiveCheck(digest, CommitOf(zip.Comment)) : throw new InvalidDataException("it has no files");
    }

    private static void Check(ZipArchiveEntry entry, byte[] buffer)
    {
        uint sum = EntrySum.Start;
        long length = 0;
        using Stream content = entry.Open();
        while (length <= entry.Length && content.Read(buffer) is > 0 and int read)
        {
            sum = EntrySum.Add(sum, buffer.AsSpan(0, read));
            length += read;
        }

        if (length != entry.Length || EntrySum.End(sum) != entry.Crc32)
        {
            throw new InvalidDataException($"the sum of {entry.FullName} is another one");
        }
    }

    private static string? CommitOf(string comment) =>
        comment.Length is > 0 and <= LongestCommit && comment.All(char.IsAsciiHexDigitLower) ? comment : null;
}
