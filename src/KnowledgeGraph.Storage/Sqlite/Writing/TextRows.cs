using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes a text's own rows: provisions, citations, statements and diagnostics.</summary>
internal sealed class TextRows
{
    private readonly SqliteSession session;
    private readonly RowNumbers rows;
    private readonly BodyRows bodies;
    private readonly long lastSearched;
    private long lastProvision;
    private long lastCitation;

    /// <summary>Begins, inside the transaction, after the rows that are there: nobody else numbers any meanwhile.</summary>
    public TextRows(SqliteSession session, RowNumbers rows, BodyRows bodies)
    {
        (this.session, this.rows, this.bodies) = (session, rows, bodies);
        lastSearched = lastProvision = session.Number(TextSql.LastProvision)!.Value;
        lastCitation = session.Number(TextSql.LastCitation)!.Value;
    }

    /// <summary>Removes what hangs on a text that is there.</summary>
    public void Remove(TextPlace place)
    {
        long document = rows.Document(place);
        session.Execute(TextSql.DeleteStatements, ("@id", document));
        session.Execute(TextSql.DeleteDiagnostics, ("@id", document));
        long instrument = rows.Instrument(place.Instrument);
        int first = SqliteTextScan.FirstPlace(session, instrument, place.Letter);
        session.Execute(
            TextSql.DeleteProvisions, ("@instrument", instrument), ("@first", first), ("@end", first + ResolutionPart.Places));
    }

    /// <summary>Adds a text. Where its citations lead is written afterwards.</summary>
    /// <returns>The number of its document.</returns>
    public long Add(TextChange change)
    {
        IncomingText text = change.Text;
        long document = session.Number(
            TextSql.Document,
            ("@instrument", rows.Instrument(text.Id)), ("@part", text.Place.Letter), ("@digest", text.Digest),
            ("@head", JsonText.Of(text.Document.Head)), ("@sum", text.Sum))!.Value;
        long first = lastProvision + 1;
        AddProvisions(change, first);
        foreach (AddedCitation citation in change.Citations)
        {
            AddCitation(citation, first + citation.At);
        }

        foreach (AddedStatement statement in change.Statements)
        {
            session.Execute(
                TextSql.Statement,
                ("@document", document), ("@ordinal", statement.Ordinal), ("@subject", rows.Reference(statement.Subject.Id)),
                ("@relation", (int)statement.Statement.Relation), ("@object", statement.Object is { } thing ? rows.Reference(thing.Id) : null),
                ("@body", bodies.Number(statement.Body)), ("@provision", first + statement.At));
        }

        foreach ((int ordinal, (DocumentDiagnostic diagnostic, int? at)) in change.Diagnostics.Index())
        {
            session.Execute(
                TextSql.Diagnostic,
                ("@document", document), ("@ordinal", ordinal), ("@code", diagnostic.Code), ("@message", diagnostic.Message),
                ("@provision", first + at), ("@start", diagnostic.CitationStart));
        }

        WordingRows.Write(session, document, text.Words);
        return document;
    }

    /// <summary>Adds the new provisions to the search index. All at once, when no more come: FTS5 sorts what it is given together.</summary>
    public void Search()
    {
        if (lastProvision > lastSearched)
        {
            session.Execute(TextSql.Search, ("@first", lastSearched + 1));
        }
    }

    private void AddProvisions(TextChange change, long first)
    {
        long instrument = rows.Instrument(change.Text.Id);
        foreach ((int at, AddedProvision derived) in change.Provisions.Index())
        {
            DocumentProvision provision = derived.Provision;
            long row = ++lastProvision;
            rows.AddProvision(change.Text.ProvisionIds[at], row);
            session.Execute(
                TextSql.Provision,
                ("@id", row), ("@instrument", instrument), ("@label", provision.Label), ("@ordinal", derived.Ordinal), ("@kind", (int)provision.Kind),
                ("@number", provision.Number), ("@verb", provision.Verb), ("@action", provision.Action), ("@text", provision.Text),
                ("@parent", first + derived.Parent), ("@marks", JsonText.OfMarks(provision.Marks)),
                ("@first", derived.First), ("@last", derived.Last));
            TranslationWords.Add(session, row, provision.Label, provision.Text);
        }
    }

    private void AddCitation(AddedCitation derived, long provision)
    {
        DocumentCitation citation = derived.Citation;
        long row = ++lastCitation;
        rows.AddCitation(provision, citation.Span.Start, row);
        session.Execute(
            TextSql.Citation,
            ("@id", row), ("@provision", provision), ("@start", citation.Span.Start), ("@end", citation.Span.End), ("@text", citation.Text),
            ("@status", (int)citation.Status), ("@reference", derived.Reference is { } id ? rows.Reference(id) : null),
            ("@pinpoint", citation.Pinpoint),
            ("@parts", citation.Parts.Count == 0 ? null : JsonColumn.Of(citation.Parts)), ("@citedDate", DayText.Of(citation.CitedDate)),
            ("@citedTitle", citation.CitedTitle), ("@citedName", citation.CitedName), ("@verb", citation.Verb),
            ("@relation", (int)citation.Relation));
        foreach ((int ordinal, UsedReference candidate) in derived.Candidates.Index())
        {
            session.Execute(TextSql.Candidate, ("@citation", row), ("@ordinal", ordinal), ("@reference", rows.Reference(candidate.Id)));
        }
    }
}
