using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Identifiers;

/// <summary>What the world outside calls an instrument.</summary>
public static class PublicIdentifiers
{
    /// <summary>
    /// The Akoma Ntoso work IRI that the United Nations gives its resolutions, <c>/akn/un/statement/deliberation/unga/2019-12-18/74-174</c>;
    /// null for a text without a known date and for series that have none.
    /// </summary>
    public static string? Iri(Instrument instrument) => instrument.Date is { } date ? OfficialIri.Work(instrument.Id.Value, date) : null;

    /// <summary>The page where the United Nations publishes the text; null for a text without a document symbol.</summary>
    public static string? Url(Instrument instrument) => OfficialIri.Page(instrument.Symbol);
}
