using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The citations: where something is cited, and what.</summary>
internal sealed class CitationTable() : LoadedPartTable<KeptCitation>(
    "citations", "A place in a text where an instrument is cited.", keys: 3)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<InText<KeptCitation>>> Filled { get; } =
    [
        .. Place,
        Whole("ordinal", "Its place among the citations of the text, from 0.", r => r.At),
        Text("id", "Its id: the provision, @ and its start.", r => $"{Provision(r, r.Item.Source)}@{r.Item.Span.Start}"),
        Leading(Text("provision", "The provision that it stands in.", r => Provision(r, r.Item.Source)), "provisions"),
        Whole("start", "Where it begins in the provision's words, in UTF-16 units.", r => r.Item.Span.Start),
        Whole("end", "Where it ends, exclusively.", r => r.Item.Span.End),
        Text("text", "The words themselves.", r => r.Item.Text),
        OneOf("status", "What is known of what is meant.", r => r.Item.Status, (CitationStatus s) => s.Name()),
        OneOf("relation", "The type of the edge that it proves.", r => r.Item.Relation, (RelationType t) => t.Name()),
        TextIfAny("verb", "The words that govern it.", r => r.Item.Verb),
        Leading(TextIfAny("cited", "The id by which the text cites an instrument, where it is resolved.", r => r.Item.Cited?.Id), "identifiers"),
        Leading(TextIfAny("target", "The instrument that this id leads to.", r => r.Item.Cited?.Instrument.Value), "instruments"),
        TextIfAny("pinpoint", "The part that is cited, as the United Nations abbreviates it: para. 29.", r => r.Item.Pinpoint),
        List("parts", "The parts that the pinpoint names, relative to the target.", r => ListText.Of(r.Item.Parts)),
        DayIfAny("cited_date", "The date cited with it.", r => r.Item.CitedDate),
        TextIfAny("cited_title", "The title quoted with it.", r => r.Item.CitedTitle),
        TextIfAny("cited_name", "The proper name that it is cited by.", r => r.Item.CitedName),
    ];

    /// <inheritdoc />
    public override IEnumerable<KeptCitation> Of(KeptText text) => text.Citations;

    /// <inheritdoc />
    protected override KeptCitation Read(KeptText text, int at, Cells cells)
    {
        RequireNext(cells, at);
        return new KeptCitation
        {
            Source = PartCells.Label(text, cells),
            Span = new TextSpan(cells.Whole("start"), cells.Whole("end")),
            Text = cells.Text("text"),
            Status = cells.Of<CitationStatus>("status"),
            Relation = cells.Of<RelationType>("relation"),
            Verb = cells.TextOrNothing("verb"),
            Cited = PartCells.Reference(cells, "cited", "target"),
            Pinpoint = cells.TextOrNothing("pinpoint"),
            Parts = cells.Words("parts"),
            CitedDate = cells.Day("cited_date"),
            CitedTitle = cells.TextOrNothing("cited_title"),
            CitedName = cells.TextOrNothing("cited_name"),
        };
    }

    /// <inheritdoc />
    protected override KeptText With(KeptText text, IReadOnlyList<KeptCitation> items) => text with { Citations = items };
}
