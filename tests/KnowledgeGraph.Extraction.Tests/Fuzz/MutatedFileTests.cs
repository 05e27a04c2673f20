using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Tests.Akn;
using KnowledgeGraph.Extraction.Tests.Properties;
using KnowledgeGraph.Extraction.Tests.Reading.Pdf;
using KnowledgeGraph.Extraction.Tests.Reading.Word;

namespace KnowledgeGraph.Extraction.Tests.Fuzz;

/// <summary>
/// Mutated Word, PDF and HTML files make a document that keeps its promises, or are refused as unreadable: never another exception, never a
/// hang. A small fixed set; <c>KG_FUZZ_CASES</c> makes it any number of other ones, of official files where they are at hand
/// (<c>KG_FUZZ_SEED</c> chooses them, 1 unless told).
/// </summary>
[Category("Slow")]
public sealed class MutatedFileTests
{
    private const int FixedCases = 150;
    private const int LargestFile = 120 * 1024;
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    private static readonly string[] Body =
    [
        "A/RES/74/174", "The General Assembly,", "Recalling its resolution 70/1 of 25 September 2015 and the Convention on the Rights of the Child,",
        "1. Urges States parties to the Convention to act;", "(a) At once;",
    ];

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("KG_FUZZ_CASES"), CultureInfo.InvariantCulture, out int cases)
        ? cases : FixedCases;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("KG_FUZZ_SEED"), CultureInfo.InvariantCulture, out int seed)
        ? seed : 1;

    [Test]
    public Task MutatedWordFiles_MakeADocumentOrAreRefused() =>
        CheckAsync("a.docx", [Word(), .. Official("docx")], (file, mutation, random) =>
        random.Next(3) == 0 ? mutation.Of(file) : WordFile.Changed(file, random.Next(1000), mutation.Of));

    [Test]
    public Task MutatedPdfs_MakeADocumentOrAreRefused() =>
        CheckAsync("a.pdf", [.. Pdfs(), .. Official("pdf")], (file, mutation, _) => mutation.Of(file));

    [Test]
    public Task MutatedPages_MakeADocumentOrAreRefused() =>
        CheckAsync("a.html", [Html()], (file, mutation, _) => [.. "<!DOCTYPE html>"u8, .. mutation.Of(file)]);

    private static async Task CheckAsync(string name, byte[][] files, Func<byte[], ByteMutation, Random, byte[]> make)
    {
        var random = new Random(Seed);
        var mutation = new ByteMutation(random);
        int read = 0;
        for (int i = 0; i < Cases; i++)
        {
            byte[] file = make(files[random.Next(files.Length)], mutation, random);

            // The last one is what ended the process, should one do that.
            string? kept = Environment.GetEnvironmentVariable("KG_FUZZ_KEEP");
            if (kept is not null)
            {
                await File.WriteAllBytesAsync(Path.Combine(kept, name), file);
            }

            string? broken = await Task.Run(() => Broken(name, file, ref read)).WaitAsync(Hang);
            Assert.That(broken, Is.Null, () => $"File {i + 1}: {broken}\n{Encoding.Latin1.GetString(file)}");
        }

        await TestContext.Out.WriteLineAsync($"{Cases:N0} files, {read:N0} of them read");
    }

    private static string? Broken(string name, byte[] file, ref int read)
    {
        try
        {
            string? broken = Invariants.Broken(Extractor.Default.Extract(name, file)).FirstOrDefault();
            read++;
            return broken;
        }
        catch (UnreadableDocumentException e)
        {
            return e.Message.Length is > 0 and < 2000 ? null : $"the refusal is {e.Message.Length} characters long";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }

    private static byte[] Word() => WordFile.Of(string.Concat(Body.Select(WordFile.P))
            + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:ins><w:r><w:rPr><w:i/></w:rPr><w:t>Decides</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:ins></w:p>")
        .With("footnotes", "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Resolution 70/1.</w:t></w:r></w:p></w:footnote>")
        .With("numbering", "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")
        .ToBytes();

    private static byte[][] Pdfs()
    {
        string content = "BT /F1 10 Tf 12 TL 72 700 Td "
            + string.Concat(Body.Select(l =>
            $"({l.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T* T* "))
            + "ET 72 100 90 0.5 re f";
        var sheet = new PdfSheet();
        sheet.Page().Lines(72, 700, Body).Rule(120).Line(72, 100, "^1^ Resolution 70/1.", 8).Page().Lines(72, 700, Body);
        return [RawPdf.Page(content).ToBytes(), sheet.ToBytes()];
    }

    private static byte[] Html() => Encoding.UTF8.GetBytes(
        $"<html><head><title>x</title></head><body><main>{string.Concat(Body.Select(l => $"<p><i>{l[..3]}</i>{l[3..]}</p>"))}<ol type='a'><li>one<sup><a href='#fn1'>1</a></sup></li></ol><table><tr><td>1.</td><td>Decides</td></tr></table><pre>2. Requests</pre><p id='fn1'>1 Resolution 70/1.</p></main></body></html>");

    private static IEnumerable<byte[]> Official(string kind) =>
        Cases == FixedCases || Repository.Shared("corpus", "un-akn") is not { } folder ? []
        : Directory.GetFiles(Path.Combine(folder, "..", "un-files", kind)).Where(f => new FileInfo(f).Length <= LargestFile)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
}
