namespace KnowledgeGraph.Cli.Output;

/// <summary>Prints rows: a table where a person looks, else a line a row with a tab between its values and no heading.</summary>
internal static class Rows
{
    /// <summary>Prints the rows to standard output.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The values, one a heading; null prints as nothing.</param>
    public static void Print(Streams streams, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        if (streams.OutputIsTerminal)
        {
            TerminalTable.Print(streams, columns, rows);
            return;
        }

        foreach (IReadOnlyList<string?> row in rows)
        {
            streams.Text.WriteLine(string.Join('\t', row.Select(value => Printable.Of(value ?? ""))));
        }
    }
}
