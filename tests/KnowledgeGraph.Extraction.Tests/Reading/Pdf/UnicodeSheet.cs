using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Reading.Pdf;

/// <summary>A page of a PDF in any script: each UTF-16 unit is a glyph of ten points, printed from left to right in the order given.</summary>
internal sealed class UnicodeSheet
{
    /// <summary>How wide a glyph is, in points.</summary>
    public const double Glyph = 10;

    private const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";

    private const string Font =
        "/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /Type /Font "
        + "/Subtype /CIDFontType2 /BaseFont /Odd /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        + "/FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 >> >>] >> >>";

    private readonly StringBuilder _content = new();

    /// <summary>Prints glyphs from a place on.</summary>
    public UnicodeSheet Line(double left, double baseline, string glyphs)
    {
        string codes = string.Concat(glyphs.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        _content.Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {left} {baseline} Td <{codes}> Tj ET\n");
        return this;
    }

    /// <summary>Prints glyphs that end at a place.</summary>
    public UnicodeSheet LineTo(double right, double baseline, string glyphs) => Line(right - (Glyph * glyphs.Length), baseline, glyphs);

    /// <summary>The file.</summary>
    public byte[] ToBytes() => RawPdf.Page(_content.ToString(), Font).WithStream(6, "", Encoding.Latin1.GetBytes(Map)).ToBytes();
}
