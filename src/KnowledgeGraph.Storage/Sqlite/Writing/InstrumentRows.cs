using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes what the graph shows of instruments. Most changes are little: only what differs is written.</summary>
internal sealed class InstrumentRows(SqliteSession session, RowNumbers rows, BodyRows bodies)
{
    /// <summary>Adds the rows of instruments that are new, for others to refer to.</summary>
    public void Add(IEnumerable<InstrumentChange> instruments)
    {
        foreach (InstrumentChange instrument in instruments.Where(i => i.Before is null))
        {
            rows.AddInstrument(instrument.Id, session.Number(InstrumentSql.Add, ("@key", instrument.Id))!.Value);
        }
    }

    /// <summary>Writes what is shown, what instruments are known as and which provisions hold their texts. The provisions have to be there.</summary>
    public void Write(IEnumerable<InstrumentChange> instruments)
    {
        foreach (InstrumentChange instrument in instruments)
        {
            long row = rows.Instrument(instrument.Id);
            if (instrument.IsShownOtherwise)
            {
                IEnumerable<(string, object?)> columns = InstrumentColumns.Values(instrument.Shown, bodies.Number(instrument.Shown.Body?.Value));
                session.Execute(InstrumentSql.Update, [.. columns, ("@cited", instrument.Cited), ("@id", row)]);
            }
            else if (instrument.IsCitedOtherwise)
            {
                session.Execute(InstrumentSql.Count, ("@cited", instrument.Cited), ("@id", row));
            }

            if (instrument.IsKnownOtherwise)
            {
                session.Execute(InstrumentSql.Unknow, ("@id", row));
                session.Execute(InstrumentSql.Know, ("@id", row), ("@kebabs", JsonColumn.Of(instrument.Kebabs)));
            }

            if (instrument.IsPlacedAnew)
            {
                session.Execute(InstrumentSql.Hold, ("@in", instrument.Holder?.Instrument), ("@label", instrument.Holder?.Annex), ("@id", row));
            }
        }
    }

    /// <summary>Removes instruments. Nothing may lead there any more.</summary>
    public void Remove(IEnumerable<string> unused)
    {
        foreach (long row in unused.Select(rows.Instrument))
        {
            session.Execute(InstrumentSql.Unsearch, ("@id", row));
            session.Execute(InstrumentSql.Unknow, ("@id", row));
            session.Execute(InstrumentSql.Delete, ("@id", row));
        }
    }

    /// <summary>Brings the search index up to date.</summary>
    /// <remarks>Last, and nothing between: FTS5 writes out what it gathered whenever another table is written.</remarks>
    public void Search(IEnumerable<InstrumentChange> instruments)
    {
        foreach (InstrumentChange instrument in instruments.Where(i => i.Before is null || !ReadsLike(i.Before.Shown, i.Shown)))
        {
            long row = rows.Instrument(instrument.Id);
            if (instrument.Before is not null)
            {
                session.Execute(InstrumentSql.Unsearch, ("@id", row));
            }

            Instrument shown = instrument.Shown;
            session.Execute(
                InstrumentSql.Search,
                ("@id", row), ("@symbol", shown.Symbol), ("@title", shown.Title ?? shown.Topic), ("@names", string.Join(" · ", shown.Names)),
                ("@subjects", string.Join(" · ", shown.Subjects)));
        }
    }

    // Whether search would find the same words in both.
    private static bool ReadsLike(Instrument one, Instrument other) =>
        (one.Symbol, one.Title ?? one.Topic) == (other.Symbol, other.Title ?? other.Topic)
        && one.Names.SequenceEqual(other.Names, StringComparer.Ordinal) && one.Subjects.SequenceEqual(other.Subjects, StringComparer.Ordinal);
}
