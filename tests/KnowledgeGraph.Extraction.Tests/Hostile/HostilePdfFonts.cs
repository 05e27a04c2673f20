using System.Text;
using KnowledgeGraph.Extraction.Tests.Reading.Pdf;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>PDFs whose fonts ask for work: maps of characters, widths, programs (ISO 32000-1, 9.6 to 9.10).</summary>
internal static class HostilePdfFonts
{
    // How much a hostile file gains by being packed.
    private const int Packed = 40;
    private const int Longest = 30 << 20;

    private const string Words = "BT /F1 10 Tf 72 700 Td <0001000200030004> Tj ET";
    private const string Descriptor = "/FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 >>";
    private const string MapStart = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ";
    private const string MapEnd = " endcmap end end";

    /// <summary>The kinds.</summary>
    public static IEnumerable<HostileFile> Kinds() =>
    [
        Map("ranges of all characters", "1 beginbfrange <0000> <FFFF> <0000> endbfrange "),
        Map("ranges of all characters, in one list", "<0000> <FFFF> <0000> ", "9999 beginbfrange ", " endbfrange"),
        Map("ranges of four bytes", "1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange "),
        Map("ranges of all characters to long words", $"1 beginbfrange <0000> <FFFF> <{new string('0', 2000)}> endbfrange "),
        Map("a range with its characters listed", "<0041> ", "1 beginbfrange <0000> <FFFF> [", "] endbfrange"),
        Map("single characters", "<0001> <0041> ", "9999 beginbfchar ", " endbfchar"),
        Map("characters to long words", $"<0001> <{new string('4', 2000)}> ", "9999 beginbfchar ", " endbfchar"),
        Map("spaces of codes", "<0000> <FFFF> ", "9999 begincodespacerange ", " endcodespacerange"),
        Map("ranges of numbers of glyphs", "1 begincidrange <0000> <FFFF> 0 endcidrange "),
        Map("other maps", "/Identity-H usecmap "),
        Map("the largest other maps", "/UniJIS-UTF16-H usecmap /UniGB-UTF16-H usecmap /UniCNS-UTF16-H usecmap "),
        Map("words that mean nothing", "a "),
        Map("opened arrays", "["),
        Map("opened dictionaries", "<< /A "),
        new HostileFile("pdf: all characters in spaces of codes", size => Font(MapStart + HostileFile.Numbered(size, i => $"1 begincodespacerange <{i % 65536:X4}> <FFFF> endcodespacerange ")
            + MapEnd, Shown(size)).ToBytes()),
        new HostileFile("pdf: a map of codes that is its own", size => RawPdf.Page(Words, Type0("/Encoding 6 0 R"))
            .WithPacked(6, "/Type /CMap /CMapName /Odd /UseCMap 6 0 R", MapStart + HostileFile.Repeated("1 begincidrange <0000> <FFFF> 0 endcidrange ", size) + MapEnd).ToBytes()),
        new HostileFile("pdf: maps of codes in a chain", size => Chain(Math.Max(2, size / 200)).ToBytes()),
        new HostileFile("pdf: fonts that share a map", size => Sharing(size, "/ToUnicode 6 0 R", MapStart
            + HostileFile.Repeated("1 beginbfrange <0000> <FFFF> <0000> endbfrange ", Math.Min(size * 4, Longest)) + MapEnd).ToBytes()),
        new HostileFile("pdf: fonts with the largest known map", size => Sharing(size, "/Encoding /UniJIS-UTF16-H", "").ToBytes()),
        new HostileFile("pdf: fonts that share a program", size => Sharing(size, "", new string('\0', Math.Min(size * 4, Longest)), "/FontFile2 6 0 R").ToBytes()),
        new HostileFile("pdf: ranges of widths", size => Widths(HostileFile.Repeated("0 65535 500 ", size)).ToBytes()),
        new HostileFile("pdf: widths", size => Widths("0 [" + HostileFile.Repeated("500 ", size) + "]").ToBytes()),
        new HostileFile("pdf: widths of a simple font", size => RawPdf.Page("BT /F1 10 Tf 72 700 Td (The General) Tj ET",
            $"/Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /Odd /FirstChar 0 /LastChar 255 /Widths [{HostileFile.Repeated("500 ", size)}] {Descriptor} >> >>").ToBytes()),
        new HostileFile("pdf: names of characters", size => RawPdf.Page("BT /F1 10 Tf 72 700 Td (The General) Tj ET",
            $"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [0 {HostileFile.Numbered(size, i => $"/g{i} ")}] >> >> >>").ToBytes()),
        Program("TrueType that is nothing", "FontFile2", _ => []),
        Program("TrueType of tables", "FontFile2", size => [0, 1, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, .. Tables(size / 16)]),
        Program("Type 1 that is nothing", "FontFile", size => Encoding.Latin1.GetBytes("%!PS-AdobeFont-1.0: Odd\n" + HostileFile.Repeated("/a 1 def\n", size))),
        Program("Type 1 of arrays", "FontFile", size => Encoding.Latin1.GetBytes("%!PS-AdobeFont-1.0: Odd\n/Encoding 99999999 array\n" + HostileFile.Repeated("dup 1 /a put\n", size))),
        Program("Type 1 of brackets", "FontFile", size => Encoding.Latin1.GetBytes("%!PS-AdobeFont-1.0: Odd\n/A " + HostileFile.Repeated("{", size))),
        Program("CFF of bytes", "FontFile3", size => [1, 0, 4, 4, .. Enumerable.Repeat((byte)0xFF, size)]),
        new HostileFile("pdf: a drawn font that draws itself", _ => RawPdf.Page("BT /F1 10 Tf 72 700 Td (aaaa) Tj ET",
            "/Font << /F1 6 0 R >>").With(6, "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> "
            + "/FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F1 6 0 R >> >> >>").WithStream(7, "", "BT /F1 10 Tf (aaaa) Tj ET"u8.ToArray()).ToBytes()),
    ];

    /// <summary>A million characters shown, and so on.</summary>
    public static string Shown(int size) => "BT /F1 10 Tf 72 700 Td " + HostileFile.Repeated($"<{new string('0', 1999)}1> Tj ", size) + "ET";

    private static HostileFile Map(string name, string piece, string before = "", string after = "") => new($"pdf: {name}",
        size => Font(MapStart + before + HostileFile.Repeated(piece, Math.Min(size * Packed, Longest)) + after + MapEnd, Words).ToBytes());

    private static HostileFile Program(string name, string file, Func<int, byte[]> make) => new($"pdf: a program of {name}", size => RawPdf.Page(
        "BT /F1 10 Tf 72 700 Td (The General) Tj ET",
        $"/Font << /F1 << /Type /Font /Subtype /{(file == "FontFile" ? "Type1" : "TrueType")} /BaseFont /Odd /FirstChar 0 /LastChar 1 /Widths [500 500] "
        + $"/FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 /{file} 6 0 R >> >> >>")
        .WithStream(6, $"/Filter /FlateDecode /Length1 9 /Length2 9 {(file == "FontFile3" ? "/Subtype /Type1C" : "")}", RawPdf.Pack(make(Math.Min(size * 10, Longest)))).ToBytes());

    private static RawPdf Font(string map, string content) =>
        RawPdf.Page(content, Type0("/Encoding /Identity-H /ToUnicode 6 0 R")).WithPacked(6, "", map);

    private static string Type0(string entries, string descendant = "/DW 600") => $"/Font << /F1 {Type0Font(entries, descendant)} >>";

    private static string Type0Font(string entries, string descendant = "/DW 600", string program = "") =>
        $"<< /Type /Font /Subtype /Type0 /BaseFont /Odd {entries} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd {descendant} "
        + $"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 {program} >> >>] >>";

    private static RawPdf Widths(string widths) => RawPdf.Page(Words, Type0("/Encoding /Identity-H", "/W 7 0 R")).With(7, $"[{widths}]");

    // As many fonts as fit, each shown once.
    private static RawPdf Sharing(int size, string entries, string content, string program = "")
    {
        int fonts = Math.Max(2, size / 400);
        string encoding = entries.Contains("/Encoding", StringComparison.Ordinal) ? entries : "/Encoding /Identity-H " + entries;
        RawPdf pdf = RawPdf.Page(
            "BT 72 700 Td " + string.Concat(Enumerable.Range(0, fonts).Select(i => $"/F{i} 10 Tf <0001> Tj ")) + "ET",
            $"/Font << {string.Concat(Enumerable.Range(0, fonts).Select(i => $"/F{i} {i + 10} 0 R "))} >>").WithPacked(6, "", content);
        for (int i = 0; i < fonts; i++)
        {
            pdf.With(i + 10, Type0Font(encoding, program: program));
        }

        return pdf;
    }

    private static RawPdf Chain(int length)
    {
        RawPdf pdf = RawPdf.Page(Words, Type0("/Encoding 10 0 R"));
        for (int i = 10; i < 10 + length; i++)
        {
            pdf.WithStream(i, $"/Type /CMap /CMapName /Odd{i} /UseCMap {i + 1} 0 R",
                Encoding.Latin1.GetBytes($"{MapStart}/Odd{i + 1} usecmap 1 begincidrange <0000> <FFFF> 0 endcidrange{MapEnd}"));
        }

        return pdf;
    }

    private static IEnumerable<byte> Tables(int count) =>
        Enumerable.Range(0, count).SelectMany(i => Encoding.Latin1.GetBytes($"t{i % 1000:D3}").Concat(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF }));
}
