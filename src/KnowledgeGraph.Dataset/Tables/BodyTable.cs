using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The bodies.</summary>
internal sealed class BodyTable() : Table<Body>("bodies", "Who adopts or issues instruments.", keys: 1)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<Body>> Filled { get; } =
    [
        Text("id", "Its id.", r => r.Id.Value),
        Text("name", "Its full name.", r => r.Name),
        TextIfAny("abbreviation", "Its abbreviation.", r => r.Abbreviation),
        Leading(TextIfAny("parent", "The organ that it is subsidiary to.", r => r.Parent?.Value), "bodies"),
    ];
}
