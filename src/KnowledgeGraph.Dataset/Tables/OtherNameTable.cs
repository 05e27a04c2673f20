using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The other names of instruments.</summary>
internal sealed class OtherNameTable() : Table<(Instrument Instrument, int At)>(
    "names", "A name beside the title that texts use for an instrument.", keys: 2)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<(Instrument Instrument, int At)>> Filled { get; } =
    [
        Leading(Text("instrument", "The instrument.", r => r.Instrument.Id.Value), "instruments"),
        Whole("ordinal", "Which of its names, the commonest first, from 0.", r => r.At),
        Text("name", "The name.", r => r.Instrument.Names[r.At]),
    ];
}
