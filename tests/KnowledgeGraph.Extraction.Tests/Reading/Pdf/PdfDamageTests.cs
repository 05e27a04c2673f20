using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Pdf;

namespace KnowledgeGraph.Extraction.Tests.Reading.Pdf;

/// <summary>PDFs that are damaged, cannot be read, or ask for more than anybody has: a sentence that says what is wrong, soon and in little
/// memory.</summary>
public sealed class PdfDamageTests
{
    private const long MostMemory = 500L << 20;
    private const string Words = "BT /F1 10 Tf 72 700 Td (The General Assembly,) Tj ET";
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("encrypted", RawPdf.Page(Words, trailer: Encryption), "encrypted");
        yield return Case("a scan", RawPdf.Page("q 612 0 0 792 0 0 cm Q"), "without text: a scan");
        yield return Case("fonts without a map", RawPdf.Page("BT /F1 10 Tf 72 700 Td <000100020003000400050006> Tj ET", Unmapped),
            "do not say which characters they print");
        yield return Case("10,000 pages", Pages(10_000), "has 10,000 pages");
        yield return Case("a stream that unpacks to 300 MB", RawPdf.Page(Words).WithBomb(4, 300), "unpacks to more than");
        yield return Case("an object that is itself", RawPdf.Page(Words).With(4, "4 0 R"), "refers to itself");
        yield return Case("objects that are one another", RawPdf.Page(Words).With(4, " % or so\n5 0 R").With(5, "4 0 R"), "refers to itself");
        yield return Case("a line of 100,000 references", Enumerable.Range(4, 100_000)
            .Aggregate(RawPdf.Page(Words), (pdf, i) => pdf.With(i, $"{i + 1} 0 R")), "refers to itself");
        yield return Case("forms that draw forms that draw forms", Doubling(24), "more than");
        yield return Case("states saved without end", RawPdf.Page(string.Concat(Enumerable.Repeat("q ", 300_000)) + Words), "graphics states");
        yield return Case("characters without end",
            RawPdf.Page("BT /F1 10 Tf " + string.Concat(Enumerable.Repeat($"({new string('a', 1000)}) Tj ", 1000)) + "ET"), "characters on one page");
    }

    // Read or refused, as long as it comes to an end and the program lives.
    private static IEnumerable<TestCaseData> StrangeFiles()
    {
        byte[] good = RawPdf.Page(Words).ToBytes();
        yield return Strange("cut in the middle", good[..(good.Length / 2)]);
        yield return Strange("cut before its table", good[..good.AsSpan().LastIndexOf("xref"u8)]);
        yield return Strange("nothing but its first line", "%PDF-1.7\n"u8.ToArray());
        yield return Strange("a page tree that holds itself", RawPdf.Page(Words).With(2, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>")
            .ToBytes());
        yield return Strange("a page tree that branches into itself", Branching(28).ToBytes());
        yield return Strange("a form that draws itself", RawPdf.Page("/X Do " + Words, RawPdf.Helvetica + " /XObject << /X 5 0 R >>")
            .WithStream(5, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>", "/X Do"u8.ToArray()).ToBytes());
        yield return Strange("a length that is its own stream", RawPdf.Page(Words).With(4, "<< /Length 4 0 R >>\nstream\nx\nendstream").ToBytes());
        yield return Strange("arrays in arrays in its text", RawPdf.Page(new string('[', 200_000) + Words).ToBytes());
        yield return Strange("arrays in arrays in an object", RawPdf.Page(Words).With(5, new string('[', 200_000))
            .With(3, "<< /Type /Page /Parent 2 0 R /MediaBox 5 0 R /Contents 4 0 R >>").ToBytes());
        yield return Strange("dictionaries in dictionaries", RawPdf.Page(Words).With(2, string.Concat(Enumerable.Repeat("<< /A ", 100_000)))
            .ToBytes());
        yield return Strange("numbers beyond all bounds",
            RawPdf.Page("1e308 0 0 1e308 1e308 1e308 cm BT /F1 1e300 Tf 1e300 9e999 Td (The) Tj -1e300 Tc (General) Tj ET").ToBytes());
    }

    [TestCaseSource(nameof(Refused))]
    public async Task UnreadableFile_IsRefusedWithTheReasonInLittleMemory(byte[] content, string reason)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true), most = 0;
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 10);

        UnreadableDocumentException? refusal = await Task.Run(() =>
            Assert.Catch<UnreadableDocumentException>(() => Extractor.Default.Extract("a.pdf", content))).WaitAsync(Hang);

        Assert.That(refusal?.Message, Does.Contain(reason));
        Assert.That(most - before, Is.LessThan(MostMemory));
    }

    [TestCaseSource(nameof(StrangeFiles))]
    public async Task StrangeFile_ComesToAnEnd(byte[] content)
    {
        string outcome = await Task.Run(() =>
        {
            try
            {
                return string.Create(CultureInfo.InvariantCulture, $"read: {PdfReader.Read(content).Count} blocks");
            }
            catch (UnreadableDocumentException e)
            {
                return e.Message;
            }
        }).WaitAsync(Hang);

        Assert.That(outcome, Is.Not.Empty);
        TestContext.Out.WriteLine(outcome);
    }

    [Test]
    public void Text_FromRightToLeft_IsReadInItsOrder()
    {
        // Printed from the right: alef, lam; the numbers from the left. The font says what its four codes are.
        const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 6 beginbfchar <0001> <0644> <0002> <0627> <0003> <0037> <0004> <0030> <0005> <002F> <0006> <0031> endbfchar endcmap end end";
        byte[] content = RawPdf.Page(
            "BT /F1 10 Tf 100 700 Td <0003000400050006> Tj ET BT /F1 10 Tf 130 700 Td <00010002> Tj ET",
            Unmapped.Replace("/Encoding", "/ToUnicode 6 0 R /Encoding", StringComparison.Ordinal)).WithStream(6, "", Encoding.Latin1.GetBytes(Map))
                .ToBytes();

        Assert.That(PdfReader.Read(content).Select(b => b.Text), Is.EqualTo(["ال 70/1"]));
    }

    private const string Encryption =
        "/ID [<0123456789ABCDEF0123456789ABCDEF> <0123456789ABCDEF0123456789ABCDEF>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
        + "/O <000102030405060708090A0B0C0D0E0F000102030405060708090A0B0C0D0E0F> /U <F00102030405060708090A0B0C0D0E0F000102030405060708090A0B0C0D0E0F> >>";

    private const string Unmapped =
        "/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /DW 600 "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 >> >>] >> >>";

    private static RawPdf Pages(int count)
    {
        RawPdf pdf = RawPdf.Page(Words)
            .With(2, $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Range(5, count).Select(i => $"{i} 0 R"))}] >>");
        for (int i = 5; i < 5 + count; i++)
        {
            pdf.With(i, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>");
        }

        return pdf;
    }

    // Each form draws the next one twice.
    private static RawPdf Doubling(int depth)
    {
        RawPdf pdf = RawPdf.Page("/X Do", "/XObject << /X 10 0 R >>");
        for (int i = 10; i < 10 + depth; i++)
        {
            pdf.WithStream(i, $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {i + 1} 0 R >> >>",
                "/X Do /X Do"u8.ToArray());
        }

        return pdf.WithStream(10 + depth, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m"u8.ToArray());
    }

    // Each node of the page tree has the next one twice.
    private static RawPdf Branching(int depth)
    {
        RawPdf pdf = RawPdf.Page(Words).With(2, "<< /Type /Pages /Kids [10 0 R 10 0 R] /Count 9 >>");
        for (int i = 10; i < 10 + depth; i++)
        {
            pdf.With(i, $"<< /Type /Pages /Parent 2 0 R /Kids [{i + 1} 0 R {i + 1} 0 R] /Count 9 >>");
        }

        return pdf.With(10 + depth, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>");
    }

    private static TestCaseData Case(string name, RawPdf pdf, string reason) =>
        new TestCaseData(pdf.ToBytes(), reason).SetName($"Refuse PDF: {name}");

    private static TestCaseData Strange(string name, byte[] content) => new TestCaseData(content).SetName($"Strange PDF: {name}");
}
