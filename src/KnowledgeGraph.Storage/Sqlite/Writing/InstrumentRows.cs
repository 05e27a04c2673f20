using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes what the graph shows of instruments, and removes the ones that nothing refers to any more.</summary>
internal sealed class InstrumentRows(SqliteSession session, Canon canon, BodyRows bodies)
{
    private readonly List<long> unused = [];

    /// <summary>The instruments whose place in an annex changed.</summary>
    public HashSet<long> Replaced { get; } = [];

    /// <summary>Derives an instrument's row, names and searched words.</summary>
    public void Derive(long id)
    {
        (string key, string? head, bool isReferred, long? reference) = session.Rows(
            InstrumentSql.Head,
            row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetBoolean(2), row.IsDBNull(3) ? (long?)null : row.GetInt64(3)),
            ("@id", id))[0];
        if (head is null && !isReferred)
        {
            unused.Add(id);
            return;
        }

        Write(id, key, head is null ? null : JsonColumn.Whole<DocumentHead>(head));
        Place(id, reference is { } own && !new InstrumentId(key).IsSymbol ? canon.Holder(own) : null);
    }

    /// <summary>Looks again for the annexes of a document whose provisions changed.</summary>
    public void ReplaceHeldIn(string key)
    {
        foreach (long held in session.Rows(InstrumentSql.HeldIn, row => row.GetInt64(0), ("@key", key)))
        {
            (string? holder, string? label) = session.Rows(InstrumentSql.Held, row => (row.GetString(0), row.GetString(1)), ("@id", held))[0];
            session.Execute(InstrumentSql.Hold, ("@in", holder), ("@label", label), ("@id", held));
            Replaced.Add(held);
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

    private void Write(long id, string key, DocumentHead? head)
    {
        InstrumentView view = InstrumentView.Of(
            key,
            head,
            session.Rows(InstrumentSql.Claims, row => (row.GetBoolean(0), (Aspect)row.GetInt32(1), row.GetString(2), row.GetInt64(3)), ("@id", id)));
        string names = JsonColumn.Of(view.Names);
        string subjects = JsonColumn.Of(head?.Subjects ?? []);
        Search(id, view, names, subjects);
        session.Execute(
            InstrumentSql.Update,
            ("@id", id), ("@symbol", view.Symbol), ("@title", view.Title), ("@names", names), ("@kind", (int)view.Kind),
            ("@body", view.Body is { } body ? bodies.Of(body) : null), ("@date", DateColumn.Of(view.Date)), ("@session", head?.Session),
            ("@meeting", head?.Meeting), ("@agendaItem", head?.AgendaItem), ("@subjects", subjects), ("@isLoaded", head is not null), ("@cited", view.Cited));
        Know(id, key, view);
    }

    private void Search(long id, InstrumentView view, string names, string subjects)
    {
        (string? symbol, string? title, string before, string subjectsBefore) = session.Rows(
            InstrumentSql.SearchedBefore,
            row => (row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2), row.GetString(3)),
            ("@id", id))[0];

        // Most claims change nothing that is searched; the index is left alone then. A row is new while it has neither symbol nor title.
        if (symbol == view.Symbol && title == view.Title && before == names && subjectsBefore == subjects && (symbol ?? title) is not null)
        {
            return;
        }

        session.Execute(InstrumentSql.Unsearch, ("@id", id));
        session.Execute(
            InstrumentSql.Search,
            ("@id", id), ("@symbol", view.Symbol), ("@title", view.Title), ("@names", string.Join(" · ", view.Names)),
            ("@subjects", string.Join(" · ", JsonColumn.Words(subjects))));
    }

    private void Know(long id, string key, InstrumentView view)
    {
        string[] kebabs =
        [
            .. session.Rows(InstrumentSql.ReferenceKeys, row => row.GetString(0), ("@id", id))
                .Append(key).Append(view.Title ?? "").Concat(view.Names)
                .Select(word => KebabCase.Of(word)).Where(kebab => kebab.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        if (!session.Rows(InstrumentSql.KnownBefore, row => row.GetString(0), ("@id", id)).Order(StringComparer.Ordinal).SequenceEqual(kebabs))
        {
            session.Execute(InstrumentSql.Unknow, ("@id", id));
            session.Execute(InstrumentSql.Know, ("@id", id), ("@kebabs", JsonColumn.Of(kebabs)));
        }
    }

    private void Place(long id, (string Instrument, string Annex)? holder)
    {
        (string? before, string? label) = session.Rows(
            InstrumentSql.Held,
            row => (row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)),
            ("@id", id))[0];
        if (before != holder?.Instrument || label != holder?.Annex)
        {
            session.Execute(InstrumentSql.Hold, ("@in", holder?.Instrument), ("@label", holder?.Annex), ("@id", id));
            Replaced.Add(id);
        }
    }
}
