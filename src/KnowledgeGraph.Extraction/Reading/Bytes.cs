using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A file's bytes for what reads streams.</summary>
internal static class Bytes
{
    /// <summary>A stream over them, without a copy where they lie in an array.</summary>
    public static MemoryStream Stream(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out ArraySegment<byte> bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);
}
