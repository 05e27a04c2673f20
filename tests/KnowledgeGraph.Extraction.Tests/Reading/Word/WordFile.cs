using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Reading.Word;

/// <summary>A Word file in the making: its parts as XML, as a word processor or somebody hostile would write them.</summary>
internal sealed class WordFile
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Kind)> _relations = [];

    /// <summary>A file with this inside <c>w:body</c>.</summary>
    public static WordFile Of(string body) => new WordFile().With("document", $"<w:body>{body}</w:body>");

    /// <summary>A paragraph of plain words.</summary>
    public static string P(string words) => $"<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    /// <summary>With a part of WordprocessingML: <c>document</c>, <c>footnotes</c>, <c>styles</c> …</summary>
    public WordFile With(string part, string inside) => WithXml(part, $"""
        <?xml version="1.0" encoding="UTF-8"?><w:{Root(part)} xmlns:w="{Main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{inside}</w:{Root(part)}>
        """);

    /// <summary>With a part as it is.</summary>
    public WordFile WithXml(string part, string xml)
    {
        _parts[$"word/{part}.xml"] = Encoding.UTF8.GetBytes(xml);
        if (part != "document")
        {
            _relations.Add(($"rId{_relations.Count + 1}", part));
        }

        return this;
    }

    /// <summary>A file of which one part is another.</summary>
    /// <param name="file">The file.</param>
    /// <param name="which">Chooses the part: any number.</param>
    /// <param name="change">Makes the other.</param>
    public static byte[] Changed(byte[] file, int which, Func<byte[], byte[]> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry part = zip.Entries[which % zip.Entries.Count];
            string name = part.FullName;
            using var content = new MemoryStream();
            using (Stream old = part.Open())
            {
                old.CopyTo(content);
            }

            part.Delete();
            using Stream changed = zip.CreateEntry(name).Open();
            changed.Write(change(content.ToArray()));
        }

        return bytes.ToArray();
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        Add("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{string.Concat(_parts.Keys.Where(p => p.StartsWith("word/", StringComparison.Ordinal)).Select(Override))}</Types>
            """);
        Add("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relation}officeDocument" Target="word/document.xml"/></Relationships>
            """);
        Add("word/_rels/document.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(_relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Relation}{Kind(r.Kind)}\" Target=\"{r.Kind}.xml\"/>"))}</Relationships>
            """);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in _parts)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private void Add(string name, string xml) => _parts[name] = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);

    private static string Kind(string part) => part.TrimEnd('1', '2');

    private static string Root(string part) => Kind(part) == "header" ? "hdr" : Kind(part);

    private static string Override(string path)
    {
        string kind = Kind(Path.GetFileNameWithoutExtension(path));
        return $"<Override PartName=\"/{path}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{(kind == "document" ? "document.main" : kind)}+xml\"/>";
    }
}
