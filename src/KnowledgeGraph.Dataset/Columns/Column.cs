namespace KnowledgeGraph.Dataset.Columns;

/// <summary>A column of a table, for whoever writes, reads or describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Description">What they say, in a sentence.</param>
internal record Column(string Name, ColumnType Type, string Description)
{
    /// <summary>Whether every row has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values that there are, where they are few.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The table and the column whose values these are; null for none.</summary>
    public (string Table, string Column)? RefersTo { get; init; }
}

/// <summary>A column, and where its values come from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Description">What they say, in a sentence.</param>
/// <param name="Of">The value of a row: null, or of the column's type.</param>
internal sealed record Column<TRow>(string Name, ColumnType Type, string Description, Func<TRow, object?> Of) : Column(Name, Type, Description);
