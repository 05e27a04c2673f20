namespace KnowledgeGraph.Model.Graph;

/// <summary>The stable id of an edge: from, type and to, <c>E/RES/2022/14#PP3~RECALLS~A/RES/76/181</c>.</summary>
public readonly record struct RelationId(EntityId From, RelationType Type, EntityId To)
{
    /// <inheritdoc />
    public override string ToString() => $"{From}~{Type.Name()}~{To}";
}
