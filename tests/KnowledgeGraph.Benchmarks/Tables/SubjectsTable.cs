using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Tables;

/// <summary>The subjects of the UNBIS Thesaurus: code and labels in six languages, the English synonyms last. Packed: nobody reads it.</summary>
internal static class SubjectsTable
{
    public static void Make(string published, string table)
    {
        using FileStream file = File.Create(table);
        using var packed = new GZipStream(file, CompressionLevel.SmallestSize);
        using var text = new StreamWriter(packed, new UTF8Encoding(false)) { NewLine = "\n" };
        text.WriteLine("code\ten\tfr\tes\tru\tar\tzh\talso");
        foreach (Func<string, string> row in PublishedRows.Of(published, '\t').OrderBy(r => r("code"), StringComparer.Ordinal))
        {
            string Either(string one, string other) => row(one) is { Length: > 0 } label ? label : row(other);
            string also = string.Join('|', row("alt_en").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            text.WriteLine(string.Join(
                '\t', row("code"), row("en"), row("fr_2016"), row("es_2016"), row("ru_2016"), row("ar"), Either("zh", "zh_2016"), also));
        }
    }
}
