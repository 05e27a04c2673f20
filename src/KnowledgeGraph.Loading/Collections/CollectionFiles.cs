using System.IO.Compression;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>
/// The files of a collection, in an archive that is held open: whoever fetches a newer one meanwhile takes nothing from under it. Files are read
/// where they lie; an archive inside is unpacked to memory for as long. Safe for concurrent use.
/// </summary>
public sealed class CollectionFiles : IDisposable
{
    private const int MostEntriesInside = 20_000;
    private const long LongestDirectoryInside = 16 << 20;

    private readonly Lock _reading = new();
    private readonly ZipArchive _archive;
    private readonly List<ZipArchive> _inside = [];

    private CollectionFiles(ZipArchive archive)
    {
        _archive = archive;
        ZipArchiveEntry[] entries = [.. archive.Entries.Where(e => e.Name.Length > 0)];
        int root = RootOf(entries);
        All = [.. entries.Select(e => FileOf(e, e.FullName[root..])).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>The files, by their paths in the repository, in ordinal order; those in an archive inside are not among them.</summary>
    public IReadOnlyList<CollectionFile> All { get; }

    /// <summary>Opens a whole and checked archive.</summary>
    /// <param name="archive">The archive, which is disposed of with this.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static CollectionFiles Open(Stream archive) => new(new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: false, EntryNames.Instance));

    /// <summary>The files of an archive inside, with its path before theirs.</summary>
    /// <exception cref="UnreadableDocumentException">It is no archive, or one that is not read.</exception>
    public IReadOnlyList<CollectionFile> Inside(CollectionFile archive)
    {
        MemoryStream content = Read(archive);
        try
        {
            if (ArchiveDirectory.IsTooLong(content, MostEntriesInside, LongestDirectoryInside))
            {
                throw new UnreadableDocumentException("is an archive of more files than are read, and was left out");
            }

            var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: false, EntryNames.Instance);
            _inside.Add(zip);
            return [.. zip.Entries.Where(e => e.Name.Length > 0).Select(e => FileOf(e, $"{archive.Path}/{e.FullName}"))
                .OrderBy(f => f.Path, StringComparer.Ordinal)];
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableDocumentException($"is a damaged zip archive: {Advice.Shortened(e.Message)}", e);
        }
    }

    /// <summary>The bytes that a file begins with.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">How many at the most.</param>
    /// <returns>None where the file cannot be read: whoever reads it whole says why.</returns>
    public byte[] Head(CollectionFile file, int length)
    {
        lock (_reading)
        {
            try
            {
                using Stream packed = file.Entry.Open();
                byte[] head = new byte[length];
                return head[..packed.ReadAtLeast(head, length, throwOnEndOfStream: false)];
            }
            catch (InvalidDataException)
            {
                return [];
            }
        }
    }

    /// <summary>Unpacks a file.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, or one that is not read.</exception>
    public MemoryStream Read(CollectionFile file)
    {
        if (ArchivedEntry.Problem(file.Entry, file.Path) is { } problem)
        {
            throw new UnreadableDocumentException(problem);
        }

        lock (_reading)
        {
            try
            {
                return ArchivedEntry.Unpack(file.Entry);
            }
            catch (InvalidDataException e)
            {
                throw new UnreadableDocumentException($"is damaged inside its archive: {Advice.Shortened(e.Message)}", e);
            }
        }
    }

    /// <summary>A text as a source. One that bears the symbol of another text, by a mistake in it, does not take the place of that; one whose tags do
    /// not fit is mended.</summary>
    public DocumentSource SourceOf(Collection collection, CollectionFile file) => DocumentSource.Stream(
        collection.SourceOf(file.Path), () => Read(file), document => Objection(CollectionPath.Of(collection, file.Path), document),
        bytes => MisplacedTags.PutRight(bytes.Span));

    /// <summary>What the library records of the texts, as sources: in no language, and of all sessions.</summary>
    public IReadOnlyList<DocumentSource> RecordsOf(Collection collection) =>
    [
        .. All.Where(f => CollectionPath.Of(collection, f.Path).Kind == CollectionFileKind.Metadata)
            .Where(f => RecordLayouts.Of(Head(f, RecordLayouts.Needed)) == RecordLayout.Library)
            .Select(f => DocumentSource.Stream(collection.SourceOf(f.Path), () => Read(f)).As(RecordLayout.Library)),
    ];

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_reading)
        {
            _inside.ForEach(zip => zip.Dispose());
            _archive.Dispose();
        }
    }

    private static string? Objection(CollectionPath path, Document document) =>
        path.Symbol is { } named && document.Head.Symbol is { } own && !path.IsOf(own)
            ? $"says of itself that it is {own}, and its name that it is {named}; it was left out" : null;

    private static CollectionFile FileOf(ZipArchiveEntry entry, string path) => new(path.Replace('\\', '/'), entry);

    // Everything lies in one folder, which is named after the repository and the branch, or the commit.
    private static int RootOf(ZipArchiveEntry[] entries)
    {
        int root = entries.Length > 0 ? entries[0].FullName.IndexOf('/', StringComparison.Ordinal) + 1 : 0;
        return Array.TrueForAll(entries, e => e.FullName.AsSpan().StartsWith(entries[0].FullName.AsSpan(0, root))) ? root : 0;
    }
}
