using System.Text;

namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>The files of an import and the command that reads them.</summary>
/// <param name="folder">Where they are written.</param>
internal sealed class ImportFiles(string folder) : IGraphParts
{
    private readonly List<string> options = [];

    /// <inheritdoc />
    public Task NodesAsync(string name, string label, IReadOnlyList<string> columns, IEnumerable<IReadOnlyDictionary<string, object?>> nodes)
    {
        string[] properties = [.. columns.Select(c => c.Split(':')[0])];
        return WriteAsync(
            name, $"--nodes={label}={name}.csv", columns, nodes.Select(node => Array.ConvertAll(properties, p => node.GetValueOrDefault(p))));
    }

    /// <inheritdoc />
    public Task RelationshipsAsync(string name, string type, string from, string to, IEnumerable<object?[]> rows, params string[] columns) =>
        WriteAsync(
            name, $"--relationships={(type.Length == 0 ? "" : type + "=")}{name}.csv", [$":START_ID({from})", $":END_ID({to})", .. columns], rows);

    /// <summary>The command, to be run in the folder while the database is stopped.</summary>
    public string Command()
    {
        var command = new StringBuilder(
            "neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter=U+001F --id-type=string");
        foreach (string option in options)
        {
            command.Append(" \\\n    ").Append(option);
        }

        return command.ToString();
    }

    private async Task WriteAsync(string name, string option, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        options.Add(option);
        var file = new CsvFile(Path.Combine(folder, name + ".csv"), columns);
        await using (file.ConfigureAwait(false))
        {
            foreach (object?[] row in rows)
            {
                file.Write(row);
            }
        }
    }
}
