namespace KnowledgeGraph.Dataset.Files;

/// <summary>Writes the rows of a table into a file. What it writes depends on nothing but the rows.</summary>
internal interface IRowWriter : IAsyncDisposable
{
    /// <summary>Writes a row: a value a column, each of its column's type.</summary>
    ValueTask WriteAsync(object?[] row);

    /// <summary>Writes what is left. No row comes after.</summary>
    Task EndAsync();
}
