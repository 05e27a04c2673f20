using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Identifiers;

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

    /// <summary>A text in the language of what is exported: English, but for the words of a translation.</summary>
    Text,

    /// <summary>A text of no language: a symbol.</summary>
    Code,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>
/// The words of linked data: the European Legislation Identifier's ontology (https://op.europa.eu/en/web/eu-vocabularies/eli), that of the
/// United Nations' documents (UNDO, https://w3id.org/un/ontology/undo), Dublin Core. An instrument's IRI is the page where the United Nations
/// publishes it, a provision's has its label behind #; what is published nowhere under its own symbol has a URN, so that a treaty is not the
/// document that prints it. The Akoma Ntoso work IRI is a dcterms:identifier.
/// </summary>
internal static class LinkedTerms
{
    /// <summary>What the names begin with that are this project's own.</summary>
    public const string Own = "urn:un-resolutions:";

    /// <summary>The prefixes that the statements use.</summary>
    public static readonly IReadOnlyDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["eli"] = "http://data.europa.eu/eli/ontology#",
        ["rel"] = Own + "relation:",
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

    /// <summary>The IRI of an instrument or of a provision.</summary>
    public static string Iri(EntityId entity)
    {
        string whole = OfficialIri.Page(entity.Instrument.IsSymbol ? entity.Instrument.Value : null) ?? Named(entity.Instrument.Value);
        return entity.Label is { } label ? $"{whole}#{Uri.EscapeDataString(PlainText.Of(label))}" : whole;
    }

    /// <summary>The IRI of a body.</summary>
    public static string Iri(BodyId body) => Named(body.Value);

    /// <summary>The IRI of a type of relation.</summary>
    public static string Iri(RelationType type) => Prefixes["rel"] + type.Name();

    /// <summary>A name of this project's own.</summary>
    public static string Named(string id) => Own + Uri.EscapeDataString(PlainText.Of(id));

    /// <summary>What something is, and its id.</summary>
    public static IEnumerable<Triple> Identity(EntityId entity, string iri)
    {
        yield return new Triple(iri, "rdf:type", entity.IsProvision ? "eli:LegalResourceSubdivision" : "eli:LegalResource", TripleObject.Class);
        yield return new Triple(iri, "eli:id_local", PlainText.Of(entity.ToString()), TripleObject.Code);
    }

    /// <summary>What is known of an instrument.</summary>
    public static IEnumerable<Triple> Facts(Instrument instrument, string iri)
    {
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

    /// <summary>That something has a part.</summary>
    public static IEnumerable<Triple> Part(string whole, string part)
    {
        yield return new Triple(whole, "eli:has_part", part, TripleObject.Iri);
        yield return new Triple(whole, "dcterms:hasPart", part, TripleObject.Iri);
    }

    /// <summary>That something cites something.</summary>
    public static IEnumerable<Triple> Citation(string from, RelationType type, string to)
    {
        yield return new Triple(from, "eli:cites", to, TripleObject.Iri);
        yield return new Triple(from, "rel:" + type.Name(), to, TripleObject.Iri);
        if (Eli.TryGetValue(type, out string? narrower))
        {
            yield return new Triple(from, narrower, to, TripleObject.Iri);
        }
    }
}
