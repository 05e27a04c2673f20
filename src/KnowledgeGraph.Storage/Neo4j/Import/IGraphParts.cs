namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>Takes a whole graph in its parts, each kind of node and of relationship at once.</summary>
internal interface IGraphParts
{
    /// <summary>Takes nodes. A column <c>name:type</c> is filled from the property of that name.</summary>
    /// <param name="name">What the part is called.</param>
    /// <param name="label">The nodes' label.</param>
    /// <param name="columns">The columns, the id first.</param>
    /// <param name="nodes">The nodes' properties.</param>
    Task NodesAsync(string name, string label, IReadOnlyList<string> columns, IEnumerable<IReadOnlyDictionary<string, object?>> nodes);

    /// <summary>Takes relationships.</summary>
    /// <param name="name">What the part is called.</param>
    /// <param name="type">The type; empty where a column holds it.</param>
    /// <param name="from">The kind of node they start at.</param>
    /// <param name="to">The kind of node they lead to.</param>
    /// <param name="rows">The relationships: start, end, and the values of the columns.</param>
    /// <param name="columns">The columns of the properties.</param>
    Task RelationshipsAsync(string name, string type, string from, string to, IEnumerable<object?[]> rows, params string[] columns);
}
