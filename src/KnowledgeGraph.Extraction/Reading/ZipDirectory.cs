namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The directory at the end of a zip archive (APPNOTE 4.3.12), counted before anything is made of it.</summary>
internal static class ZipDirectory
{
    /// <summary>How many entries an archive has at the most: what says of itself that it is one.</summary>
    public static int Entries(ReadOnlySpan<byte> archive) => archive.Count("PK\u0001\u0002"u8);
}
