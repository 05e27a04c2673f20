using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>What texts state of instruments other than by citing them.</summary>
internal sealed class StatementTable() : LoadedPartTable<KeptStatement>(
    "statements", "What a text states about another instrument: that a body adopted it, that it is a protocol to a treaty.", keys: 3)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<InText<KeptStatement>>> Filled { get; } =
    [
        .. Place,
        Whole("ordinal", "Its place among the statements of the text, from 0.", r => r.At),
        Leading(Text("provision", "The provision that says so.", r => Provision(r, r.Item.Source)), "provisions"),
        Leading(Text("subject_id", "The id by which the text means what it speaks of.", r => r.Item.Subject.Id), "identifiers"),
        Leading(Text("subject", "The instrument that something is said of.", r => r.Item.Subject.Instrument.Value), "instruments"),
        OneOf("relation", "What is said.", r => r.Item.Relation, (RelationType t) => t.Name()),
        Leading(TextIfAny("object_id", "The id by which the text means the other instrument.", r => r.Item.Object?.Id), "identifiers"),
        Leading(TextIfAny("object", "The instrument that it is said with.", r => r.Item.Object?.Instrument.Value), "instruments"),
        Leading(TextIfAny("body", "The body that it is said with, where it is no instrument.", r => r.Item.Body?.Id.Value), "bodies"),
        TextIfAny("body_name", "Its name.", r => r.Item.Body?.Name),
    ];

    /// <inheritdoc />
    public override IEnumerable<KeptStatement> Of(KeptText text) => text.Statements;

    /// <inheritdoc />
    protected override KeptStatement Read(KeptText text, int at, Cells cells)
    {
        RequireNext(cells, at);
        return new KeptStatement(
            PartCells.Reference(cells, "subject_id", "subject") ?? throw new FormatException("subject is missing"),
            cells.Of<RelationType>("relation"),
            PartCells.Reference(cells, "object_id", "object"),
            cells.TextOrNothing("body") is { } body ? new Body(new BodyId(body), cells.Text("body_name")) : null,
            PartCells.Label(text, cells));
    }

    /// <inheritdoc />
    protected override KeptText With(KeptText text, IReadOnlyList<KeptStatement> items) => text with { Statements = items };
}
