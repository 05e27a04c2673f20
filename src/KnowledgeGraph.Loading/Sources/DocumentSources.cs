using System.IO.Enumeration;
using KnowledgeGraph.Extraction.Reading.Records;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>Turns the paths that a person gives into the files to read.</summary>
public static class DocumentSources
{
    /// <summary>The endings of the documents that are read out of a folder or an archive. A file that is named itself is read whatever its
    /// ending.</summary>
    public static IReadOnlyList<string> DocumentEndings { get; } = [".txt", ".md", ".markdown", ".xml", ".docx", ".pdf", ".html", ".htm"];

    /// <summary>The endings of the files that are read out of a folder: documents and archives.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. DocumentEndings, ".zip"];

    /// <summary>
    /// The files to read, in the order of the paths: a file as it is, a folder's files (searched through, hidden ones and those of
    /// other endings left out) sorted ordinally by path, <c>-</c> as standard input. A path that does not exist is among them, and says so
    /// when it is read, as does a folder that may not be entered.
    /// </summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="openStandardInput">Opens standard input.</param>
    /// <param name="cancellationToken">Cancels the search of a large folder.</param>
    public static IReadOnlyList<DocumentSource> Find(
        IReadOnlyList<string> paths, Func<Stream> openStandardInput, CancellationToken cancellationToken = default) =>
        Find(paths, openStandardInput, withRecords: false, cancellationToken);

    /// <summary>The same, with the files of records that lie beside documents: told by what they hold, wherever they lie.</summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="openStandardInput">Opens standard input.</param>
    /// <param name="cancellationToken">Cancels the search of a large folder.</param>
    public static IReadOnlyList<DocumentSource> FindWithRecords(
        IReadOnlyList<string> paths, Func<Stream> openStandardInput, CancellationToken cancellationToken = default) =>
        [.. RecordSources.Tied(Find(paths, openStandardInput, withRecords: true, cancellationToken))];

    private static List<DocumentSource> Find(
        IReadOnlyList<string> paths, Func<Stream> openStandardInput, bool withRecords, CancellationToken cancellationToken)
    {
        var found = new List<DocumentSource>(paths.Count);
        foreach (string path in paths)
        {
            if (path == DocumentSource.StandardInput)
            {
                found.Add(DocumentSource.Stream(path, openStandardInput));
            }
            else if (Directory.Exists(path))
            {
                found.AddRange(InFolder(path, withRecords, cancellationToken));
            }
            else
            {
                found.AddRange(AtFile(path, withRecords));
            }
        }

        return found;
    }

    private static List<DocumentSource> InFolder(string folder, bool withRecords, CancellationToken cancellationToken)
    {
        var files = new List<DocumentSource>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out string? current))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach ((string path, bool isFolder) in Entries(current, withRecords))
                {
                    if (isFolder)
                    {
                        open.Push(path);
                    }
                    else
                    {
                        // A table or an object of another program is none of ours.
                        files.AddRange(AtFile(path, withRecords).Where(s => s.Records != RecordLayout.None || !RecordSources.MayBe(s.Name)));
                    }
                }
            }
            catch (UnauthorizedAccessException)
            {
                files.Add(DocumentSource.Unreadable(current, "may not be entered: permission denied"));
            }
            catch (IOException e)
            {
                files.Add(DocumentSource.Unreadable(current, $"cannot be searched: {e.Message}"));
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return files.Count > 0
            ? files
            : [DocumentSource.Unreadable(folder, $"holds no document: files that end in {string.Join(", ", Endings)} are read")];
    }

    // A file that is an archive stands for the documents inside it.
    private static IReadOnlyList<DocumentSource> AtFile(string path, bool withRecords)
    {
        try
        {
            RecordLayout layout = withRecords && RecordSources.MayBe(path) ? RecordSources.LayoutOf(path) : RecordLayout.None;
            return layout != RecordLayout.None ? [DocumentSource.File(path).As(layout)]
                : ArchiveSources.Find(path, withRecords) ?? [DocumentSource.File(path)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Reading it says what is wrong.
            return [DocumentSource.File(path)];
        }
    }

    // Links to folders are not followed: they may lead back up.
    private static FileSystemEnumerable<(string Path, bool IsFolder)> Entries(string folder, bool withRecords) =>
        new(folder, (ref FileSystemEntry e) =>
            (e.ToSpecifiedFullPath(), e.IsDirectory), new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) =>
                !e.IsHidden && !e.FileName.StartsWith('.')
                && (e.IsDirectory ? !e.Attributes.HasFlag(FileAttributes.ReparsePoint) : HasEnding(e.FileName, Endings)
                    || (withRecords && RecordSources.MayBe(e.FileName))),
        };

    /// <summary>Whether a file has the ending of a document.</summary>
    internal static bool IsDocument(ReadOnlySpan<char> name) => HasEnding(name, DocumentEndings);

    private static bool HasEnding(ReadOnlySpan<char> name, IReadOnlyList<string> endings)
    {
        foreach (string ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
