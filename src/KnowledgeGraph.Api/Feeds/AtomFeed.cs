using System.Globalization;
using System.Text;
using System.Xml;

namespace KnowledgeGraph.Api.Feeds;

/// <summary>A feed as the Atom Syndication Format has it (RFC 4287), a page of it (RFC 5005, 3).</summary>
internal sealed record AtomFeed
{
    /// <summary>What feed readers ask for.</summary>
    public const string ContentType = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
    };

    /// <summary>The same for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is followed.</summary>
    public required string Title { get; init; }

    /// <summary>How far back it goes.</summary>
    public required string Subtitle { get; init; }

    /// <summary>When something was last added to it.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Its own address, absolute, that of this page.</summary>
    public required string Self { get; init; }

    /// <summary>The address of the newest page, absolute.</summary>
    public required string First { get; init; }

    /// <summary>The address of the page with older entries, absolute; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>The page of what is followed, absolute.</summary>
    public required string Alternate { get; init; }

    /// <summary>The entries, the newest first.</summary>
    public required IReadOnlyList<AtomEntry> Entries { get; init; }

    /// <summary>Writes it.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "id", Urn(Id));
            Element(xml, "title", Title);
            Element(xml, "subtitle", Subtitle);
            Element(xml, "updated", Date(Updated));
            Link(xml, "self", Self, ContentType);
            Link(xml, "alternate", Alternate, "text/html");
            Link(xml, "first", First, ContentType);
            if (Next is not null)
            {
                Link(xml, "next", Next, ContentType);
            }

            xml.WriteStartElement("author", Atom);
            Element(xml, "name", "United Nations Resolutions Knowledge Graph");
            xml.WriteEndElement();
            Element(xml, "generator", "kg");
            foreach (AtomEntry entry in Entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", Urn(entry.Id));
        Element(xml, "title", entry.Title);
        Element(xml, "published", Date(entry.Updated));
        Element(xml, "updated", Date(entry.Updated));
        Link(xml, "alternate", entry.Href, "text/html");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Term);
        xml.WriteEndElement();
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Printable(entry.Words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Printable(text));

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Urn(Guid id) => "urn:uuid:" + id;

    // RFC 3339.
    private static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // XML has no way to write some characters, and no half of a surrogate pair.
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            printable.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return printable.ToString();
    }
}
