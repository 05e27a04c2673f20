using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>Where the ids lead that texts use.</summary>
internal sealed class IdentifierTable() : Table<KeptReference>(
    "identifiers", "An id that texts use for an instrument, a symbol or a name in kebab case, and the instrument that it leads to.", keys: 1)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<KeptReference>> Filled { get; } =
    [
        Text("id", "The id.", r => r.Id),
        Leading(Text("instrument", "The instrument.", r => r.Instrument.Value), "instruments"),
    ];
}
