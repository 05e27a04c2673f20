using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The instruments, as the graph shows them.</summary>
internal sealed class InstrumentTable() : Table<KeptInstrument>(
    "instruments", "A text that can be cited, loaded or known only because others cite it, as all texts together say it is.", keys: 1)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<KeptInstrument>> Filled { get; } =
    [
        Text("id", "Its id: its symbol, else its title in kebab case.", r => r.Instrument.Id.Value),
        TextIfAny("symbol", "Its symbol.", r => r.Instrument.Symbol),
        TextIfAny("title", "Its title: its own where it is loaded, else the fullest that a citing text gives.", r => r.Instrument.Title),
        TextIfAny("topic", "What most of the texts that cite it say it is about, in their words, where no title is known.", r => r.Instrument.Topic),
        OneOf("kind", "What kind of text it is.", r => r.Instrument.Kind, (InstrumentKind k) => k.Name()),
        Leading(TextIfAny("body", "Who adopted or issued it.", r => r.Instrument.Body?.Value), "bodies"),
        DayIfAny("date", "The day of adoption: its own where it is loaded, else the one it is cited with most often.", r => r.Instrument.Date),
        TextIfAny("session", "The session as printed.", r => r.Instrument.Session),
        TextIfAny("meeting", "The meeting as printed.", r => r.Instrument.Meeting),
        TextIfAny("agenda_item", "The agenda item.", r => r.Instrument.AgendaItem),
        List("subjects", "Its subject headings.", r => ListText.Of(r.Instrument.Subjects)),
        Flag("is_loaded", "Whether its text is in the data set.", r => r.Instrument.IsLoaded),
        List("languages", "The codes of the languages in which its text is, the one that counts first.", r => ListText.Of(r.Instrument.Languages)),
        List(
            "titles", "The titles of its texts in other languages, each behind the code of its language and a colon.",
            r => ListText.Of([.. r.Instrument.Titles.Select(t => t.ToString())])),
        List(
            "names_in", "What it is called in other languages than English, each behind the code of its language and a colon.",
            r => ListText.Of([.. r.Instrument.NamesIn.Select(n => n.ToString())])),
        Leading(TextIfAny("contained_in", "The annex of another instrument that holds its text.", r => r.Instrument.ContainedIn?.ToString()), "provisions"),
        Whole("citations", "How often texts cite it, each instrument in the language that counts.", r => r.Citations),
    ];
}
