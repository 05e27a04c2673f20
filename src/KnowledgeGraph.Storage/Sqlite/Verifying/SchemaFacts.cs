using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Verifying;

/// <summary>
/// What a file holds, as facts that can be compared with another file's: read out of its schema, so that a table is compared as soon as it is
/// there. Where a row refers to another, the fact has what that one is known by, for the numbers of rows follow from the order of saving.
/// </summary>
internal sealed class SchemaFacts
{
    // What is said of the file as a whole, and what was saved when: looked at by ChangeLogCheck.
    private static readonly string[] Told = ["store", "save"];

    // An index of words belongs to the table of that name.
    private const string WordsOf = "_text";

    // What an index of words is of, where that is not what it is called after.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal) { ["translation_text"] = "provision" };

    private const string Tables = """
        SELECT l.name, l.type, l.wr, m.sql FROM pragma_table_list l JOIN sqlite_master m ON m.name = l.name
        WHERE l.schema = 'main' AND l.type IN ('table', 'virtual') AND l.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY l.name
        """;

    private const string Columns = """
        SELECT c.name, c.pk, f."table", c.type FROM pragma_table_info(@table) c LEFT JOIN pragma_foreign_key_list(@table) f ON f."from" = c.name ORDER BY c.cid
        """;

    private const string Unique = """
        SELECT i.name FROM pragma_index_list(@table) l JOIN pragma_index_info(l.name) i WHERE l.origin = 'u' ORDER BY l.seq DESC, i.seqno
        """;

    private readonly Dictionary<string, Table> tables = new(StringComparer.Ordinal);

    private sealed record Column(string Name, string? References);

    // The number of the row is null where rows have none, or where it is what they are known by.
    private sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<Column> Key, string? Number, bool IsWords);

    private SchemaFacts()
    {
    }

    /// <summary>The tables that hold facts.</summary>
    public IReadOnlyList<TableFacts> All { get; private set; } = [];

    /// <summary>The indexes of words.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Reads a schema.</summary>
    /// <exception cref="InvalidDataException">Of the rows of a table nothing says which is which.</exception>
    public static SchemaFacts Of(SqliteSession session)
    {
        var schema = new SchemaFacts();
        List<string> words = [];
        foreach ((string name, string type, bool isPlain, string sql) in session.Rows(
            Tables, row => (row.GetString(0), row.GetString(1), !row.GetBoolean(2), row.GetString(3))))
        {
            bool isVirtual = type == "virtual";
            if (isVirtual)
            {
                words.Add(name);
            }

            // Of an index of another table's words nothing can be read but the index.
            if (!Told.Contains(name) && !(isVirtual && sql.Contains("content =", StringComparison.Ordinal)))
            {
                schema.tables.Add(name, isVirtual ? WordTable(session, name) : PlainTable(session, name, isPlain));
            }
        }

        schema.Words = words;
        schema.All = [.. schema.tables.Values.Select(schema.Facts)];
        return schema;
    }

    private static Table WordTable(SqliteSession session, string name)
    {
        var number = new Column("rowid", Others.GetValueOrDefault(name, name[..^WordsOf.Length]));
        return new Table(name, [number, .. session.Rows(Columns, row => new Column(row.GetString(0), null), ("@table", name))], [number], null, true);
    }

    private static Table PlainTable(SqliteSession session, string name, bool isPlain)
    {
        List<(Column Column, int Key, string Type)> columns = session.Rows(
            Columns, row => (new Column(row.GetString(0), row.Text(2)), row.GetInt32(1), row.GetString(3)), ("@table", name));
        Column[] primary = [.. columns.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Column)];
        bool isNumber = isPlain && primary.Length == 1 && columns.Single(c => c.Key > 0).Type == "INTEGER" && primary[0].References is null;
        string[] unique = [.. session.Rows(Unique, row => row.GetString(0), ("@table", name))];
        if (isNumber && unique.Length == 0)
        {
            throw new InvalidDataException($"Nothing but a number tells the rows of the table {name} apart: give it a UNIQUE constraint of what does.");
        }

        Column[] all = [.. columns.Select(c => c.Column)];
        return new Table(
            name, all, isNumber ? [.. unique.Select(u => all.Single(c => c.Name == u))] : primary, isNumber ? primary[0].Name : null, false);
    }

    private TableFacts Facts(Table table)
    {
        var query = new Query(this);
        query.Add(table.Key, "t", "");
        int keys = query.Expressions.Count;
        query.Add(table.Columns.Where(c => c.Name != table.Number && !table.Key.Contains(c)), "t", "");
        string sql = $"SELECT {string.Join(", ", query.Expressions.Select(e => e.Sql))} FROM {Quoted(table.Name)} t{query.Joins} "
            + $"ORDER BY {string.Join(", ", Enumerable.Range(1, keys))}";
        return new TableFacts(table.Name, [.. query.Expressions.Select(e => e.Name)], keys, sql);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Names of tables and columns come from the schema itself: no value is ever a part of the text.
    private sealed class Query(SchemaFacts schema)
    {
        private int joined;

        public List<(string Name, string Sql)> Expressions { get; } = [];

        public string Joins { get; private set; } = "";

        public void Add(IEnumerable<Column> columns, string alias, string within)
        {
            foreach (Column column in columns)
            {
                if (column.References is not { } other)
                {
                    Expressions.Add((within + column.Name, $"{alias}.{Quoted(column.Name)}"));
                    continue;
                }

                Table referred = schema.TableOf(other);
                string next = $"r{++joined}";
                Joins += $" LEFT JOIN {Quoted(other)} {next} ON {next}.{Quoted(referred.Number ?? "rowid")} = {alias}.{Quoted(column.Name)}";
                Add(referred.Key, next, within + column.Name + ".");
            }
        }
    }

    private Table TableOf(string name) => tables[name];
}
