using System.Text;
using System.Text.Json;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Markup;

/// <summary>Writes documents as Akoma Ntoso and reads them back.</summary>
internal static class Exported
{
    public static SourceText Source(string text, string name = "a") => Extractor.Default.ReadSource(name, Encoding.UTF8.GetBytes(text));

    public static byte[] Write(SourceText text)
    {
        using var stream = new MemoryStream();
        AknFile.Write(stream, text);
        return stream.ToArray();
    }

    public static string Xml(SourceText text) => Encoding.UTF8.GetString(Write(text));

    public static Document Read(string xml, string name = "a") => Extractor.Default.Extract(name, Encoding.UTF8.GetBytes(xml));

    /// <summary>A document to its last property.</summary>
    public static string All(Document document) => JsonSerializer.Serialize(document);
}
