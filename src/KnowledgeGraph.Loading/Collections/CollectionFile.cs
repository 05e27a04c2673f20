using System.IO.Compression;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>A file of a collection, where it lies in the archive.</summary>
public sealed class CollectionFile
{
    internal CollectionFile(string path, ZipArchiveEntry entry) => (Path, Entry) = (path, entry);

    /// <summary>Its path in the repository.</summary>
    public string Path { get; }

    /// <summary>How long it is, in bytes, as the archive says.</summary>
    public long Length => Entry.Length;

    /// <summary>Its sum, as the archive says.</summary>
    public uint Sum => Entry.Crc32;

    /// <summary>Its place in the archive.</summary>
    internal ZipArchiveEntry Entry { get; }
}
