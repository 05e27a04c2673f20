using System.Text;
using System.Xml;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// A document as Akoma Ntoso for the United Nations (OASIS LegalDocML 1.0, AKN4UN): its citations as references, its labels as ids, and marks
/// beside them by which it is read back as what it was.
/// </summary>
public static class AknFile
{
    private const string Extension = ".xml";

    /// <summary>Writes a document.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="text">The document, with what its source has beside it.</param>
    public static void Write(Stream stream, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
            CheckCharacters = true,
        });
        xml.WriteStartElement(AknNames.Root, AknNames.Namespace);
        xml.WriteAttributeString("xmlns", MarkNames.Prefix, null, MarkNames.Namespace);
        bool isAdopted = text.Document.Head.Kind is InstrumentKind.Resolution or InstrumentKind.PresidentialStatement or InstrumentKind.Decision;
        xml.WriteStartElement(isAdopted ? AknNames.Statement : AknNames.Doc, AknNames.Namespace);
        xml.WriteAttributeString(AknNames.Name, text.Document.Head.Kind.CamelName());
        var meta = new AknMeta(xml, text.Document);
        meta.Write();
        new AknBody(xml, text, meta.WriteAnnex).Write();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The name of the file that a document is written into, by its symbol: <c>A_RES_74_174.xml</c>.</summary>
    public static string NameOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        const int Longest = 120;
        var name = new StringBuilder();
        foreach (char c in document.Head.Symbol ?? document.Head.Id.Value)
        {
            bool isPlain = char.IsAsciiLetterOrDigit(c) || c == '-' || (c == '.' && name.Length > 0);
            if (isPlain || (name.Length > 0 && name[^1] != '_'))
            {
                name.Append(isPlain ? c : '_');
            }
        }

        string words = name.ToString(0, Math.Min(name.Length, Longest)).TrimEnd('_', '.');
        string language = document.Language == Languages.English ? "" : "-" + document.Language;
        return (words.Length > 0 ? words : "document") + language + Extension;
    }

    /// <summary>Whether a file was written by <see cref="Write"/>.</summary>
    /// <param name="beginning">Its first bytes; 512 tell it.</param>
    public static bool IsOwn(ReadOnlySpan<byte> beginning) =>
        beginning[..Math.Min(beginning.Length, 512)].IndexOf("urn:un-resolutions:markup"u8) >= 0;
}
