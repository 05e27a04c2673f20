namespace KnowledgeGraph.Cli.Output;

/// <summary>Several lists under one another: with headings where a person looks, else each line begins with the section's key.</summary>
internal sealed class Sections(Streams streams)
{
    private bool _isFirst = true;

    /// <summary>Prints a list; nothing where it is empty.</summary>
    /// <param name="key">What its lines begin with where nobody looks, <c>builds-on</c>.</param>
    /// <param name="heading">The heading on a terminal; empty for none.</param>
    /// <param name="columns">The headings of the columns.</param>
    /// <param name="rows">The values.</param>
    public void Print(string key, string heading, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        IReadOnlyList<string?>[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        if (!streams.OutputIsTerminal)
        {
            Rows.Print(streams, columns, all.Select(row => (IReadOnlyList<string?>)[key, .. row]));
            return;
        }

        if (!_isFirst)
        {
            streams.Text.WriteLine();
        }

        if (heading.Length > 0)
        {
            streams.Text.WriteLine(Printable.Of(heading));
        }

        Rows.Print(streams, columns, all);
        _isFirst = false;
    }
}
