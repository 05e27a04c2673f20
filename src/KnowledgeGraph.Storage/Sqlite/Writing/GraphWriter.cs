using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>
/// Saves batches of documents, each in one transaction: the change is derived from the state that matters, and its rows are written.
/// </summary>
internal sealed class GraphWriter
{
    private const string Source = """
        INSERT INTO source (path, fingerprint, instrument_id, part, digest) VALUES (@path, @fingerprint, @id, @part, @digest)
        ON CONFLICT DO UPDATE SET
            fingerprint = excluded.fingerprint, instrument_id = excluded.instrument_id, part = excluded.part, digest = excluded.digest
            WHERE fingerprint <> excluded.fingerprint OR instrument_id <> excluded.instrument_id OR part IS NOT excluded.part
                OR digest IS NOT excluded.digest
        """;

    private const string MoveSources = "UPDATE source SET instrument_id = @to, part = @part, digest = NULL WHERE instrument_id = @from";

    private const string ForgetSources = "DELETE FROM source WHERE path IN (SELECT value FROM json_each(@paths))";

    private readonly SqliteSession session;
    private readonly RowNumbers rows;
    private readonly SqliteStoreOptions options;
    private readonly AssertionStore assertions;
    private readonly BodyRows bodies;
    private readonly InstrumentRows instruments;
    private readonly TextRows texts;
    private readonly RecordRows records;
    private readonly SaveRows log;

    private GraphWriter(SqliteSession session, RowNumbers rows, SqliteStoreOptions options)
    {
        (this.session, this.rows, this.options) = (session, rows, options);
        log = new SaveRows(session, options.ChangesKept, options.Time);
        assertions = new AssertionStore(session, rows);
        bodies = new BodyRows(session);
        instruments = new InstrumentRows(session, rows, bodies);
        texts = new TextRows(session, rows, bodies);
        records = new RecordRows(session, rows);
    }

    /// <summary>Saves texts, as if in their order.</summary>
    /// <returns>What became of each.</returns>
    public static IReadOnlyList<SaveOutcome> Save(
        SqliteSession session, SqliteStoreOptions options, IReadOnlyList<IncomingText> incoming, CancellationToken cancellationToken)
    {
        Change(session, options, state => GraphDerivation.DeriveAsync(state, incoming, cancellationToken), cancellationToken);
        return [.. incoming.Select(text => text.Outcome!.Value)];
    }

    /// <summary>Takes texts out again.</summary>
    /// <returns>What went.</returns>
    public static Removed Remove(
        SqliteSession session, SqliteStoreOptions options, IReadOnlyList<Removal> removals, CancellationToken cancellationToken) =>
        Change(session, options, state => GraphDerivation.DeriveAsync(state, removals, cancellationToken), cancellationToken).TakenOut;

    /// <summary>Saves records of a file.</summary>
    /// <returns>What became of them.</returns>
    public static RecordOutcome Save(
        SqliteSession session, SqliteStoreOptions options, IncomingRecords incoming, IReadOnlyList<IncomingRecord> kept,
        CancellationToken cancellationToken)
    {
        RecordOutcome outcome = default;
        Change(
            session, options,
            async state =>
            {
                (GraphChange change, outcome) =
                    await GraphDerivation.DeriveAsync(state, incoming, kept, cancellationToken).ConfigureAwait(false);
                return change;
            },
            cancellationToken);
        return outcome;
    }

    // One transaction: the change is derived from the state that matters and written, or nothing is.
    private static GraphChange Change(
        SqliteSession session, SqliteStoreOptions options, Func<SqliteGraphState, Task<GraphChange>> derive, CancellationToken cancellationToken) =>
        session.Transaction(() =>
        {
            var rows = new RowNumbers(session);

            // All that is waited for is there at once.
            GraphChange change = derive(new SqliteGraphState(session, rows)).GetAwaiter().GetResult();
            cancellationToken.ThrowIfCancellationRequested();
            new GraphWriter(session, rows, options).Write(change, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return change;
        });

    private void Write(GraphChange change, CancellationToken cancellationToken)
    {
        if (change.ChangesGraph)
        {
            TakeOut(change);
            PutIn(change, cancellationToken);
        }

        foreach (RecordsChange recorded in change.Records)
        {
            records.Write(recorded);
        }

        foreach (SourceChange source in change.Sources)
        {
            session.Execute(
                Source,
                ("@path", source.Path), ("@fingerprint", source.Fingerprint), ("@id", rows.Instrument(source.Instrument)),
                ("@part", source.Letter), ("@digest", source.Digest));
        }

        if (change.RemovedSources.Count > 0)
        {
            session.Execute(ForgetSources, ("@paths", JsonColumn.Of(change.RemovedSources)));
        }

        if (change.ChangesGraph)
        {
            Clean(change);
            log.Add(change.Record!);
        }
    }

    private void TakeOut(GraphChange change)
    {
        foreach (TextPlace place in change.Removed)
        {
            assertions.TakeBack(rows.Document(place));
            texts.Remove(place);
        }

        foreach (RecordsChange recorded in change.Records)
        {
            records.TakeOut(recorded);
        }
    }

    private void PutIn(GraphChange change, CancellationToken cancellationToken)
    {
        instruments.Add(change.Instruments);
        bodies.Write(change.Bodies);
        assertions.Write(change.References);
        foreach (TextChange text in change.Added)
        {
            cancellationToken.ThrowIfCancellationRequested();
            assertions.Write(texts.Add(text), text.Text.Assertions);
        }

        instruments.Write(change.Instruments);
        EdgeRows.Write(session, rows, change.Targets);
    }

    // What nothing refers to any more goes when the rest is settled; the search index is written last.
    private void Clean(GraphChange change)
    {
        foreach (TextPlace place in change.Gone)
        {
            session.Execute(TextSql.DeleteDocument, ("@id", rows.Document(place)));
        }

        foreach (TextPlace place in change.Resettled)
        {
            session.Execute(
                MoveSources,
                ("@from", rows.Instrument(place.Former.Instrument)), ("@to", rows.Instrument(place.Instrument)), ("@part", place.Letter));
        }

        assertions.RemoveUnused(change.RemovedReferences);
        instruments.Remove(change.RemovedInstruments);
        instruments.Search(change.Instruments);
        if (options.IndexesWords)
        {
            texts.Search();
        }

        if (change.FreesBodies)
        {
            bodies.Sweep();
        }

        if (change.Records.Any(r => r.Together.Count > 0))
        {
            records.Sweep();
        }
    }
}
