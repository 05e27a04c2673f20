namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>The statements about the tables of an index.</summary>
internal sealed record FtsSql(string Block, string Blocks, string Pages)
{
    // The table is one of the schema's; nothing of a question gets in here.
    public static FtsSql Of(string table) => new(
        $"SELECT block FROM {table}_data WHERE id = @id",
        $"SELECT block FROM {table}_data WHERE id BETWEEN @from AND @to ORDER BY id",
        $"SELECT segid, term, pgno >> 1 FROM {table}_idx ORDER BY segid, term");
}
