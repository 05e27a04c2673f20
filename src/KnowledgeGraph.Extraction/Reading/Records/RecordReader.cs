using System.Security.Cryptography;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>Reads files of records: what is recorded of adoptions beside their texts.</summary>
public static class RecordReader
{
    // Grows whenever the rules read the same bytes otherwise; what the tables of States and subjects say is seen by their digest.
    private const string Rules = "1";

    private static readonly Lazy<string> OfThisBuild = new(() =>
        $"{Rules}.{Convert.ToHexStringLower(SHA256.HashData([.. States.Digest, .. Subjects.Digest]))[..16]}");

    /// <summary>Changes whenever the same bytes may give other records: a part of every fingerprint.</summary>
    public static string Version => OfThisBuild.Value;

    /// <summary>Reads what a library's file says.</summary>
    /// <param name="content">The file.</param>
    /// <exception cref="UnreadableDocumentException">It has no record at all, or takes more than its budget.</exception>
    public static RecordFile ReadLibrary(ReadOnlyMemory<byte> content)
    {
        var budget = new ReadingBudget(content.Length);
        var reader = new LibraryReader(content, budget);
        reader.Read();
        return reader.File;
    }

    /// <summary>Reads a table of roll calls and the votes of it.</summary>
    /// <param name="calls">The roll calls.</param>
    /// <param name="votes">The votes.</param>
    /// <exception cref="UnreadableDocumentException">A column is missing, a field does not end, or they take more than their budget.</exception>
    public static RecordFile ReadRollCalls(ReadOnlyMemory<byte> calls, ReadOnlyMemory<byte> votes)
    {
        var budget = new ReadingBudget((long)calls.Length + votes.Length);
        return RollCallReader.Read(calls, votes, budget);
    }
}
