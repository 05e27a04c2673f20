using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Identifiers;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Citing;

/// <summary>
/// What a page tells programs of the text that it shows: reference managers by the tags of Highwire Press and Dublin Core, as Zotero's translator
/// <i>Embedded Metadata</i> reads them; search engines by schema.org's <c>Legislation</c>.
/// </summary>
public sealed partial record InstrumentCitation
{
    private const string UnitedNationsName = "United Nations";

    // A title may not end the element that it stands in: what HTML could mistake is escaped.
    private static readonly JsonWriterOptions EmbeddedOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As footnotes have it, in the style of the United Nations and those of law journals: the style's name, and the text.</summary>
    public IReadOnlyList<(string Style, string Text)> Footnotes => [("United Nations", UnitedNations), ("OSCOLA", Oscola), ("Bluebook", Bluebook)];

    /// <summary>The tags of a page, each a name and a value.</summary>
    /// <param name="address">Where the page is, in full.</param>
    public IReadOnlyList<(string Name, string Value)> Tags(string address) =>
    [
        .. new (string Name, string? Value)[]
        {
            ("citation_title", Title),
            ("citation_publication_date", Instrument.Date?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)),
            ("citation_technical_report_institution", IsStatute ? null : Author),
            ("citation_technical_report_number", IsStatute ? null : Instrument.Symbol),
            ("citation_firstpage", Part is null ? null : Pinpoint(Part)),
            ("citation_language", Languages.English),
            ("citation_public_url", Url ?? address),
            ("citation_keywords", string.Join("; ", Instrument.Subjects)),
            ("DC.title", Title),
            ("DC.creator", Author),
            ("DC.publisher", Body is null ? null : UnitedNationsName),
            ("DC.date", Isodate),
            ("DC.type", Kind),
            ("DC.language", Languages.English),
            ("DC.identifier", Instrument.Symbol),
            ("DC.identifier", PublicIdentifiers.Iri(Instrument)),
            ("DC.identifier", address),
            ("DC.source", Url),
            ("z:itemType", IsStatute ? "statute" : Author is null ? "document" : "report"),
        }.Concat(Instrument.Subjects.Select(s => ("DC.subject", (string?)s)))
            .Where(t => !string.IsNullOrEmpty(t.Item2)).Select(t => (t.Item1, OneLine(t.Item2!))),
    ];

    // "United Nations, General Assembly": with the comma that tells a body from a person's first and last name.
    private string? Author => Body is null ? null : $"{UnitedNationsName}, {Body.Name}";

    // What reference managers have no better word for.
    private bool IsStatute => Instrument.Kind is InstrumentKind.Treaty or InstrumentKind.Charter;

    /// <summary>JSON-LD in the words of schema.org: legislation, or a report; of a paragraph what it is a part of. It can stand in a page of
    /// HTML.</summary>
    /// <param name="address">Where the page is, in full.</param>
    /// <param name="whole">Where the page of the whole text is, in full.</param>
    public string JsonLd(string address, string whole)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, EmbeddedOptions))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            if (Part is null)
            {
                WriteText(json, address);
            }
            else
            {
                json.WriteString("@type", SchemaType);
                json.WriteString("@id", address);
                json.WriteString("url", address);
                json.WriteString("name", $"{Title}, {Pinpoint(Part)}");
                json.WriteStartObject("isPartOf");
                WriteText(json, whole);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private string SchemaType => Instrument.Kind switch
    {
        InstrumentKind.Report => "Report",
        InstrumentKind.Document or InstrumentKind.Other => "CreativeWork",
        _ => "Legislation",
    };

    private void WriteText(Utf8JsonWriter json, string address)
    {
        bool isLegislation = SchemaType == "Legislation";
        json.WriteString("@type", SchemaType);
        json.WriteString("@id", address);
        json.WriteString("url", address);
        json.WriteString("name", Title);
        WriteList(json, "alternateName", [.. Instrument.Names.Where(n => n != Title)]);
        WriteList(json, "identifier", [.. new[] { isLegislation ? null : Instrument.Symbol, PublicIdentifiers.Iri(Instrument) }.OfType<string>()]);
        Write(json, isLegislation ? "legislationDate" : "datePublished", Isodate);
        if (isLegislation)
        {
            Write(json, "legislationIdentifier", Instrument.Symbol);
            json.WriteString("legislationType", Kind);
        }

        if (Body is not null)
        {
            json.WriteStartObject(isLegislation ? "legislationPassedBy" : "author");
            json.WriteString("@type", "Organization");
            json.WriteString("name", Body.Name);
            json.WriteStartObject("parentOrganization");
            json.WriteString("@type", "Organization");
            json.WriteString("name", UnitedNationsName);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteString("inLanguage", Languages.English);
        WriteList(json, "about", Instrument.Subjects);
        Write(json, "sameAs", Url);
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (string value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }
}
