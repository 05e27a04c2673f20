using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The derived columns of an instrument's row, so that a row is only written where it changes.</summary>
internal sealed record InstrumentColumns(
    string? Symbol,
    string? Title,
    string Names,
    int Kind,
    long? Body,
    string? Date,
    string? Session,
    string? Meeting,
    string? AgendaItem,
    string Subjects,
    bool IsLoaded,
    long Cited)
{
    /// <summary>The columns that a view and a head make.</summary>
    public static InstrumentColumns Of(DerivedInstrument view, DocumentHead? head, long? body) => new(
        view.Symbol, view.Title, JsonColumn.Of(view.Names), (int)view.Kind, body, DayText.Of(view.Date), head?.Session, head?.Meeting,
        head?.AgendaItem, JsonColumn.Of(head?.Subjects ?? []), head is not null, view.Cited);

    /// <summary>Reads the columns as they are.</summary>
    public static InstrumentColumns Read(SqliteRow row, int at)
    {
        return new InstrumentColumns(
            row.Text(at), row.Text(at + 1), row.GetString(at + 2), row.GetInt32(at + 3), row.IsDBNull(at + 4) ? null : row.GetInt64(at + 4),
            row.Text(at + 5), row.Text(at + 6), row.Text(at + 7), row.Text(at + 8),
            row.GetString(at + 9), row.GetBoolean(at + 10), row.GetInt64(at + 11));
    }

    /// <summary>Whether search would find the same words in both.</summary>
    public bool ReadsLike(InstrumentColumns other) =>
        (Symbol, Title, Names, Subjects) == (other.Symbol, other.Title, other.Names, other.Subjects);
}
