using System.IO.Enumeration;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>Turns the paths that a person gives into the files to read.</summary>
public static class DocumentSources
{
    /// <summary>The endings of the files that are read out of a folder. A file that is named itself is read whatever its ending.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".txt", ".md", ".markdown", ".xml", ".docx", ".pdf", ".html", ".htm"];

    /// <summary>
    /// The files to read, in the order of the paths: a file as it is, a folder's files (searched through, hidden ones and those of
    /// other endings left out) sorted ordinally by path, <c>-</c> as standard input. A path that does not exist is among them, and says so
    /// when it is read, as does a folder that may not be entered.
    /// </summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="openStandardInput">Opens standard input.</param>
    /// <param name="cancellationToken">Cancels the search of a large folder.</param>
    public static IReadOnlyList<DocumentSource> Find(
        IReadOnlyList<string> paths, Func<Stream> openStandardInput, CancellationToken cancellationToken = default)
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
                found.AddRange(InFolder(path, cancellationToken));
            }
            else
            {
                found.Add(DocumentSource.File(path));
            }
        }

        return found;
    }

    private static List<DocumentSource> InFolder(string folder, CancellationToken cancellationToken)
    {
        var files = new List<DocumentSource>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out string? current))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach ((string path, bool isFolder) in Entries(current))
                {
                    if (isFolder)
                    {
                        open.Push(path);
                    }
                    else
                    {
                        files.Add(DocumentSource.File(path));
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

    // Links to folders are not followed: they may lead back up.
    private static FileSystemEnumerable<(string Path, bool IsFolder)> Entries(string folder) =>
        new(folder, (ref FileSystemEntry e) => (e.ToSpecifiedFullPath(), e.IsDirectory), new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) =>
                !e.IsHidden && !e.FileName.StartsWith('.')
                && (e.IsDirectory ? !e.Attributes.HasFlag(FileAttributes.ReparsePoint) : IsDocument(e.FileName)),
        };

    private static bool IsDocument(ReadOnlySpan<char> name)
    {
        foreach (string ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
