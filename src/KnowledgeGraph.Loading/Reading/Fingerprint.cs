using System.Security.Cryptography;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading.Records;

namespace KnowledgeGraph.Loading.Reading;

/// <summary>The digest by which an unchanged file is known: of its bytes, and of the version of the engine and the vocabularies that read
/// them.</summary>
public static class Fingerprint
{
    /// <summary>The SHA-256 of the bytes in hexadecimal, a slash and the version: <c>9f86d0…/3.5e8848…</c>.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return $"{Convert.ToHexStringLower(digest)}/{Extractor.Version}";
    }

    /// <summary>The same of a file of records, with the table beside it where it has one.</summary>
    public static string OfRecords(ReadOnlySpan<byte> content, ReadOnlySpan<byte> beside)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(content);
        digest.AppendData(beside);
        return $"{Convert.ToHexStringLower(digest.GetHashAndReset())}/{RecordReader.Version}";
    }
}
