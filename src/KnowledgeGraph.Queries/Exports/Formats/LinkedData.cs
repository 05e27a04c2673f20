using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Identifiers;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>One statement of RDF: a subject, a predicate, and an object that is an IRI, a text or a date.</summary>
/// <param name="Subject">The IRI of the subject.</param>
/// <param name="Predicate">The predicate as a prefixed name: <c>eli:cites</c>.</param>
/// <param name="Object">The IRI, or the text.</param>
/// <param name="Kind">What the object is.</param>
internal readonly record struct Triple(string Subject, string Predicate, string Object, TripleObject Kind);

/// <summary>What the object of a statement is.</summary>
internal enum TripleObject
{
    /// <summary>An IRI.</summary>
    Iri,

    /// <summary>A class as a prefixed name.</summary>
    Class,

    /// <summary>A text in English.</summary>
    Text,

    /// <summary>A text of no language: a symbol.</summary>
    Code,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>
/// A lineage as linked data, by the European Legislation Identifier's ontology (https://op.europa.eu/en/web/eu-vocabularies/eli) and
/// Dublin Core. An instrument's IRI is the page where the United Nations publishes it, a provision's has its label behind #; what is
/// published nowhere has a URN. The Akoma Ntoso work IRI is a dcterms:identifier.
/// </summary>
internal static class LinkedData
{
    /// <summary>The prefixes that the statements use.</summary>
    public static readonly IReadOnlyDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["eli"] = "http://data.europa.eu/eli/ontology#",
        ["rel"] = "urn:un-resolutions:relation:",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    // What ELI has a word for; every other edge that follows a citation is a citation.
    private static readonly Dictionary<RelationType, string> Eli = new()
    {
        [RelationType.BasedOn] = "eli:based_on",
        [RelationType.Amends] = "eli:amends",
        [RelationType.Supersedes] = "eli:repeals",
        [RelationType.Implements] = "eli:implements",
    };

    public static IEnumerable<Triple> Of(LineageAnswer lineage)
    {
        Dictionary<EntityId, string> iris = lineage.Nodes.ToDictionary(n => n.Entity, Iri);
        return lineage.Nodes.SelectMany(n => Of(n, iris[n.Entity])).Concat(lineage.Edges.SelectMany(e => Of(e, iris)));
    }

    private static string Iri(AnswerNode node)
    {
        string whole = (node.Instrument is { } instrument ? PublicIdentifiers.Url(instrument) : null)
            ?? "urn:un-resolutions:" + Uri.EscapeDataString(PlainText.Of(node.Entity.Instrument.Value));
        return node.Entity.Label is { } label ? $"{whole}#{Uri.EscapeDataString(PlainText.Of(label))}" : whole;
    }

    private static IEnumerable<Triple> Of(AnswerNode node, string iri)
    {
        EntityId entity = node.Entity;
        yield return new Triple(iri, "rdf:type", entity.IsProvision ? "eli:LegalResourceSubdivision" : "eli:LegalResource", TripleObject.Class);
        yield return new Triple(iri, "eli:id_local", PlainText.Of(node.Id), TripleObject.Code);
        if (entity.IsProvision || node.Instrument is not { } instrument)
        {
            yield break;
        }

        if (instrument.Title is { } title)
        {
            yield return new Triple(iri, "dcterms:title", PlainText.Of(title), TripleObject.Text);
        }

        if (instrument.Date is { } date)
        {
            yield return new Triple(iri, "eli:date_document", date.ToString("O", CultureInfo.InvariantCulture), TripleObject.Date);
        }

        if (PublicIdentifiers.Iri(instrument) is { } work)
        {
            yield return new Triple(iri, "dcterms:identifier", work, TripleObject.Code);
        }

        yield return new Triple(iri, "dcterms:type", instrument.Kind.Name(), TripleObject.Code);
        foreach (string subject in instrument.Subjects)
        {
            yield return new Triple(iri, "dcterms:subject", PlainText.Of(subject), TripleObject.Text);
        }
    }

    private static IEnumerable<Triple> Of(AnswerEdge edge, Dictionary<EntityId, string> iris)
    {
        string from = iris[edge.Relation.From];
        string to = iris[edge.Relation.To];
        if (edge.IsPart)
        {
            yield return new Triple(from, "eli:has_part", to, TripleObject.Iri);
            yield return new Triple(from, "dcterms:hasPart", to, TripleObject.Iri);
            yield break;
        }

        yield return new Triple(from, "eli:cites", to, TripleObject.Iri);
        yield return new Triple(from, "rel:" + edge.Type, to, TripleObject.Iri);
        if (Eli.TryGetValue(edge.Relation.Type, out string? narrower))
        {
            yield return new Triple(from, narrower, to, TripleObject.Iri);
        }
    }
}
