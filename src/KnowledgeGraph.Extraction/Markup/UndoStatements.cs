using System.Globalization;
using System.Xml;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// What a text states about others, by the ontology of the United Nations' documents (UNDO, "Relations" and "Annotations to documents") in
/// RDF/XML: a relation of a proponent, its semantics and a receiver, and the annotation that says which paragraph states it.
/// </summary>
internal static class UndoStatements
{
    private const string Undo = "https://w3id.org/un/ontology/undo/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Annotations = "http://www.w3.org/ns/oa#";
    private const string Relations = "urn:un-resolutions:relation:";

    /// <summary>The id of a type of relation in the list of references.</summary>
    public static string IdOf(RelationType relation) => "relation-" + relation.Name().ToLowerInvariant().Replace('_', '-');

    /// <summary>The name of a type of relation.</summary>
    public static string AddressOf(RelationType relation) => Relations + relation.Name();

    /// <summary>The name of a body.</summary>
    public static string AddressOf(string body) => "urn:un-resolutions:" + Uri.EscapeDataString(XmlWords.Of(BodyId.FromName(body).Value));

    /// <summary>Writes the statements of a document.</summary>
    public static void Write(XmlWriter xml, Document document)
    {
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteAttributeString("xmlns", "undo", null, Undo);
        xml.WriteAttributeString("xmlns", "oa", null, Annotations);
        int number = 0;
        foreach (DocumentStatement statement in document.Statements)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"statement-{++number}");
            xml.WriteStartElement("undo", "Relation", Undo);
            xml.WriteAttributeString("rdf", "ID", Rdf, id);
            Property(xml, "undo", "hasProponent", Undo, CitedTexts.AddressOf(statement.Subject));
            Property(xml, "undo", "hasSemantics", Undo, AddressOf(statement.Relation));
            Property(xml, "undo", "hasReceiver", Undo,
                statement.Object.Instrument is { } thing ? CitedTexts.AddressOf(thing) : AddressOf(statement.Object.Body!));
            xml.WriteEndElement();

            xml.WriteStartElement("undo", "Annotation", Undo);
            Property(xml, "oa", "hasBody", Annotations, "#" + id);
            Property(xml, "oa", "hasTarget", Annotations, MarkedIds.Fragment(statement.Source));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string prefix, string name, string space, string address)
    {
        xml.WriteStartElement(prefix, name, space);
        xml.WriteAttributeString("rdf", "resource", Rdf, address);
        xml.WriteEndElement();
    }
}
