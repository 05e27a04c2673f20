using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The state of a file, asked inside the transaction that changes it. Every answer is there at once: a file does not let wait.</summary>
/// <param name="session">The session that holds the write lock.</param>
/// <param name="rows">Remembers the rows that are met.</param>
internal sealed class SqliteGraphState(SqliteSession session, RowNumbers rows) : IGraphState
{
    public Task<StoredTexts> TextsAsync(IReadOnlyCollection<string> instruments, CancellationToken cancellationToken)
    {
        string ids = JsonColumn.Of(instruments);
        List<(TextPlace Place, long Row, string Digest)> texts = session.Rows(
            StateSql.Texts, row => (new TextPlace(row.GetString(0), row.GetString(1)), row.GetInt64(2), row.GetString(3)), ("@ids", ids));
        ILookup<long, (Assertion, int)> assertions = session.Rows(
            StateSql.Assertions,
            row => (
                Document: row.GetInt64(0),
                Assertion: (new Assertion(row.GetString(1), (Aspect)row.GetInt32(2), row.GetString(3)), row.GetInt32(4))),
            ("@documents", JsonColumn.Of(texts.Select(t => t.Row)))).ToLookup(a => a.Document, a => a.Assertion);
        foreach ((TextPlace place, long row, _) in texts)
        {
            rows.AddDocument(place, row);
        }

        return Task.FromResult(new StoredTexts(
            SqliteChangeReads.Revision(session).Number,
            [.. texts.Select(t => new StoredText(t.Place, t.Digest, [.. assertions[t.Row]]))],
            session.Rows(StateSql.Held, row => row.GetString(0), ("@ids", ids))));
    }

    public Task<IReadOnlyList<KeptText>> KeptAsync(IReadOnlyCollection<TextPlace> texts, CancellationToken cancellationToken) =>
        Task.FromResult(SqliteTextScan.At(session, texts));

    public Task<StoredRecords> RecordsAsync(
        IncomingRecords incoming, IReadOnlyCollection<RecordPlace> places, CancellationToken cancellationToken)
    {
        RecordPlace[] stale = incoming.IsLast
            ?
            [
                .. session.Rows(
                    RecordSql.Stale, row => new RecordPlace(row.GetString(0), row.GetString(1)),
                    ("@path", incoming.Source), ("@coming", incoming.Fingerprint)),
            ]
            : [];
        List<StoredRecord> stored = session.Rows(
            RecordSql.Stored,
            row =>
            {
                var place = new RecordPlace(row.GetString(0), row.GetString(1));
                rows.AddInstrument(place.Instrument, row.GetInt64(7));
                return new StoredRecord(
                    row.GetString(2), (RecordOrigin)row.GetInt32(3), place, row.GetString(4), row.GetString(5), KeptClaims.Read(row.GetString(6)));
            },
            ("@places", JsonText.Of(places.Concat(stale).Distinct().Select(p => new[] { p.Instrument, p.Part }))));
        return Task.FromResult(new StoredRecords(SqliteChangeReads.Revision(session).Number, stored, stale));
    }

    public Task<IReadOnlyList<StoredReference>> ReferencesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<StoredReference>();
        var tallies = new Dictionary<long, AssertionTally>();
        session.Each(StateSql.References, row => Add(row, found, tallies), ("@ids", JsonColumn.Of(ids)));
        session.Each(
            StateSql.Tallies,
            row => tallies[row.GetInt64(0)].Add((Aspect)row.GetInt32(1), row.GetString(2), row.GetInt64(3)),
            ("@references", JsonColumn.Of(tallies.Keys)));
        return Task.FromResult<IReadOnlyList<StoredReference>>(found);
    }

    public Task<IReadOnlyList<StoredInstrument>> InstrumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        int after = 1 + InstrumentProperties.All.Count;
        var shown = session.Rows(
            StateSql.Instruments,
            row => (
                Row: row.GetInt64(after), Instrument: InstrumentColumns.Read(row.GetString(0), row, 1), Cited: row.GetInt64(after + 1),
                Holder: row.Text(after + 2) is { } holder ? (holder, row.GetString(after + 3)) : ((string, string)?)null),
            ("@ids", JsonColumn.Of(ids)));
        string numbers = JsonColumn.Of(shown.Select(i => i.Row));
        ILookup<long, StoredHead> heads = session.Rows(
            StateSql.Heads,
            row => (Instrument: row.GetInt64(0), Head: new StoredHead(row.GetString(1), JsonText.Read<DocumentHead>(row.GetString(2)), default)),
            ("@rows", numbers)).ToLookup(h => h.Instrument, h => h.Head);
        ILookup<long, string> known = Words(StateSql.Known, numbers);
        ILookup<long, string> references = Words(StateSql.ReferenceKeys, numbers);
        return Task.FromResult<IReadOnlyList<StoredInstrument>>(
        [
            .. shown.Select(i => new StoredInstrument
            {
                Shown = i.Instrument,
                Cited = i.Cited,
                Heads = [.. heads[i.Row]],
                Kebabs = [.. known[i.Row]],
                Holder = i.Holder,
                References = [.. references[i.Row]],
            }),
        ]);
    }

    public Task<IReadOnlyList<StoredCitation>> CitationsAsync(
        IReadOnlyCollection<string> changed, IReadOnlyCollection<MovedReference> moved, CancellationToken cancellationToken)
    {
        var found = new List<StoredCitation>();
        session.Each(
            StateSql.Citations,
            row => Add(row, found),
            ("@changed", JsonColumn.Of(changed)), ("@moved", JsonColumn.Of(moved.Select(m => m.Id))), ("@places", ResolutionPart.Places));
        return Task.FromResult<IReadOnlyList<StoredCitation>>(found);
    }

    public Task<IReadOnlyList<StoredSource>> SourcesAsync(
        IReadOnlyCollection<string> paths, IReadOnlyCollection<string> instruments, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredSource>>(session.Rows(
            StateSql.Sources,
            row => new StoredSource(row.GetString(0), row.GetString(1), row.Text(2), row.Text(3)),
            ("@paths", JsonColumn.Of(paths)), ("@ids", JsonColumn.Of(instruments))));

    public Task<IReadOnlyList<CitedPlace>> CitedAsync(IReadOnlyCollection<TextPlace> texts, CancellationToken cancellationToken)
    {
        var found = new List<CitedPlace>();
        foreach (TextPlace text in texts)
        {
            int first = SqliteTextScan.FirstPlace(session, rows.Instrument(text.Instrument), text.Letter);
            session.Each(
                StateSql.Cited,
                row => found.Add(new CitedPlace(text, row.GetString(0), row.GetString(1), row.GetString(2))),
                ("@document", rows.Document(text)), ("@first", first), ("@end", first + ResolutionPart.Places));
        }

        return Task.FromResult<IReadOnlyList<CitedPlace>>(found);
    }

    public Task<IReadOnlyList<StoredProvision>> ProvisionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<StoredProvision>();
        session.Each(
            StateSql.Provisions,
            row =>
            {
                string id = $"{row.GetString(0)}#{row.GetString(1)}";
                rows.AddProvision(id, row.GetInt64(2));
                found.Add(new StoredProvision(id, row.GetInt32(3)));
            },
            ("@ids", JsonText.Of(ids.Select(id => id.Split('#', 2)))), ("@places", ResolutionPart.Places));
        return Task.FromResult<IReadOnlyList<StoredProvision>>(found);
    }

    private void Add(SqliteRow row, List<StoredReference> found, Dictionary<long, AssertionTally> tallies)
    {
        string id = row.GetString(0);
        bool isThere = !row.IsDBNull(1);
        bool isLoaded = row.GetBoolean(4);
        if (!row.IsDBNull(5))
        {
            rows.AddInstrument(id, row.GetInt64(5));
        }

        if (!isThere && !isLoaded)
        {
            return;
        }

        string? leadsTo = row.Text(2);
        if (leadsTo is not null)
        {
            rows.AddInstrument(leadsTo, row.GetInt64(3));
        }

        var tally = new AssertionTally();
        if (isThere)
        {
            rows.AddReference(id, row.GetInt64(1));
            tallies.Add(row.GetInt64(1), tally);
        }

        found.Add(new StoredReference(id, isThere, leadsTo, isLoaded, tally));
    }

    // A citation has a row for each provision that it leads to.
    private void Add(SqliteRow row, List<StoredCitation> found)
    {
        (string source, int start) = ($"{row.GetString(2)}#{row.GetString(3)}", row.GetInt32(5));
        string? provision = row.Text(10) is { } instrument ? $"{instrument}#{row.GetString(11)}" : null;
        if (found.Count > 0 && found[^1].Source == source && found[^1].Start == start)
        {
            found[^1] = found[^1] with { Provisions = [.. found[^1].Provisions, provision!] };
            return;
        }

        rows.AddCitation(row.GetInt64(1), start, row.GetInt64(0));
        rows.AddProvision(source, row.GetInt64(1));
        found.Add(new StoredCitation(
            source, row.GetInt32(4), start, (RelationType)row.GetInt32(6), row.GetString(7),
            row.Text(8) is { } parts ? JsonColumn.Words(parts) : [], row.GetString(9), provision is null ? [] : [provision]));
    }

    private ILookup<long, string> Words(string sql, string numbers) =>
        session.Rows(sql, row => (row.GetInt64(0), row.GetString(1)), ("@rows", numbers)).ToLookup(r => r.Item1, r => r.Item2);
}
