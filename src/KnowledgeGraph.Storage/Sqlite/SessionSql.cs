namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>How connections are set up.</summary>
internal static class SessionSql
{
    /// <summary>The writer: a crash of the machine may lose the last documents, never the file (WAL with NORMAL).</summary>
    public const string Writer = """
        PRAGMA synchronous = NORMAL;
        PRAGMA cache_size = -65536;
        PRAGMA temp_store = MEMORY;
        """;

    /// <summary>A reader, which cannot write by mistake.</summary>
    public const string Reader = """
        PRAGMA query_only = ON;
        PRAGMA cache_size = -16384;
        PRAGMA mmap_size = 268435456;
        PRAGMA temp_store = MEMORY;
        """;
}
