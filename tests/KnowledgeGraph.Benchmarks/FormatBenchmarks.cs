using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Extraction.Reading.Pdf;
using KnowledgeGraph.Extraction.Reading.Word;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Word files and PDFs to blocks on one core, those under the folder that <c>KG_BENCH_FILES</c> names: pages or MB a second are what
/// <see cref="Read"/> prints by the mean.
/// </summary>
[MemoryDiagnoser]
public class FormatBenchmarks
{
    private byte[][] _word = [];
    private byte[][] _pdf = [];

    /// <summary>Reads the files and prints how much they are.</summary>
    [GlobalSetup]
    public void Read()
    {
        string folder = Environment.GetEnvironmentVariable("KG_BENCH_FILES")
            ?? throw new InvalidOperationException("Set KG_BENCH_FILES to a folder of Word files and PDFs.");
        (_word, _pdf) = (Files(folder, "docx"), Files(folder, "pdf"));
        int pages = 0;
        foreach (byte[] file in _pdf)
        {
            PdfFile.Read(file, null, _ => pages++);
        }

        Console.WriteLine($"// Word: {_word.Length} files, {_word.Sum(f => (long)f.Length) / 1e6:0.0} MB; PDF: {_pdf.Length} files, {pages} pages");
    }

    /// <summary>Every Word file.</summary>
    [Benchmark]
    public int Word() => _word.Sum(file => WordReader.Read(file).Count);

    /// <summary>Every PDF.</summary>
    [Benchmark]
    public int Pdf() => _pdf.Sum(file => PdfReader.Read(file).Count);

    private static byte[][] Files(string folder, string kind) =>
        [.. Directory.GetFiles(folder, "*." + kind, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
