using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Tables on a terminal.</summary>
internal static class TerminalTable
{
    // A space on both sides of a column, and one between two.
    private const int AroundColumn = 3;
    private const int AroundTable = 1;

    /// <summary>Prints a table. Values are printed as they are: nothing in them is markup.</summary>
    public static void Print(Streams streams, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        IReadOnlyList<string>[] values = [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(value => Printable.Of(value ?? ""))])];
        IAnsiConsole console = Terminals.Of(streams.Text, streams);
        int[] widths = ColumnWidths.Of([columns, .. values], columns.Count, console.Profile.Width - AroundTable - (AroundColumn * columns.Count));
        var table = new Table { Border = TableBorder.Simple };
        foreach ((string column, int width) in columns.Zip(widths))
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))) { Width = width });
        }

        foreach (IReadOnlyList<string> row in values)
        {
            table.AddRow(row.Select(value => new Text(value)));
        }

        console.Write(table);
    }
}
