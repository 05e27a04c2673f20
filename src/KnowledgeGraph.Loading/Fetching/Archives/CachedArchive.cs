using System.Text.Json;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>What is known of an archive that was fetched: a small file that names the archive's, so that whoever reads it has one whole archive and
/// what the service calls it, the old one or the new one.</summary>
/// <param name="File">The archive's file, beside this one.</param>
/// <param name="Length">How long it is, in bytes.</param>
/// <param name="Digest">Its SHA-256 in hexadecimal.</param>
/// <param name="Address">Where it came from.</param>
/// <param name="Checked">When it was last known to be the current one.</param>
internal sealed record CachedArchive(string File, long Length, string Digest, string Address, DateTimeOffset Checked)
{
    /// <summary>What the service calls this state of it.</summary>
    public string? ETag { get; init; }

    /// <summary>The commit that it is of.</summary>
    public string? Commit { get; init; }

    /// <summary>Reads one; null where there is none, or it cannot be read.</summary>
    public static CachedArchive? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<CachedArchive>(System.IO.File.ReadAllBytes(path)) is { File: { } file } archive
                && file == Path.GetFileName(file) ? archive : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it. Whoever reads meanwhile has the old one or the new one.</summary>
    public void Write(string path)
    {
        string temporary = path + ".new";
        using (FileStream file = OwnFiles.Create(temporary))
        {
            JsonSerializer.Serialize(file, this);
        }

        System.IO.File.Move(temporary, path, overwrite: true);
    }
}
