using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes a document's own rows: provisions, citations, statements and diagnostics.</summary>
internal sealed class DocumentRows(SqliteSession session, ClaimBook claims, BodyRows bodies)
{
    private readonly Dictionary<string, long> provisions = new(StringComparer.Ordinal);

    /// <summary>Removes what is there of an instrument's text.</summary>
    public void Remove(long instrument)
    {
        session.Execute(DocumentSql.DeleteStatements, ("@id", instrument));
        session.Execute(DocumentSql.DeleteDiagnostics, ("@id", instrument));
        session.Execute(DocumentSql.DeleteProvisions, ("@id", instrument));
    }

    /// <summary>Adds a document's text. Where its citations lead is decided afterwards.</summary>
    public void Add(long instrument, Document document)
    {
        AddProvisions(instrument, document.Provisions);
        foreach (DocumentCitation citation in document.Citations)
        {
            AddCitation(citation);
        }

        foreach ((int ordinal, DocumentStatement statement) in document.Statements.Index())
        {
            session.Execute(
                DocumentSql.Statement,
                ("@document", instrument), ("@ordinal", ordinal), ("@subject", claims.Reference(statement.Subject.Id.Value)),
                ("@relation", (int)statement.Relation),
                ("@object", statement.Object.Instrument is { } thing ? claims.Reference(thing.Id.Value) : null),
                ("@body", statement.Object.Body is { } body ? bodies.Of(body) : null), ("@provision", provisions[statement.Source]));
        }

        foreach ((int ordinal, DocumentDiagnostic diagnostic) in document.Diagnostics.Index())
        {
            session.Execute(
                DocumentSql.Diagnostic,
                ("@document", instrument), ("@ordinal", ordinal), ("@code", diagnostic.Code), ("@message", diagnostic.Message),
                ("@provision", diagnostic.Source is { } label && provisions.TryGetValue(label, out long at) ? at : null),
                ("@start", diagnostic.CitationStart));
        }
    }

    private void AddProvisions(long instrument, IReadOnlyList<DocumentProvision> texts)
    {
        var tree = ProvisionTree.Of(texts);
        foreach ((int ordinal, DocumentProvision text) in texts.Index())
        {
            (int first, int last) = tree.Range(ordinal);
            provisions[text.Label] = session.Scalar<long>(
                DocumentSql.Provision,
                ("@instrument", instrument), ("@label", text.Label), ("@ordinal", ordinal), ("@kind", (int)text.Kind), ("@number", text.Number),
                ("@verb", text.Verb), ("@action", text.Action), ("@text", text.Text), ("@marks", JsonColumn.Of(text.Marks)),
                ("@first", first), ("@last", last));
        }

        // A note's bearer may come after the note, so parents are told when every part has its number.
        for (int ordinal = 0; ordinal < texts.Count; ordinal++)
        {
            if (tree.Parent(ordinal) is { } parent)
            {
                session.Execute(DocumentSql.Parent, ("@parent", provisions[texts[parent].Label]), ("@id", provisions[texts[ordinal].Label]));
            }
        }
    }

    private void AddCitation(DocumentCitation citation)
    {
        long? reference = citation is { Status: CitationStatus.Resolved, Target: { } target } ? claims.Reference(target.Id.Value) : null;
        long id = session.Scalar<long>(
            DocumentSql.Citation,
            ("@provision", provisions[citation.Source]), ("@start", citation.Span.Start), ("@end", citation.Span.End), ("@text", citation.Text),
            ("@status", (int)citation.Status), ("@reference", reference), ("@pinpoint", citation.Pinpoint),
            ("@parts", citation.Parts.Count == 0 ? null : JsonColumn.Of(citation.Parts)), ("@citedDate", DateColumn.Of(citation.CitedDate)),
            ("@citedTitle", citation.CitedTitle), ("@citedName", citation.CitedName), ("@verb", citation.Verb),
            ("@relation", (int)citation.Relation));
        foreach ((int ordinal, CitedInstrument candidate) in citation.Candidates.Index())
        {
            session.Execute(DocumentSql.Candidate, ("@citation", id), ("@ordinal", ordinal), ("@reference", claims.Reference(candidate.Id.Value)));
        }
    }
}
