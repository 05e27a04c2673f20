using System.IO.Compression;
using System.Security.Cryptography;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>A table of terms of <c>graph-schema/</c>: a code, the labels in the official languages, and other words in English between bars, with
/// tabs between them; packed where its name ends so.</summary>
internal static class TermTable
{
    private const string Packed = ".gz";

    /// <summary>A digest of one.</summary>
    public static byte[] Digest(string name)
    {
        using Stream file = SchemaFile.Open(name);
        return SHA256.HashData(file);
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">It is no such table: a defect of the build.</exception>
    public static List<T> Read<T>(string name, Func<TermRow, T> make)
    {
        using Stream file = SchemaFile.Open(name);
        using Stream plain = name.EndsWith(Packed, StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(plain);
        string[] columns = (text.ReadLine() ?? "").Split('\t');
        var rows = new List<T>();
        while (text.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length != columns.Length)
            {
                throw new InvalidDataException($"graph-schema/{name}, line {rows.Count + 2}: {cells.Length} columns, not {columns.Length}.");
            }

            // The code comes first and the other words last.
            Dictionary<string, string> labels = columns.Zip(cells).Skip(1).SkipLast(1).Where(c => c.Second.Length > 0)
                .ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
            rows.Add(make(new TermRow(cells[0], labels, cells[^1].Length == 0 ? [] : cells[^1].Split('|'))));
        }

        return rows;
    }
}

/// <summary>A row of a table of terms.</summary>
/// <param name="Code">The code.</param>
/// <param name="Labels">The labels by the codes of their languages.</param>
/// <param name="Also">Other words in English.</param>
internal readonly record struct TermRow(string Code, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Also);
