using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Extraction.Tests.Reading.Word;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>Word files whose parts ask for work; packed, so that a small file asks for much.</summary>
internal static class HostileWord
{
    // How much a hostile file gains by being packed.
    private const int Packed = 40;

    /// <summary>The kinds. Their size is that of the file.</summary>
    public static IEnumerable<HostileFile> Kinds() =>
    [
        Body("runs", "<w:r><w:t>a </w:t></w:r>", "<w:p>", "</w:p>"),
        Body("paragraphs of a letter", "<w:p><w:r><w:t>a</w:t></w:r></w:p>"),
        Body("empty paragraphs", "<w:p/>"),
        Body("one run of words", "resolution ", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"),
        Body("citations", "<w:p><w:r><w:t>Recalling its resolution 76/1,</w:t></w:r></w:p>"),
        Body("paragraphs in paragraphs", "<w:p><w:r><w:t>a</w:t></w:r>"),
        Body("text boxes in text boxes", "<w:p><w:r><w:pict><w:txbxContent>"),
        Body("text boxes", "<w:r><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent></w:r>", "<w:p>", "</w:p>"),
        Body("tables in tables", "<w:tbl><w:tr><w:tc>"),
        Body("cells", "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>", "<w:tbl><w:tr>", "</w:tr></w:tbl>"),
        Body("columns", "<w:gridCol/>", "<w:tbl><w:tblGrid>", "</w:tblGrid></w:tbl>"),
        Body("alternatives", "<mc:AlternateContent><mc:Choice/></mc:AlternateContent>"),
        Body("insertions in insertions", "<w:ins>"),
        Body("deleted paragraph marks", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"),
        Body("tabs", "<w:tab/>", "<w:p><w:r>", "</w:r></w:p>"),
        Body("symbols", "<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>", "<w:p><w:r>", "</w:r></w:p>"),
        Body("elements that no one knows", "<w:x/>"),
        Body("properties", "<w:i/>", "<w:p><w:r><w:rPr>", "</w:rPr></w:r></w:p>"),
        new HostileFile("word: references to one note", size => WordFile.Of(Wrapped("<w:footnoteReference w:id=\"2\"/>", size))
            .With("footnotes", Note(2, "a")).ToBytes()),
        new HostileFile("word: notes", size => WordFile.Of(HostileFile.Numbered(size * Packed / 4, i => $"<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"{i + 2}\"/></w:r></w:p>"))
            .With("footnotes", HostileFile.Numbered(size * Packed / 4, i => Note(i + 2, "b"))).ToBytes()),
        new HostileFile("word: one long note", size => WordFile.Of(Wrapped("<w:footnoteReference w:id=\"2\"/>", 100))
            .With("footnotes", Note(2, HostileFile.Repeated("resolution ", size * Packed))).ToBytes()),
        new HostileFile("word: a note of paragraphs", size => WordFile.Of(Wrapped("<w:footnoteReference w:id=\"2\"/>", 100))
            .With("footnotes", "<w:footnote w:id=\"2\">" + HostileFile.Repeated(WordFile.P("a"), size * Packed) + "</w:footnote>").ToBytes()),
        new HostileFile("word: styles", size => WordFile.Of(WordFile.P("The General Assembly,"))
            .With("styles", HostileFile.Numbered(size * Packed / 4, i => $"<w:style w:styleId=\"s{i}\"><w:basedOn w:val=\"s{i + 1}\"/></w:style>")).ToBytes()),
        new HostileFile("word: styles in a ring, used", size => WordFile.Of(HostileFile.Numbered(size * Packed / 4,
            i => $"<w:p><w:pPr><w:pStyle w:val=\"s{i % 99}\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"))
            .With("styles", HostileFile.Numbered(9000, i => $"<w:style w:styleId=\"s{i}\"><w:basedOn w:val=\"s{(i + 1) % 99}\"/></w:style>")).ToBytes()),
        new HostileFile("word: lists", size => WordFile.Of(WordFile.P("The General Assembly,"))
            .With("numbering", HostileFile.Numbered(size * Packed / 4, i => $"<w:abstractNum w:abstractNumId=\"{i}\"><w:lvl w:ilvl=\"0\"/></w:abstractNum><w:num w:numId=\"{i}\"><w:abstractNumId w:val=\"{i}\"/></w:num>")).ToBytes()),
        new HostileFile("word: a number without end", size => WordFile.Of(HostileFile.Repeated(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", size))
            .With("numbering", $"<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"{HostileFile.Repeated("%1", size)}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>").ToBytes()),
        new HostileFile("word: headers", size => Enumerable.Range(1, 50).Aggregate(WordFile.Of(WordFile.P("The General Assembly,")),
            (file, i) => file.With($"header{i}", HostileFile.Repeated(WordFile.P("a"), size * Packed / 50))).ToBytes()),
        new HostileFile("word: a part of blanks", size => WordFile.Of(new string(' ', size * 200)).ToBytes()),
        new HostileFile("word: a part of blanks in its words", size => WordFile.Of(WordFile.P("a" + new string(' ', Math.Min(size * 200, 4 << 20)))).ToBytes()),
        new HostileFile("word: attributes", size => WordFile.Of($"<w:p {HostileFile.Numbered(size * 4, i => $"a{i}='' ")}/>").ToBytes()),
        new HostileFile("word: parts", size => Zipped(WordFile.Of(WordFile.P("The General Assembly,")).ToBytes(),
            Enumerable.Range(0, size / 120).Select(i => ($"word/p{i}.xml", "")))),
        new HostileFile("word: indexes of parts", size => Zipped(WordFile.Of(WordFile.P("The General Assembly,")).ToBytes(),
            Enumerable.Range(0, Math.Max(1, size / 2000)).Select(i => ($"word/_rels/p{i}.xml.rels", Relations(i, 900_000))))),
        new HostileFile("word: an index of parts that lead to each other", size => Zipped(WordFile.Of(WordFile.P("The General Assembly,")).ToBytes(),
            Enumerable.Range(0, Math.Max(1, size / 400)).SelectMany(i => new[] { ($"word/p{i}.xml", "<a/>"), ($"word/_rels/p{i}.xml.rels", Relations(i + 1, 300)) }))),
        new HostileFile("word: an index of relations", size => Zipped(WordFile.Of(WordFile.P("The General Assembly,")).ToBytes(),
            [("word/_rels/document.xml.rels", Relations(0, Math.Min(size * 10, 1_000_000)))])),
        new HostileFile("word: content types", size => Zipped(WordFile.Of(WordFile.P("The General Assembly,")).ToBytes(),
            [("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + HostileFile.Numbered(Math.Min(size * 10, 1_000_000), i => $"<Default Extension=\"x{i}\" ContentType=\"application/xml\"/>") + "</Types>")])),
    ];

    private static HostileFile Body(string name, string piece, string before = "", string after = "") =>
        new($"word: {name}", size => WordFile.Of(before + HostileFile.Repeated(piece, Math.Min(size * Packed, 60 << 20)) + after).ToBytes());

    private static string Wrapped(string piece, int size) => $"<w:p><w:r><w:t>a</w:t>{HostileFile.Repeated(piece, size * Packed)}</w:r></w:p>";

    private static string Note(int id, string words) => $"<w:footnote w:id=\"{id}\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>";

    private static string Relations(int to, int size) => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + HostileFile.Numbered(size, i => $"<Relationship Id=\"r{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"p{to + i}.xml\"/>")
        + "</Relationships>";

    private static byte[] Zipped(byte[] file, IEnumerable<(string Name, string Content)> parts)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                zip.GetEntry(name)?.Delete();
                using Stream part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
