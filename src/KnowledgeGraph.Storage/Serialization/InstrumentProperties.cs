using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Serialization;

/// <summary>
/// The properties of an instrument that both stores keep: SQLite's columns, Neo4j's properties, what is read of a row or a node and what
/// is exported are made from this list. A new one takes a line here, a column in a migration of SQLite, and whatever decides its value.
/// </summary>
internal static class InstrumentProperties
{
    public static IReadOnlyList<InstrumentProperty> All { get; } =
    [
        InstrumentProperty.Text("symbol", i => i.Symbol, (i, symbol) => i with { Symbol = symbol }),
        InstrumentProperty.Text("title", i => i.Title, (i, title) => i with { Title = title }),
        InstrumentProperty.Text("topic", i => i.Topic, (i, topic) => i with { Topic = topic }),
        InstrumentProperty.Words("names", i => i.Names, (i, names) => i with { Names = names }),
        new("kind", PropertyForm.Kind, i => i.Kind, (i, kind) => i with { Kind = (InstrumentKind)kind! }),
        new("body", PropertyForm.Body, i => i.Body?.Value, (i, body) => i with { Body = body is string id ? new BodyId(id) : null }),
        InstrumentProperty.Text("date", i => DayText.Of(i.Date), (i, date) => i with { Date = DayText.Read(date) }),
        InstrumentProperty.Text("session", i => i.Session, (i, session) => i with { Session = session }),
        InstrumentProperty.Text("meeting", i => i.Meeting, (i, meeting) => i with { Meeting = meeting }),
        InstrumentProperty.Text("agendaItem", i => i.AgendaItem, (i, item) => i with { AgendaItem = item }),
        InstrumentProperty.Words("subjects", i => i.Subjects, (i, subjects) => i with { Subjects = subjects }),
        InstrumentProperty.Flag("isLoaded", i => i.IsLoaded, (i, isLoaded) => i with { IsLoaded = isLoaded }),
        InstrumentProperty.Words("languages", i => i.Languages, (i, languages) => i with { Languages = languages }),
        InstrumentProperty.Words("titles", i => Words(i.Titles), (i, titles) => i with { Titles = Names(titles) }),
        InstrumentProperty.Words("namesIn", i => Words(i.NamesIn), (i, names) => i with { NamesIn = Names(names) }),
    ];

    /// <summary>An instrument with the values that are read, one after the other in the order of the list.</summary>
    public static Instrument Read(string id, Func<InstrumentProperty, int, object?> read)
    {
        var instrument = new Instrument { Id = new InstrumentId(id) };
        for (int at = 0; at < All.Count; at++)
        {
            instrument = All[at].With(instrument, read(All[at], at));
        }

        return instrument;
    }

    private static IReadOnlyList<string> Words(IReadOnlyList<LanguageName> names) => [.. names.Select(n => n.ToString())];

    private static IReadOnlyList<LanguageName> Names(IReadOnlyList<string> words) => [.. words.Select(LanguageName.Parse)];

    /// <summary>Whether all properties of two instruments are the same.</summary>
    public static bool AreSame(Instrument one, Instrument other) => All.All(p => p.IsSame(one, other));
}
