using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Tables on a terminal.</summary>
internal static class TerminalTable
{
    /// <summary>Prints a table. Values are printed as they are: nothing in them is markup.</summary>
    public static void Print(Streams streams, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        }

        foreach (IReadOnlyList<string?> row in rows)
        {
            table.AddRow(row.Select(value => new Text(Printable.Of(value ?? ""))));
        }

        Terminals.Of(streams.Text, streams).Write(table);
    }
}
