using System.Security.Cryptography;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Keeps one document, in one transaction.</summary>
internal static class DocumentWriter
{
    /// <summary>Saves a document.</summary>
    public static SaveOutcome Save(SqliteSession session, Document document, string fingerprint, CancellationToken cancellationToken)
    {
        DocumentCheck.Check(document);
        string digest = Digest(document);
        return session.Transaction(() => Save(session, document, digest, fingerprint, cancellationToken));
    }

    private static SaveOutcome Save(SqliteSession session, Document document, string digest, string fingerprint, CancellationToken cancellationToken)
    {
        string key = document.Head.Id.Value;
        List<(long Id, string Digest)> before = session.Rows(DocumentSql.Digest, row => (row.GetInt64(0), row.GetString(1)), ("@key", key));
        bool isUnchanged = before.Count > 0 && before[0].Digest == digest;
        if (!isUnchanged)
        {
            Replace(session, document, digest, isLoaded: before.Count > 0, cancellationToken);
        }

        session.Execute(
            DocumentSql.Source,
            ("@path", document.Source), ("@fingerprint", fingerprint), ("@id", session.Scalar<long>(DocumentSql.Instrument, ("@key", key))));
        cancellationToken.ThrowIfCancellationRequested();
        return isUnchanged ? SaveOutcome.Unchanged : before.Count > 0 ? SaveOutcome.Replaced : SaveOutcome.Added;
    }

    private static void Replace(SqliteSession session, Document document, string digest, bool isLoaded, CancellationToken cancellationToken)
    {
        string key = document.Head.Id.Value;
        var claims = new ClaimBook(session);
        var canon = new Canon(session);
        var bodies = new BodyRows(session);
        var rows = new DocumentRows(session, claims, bodies);
        var instruments = new InstrumentRows(session, canon, bodies);
        long id = canon.Instruments([key])[key];

        // 1. The document's own part of the graph, the old one out and the new one in.
        session.Execute(DocumentSql.Document, ("@id", id), ("@digest", digest), ("@head", JsonColumn.Whole(document.Head)));
        claims.Know([key]);
        HashSet<long> references = [claims.Reference(key)];
        if (isLoaded)
        {
            references.UnionWith(claims.TakeBack(id));
            rows.Remove(id);
        }

        references.UnionWith(claims.Add(id, DocumentClaims.Of(document)));
        rows.Add(id, document);
        cancellationToken.ThrowIfCancellationRequested();

        // 2. What follows from the claims: where ids lead, what instruments look like, which annexes hold which texts.
        canon.Decide(references);
        canon.Touched.Add(id);
        instruments.Derive(canon.Touched);
        instruments.ReplaceHeldIn(key);
        cancellationToken.ThrowIfCancellationRequested();

        // 3. Where citations lead, now that everything else is settled.
        new Targets(session).Resolve(id, canon.Moved, instruments.Replaced.Append(id));
        instruments.RemoveUnused();
        if (isLoaded)
        {
            bodies.Sweep();
        }

        session.Execute(DocumentSql.Revise);
    }

    // The same text from another path is the same document.
    private static string Digest(Document document) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(JsonColumn.Whole(document with { Source = "" }))));
}
