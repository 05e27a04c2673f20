namespace KnowledgeGraph.Storage.Neo4j.Cypher;

/// <summary>
/// The columns of what is sent most: provisions and citations go as lists of values, and the statement that takes them makes nodes of them. A row
/// that named each of its values would be twice as long, and Neo4j's Query API takes its time for each byte of a request.
/// </summary>
internal static class SentRows
{
    /// <summary>The properties of a provision that are sent; its id and its instrument follow from where it stands.</summary>
    public static readonly string[] Provision =
        ["label", "ordinal", "kind", "number", "verb", "action", "text", "words", "foreign", "parent", "marks", "first", "last"];

    /// <summary>The properties of a citation that are sent, behind the place of its provision; its id follows from where it stands.</summary>
    public static readonly string[] Citation =
    [
        "start", "end", "text", "status", "relation", "reference", "pinpoint", "parts", "citedDate", "citedTitle", "citedName", "verb",
    ];

    /// <summary>The columns as the entries of a map.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="before">How many values stand before them in the row.</param>
    public static string Entries(IEnumerable<string> columns, int before) =>
        string.Join(", ", columns.Select((column, at) => $"{column}: row[{at + before}]"));

    /// <summary>The values of a node's properties in the order of columns.</summary>
    public static IEnumerable<object?> Values(IReadOnlyDictionary<string, object?> properties, IEnumerable<string> columns) =>
        columns.Select(column => properties[column]);
}
