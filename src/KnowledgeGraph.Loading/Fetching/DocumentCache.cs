using System.Text;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Loading.Fetching;

/// <summary>A document that was fetched before.</summary>
/// <param name="Path">Its file.</param>
/// <param name="ETag">What the service calls this state of it; null where it said nothing.</param>
/// <param name="Checked">When it was last known to be the current one.</param>
internal sealed record CachedDocument(string Path, string? ETag, DateTimeOffset Checked);

/// <summary>Fetched documents as files: <c>HOST/en/A_RES_74_174.pdf</c>, and beside each what the service calls its state.</summary>
/// <param name="options">Says where.</param>
/// <param name="time">The clock.</param>
internal sealed class DocumentCache(DocumentServiceOptions options, TimeProvider time)
{
    private static readonly string[] Endings = [".pdf", ".docx"];

    /// <summary>The copy of a document; null where there is none.</summary>
    public CachedDocument? Find(string symbol)
    {
        foreach (string ending in Endings)
        {
            string path = PathOf(symbol) + ending;
            if (File.Exists(path))
            {
                string tag = path + ".etag";
                return new CachedDocument(path, File.Exists(tag) ? File.ReadAllText(tag) : null, new DateTimeOffset(File.GetLastWriteTimeUtc(path)));
            }
        }

        return null;
    }

    /// <summary>Keeps a document. Whoever reads the file meanwhile has the old one or the new one.</summary>
    /// <returns>Its file.</returns>
    public string Keep(string symbol, ReadOnlySpan<byte> content, string ending, string? etag)
    {
        string path = PathOf(symbol) + ending;
        OwnFiles.MakeFolder(Path.GetDirectoryName(path)!);
        foreach (string other in Endings.Where(e => e != ending))
        {
            File.Delete(PathOf(symbol) + other);
        }

        Write(path, content);
        if (etag is null)
        {
            File.Delete(path + ".etag");
        }
        else
        {
            Write(path + ".etag", Encoding.UTF8.GetBytes(etag));
        }

        Confirm(path);
        return path;
    }

    /// <summary>The copy is the current one.</summary>
    public void Confirm(string path) => File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);

    // A symbol becomes a file's name: what is no letter, digit, dot, hyphen or bracket is an underscore.
    private string PathOf(string symbol)
    {
        string name = string.Concat(symbol.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '(' or ')' or '.' ? c : '_'));
        return Path.Combine(options.CacheFolder, options.BaseAddress.Host, options.Language, name);
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        string temporary = path + ".new";
        using (FileStream file = OwnFiles.Create(temporary))
        {
            file.Write(content);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
