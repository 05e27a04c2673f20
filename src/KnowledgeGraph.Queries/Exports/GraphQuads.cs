using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports.Formats;

namespace KnowledgeGraph.Queries.Exports;

/// <summary>
/// A whole graph as N-Quads, page after page: a named graph of each text, with its provisions, edges and statements, and one of what all
/// texts together say of instruments and bodies. The same bytes from the same graph, in whatever store.
/// </summary>
/// <param name="graph">The graph.</param>
public sealed class GraphQuads(IScanReader graph)
{
    private const int TextsAPage = 16;
    private const int ItemsAPage = 1000;
    private const string Instruments = LinkedTerms.Own + "instruments";
    private const string LanguageSpace = "http://id.loc.gov/vocabulary/iso639-1/";

    /// <summary>Writes it. The stream is left open.</summary>
    /// <param name="stream">Takes the lines.</param>
    /// <param name="took">Is told how many texts more are written.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many statements there are.</returns>
    public async Task<long> WriteAsync(Stream stream, Action<int> took, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(took);
        StreamWriter text = FileStyle.Text(stream);
        await using (text.ConfigureAwait(false))
        {
            var quads = new QuadWriter(text);
            long count = 0;
            for (BodyId? after = null; await graph.BodiesAfterAsync(after, ItemsAPage, cancellationToken).ConfigureAwait(false)
                is { Count: > 0 } page; after = page[^1].Id)
            {
                count += quads.Write(Instruments, page.SelectMany(Of), Languages.English);
            }

            for (InstrumentId? after = null; await graph.InstrumentsAfterAsync(after, ItemsAPage, cancellationToken).ConfigureAwait(false)
                is { Count: > 0 } page; after = page[^1].Instrument.Id)
            {
                count += quads.Write(Instruments, page.SelectMany(i => Of(i.Instrument)), Languages.English);
            }

            for (InstrumentId? after = null; await graph.TextsAfterAsync(after, TextsAPage, cancellationToken).ConfigureAwait(false)
                is { Count: > 0 } page; after = page[^1].Instrument)
            {
                foreach (KeptText kept in page)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    string name = NameOf(kept);
                    count += quads.Write(name, Of(kept, name), Translation.LanguageOf(kept.Letter));
                }

                took(page.Count);
            }

            return count;
        }
    }

    private static string NameOf(KeptText text) => LinkedTerms.Own + "text:"
        + Uri.EscapeDataString(text.Instrument.Value) + (text.Letter.Length == 0 ? "" : ":" + Uri.EscapeDataString(text.Letter));

    private static IEnumerable<Triple> Of(Body body)
    {
        string iri = LinkedTerms.Iri(body.Id);
        yield return new Triple(iri, "rdf:type", "foaf:Organization", TripleObject.Class);
        yield return new Triple(iri, "foaf:name", PlainText.Of(body.Name), TripleObject.Text);
        if (body.Abbreviation is { } abbreviation)
        {
            yield return new Triple(iri, "dcterms:alternative", PlainText.Of(abbreviation), TripleObject.Text);
        }

        if (body.Parent is { } parent)
        {
            yield return new Triple(iri, "dcterms:isPartOf", LinkedTerms.Iri(parent), TripleObject.Iri);
        }
    }

    private static IEnumerable<Triple> Of(Instrument instrument)
    {
        string iri = LinkedTerms.Iri(instrument.Id);
        IEnumerable<Triple> known = LinkedTerms.Identity(instrument.Id, iri)
            .Append(new Triple(iri, "rdf:type", ClassOf(instrument.Kind), TripleObject.Class)).Concat(LinkedTerms.Facts(instrument, iri))
            .Concat(instrument.Names.Select(n => new Triple(iri, "dcterms:alternative", PlainText.Of(n), TripleObject.Text)));
        if (instrument.Topic is { } topic)
        {
            known = known.Append(new Triple(iri, "dcterms:description", PlainText.Of(topic), TripleObject.Text));
        }

        if (instrument.Body is { } body)
        {
            known = known.Append(new Triple(iri, "eli:passed_by", LinkedTerms.Iri(body), TripleObject.Iri));
        }

        return instrument.ContainedIn is { } annex
            ? known.Append(new Triple(iri, "dcterms:isPartOf", LinkedTerms.Iri(annex), TripleObject.Iri)) : known;
    }

    private static IEnumerable<Triple> Of(KeptText text, string name)
    {
        string whole = LinkedTerms.Iri(text.Instrument), language = Translation.LanguageOf(text.Letter);
        yield return new Triple(name, "rdf:type", "eli:LegalExpression", TripleObject.Class);
        yield return new Triple(name, "rdf:type", "undo:DocumentVersion", TripleObject.Class);
        yield return new Triple(name, "eli:realizes", whole, TripleObject.Iri);
        yield return new Triple(name, "dcterms:language", LanguageSpace + language, TripleObject.Iri);
        if (text.Head.Title is { } title)
        {
            yield return new Triple(name, "dcterms:title", PlainText.Of(title), TripleObject.Text);
        }

        IEnumerable<Triple> parts = text.Provisions.SelectMany(p => Of(p, whole));
        IEnumerable<Triple> edges = !text.Counts ? [] : text.Citations.Where(c => c.Cited is not null)
            .SelectMany(c => Ends(c).Select(end => (
                From: LinkedTerms.Iri(new ProvisionId(text.Instrument, c.Source)), c.Relation, To: LinkedTerms.Iri(end))))
            .Distinct().SelectMany(e => LinkedTerms.Citation(e.From, e.Relation, e.To)).Distinct();
        foreach (Triple triple in parts.Concat(edges).Concat(text.Statements.SelectMany((s, at) => Of(text, s, $"{name}#statement-{at + 1}"))))
        {
            yield return triple;
        }
    }

    private static IEnumerable<EntityId> Ends(KeptCitation citation) =>
        citation.Provisions.Count == 0 ? [citation.Cited!.Instrument] : citation.Provisions.Select(p => (EntityId)p);

    private static IEnumerable<Triple> Of(Provision provision, string whole)
    {
        string iri = LinkedTerms.Iri(provision.Id);
        IEnumerable<Triple> known = LinkedTerms.Part(provision.Parent is { } parent ? LinkedTerms.Iri(parent) : whole, iri)
            .Concat(LinkedTerms.Identity(provision.Id, iri)).Append(new Triple(iri, "dcterms:type", provision.Kind.Name(), TripleObject.Code));
        if (provision.Number is { } number)
        {
            known = known.Append(new Triple(iri, "eli:number", PlainText.Of(number), TripleObject.Code));
        }

        return known.Append(new Triple(iri, "rdf:value", PlainText.Of(provision.Text), TripleObject.Text));
    }

    // As the documents themselves have them in Akoma Ntoso: a relation, and the annotation that says which paragraph states it.
    private static IEnumerable<Triple> Of(KeptText text, KeptStatement statement, string iri)
    {
        yield return new Triple(iri, "rdf:type", "undo:Relation", TripleObject.Class);
        yield return new Triple(iri, "undo:hasProponent", LinkedTerms.Iri(statement.Subject.Instrument), TripleObject.Iri);
        yield return new Triple(iri, "undo:hasSemantics", LinkedTerms.Iri(statement.Relation), TripleObject.Iri);
        yield return new Triple(
            iri, "undo:hasReceiver", statement.Object is { } thing ? LinkedTerms.Iri(thing.Instrument) : LinkedTerms.Iri(statement.Body!.Id),
            TripleObject.Iri);
        string annotation = iri + "-source";
        yield return new Triple(annotation, "rdf:type", "undo:Annotation", TripleObject.Class);
        yield return new Triple(annotation, "oa:hasBody", iri, TripleObject.Iri);
        yield return new Triple(
            annotation, "oa:hasTarget", LinkedTerms.Iri(new ProvisionId(text.Instrument, statement.Source)), TripleObject.Iri);
    }

    private static string ClassOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Resolution => "undo:Resolution",
        InstrumentKind.Decision => "undo:Decision",
        InstrumentKind.PresidentialStatement => "undo:OfficialStatement",
        InstrumentKind.Treaty => "undo:Treaty",
        InstrumentKind.Charter => "undo:Charter",
        _ => "undo:Document",
    };
}
