using System.Text.Json;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): what <see cref="LinkedData"/> says, with its context inside.</summary>
internal static class JsonLdFormat
{
    public static void Write(LineageAnswer lineage, Stream stream)
    {
        using Utf8JsonWriter json = FileStyle.Json(stream);
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach ((string prefix, string iri) in LinkedTerms.Prefixes)
        {
            json.WriteStartObject(prefix);
            json.WriteString("@id", iri);
            json.WriteBoolean("@prefix", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("@graph");
        foreach (IGrouping<string, Triple> subject in LinkedData.Of(lineage).GroupBy(t => t.Subject))
        {
            json.WriteStartObject();
            json.WriteString("@id", subject.Key);
            foreach (IGrouping<string, Triple> predicate in subject.GroupBy(t => t.Predicate))
            {
                json.WriteStartArray(predicate.Key == "rdf:type" ? "@type" : predicate.Key);
                foreach (Triple triple in predicate)
                {
                    Write(json, triple);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, in Triple triple)
    {
        if (triple.Kind is TripleObject.Class or TripleObject.Code)
        {
            json.WriteStringValue(triple.Object);
            return;
        }

        json.WriteStartObject();
        json.WriteString(triple.Kind == TripleObject.Iri ? "@id" : "@value", triple.Object);
        switch (triple.Kind)
        {
            case TripleObject.Date:
                json.WriteString("@type", "xsd:date");
                break;
            case TripleObject.Text:
                json.WriteString("@language", "en");
                break;
        }

        json.WriteEndObject();
    }
}
