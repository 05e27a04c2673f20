using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Serialization;

using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>
/// Keeps documents, in one transaction. The graph is a function of what all documents claim together: so each document's own rows are
/// written one after the other, and what follows from them is derived once for all.
/// </summary>
internal sealed class DocumentWriter
{
    private readonly SqliteSession session;
    private readonly AssertionStore claims;
    private readonly EntityResolution canon;
    private readonly BodyRows bodies;
    private readonly InstrumentRows instruments;
    private readonly DocumentRows rows;
    private readonly SaveRows log;
    private readonly HashSet<long> references = [];
    private readonly Dictionary<string, long> changed = new(StringComparer.Ordinal);
    private bool replaces;

    private DocumentWriter(SqliteSession session, SaveRows log)
    {
        (this.session, this.log) = (session, log);
        claims = new AssertionStore(session);
        canon = new EntityResolution(session);
        bodies = new BodyRows(session);
        instruments = new InstrumentRows(session, canon, bodies);
        rows = new DocumentRows(session, claims, bodies);
    }

    /// <summary>Saves documents, as if in their order.</summary>
    /// <returns>What became of each.</returns>
    public static IReadOnlyList<SaveOutcome> Save(
        SqliteSession session, SqliteStoreOptions options, IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken)
    {
        foreach (IncomingDocument incoming in documents)
        {
            DocumentCheck.Check(incoming.Document);
        }

        string[] digests = [.. documents.AsParallel().AsOrdered().Select(d => DocumentDigest.Of(d.Document))];
        return session.Transaction(() => new DocumentWriter(session, new SaveRows(session, options.ChangesKept, options.Time)).Save(documents, digests, cancellationToken));
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
        (string key, string part) = (document.Head.Id.Value, document.Part ?? "");
        long id = canon.Instruments([key])[key];
        (DocumentPlace Place, string Digest)? before = Before(id, part);
        if (before?.Digest == digest)
        {
            return SaveOutcome.Unchanged;
        }

        Change(key, id);
        IReadOnlyList<CitedPlace> cited = [];
        if (before is { } old)
        {
            cited = CitedIn(old.Place);
            TakeOut(old.Place);
        }
        else if (part.Length > 0)
        {
            cited = TakeOutLettered(key + part, id);
        }

        RequireNewLabels(id, document);
        session.Execute(
            DocumentSql.Document, ("@instrument", id), ("@part", part), ("@digest", digest), ("@head", JsonText.Of(document.Head)));
        DocumentPlace place = Before(id, part)!.Value.Place;
        references.UnionWith(claims.Add(place.Document, DocumentAssertions.Of(document)));
        rows.Add(place, document);
        log.Changes.Put(document, before is not null, cited);
        return before is null ? SaveOutcome.Added : SaveOutcome.Replaced;
    }

    private (DocumentPlace Place, string Digest)? Before(long instrument, string part) =>
        session.Rows(
            DocumentSql.Before, row => (new DocumentPlace(row.GetInt64(0), instrument, part), row.GetString(1)), ("@instrument", instrument), ("@part", part))
        is [var one] ? one : null;

    private void Change(string key, long id)
    {
        changed[key] = id;
        claims.Know(key);
        references.Add(claims.Reference(key));
    }

    private IReadOnlyList<CitedPlace> CitedIn(DocumentPlace place)
    {
        int first = ResolutionPart.FirstPlace(place.Part);
        return log.CitedIn(place.Instrument, first, first + ResolutionPart.Places);
    }

    private void TakeOut(DocumentPlace place)
    {
        references.UnionWith(claims.TakeBack(place.Document));
        rows.Remove(place);
        replaces = true;
    }

    // A file of an older version has part B under an id of its own, A/RES/75/290B: the text moves over. It cites what it cited.
    private IReadOnlyList<CitedPlace> TakeOutLettered(string key, long to)
    {
        if (session.Number(DocumentSql.Instrument, ("@key", key)) is not { } id || Before(id, "") is not { } old)
        {
            return [];
        }

        Change(key, id);
        IReadOnlyList<CitedPlace> cited = CitedIn(old.Place);
        TakeOut(old.Place);
        log.Changes.TakeOut(key, "");
        session.Execute(DocumentSql.DeleteDocument, ("@id", old.Place.Document));
        session.Execute(DocumentSql.MoveSources, ("@from", id), ("@to", to));
        return cited;
    }

    // A text without a letter may hold the words of its parts: the same ones cannot stand there twice.
    private void RequireNewLabels(long instrument, Document document)
    {
        foreach (DocumentProvision provision in document.Provisions)
        {
            bool mayMeet = document.Part is not null || ResolutionPart.LetterOf(provision.Label) is not null;
            if (mayMeet && session.Number(DocumentSql.Label, ("@instrument", instrument), ("@label", provision.Label)) is not null)
            {
                throw DocumentCheck.LabelTaken(document, provision.Label);
            }
        }
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

        log.Add();
    }
}
