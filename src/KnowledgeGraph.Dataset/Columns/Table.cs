namespace KnowledgeGraph.Dataset.Columns;

/// <summary>
/// A table of the data set: what its rows are, and its columns in their order. The files of either format, the description for people, the
/// one for programs and the reader are made from this.
/// </summary>
/// <param name="name">Its name, which its files bear.</param>
/// <param name="description">What a row is, in a sentence or two.</param>
/// <param name="keys">How many of the first columns tell a row from all others; rows stand in their order.</param>
internal abstract class Table(string name, string description, int keys)
{
    private Dictionary<string, int>? _places;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What a row is.</summary>
    public string Description => description;

    /// <summary>How many of the first columns tell a row from all others.</summary>
    public int Keys => keys;

    /// <summary>Whether the graph is made of it when the data set is loaded; else it follows from the others.</summary>
    public virtual bool IsLoaded => false;

    /// <summary>The columns, in their order.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The place of a column.</summary>
    public int PlaceOf(string column) => (_places ??= Columns.Index().ToDictionary(c => c.Item.Name, c => c.Index, StringComparer.Ordinal))[column];
}

/// <summary>A table whose rows are made of something.</summary>
internal abstract class Table<TRow>(string name, string description, int keys) : Table(name, description, keys)
{
    /// <summary>The columns, with where their values come from.</summary>
    public abstract IReadOnlyList<Column<TRow>> Filled { get; }

    /// <inheritdoc />
    public sealed override IReadOnlyList<Column> Columns => Filled;

    /// <summary>The values of a row, in the order of the columns.</summary>
    public object?[] Values(TRow row)
    {
        object?[] values = new object?[Filled.Count];
        for (int at = 0; at < values.Length; at++)
        {
            values[at] = Filled[at].Of(row);
        }

        return values;
    }

    /// <summary>A text that every row has.</summary>
    protected static Column<TRow> Text(string name, string description, Func<TRow, string> of) =>
        new(name, ColumnType.Text, description, of) { IsRequired = true };

    /// <summary>A text that a row may have.</summary>
    protected static Column<TRow> TextIfAny(string name, string description, Func<TRow, string?> of) => new(name, ColumnType.Text, description, of);

    /// <summary>A value of a vocabulary.</summary>
    protected static Column<TRow> OneOf<T>(string name, string description, Func<TRow, T> of, Func<T, string> written)
        where T : struct, Enum =>
        new(name, ColumnType.Text, description, row => written(of(row))) { IsRequired = true, Values = [.. Enum.GetValues<T>().Select(written)] };

    /// <summary>A whole number that every row has.</summary>
    protected static Column<TRow> Whole(string name, string description, Func<TRow, long> of) =>
        new(name, ColumnType.Whole, description, row => of(row)) { IsRequired = true };

    /// <summary>A whole number that a row may have.</summary>
    protected static Column<TRow> WholeIfAny(string name, string description, Func<TRow, long?> of) =>
        new(name, ColumnType.Whole, description, row => of(row));

    /// <summary>A number that a row may have.</summary>
    protected static Column<TRow> RealIfAny(string name, string description, Func<TRow, double?> of) =>
        new(name, ColumnType.Real, description, row => of(row));

    /// <summary>Yes or no.</summary>
    protected static Column<TRow> Flag(string name, string description, Func<TRow, bool> of) =>
        new(name, ColumnType.Flag, description, row => of(row)) { IsRequired = true };

    /// <summary>A day that a row may have.</summary>
    protected static Column<TRow> DayIfAny(string name, string description, Func<TRow, DateOnly?> of) =>
        new(name, ColumnType.Day, description, row => of(row));

    /// <summary>A list, empty where there is nothing.</summary>
    protected static Column<TRow> List(string name, string description, Func<TRow, string> of) =>
        new(name, ColumnType.List, description, of) { IsRequired = true };

    /// <summary>A column whose values are those of another.</summary>
    protected static Column<TRow> Leading(Column<TRow> column, string table, string to = "id") => column with { RefersTo = (table, to) };
}
