namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The tables that are open at a place of a document, and the cell that words there stand in.</summary>
internal sealed class TableCells
{
    private const int MostColumns = 1000;

    private readonly Stack<Table> _open = new();
    private int _tables;

    /// <summary>The cell; null outside any.</summary>
    public TableCell? Current => _open.TryPeek(out Table? table) ? table.Cell : null;

    /// <summary>A table begins.</summary>
    public void BeginTable() => _open.Push(new Table(_tables++));

    /// <summary>The innermost table ends.</summary>
    public void EndTable() => _open.TryPop(out _);

    /// <summary>A row begins.</summary>
    public void BeginRow()
    {
        if (_open.TryPeek(out Table? table))
        {
            (table.Row, table.Column, table.Cell) = (table.Row + 1, 0, null);
        }
    }

    /// <summary>A cell begins.</summary>
    /// <param name="rows">How many rows it goes over.</param>
    /// <param name="columns">How many columns it goes over.</param>
    /// <param name="isHeading">Whether it heads its column or row.</param>
    public void BeginCell(int rows, int columns, bool isHeading)
    {
        if (!_open.TryPeek(out Table? table))
        {
            return;
        }

        // Cells of rows above that come down to here.
        while (table.Column < MostColumns && table.Until.TryGetValue(table.Column, out int end) && end > table.Row)
        {
            table.Column++;
        }

        columns = Math.Clamp(columns, 1, MostColumns);
        rows = Math.Clamp(rows, 1, MostColumns);
        for (int column = table.Column; rows > 1 && column < table.Column + columns; column++)
        {
            table.Until[column] = Math.Max(0, table.Row) + rows;
        }

        table.Cell = new TableCell(table.Number, Math.Max(0, table.Row), table.Column, rows, columns, isHeading);
    }

    /// <summary>The cell goes over so many columns.</summary>
    public void Widen(int columns)
    {
        if (_open.TryPeek(out Table? table) && table.Cell is { } cell)
        {
            table.Cell = cell with { Columns = Math.Clamp(columns, 1, MostColumns) };
        }
    }

    /// <summary>The cell ends.</summary>
    public void EndCell()
    {
        if (_open.TryPeek(out Table? table) && table.Cell is { } cell)
        {
            (table.Column, table.Cell) = (cell.Column + cell.Columns, null);
        }
    }

    private sealed class Table(int number)
    {
        public int Number { get; } = number;

        public int Row { get; set; } = -1;

        public int Column { get; set; }

        public TableCell? Cell { get; set; }

        public Dictionary<int, int> Until { get; } = [];
    }
}
