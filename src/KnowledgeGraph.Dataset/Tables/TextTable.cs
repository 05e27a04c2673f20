using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The texts: each is its head, and what the other tables have of it.</summary>
internal sealed class TextTable() : Table<(KeptText Text, string Sums)>(
    "texts", "A text that was read: an instrument has one, and one for each of its lettered parts and translations.", keys: 2)
{
    /// <summary>The one of them.</summary>
    public static readonly TextTable One = new();

    /// <inheritdoc />
    public override bool IsLoaded => true;

    /// <inheritdoc />
    public override IReadOnlyList<Column<(KeptText Text, string Sums)>> Filled { get; } =
    [
        Leading(Text("instrument", "The instrument.", r => r.Text.Instrument.Value), "instruments"),
        Text("edition", "Which of its texts: empty for the text itself in English; the letter of a resolution's part, B; the code of another language, fr; both, fr:B.", r => r.Text.Letter),
        Text("language", "The code of the language that it is in.", r => Translation.LanguageOf(r.Text.Letter)),
        TextIfAny("part", "The letter of the resolution's part that it is.", r => Translation.PartOf(r.Text.Letter)),
        TextIfAny("symbol", "The symbol, as the text bears it.", r => r.Text.Head.Symbol),
        TextIfAny("title", "The title without its number.", r => r.Text.Head.Title),
        OneOf("kind", "What kind of instrument it is.", r => r.Text.Head.Kind, (InstrumentKind k) => k.Name()),
        TextIfAny("adopted_by", "The name of the body that adopted or issued it.", r => r.Text.Head.AdoptedBy),
        DayIfAny("date", "The day of adoption.", r => r.Text.Head.Date),
        TextIfAny("session", "The session as printed.", r => r.Text.Head.Session),
        TextIfAny("meeting", "The meeting as printed.", r => r.Text.Head.Meeting),
        TextIfAny("agenda_item", "The agenda item, 19 (c).", r => r.Text.Head.AgendaItem),
        List("subjects", "Its subject headings.", r => ListText.Of(r.Text.Head.Subjects)),
        Text("digest", "A digest of all that was read of it: by it the program knows the same document again.", r => r.Text.Digest),
        List("sums", "Digests of this row and of the rows that each of the loaded tables has of this text, in their order.", r => r.Sums),
    ];

    /// <summary>Reads a row.</summary>
    /// <exception cref="FormatException">It is not as rows have to be.</exception>
    public static KeptText Read(Cells cells)
    {
        var instrument = new InstrumentId(cells.Text("instrument"));
        string edition = cells.Text("edition");
        if (cells.Text("language") != Translation.LanguageOf(edition) || cells.TextOrNothing("part") != Translation.PartOf(edition))
        {
            throw new FormatException($"language and part are not those of the edition “{edition}”");
        }

        if (Languages.Find(Translation.LanguageOf(edition)) is null || Translation.PartOf(edition) is not (null or [>= 'A' and <= 'X']))
        {
            throw new FormatException($"edition is “{edition}”, which is none");
        }

        return new KeptText
        {
            Instrument = instrument,
            Letter = edition,
            Digest = cells.Text("digest"),
            Head = new DocumentHead
            {
                Id = instrument,
                Symbol = cells.TextOrNothing("symbol"),
                Title = cells.TextOrNothing("title"),
                Kind = cells.Of<InstrumentKind>("kind"),
                AdoptedBy = cells.TextOrNothing("adopted_by"),
                Date = cells.Day("date"),
                Session = cells.TextOrNothing("session"),
                Meeting = cells.TextOrNothing("meeting"),
                AgendaItem = cells.TextOrNothing("agenda_item"),
                Subjects = cells.Words("subjects"),
            },
            Provisions = [],
        };
    }
}
