using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>
/// Keeps documents, in one transaction. The graph is a function of what all documents claim together: so each document's own rows are
/// written one after the other, and what follows from them is derived once for all.
/// </summary>
internal sealed class DocumentWriter
{
    private readonly SqliteSession session;
    private readonly ClaimBook claims;
    private readonly Canon canon;
    private readonly BodyRows bodies;
    private readonly InstrumentRows instruments;
    private readonly DocumentRows rows;
    private readonly HashSet<long> references = [];
    private readonly Dictionary<string, long> changed = new(StringComparer.Ordinal);
    private bool replaces;

    private DocumentWriter(SqliteSession session)
    {
        this.session = session;
        claims = new ClaimBook(session);
        canon = new Canon(session);
        bodies = new BodyRows(session);
        instruments = new InstrumentRows(session, canon, bodies);
        rows = new DocumentRows(session, claims, bodies);
    }

    /// <summary>Saves documents, as if in their order.</summary>
    /// <returns>What became of each.</returns>
    public static IReadOnlyList<SaveOutcome> Save(
        SqliteSession session, IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken)
    {
        foreach (IncomingDocument incoming in documents)
        {
            DocumentCheck.Check(incoming.Document);
        }

        string[] digests = [.. documents.AsParallel().AsOrdered().Select(d => DocumentDigest.Of(d.Document))];
        return session.Transaction(() => new DocumentWriter(session).Save(documents, digests, cancellationToken));
    }

    private SaveOutcome[] Save(IReadOnlyList<IncomingDocument> documents, string[] digests, CancellationToken cancellationToken)
    {
        var outcomes = new SaveOutcome[documents.Count];
        foreach ((int at, IncomingDocument incoming) in documents.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes[at] = Take(incoming.Document, digests[at]);
            session.Execute(
                DocumentSql.Source,
                ("@path", incoming.Document.Source), ("@fingerprint", incoming.Fingerprint),
                ("@id", session.Number(DocumentSql.Instrument, ("@key", incoming.Document.Head.Id.Value))));
        }

        if (changed.Count > 0)
        {
            Derive(cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return outcomes;
    }

    // The document's own part of the graph, the old one out and the new one in.
    private SaveOutcome Take(Document document, string digest)
    {
        string key = document.Head.Id.Value;
        List<string> before = session.Rows(DocumentSql.Digest, row => row.GetString(0), ("@key", key));
        if (before is [var same] && same == digest)
        {
            return SaveOutcome.Unchanged;
        }

        bool isLoaded = before.Count > 0;
        long id = canon.Instruments([key])[key];
        changed[key] = id;
        session.Execute(DocumentSql.Document, ("@id", id), ("@digest", digest), ("@head", JsonColumn.Whole(document.Head)));
        claims.Know(key);
        references.Add(claims.Reference(key));
        if (isLoaded)
        {
            references.UnionWith(claims.TakeBack(id));
            rows.Remove(id);
            replaces = true;
        }

        references.UnionWith(claims.Add(id, DocumentClaims.Of(document)));
        rows.Add(id, document);
        return isLoaded ? SaveOutcome.Replaced : SaveOutcome.Added;
    }

    private void Derive(CancellationToken cancellationToken)
    {
        // What follows from the claims: where ids lead, what instruments look like, which annexes hold which texts.
        canon.Decide(references);
        canon.Touched.UnionWith(changed.Values);
        instruments.Derive(canon.Touched);
        foreach (string key in changed.Keys)
        {
            instruments.ReplaceHeldIn(key);
        }

        cancellationToken.ThrowIfCancellationRequested();

        // Where citations lead, now that everything else is settled.
        new Targets(session).Resolve(rows.FirstCitation, canon.Moved, [.. instruments.Replaced, .. changed.Values]);
        instruments.RemoveUnused();
        instruments.Search();
        rows.Search();
        if (replaces)
        {
            bodies.Sweep();
        }

        session.Execute(DocumentSql.Revise);
    }
}
