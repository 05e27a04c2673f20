namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>How connections are set up.</summary>
/// <remarks>
/// Statements elsewhere say CROSS JOIN where they mean "in this order": SQLite keeps to it (https://sqlite.org/optoverview.html#crossjoin).
/// They begin with the few ids asked for; left to itself it may begin with a whole table, for it knows nothing of parameters.
/// </remarks>
internal static class SessionSql
{
    /// <summary>
    /// The writer: a crash of the machine may lose the last documents, never the file (WAL with NORMAL). The log is folded into the file
    /// every 32 MB instead of every 4: each document touches pages all over the file, and the same ones again and again.
    /// </summary>
    public const string Writer = """
        PRAGMA synchronous = NORMAL;
        PRAGMA wal_autocheckpoint = 8000;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA cache_size = -65536;
        PRAGMA temp_store = MEMORY;
        """;

    /// <summary>
    /// A reader, which cannot write by mistake. The file is not mapped into memory: each connection's mapping counts anew, four times a
    /// hundred megabytes for 3,000 documents, and reads are no faster for it.
    /// </summary>
    /// <remarks>How common the words of the search indexes are is theirs to know; a table of it only looks into them.</remarks>
    public const string Reader = """
        PRAGMA cache_size = -16384;
        PRAGMA temp_store = MEMORY;
        CREATE VIRTUAL TABLE temp.instrument_word USING fts5vocab(main, instrument_text, row);
        CREATE VIRTUAL TABLE temp.provision_word USING fts5vocab(main, provision_text, row);
        PRAGMA query_only = ON;
        """;
}
