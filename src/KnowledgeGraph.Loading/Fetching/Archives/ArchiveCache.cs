using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>
/// Fetched archives as files: <c>HOST/GAresolutions.json</c> names the archive beside it, whose name has a part of its digest. A new one never
/// takes the place of the old one's bytes, so that nobody who reads has half of either.
/// </summary>
/// <param name="options">Says where.</param>
internal sealed class ArchiveCache(ArchiveServiceOptions options)
{
    private const int DigestInName = 16;
    private const int Attempts = 5;

    private readonly string _folder = Path.Combine(options.CacheFolder, options.Addresses("x")[0].Host);

    /// <summary>The copy of an archive; null where there is none that is whole.</summary>
    public CachedArchive? Find(string name) => CachedArchive.Read(PathOf(name, ".json")) is { } cached
        && new FileInfo(Path.Combine(_folder, cached.File)) is { Exists: true } file && file.Length == cached.Length ? cached : null;

    /// <summary>The file of a copy.</summary>
    public string FileOf(CachedArchive archive) => Path.Combine(_folder, archive.File);

    /// <summary>Opens the copy that is the current one at this moment.</summary>
    /// <exception cref="IOException">There is none.</exception>
    public FileStream Open(string name)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                string path = Find(name) is { } cached ? FileOf(cached) : throw new FileNotFoundException($"{name} has not been fetched");
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            }
            catch (FileNotFoundException) when (attempt < Attempts)
            {
                // Another process has just put a newer one in its place.
            }
        }
    }

    /// <summary>Where an archive is kept while it comes.</summary>
    public string PartOf(string name) => PathOf(name, ".part");

    /// <summary>The file that whoever fetches an archive holds.</summary>
    public string TurnOf(string name)
    {
        OwnFiles.MakeFolder(_folder);
        return PathOf(name, ".lock");
    }

    /// <summary>Puts a whole and checked archive in place, and takes older ones away.</summary>
    /// <param name="name">The repository.</param>
    /// <param name="part">The archive.</param>
    /// <param name="state">What is known of it; its file is named here.</param>
    /// <returns>What is known of it now.</returns>
    public CachedArchive Keep(string name, string part, CachedArchive state)
    {
        CachedArchive kept = state with { File = $"{name}-{state.Digest[..DigestInName]}.zip" };
        File.Move(part, FileOf(kept), overwrite: true);
        kept.Write(PathOf(name, ".json"));
        foreach (string older in Directory.EnumerateFiles(_folder, $"{name}-*.zip").Where(f => Path.GetFileName(f) != kept.File).ToArray())
        {
            Remove(older);
        }

        return kept;
    }

    /// <summary>The copy is the current one.</summary>
    public CachedArchive Confirm(string name, CachedArchive state)
    {
        state.Write(PathOf(name, ".json"));
        return state;
    }

    // Where another program reads it and the system does not let it go, it is taken away next time.
    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PathOf(string name, string ending) => Path.Combine(_folder, name + ending);
}
