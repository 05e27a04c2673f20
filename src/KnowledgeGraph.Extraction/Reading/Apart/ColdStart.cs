using System.Text;

namespace KnowledgeGraph.Extraction.Reading.Apart;

/// <summary>
/// What a process spends on the first file of a format that is not that file's: the code of a library is compiled when it is used first. A small
/// file of this program is read before, so that each file is only charged with itself.
/// </summary>
public sealed class ColdStart
{
    private const string Words = "(The General Assembly,) Tj T* (Recalling its resolution 70/1 of 25 September 2015, and its an-) Tj T* (nex,) Tj T* "
        + "(1. Decides to act; \\(a\\) at once.) Tj T* [(A) -20 (c) -300 (t) 5 (s)] TJ T* ";

    private const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        + "1 beginbfrange <0000> <00FF> <0000> endbfrange 1 beginbfchar <0100> <0041> endbfchar endcmap end end";

    private const string Page = "<!DOCTYPE html><html><head><meta charset=utf-8><title>A</title></head><body><p><i>Recalling</i> its resolution <a href='#n'>"
        + "70/1</a><sup>1</sup>,</p><ol type=a><li>One</li></ol><table><tr><td>1.</td><td>Decides</td></tr></table><div id=n>1 See it.</div></body></html>";

    private readonly HashSet<FileFormat> _warm = [];

    /// <summary>Does what the first file of a format would pay for.</summary>
    /// <param name="content">A file.</param>
    public void End(ReadOnlyMemory<byte> content)
    {
        FileFormat format = FileFormats.Of(content);
        if (format is FileFormat.Pdf or FileFormat.Html && _warm.Add(format))
        {
            ApartReader.Answer(Encoding.Latin1.GetBytes(format == FileFormat.Pdf ? Pdf() : Page));
        }
    }

    private static string Pdf()
    {
        string lines = string.Concat(Enumerable.Repeat(Words, 12));
        string text = $"q 0.5 w 72 700 m 200 700 l S 72 90 99 0.5 re f Q BT /F1 10 Tf 12 TL 72 720 Td {lines} ET BT /F2 10 Tf 72 60 Td <00410042> Tj 4 Ts <0031> Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 "
                + "/BaseFont /Plain /DW 600 /W [0 [500 600]] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 >> >>] >>",
            $"<< /Length {Map.Length} >>\nstream\n{Map}\nendstream",
        ];
        return $"%PDF-1.7\n{string.Concat(objects.Select((o, i) => $"{i + 1} 0 obj\n{o}\nendobj\n"))}trailer\n<< /Size 8 /Root 1 0 R >>\n%%EOF\n";
    }
}
