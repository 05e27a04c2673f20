using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes a document's own rows: provisions, citations, statements and diagnostics.</summary>
internal sealed class DocumentRows
{
    private readonly SqliteSession session;
    private readonly AssertionStore claims;
    private readonly BodyRows bodies;
    private readonly Dictionary<string, long> provisions = new(StringComparer.Ordinal);
    private long lastProvision;
    private long lastSearched;
    private long lastCitation;

    /// <summary>Begins, inside the transaction, after the rows that are there: nobody else numbers any meanwhile.</summary>
    public DocumentRows(SqliteSession session, AssertionStore claims, BodyRows bodies)
    {
        (this.session, this.claims, this.bodies) = (session, claims, bodies);
        lastProvision = session.Number(DocumentSql.LastProvision)!.Value;
        lastSearched = lastProvision;
        lastCitation = session.Number(DocumentSql.LastCitation)!.Value;
        FirstCitation = lastCitation + 1;
    }

    /// <summary>The first number that a new citation is given.</summary>
    public long FirstCitation { get; }

    /// <summary>Removes what is there of a text.</summary>
    /// <param name="place">Where it is kept.</param>
    public void Remove(DocumentPlace place)
    {
        // What is removed from the search index has to be in it.
        Search();
        session.Execute(DocumentSql.DeleteStatements, ("@id", place.Document));
        session.Execute(DocumentSql.DeleteDiagnostics, ("@id", place.Document));
        int first = ResolutionPart.FirstPlace(place.Part);
        session.Execute(DocumentSql.DeleteProvisions, ("@instrument", place.Instrument), ("@first", first), ("@end", first + ResolutionPart.Places));
    }

    /// <summary>Adds a document's text. Where its citations lead is decided afterwards.</summary>
    public void Add(DocumentPlace place, Document document)
    {
        AddProvisions(place, document);

        // In the order of the text: of two citations in a provision the one that stands first has the lower number.
        foreach (DocumentCitation citation in document.Citations.OrderBy(c => provisions[c.Source]).ThenBy(c => c.Span.Start))
        {
            AddCitation(citation);
        }

        foreach ((int ordinal, DocumentStatement statement) in document.Statements.Index())
        {
            session.Execute(
                DocumentSql.Statement,
                ("@document", place.Document), ("@ordinal", ordinal), ("@subject", claims.Reference(statement.Subject.Id.Value)),
                ("@relation", (int)statement.Relation),
                ("@object", statement.Object.Instrument is { } thing ? claims.Reference(thing.Id.Value) : null),
                ("@body", statement.Object.Body is { } body ? bodies.Of(body) : null), ("@provision", provisions[statement.Source]));
        }

        foreach ((int ordinal, DocumentDiagnostic diagnostic) in document.Diagnostics.Index())
        {
            session.Execute(
                DocumentSql.Diagnostic,
                ("@document", place.Document), ("@ordinal", ordinal), ("@code", diagnostic.Code), ("@message", diagnostic.Message),
                ("@provision", diagnostic.Source is { } label && provisions.TryGetValue(label, out long at) ? at : null),
                ("@start", diagnostic.CitationStart));
        }
    }

    /// <summary>Adds the new provisions to the search index. All at once, when no more come: FTS5 sorts what it is given together.</summary>
    public void Search()
    {
        if (lastProvision > lastSearched)
        {
            session.Execute(DocumentSql.Search, ("@first", lastSearched + 1));
            lastSearched = lastProvision;
        }
    }

    private void AddProvisions(DocumentPlace place, Document document)
    {
        IReadOnlyList<DocumentProvision> texts = document.Provisions;
        int offset = ResolutionPart.FirstPlace(document.Part);
        var tree = ProvisionTree.Of(texts);
        long first = lastProvision + 1;
        lastProvision += texts.Count;
        provisions.Clear();
        foreach ((int ordinal, DocumentProvision text) in texts.Index())
        {
            (int start, int end) = tree.Range(ordinal);
            provisions.Add(text.Label, first + ordinal);
            session.Execute(
                DocumentSql.Provision,
                ("@id", first + ordinal), ("@instrument", place.Instrument), ("@label", text.Label), ("@ordinal", offset + ordinal), ("@kind", (int)text.Kind),
                ("@number", text.Number), ("@verb", text.Verb), ("@action", text.Action), ("@text", text.Text),
                ("@parent", tree.Parent(ordinal) is { } parent ? first + parent : null), ("@marks", JsonText.OfMarks(text.Marks)),
                ("@first", offset + start), ("@last", offset + end));
        }
    }

    private void AddCitation(DocumentCitation citation)
    {
        long? reference = citation is { Status: CitationStatus.Resolved, Target: { } target } ? claims.Reference(target.Id.Value) : null;
        long id = ++lastCitation;
        session.Execute(
            DocumentSql.Citation,
            ("@id", id), ("@provision", provisions[citation.Source]), ("@start", citation.Span.Start), ("@end", citation.Span.End), ("@text", citation.Text),
            ("@status", (int)citation.Status), ("@reference", reference), ("@pinpoint", citation.Pinpoint),
            ("@parts", citation.Parts.Count == 0 ? null : JsonColumn.Of(citation.Parts)), ("@citedDate", DayText.Of(citation.CitedDate)),
            ("@citedTitle", citation.CitedTitle), ("@citedName", citation.CitedName), ("@verb", citation.Verb),
            ("@relation", (int)citation.Relation));
        foreach ((int ordinal, CitedInstrument candidate) in citation.Candidates.Index())
        {
            session.Execute(DocumentSql.Candidate, ("@citation", id), ("@ordinal", ordinal), ("@reference", claims.Reference(candidate.Id.Value)));
        }
    }
}
