using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Tests.Reading.Pdf;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>PDFs whose objects, tables and streams ask for work (ISO 32000-1, 7).</summary>
internal static class HostilePdfObjects
{
    private const int Packed = 40;
    private const int Longest = 30 << 20;
    private const string Words = "BT /F1 10 Tf 72 700 Td (The General Assembly,) Tj ET ";

    /// <summary>The kinds.</summary>
    public static IEnumerable<HostileFile> Kinds() =>
    [
        Without("beginnings of objects", "1 0 obj\n"),
        Without("ends of objects", "endobj\n"),
        Without("streams that never end", "1 0 obj << /Length 9 >>\nstream\n"),
        Without("streams", "1 0 obj << >>\nstream\nendstream endobj\n"),
        Without("tables", "xref\n0 1\n0000000000 65535 f \n"),
        Without("trailers", "trailer << /Root 1 0 R >>\n"),
        Without("places of tables", "startxref\n9\n"),
        Without("ends of files", "%%EOF\n"),
        Without("comments", "% "),
        Without("one comment", "%"),
        Without("blanks", " "),
        Without("opened brackets of words", "1 0 obj ("),
        Without("opened arrays", "1 0 obj ["),
        Without("opened dictionaries", "1 0 obj << /A "),
        Without("opened numbers", "1"),
        Without("names", "/"),
        Without("references", "1 0 R "),
        Without("catalogs", "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"),
        Without("pages", "3 0 obj << /Type /Page /Parent 2 0 R >> endobj\n"),
        new HostileFile("pdf: objects without a table", size => Cut(Enumerable.Range(10, Math.Max(1, size / 30)).Aggregate(RawPdf.Page(Words), (pdf, i) => pdf.With(i, $"[{i}]")).ToBytes())),
        new HostileFile("pdf: streams without a length", size => Enumerable.Range(10, Math.Max(1, size / 60))
            .Aggregate(RawPdf.Page(Words), (pdf, i) => pdf.With(i, "<< /Length 99999999 >>\nstream\nx\nendstream")).ToBytes()),
        new HostileFile("pdf: tables in a chain", size => Tables(size, (at, before, i) => before)),
        new HostileFile("pdf: tables in a ring", size => Tables(size, (at, before, i) => i == 0 ? at : before)),
        new HostileFile("pdf: a table of packed entries", size => PackedTable(size)),
        new HostileFile("pdf: a packed table that says too much", _ => PackedTable(100, "0 2147483647")),
        new HostileFile("pdf: objects in a packed object", size => InObject(size, "")),
        new HostileFile("pdf: packed objects in a ring", size => InObject(size, "/Extends 10 0 R")),
        new HostileFile("pdf: a page in a packed object of blanks", size => RawPdf.Page(Words).WithPacked(10, "/Type /ObjStm /N 999999 /First 9999999",
            HostileFile.Repeated("1 1 ", Math.Min(size * Packed, Longest))).ToBytes()),
        new HostileFile("pdf: a stream of blanks, packed", size => RawPdf.Page(Words).WithPacked(4, "", new string(' ', Math.Min(size * 200, Longest))).ToBytes()),
        new HostileFile("pdf: a stream packed twice", size => RawPdf.Page(Words).WithStream(4, "/Filter [/FlateDecode /FlateDecode]",
            RawPdf.Pack(RawPdf.Pack(new byte[Math.Min(size * 900, 200 << 20)]))).ToBytes()),
        new HostileFile("pdf: a stream packed often", _ => RawPdf.Page(Words).WithStream(4, $"/Filter [{HostileFile.Repeated("/FlateDecode ", 3000)}]",
            Enumerable.Range(0, 100).Aggregate("a"u8.ToArray(), (bytes, _) => RawPdf.Pack(bytes))).ToBytes()),
        new HostileFile("pdf: filters", size => RawPdf.Page(Words).WithStream(4, $"/Filter [{HostileFile.Repeated("/ASCIIHexDecode ", size)}]", "41>"u8.ToArray()).ToBytes()),
        Filter("lengths of runs", "/RunLengthDecode", size => [.. Enumerable.Repeat(new byte[] { 129, 32 }, size / 2).SelectMany(b => b)]),
        Filter("base 85", "/ASCII85Decode", size => Encoding.Latin1.GetBytes(new string('z', size))),
        Filter("hexadecimal", "/ASCIIHexDecode", size => Encoding.Latin1.GetBytes(new string('2', size))),
        Filter("LZW", "/LZWDecode", size => [.. Enumerable.Repeat((byte)0x80, size)]),
        Filter("a fax", "/CCITTFaxDecode /DecodeParms << /K 0 /Columns 99999 /Rows 99999 >>", size => new byte[size]),
        Filter("a photograph", "/DCTDecode", size => new byte[size]),
        Filter("a drawing of bits", "/JBIG2Decode", size => new byte[size]),
        Filter("predictors", "/FlateDecode /DecodeParms << /Predictor 15 /Columns 1 /Colors 1 >>", size => RawPdf.Pack(new byte[Math.Min(size * Packed, Longest)])),
        Filter("a predictor of wide rows", "/FlateDecode /DecodeParms << /Predictor 15 /Columns 99999999 /Colors 32 /BitsPerComponent 16 >>", size => RawPdf.Pack(new byte[size])),
        Filter("another predictor", "/FlateDecode /DecodeParms << /Predictor 2 /Columns 9999999 /Colors 4 >>", size => RawPdf.Pack(new byte[Math.Min(size * Packed, Longest)])),
        new HostileFile("pdf: names of destinations in a ring", _ => RawPdf.Page(Words).With(1, "<< /Type /Catalog /Pages 2 0 R /Names << /Dests 10 0 R >> >>")
            .With(10, "<< /Kids [10 0 R 10 0 R] >>").ToBytes()),
        new HostileFile("pdf: names of destinations", size => RawPdf.Page(Words).With(1, "<< /Type /Catalog /Pages 2 0 R /Names << /Dests 10 0 R >> >>")
            .With(10, $"<< /Names [{HostileFile.Numbered(size, i => $"({i}) [3 0 R /Fit] ")}] >>").ToBytes()),
        new HostileFile("pdf: destinations", size => RawPdf.Page(Words).With(1, "<< /Type /Catalog /Pages 2 0 R /Dests 10 0 R >>")
            .With(10, $"<< {HostileFile.Numbered(size, i => $"/d{i} [3 0 R /Fit] ")} >>").ToBytes()),
        new HostileFile("pdf: keys of a dictionary", size => RawPdf.Page(Words).With(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
            + $"/Resources << {RawPdf.Helvetica} >> {HostileFile.Numbered(size, i => $"/k{i} {i} ")} >>").ToBytes()),
        new HostileFile("pdf: a long name", size => RawPdf.Page(Words).With(10, "/" + HostileFile.Repeated("#41", size)).ToBytes()),
        new HostileFile("pdf: a long number", size => RawPdf.Page(Words).With(4, $"<< /Length {new string('1', size)} >>\nstream\nx\nendstream").ToBytes()),
        new HostileFile("pdf: what it says of itself", size => RawPdf.Page(Words, trailer: "/Info 10 0 R").With(10, $"<< /Title ({new string('a', size)}) >>").ToBytes()),
        new HostileFile("pdf: encrypted, with a long key", size => RawPdf.Page(Words, trailer: "/ID [<01> <01>] /Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 "
            + $"/O <{new string('0', size)}> /U <{new string('0', size)}> /OE <00> /UE <00> /Perms <00> >>").ToBytes()),
    ];

    // Nothing but a piece, again and again, behind the first line.
    private static HostileFile Without(string name, string piece) =>
        new($"pdf: nothing but {name}", size => Encoding.Latin1.GetBytes("%PDF-1.7\n" + HostileFile.Repeated(piece, size)));

    private static HostileFile Filter(string name, string filter, Func<int, byte[]> make) =>
        new($"pdf: a stream by {name}", size => RawPdf.Page(Words).WithStream(4, "/Filter " + filter, make(size)).ToBytes());

    private static byte[] Cut(byte[] file) => file[..file.AsSpan().LastIndexOf("xref\n0"u8)];

    private static byte[] Tables(int size, Func<int, int, int, int> previous)
    {
        var file = new StringBuilder(Encoding.Latin1.GetString(RawPdf.Page(Words).ToBytes()));
        int before = file.ToString().LastIndexOf("xref\n0", StringComparison.Ordinal);
        for (int i = 0; i < Math.Max(2, size / 100); i++)
        {
            int at = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 /Root 1 0 R /Prev {previous(at, before, i)} >>\nstartxref\n{at}\n%%EOF\n");
            before = at;
        }

        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] PackedTable(int size, string? index = null)
    {
        byte[] entries = new byte[Math.Min(size * Packed, Longest)];
        byte[] packed = RawPdf.Pack(entries);
        string file = Encoding.Latin1.GetString(Cut(RawPdf.Page(Words).ToBytes()));
        string head = string.Create(CultureInfo.InvariantCulture,
            $"90 0 obj << /Type /XRef /Size {entries.Length / 4} {(index is null ? "" : $"/Index [{index}]")} /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length {packed.Length} >>\nstream\n");
        return [.. Encoding.Latin1.GetBytes(file + head), .. packed,
            .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\nendstream endobj\nstartxref\n{file.Length}\n%%EOF\n"))];
    }

    private static byte[] InObject(int size, string entries)
    {
        int count = Math.Min(size * Packed, Longest) / 20;
        string index = string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i + 100} {i * 4} ")));
        RawPdf pdf = RawPdf.Page(Words).WithPacked(10, $"/Type /ObjStm /N {count} /First {index.Length} {entries}", index + HostileFile.Repeated("[9] ", count * 4));
        byte[] file = pdf.ToBytes();
        string text = Encoding.Latin1.GetString(Cut(file));
        int at = text.IndexOf("10 0 obj", StringComparison.Ordinal);
        byte[] places = [.. Enumerable.Range(0, 11).SelectMany(i => i == 10 ? new byte[] { 1, (byte)(at >> 8), (byte)at, 0 } : i is > 0 and < 5 ? Place(text, i) : [0, 0, 0, 0]),
            .. Enumerable.Range(0, Math.Min(count, 60000)).SelectMany(i => new byte[] { 2, 0, 10, (byte)i })];
        byte[] packed = RawPdf.Pack(places);
        string head = string.Create(CultureInfo.InvariantCulture,
            $"90 0 obj << /Type /XRef /Size {11 + count} /Index [0 11 100 {Math.Min(count, 60000)}] /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length {packed.Length} >>\nstream\n");
        return [.. Encoding.Latin1.GetBytes(text + head), .. packed,
            .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\nendstream endobj\nstartxref\n{text.Length}\n%%EOF\n"))];
    }

    private static byte[] Place(string file, int number)
    {
        int at = file.IndexOf($"{number} 0 obj", StringComparison.Ordinal);
        return [1, (byte)(at >> 8), (byte)at, 0];
    }
}
