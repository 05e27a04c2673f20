using System.Globalization;
using System.IO.Compression;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Records;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>
/// The documents inside a zip archive, read where they lie and never written to disk. An archive may be made to unpack without end or to
/// lead out of its folder: entries, bytes and ratio are bounded, and a path that leads out is not read.
/// </summary>
internal sealed class ArchiveSources
{
    private const int MostEntries = 20_000;
    private const long LongestDirectory = 16 << 20;
    private const long MostBytes = 1L << 30;

    private readonly string _path;
    private readonly Lock _reading = new();
    private ZipArchive? _archive;
    private int _unread;

    private ArchiveSources(string path) => _path = path;

    /// <summary>The documents of an archive, in ordinal order of their paths; null where the file is none, or is a Word document, which is one
    /// too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="withRecords">Whether files of records are looked for too.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<DocumentSource>? Find(string path, bool withRecords = false)
    {
        if (!BeginsLikeAnArchive(path))
        {
            return null;
        }

        try
        {
            if (IsTooLong(path))
            {
                return [DocumentSource.Unreadable(path, string.Create(CultureInfo.InvariantCulture,
                    $"is an archive of more than {MostEntries:N0} files, the most that are read, or of longer names than any has: part it"))];
            }

            using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Read, EntryNames.Instance);
            return zip.GetEntry("[Content_Types].xml") is not null ? null : new ArchiveSources(path).Documents(zip, withRecords);
        }
        catch (InvalidDataException e)
        {
            return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? [DocumentSource.Unreadable(path, $"is a damaged zip archive: {e.Message.TrimEnd('.')}")] : null;
        }
    }

    private static bool IsTooLong(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return ArchiveDirectory.IsTooLong(file, MostEntries, LongestDirectory);
    }

    private static bool BeginsLikeAnArchive(string path)
    {
        // What has no length may be a pipe, which would wait for somebody to write.
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
        {
            return false;
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Span<byte> start = stackalloc byte[4];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && (start.SequenceEqual("PK\u0003\u0004"u8) || start.SequenceEqual("PK\u0005\u0006"u8));
    }

    private List<DocumentSource> Documents(ZipArchive zip, bool withRecords)
    {
        var found = new List<DocumentSource>();
        long bytes = 0;
        foreach ((ZipArchiveEntry entry, int at) in zip.Entries.Select((e, at) => (e, at)).OrderBy(e => e.e.FullName, StringComparer.Ordinal))
        {
            string inside = entry.FullName.Replace('\\', '/');
            if (IsArchive(inside))
            {
                found.Add(DocumentSource.Unreadable($"{_path}/{inside.TrimStart('/')}", "lies as an archive in another one, and was not read: unpack it first"));
            }

            RecordLayout layout = withRecords ? LayoutOf(entry, inside) : RecordLayout.None;
            if (!IsDocument(inside) && layout == RecordLayout.None)
            {
                continue;
            }

            string name = $"{_path}/{inside.TrimStart('/')}";
            string? problem = Problem(entry, inside, bytes += entry.Length);
            _unread += problem is null ? 1 : 0;
            found.Add(problem is null ? DocumentSource.Stream(name, () => Open(at)).As(layout) : DocumentSource.Unreadable(name, problem));
        }

        return found.Count > 0
            ? found
            : [DocumentSource.Unreadable(
                _path, $"is an archive without a document: files that end in {string.Join(", ", DocumentSources.DocumentEndings)} are read")];
    }

    private static string? Problem(ZipArchiveEntry entry, string inside, long bytes) => ArchivedEntry.Problem(entry, inside)
        ?? (bytes > MostBytes ? string.Create(
            CultureInfo.InvariantCulture, $"is beyond the {MostBytes >> 20:N0} MiB that are unpacked of one archive, and was not read") : null);

    // Only the beginning is unpacked; what is not as its archive says is seen when it is read.
    private static RecordLayout LayoutOf(ZipArchiveEntry entry, string inside)
    {
        if (!RecordSources.MayBe(inside) || ArchivedEntry.IsHidden(inside) || entry.IsEncrypted)
        {
            return RecordLayout.None;
        }

        try
        {
            using Stream packed = entry.Open();
            return RecordSources.LayoutOf(packed);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return RecordLayout.None;
        }
    }

    private static bool IsDocument(string inside) => DocumentSources.IsDocument(inside) && !ArchivedEntry.IsHidden(inside);

    private static bool IsArchive(string inside) => inside.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !ArchivedEntry.IsHidden(inside);

    // An archive is read by one at a time; the last reader closes it.
    private MemoryStream Open(int at)
    {
        lock (_reading)
        {
            try
            {
                _archive ??= ZipFile.Open(_path, ZipArchiveMode.Read, EntryNames.Instance);
                return ArchivedEntry.Unpack(_archive.Entries[at]);
            }
            catch (InvalidDataException e)
            {
                throw new UnreadableDocumentException($"is damaged inside its archive: {Advice.Shortened(e.Message)}. Make the archive anew", e);
            }
            finally
            {
                if (--_unread == 0)
                {
                    _archive?.Dispose();
                    _archive = null;
                }
            }
        }
    }
}
