using KnowledgeGraph.Dataset.Files;
using KnowledgeGraph.Dataset.Reading;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>
/// The folder that a data set is written into. It is written beside it, and takes its place when it is whole: whatever happens before, what
/// was there is there.
/// </summary>
internal sealed class TargetFolder : IDisposable
{
    private const string LockFile = ".lock";
    private static readonly string[] Others = [DataPackage.FileName, Codebook.FileName, CitationFile.FileName, ReadMe.FileName, ChecksumFile.FileName];
    private readonly string _folder;
    private readonly string _replaced;
    private readonly FileStream _lock;

    private TargetFolder(string folder, string partial, string replaced, FileStream taken) =>
        (_folder, Partial, _replaced, _lock) = (folder, partial, replaced, taken);

    /// <summary>Where it is written meanwhile.</summary>
    public string Partial { get; }

    /// <summary>Takes a folder.</summary>
    /// <exception cref="DatasetException">It holds something else, or cannot be written.</exception>
    public static TargetFolder Take(string path)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        RequireReplaceable(folder, path);
        string around = Path.GetDirectoryName(folder) ?? throw new DatasetException($"{path} is no folder that a data set can be written into.");
        string partial = Path.Combine(around, $".{Path.GetFileName(folder)}.kg-partial"), replaced = Path.Combine(around, $".{Path.GetFileName(folder)}.kg-replaced");
        try
        {
            OwnFiles.MakeFolder(partial);
            return new TargetFolder(folder, partial, replaced, TakeLock(partial)).Cleared();
        }
        catch (IOException e) when (Directory.Exists(partial) && File.Exists(Path.Combine(partial, LockFile)))
        {
            throw new DatasetException($"Another export is writing {path}, in {partial}: wait for its end.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{path} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Puts what was written into its place.</summary>
    public void Settle()
    {
        _lock.Dispose();
        File.Delete(Path.Combine(Partial, LockFile));
        Remove(_replaced);
        if (Directory.Exists(_folder))
        {
            Directory.Move(_folder, _replaced);
        }

        try
        {
            Directory.Move(Partial, _folder);
        }
        catch
        {
            if (Directory.Exists(_replaced))
            {
                Directory.Move(_replaced, _folder);
            }

            throw;
        }

        Remove(_replaced);
    }

    /// <summary>Removes what was not settled.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        try
        {
            Remove(Partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What led here says more; the next export begins by removing it.
        }
    }

    private TargetFolder Cleared()
    {
        // What an export left that was killed.
        foreach (string file in Directory.EnumerateFiles(Partial).Where(f => Path.GetFileName(f) != LockFile))
        {
            File.Delete(file);
        }

        // One that was killed between two moves has left what was there before beside it.
        if (Directory.Exists(_replaced) && !Directory.Exists(_folder))
        {
            Directory.Move(_replaced, _folder);
        }

        return this;
    }

    private static FileStream TakeLock(string partial)
    {
        string path = Path.Combine(partial, LockFile);
        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
    }

    private static void RequireReplaceable(string folder, string path)
    {
        if (File.Exists(folder))
        {
            throw new DatasetException($"{path} is a file: name a folder for the data set.");
        }

        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return;
        }

        HashSet<string> known = [.. Others, .. RowFile.All.SelectMany(f => DatasetTables.All.Select(f.NameOf))];
        string? foreign = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
            .Where(n => !known.Contains(n!) || Directory.Exists(Path.Combine(folder, n!))).Order(StringComparer.Ordinal).FirstOrDefault();
        if (foreign is not null || !DatasetMark.IsAt(folder))
        {
            throw new DatasetException(
                $"{path} is no data set of this program{(foreign is null ? "" : $", it holds {foreign}")}: name a new or an empty folder, what is there is not touched.");
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
