using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The States.</summary>
internal sealed class NamedStateTable() : Table<State>("states", "A State that voted on or sponsored something.", keys: 1)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<State>> Filled { get; } =
    [
        Text("id", "Its ISO 3166-1 alpha-3 code; of one that is no more the code that it had.", r => r.Id.Value),
        Text("name", "Its short name in English.", r => r.Name),
    ];
}
