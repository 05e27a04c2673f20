using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes what the graph shows of instruments, and removes the ones that nothing refers to any more.</summary>
internal sealed class InstrumentRows(SqliteSession session, EntityResolution canon, BodyRows bodies)
{
    private readonly List<long> unused = [];
    private readonly List<(long Id, bool IsNew, InstrumentColumns Columns, IReadOnlyList<string> Names)> reworded = [];

    private sealed record Before(
        long Id, string Key, string? Head, long? Reference, bool IsReferred, bool IsKnown, string? HeldIn, string? HeldLabel,
        InstrumentColumns Columns);

    /// <summary>The instruments whose place in an annex changed.</summary>
    public HashSet<long> Replaced { get; } = [];

    /// <summary>Derives the rows, names, searched words and places of instruments. Most claims change little: only what differs is written.</summary>
    public void Derive(IReadOnlyCollection<long> ids)
    {
        string json = JsonColumn.Of(ids);
        List<Before> instruments = session.Rows(
            InstrumentSql.Before,
            row => new Before(
                row.GetInt64(0), row.GetString(1), row.Text(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.GetBoolean(4), row.GetBoolean(5),
                row.Text(6), row.Text(7), InstrumentColumns.Read(row, 8)),
            ("@ids", json));
        var claims = session.Rows(
                InstrumentSql.Claims,
                row => (Id: row.GetInt64(0), Assertion: (row.GetBoolean(1), (Aspect)row.GetInt32(2), row.GetString(3), row.GetInt64(4))),
                ("@ids", json))
            .ToLookup(c => c.Id, c => c.Assertion);
        ILookup<long, string> keys = Words(InstrumentSql.ReferenceKeys, json);
        ILookup<long, string> known = Words(InstrumentSql.Known, json);
        Dictionary<long, (string Instrument, string Annex)> holders =
            canon.Holders(instruments.Where(i => !new InstrumentId(i.Key).IsSymbol).Select(i => i.Reference).OfType<long>());
        foreach (Before instrument in instruments)
        {
            if (instrument.Head is null && !instrument.IsReferred)
            {
                unused.Add(instrument.Id);
                continue;
            }

            DocumentHead? head = instrument.Head is { } text ? JsonText.Read<DocumentHead>(text) : null;
            DerivedInstrument view = DerivedInstrument.Of(instrument.Key, head, [.. claims[instrument.Id]]);
            Write(instrument, view, InstrumentColumns.Of(view, head, view.Body is { } body ? bodies.Of(body) : null));
            Know(instrument, view, keys[instrument.Id], known[instrument.Id]);
            Place(instrument, instrument.Reference is { } own && holders.TryGetValue(own, out (string, string) holder) ? holder : null);
        }
    }

    /// <summary>Looks again for the annexes of a document whose provisions changed.</summary>
    public void ReplaceHeldIn(string key)
    {
        var held = session.Rows(InstrumentSql.HeldIn, row => (Id: row.GetInt64(0), In: row.GetString(1), Label: row.GetString(2)), ("@key", key));
        foreach ((long id, string holder, string label) in held)
        {
            session.Execute(InstrumentSql.Hold, ("@in", holder), ("@label", label), ("@id", id));
            Replaced.Add(id);
        }
    }

    /// <summary>Removes what was found to be unused. Nothing may lead there any more.</summary>
    public void RemoveUnused()
    {
        foreach (long id in unused)
        {
            session.Execute(InstrumentSql.Unsearch, ("@id", id));
            session.Execute(InstrumentSql.Unknow, ("@id", id));
            session.Execute(InstrumentSql.Delete, ("@id", id));
        }
    }

    /// <summary>Brings the search index up to date. Last, and nothing between: FTS5 writes out what it gathered whenever another table is written.</summary>
    public void Search()
    {
        foreach ((long id, bool isNew, InstrumentColumns columns, IReadOnlyList<string> names) in reworded)
        {
            if (!isNew)
            {
                session.Execute(InstrumentSql.Unsearch, ("@id", id));
            }

            session.Execute(
                InstrumentSql.Search,
                ("@id", id), ("@symbol", columns.Symbol), ("@title", columns.Title), ("@names", string.Join(" · ", names)),
                ("@subjects", string.Join(" · ", JsonColumn.Words(columns.Subjects))));
        }
    }

    private ILookup<long, string> Words(string sql, string ids) =>
        session.Rows(sql, row => (row.GetInt64(0), row.GetString(1)), ("@ids", ids)).ToLookup(r => r.Item1, r => r.Item2);

    private void Write(Before before, DerivedInstrument view, InstrumentColumns now)
    {
        if (!before.IsKnown || !now.ReadsLike(before.Columns))
        {
            reworded.Add((before.Id, !before.IsKnown, now, view.Names));
        }

        if (now == before.Columns with { Cited = now.Cited })
        {
            if (now.Cited != before.Columns.Cited)
            {
                session.Execute(InstrumentSql.Count, ("@cited", now.Cited), ("@id", before.Id));
            }
        }
        else
        {
            session.Execute(
                InstrumentSql.Update,
                ("@id", before.Id), ("@symbol", now.Symbol), ("@title", now.Title), ("@names", now.Names), ("@kind", now.Kind), ("@body", now.Body),
                ("@date", now.Date), ("@session", now.Session), ("@meeting", now.Meeting), ("@agendaItem", now.AgendaItem),
                ("@subjects", now.Subjects), ("@isLoaded", now.IsLoaded), ("@cited", now.Cited));
        }
    }

    private void Know(Before before, DerivedInstrument view, IEnumerable<string> references, IEnumerable<string> known)
    {
        HashSet<string> kebabs =
        [
            .. references.Append(before.Key).Append(view.Title ?? "").Concat(view.Names)
                .Select(word => KebabCase.Of(word)).Where(kebab => kebab.Length > 0),
        ];
        if (!kebabs.SetEquals(known))
        {
            session.Execute(InstrumentSql.Unknow, ("@id", before.Id));
            session.Execute(InstrumentSql.Know, ("@id", before.Id), ("@kebabs", JsonColumn.Of(kebabs)));
        }
    }

    private void Place(Before before, (string Instrument, string Annex)? holder)
    {
        if (before.HeldIn != holder?.Instrument || before.HeldLabel != holder?.Annex)
        {
            session.Execute(InstrumentSql.Hold, ("@in", holder?.Instrument), ("@label", holder?.Annex), ("@id", before.Id));
            Replaced.Add(before.Id);
        }
    }
}
