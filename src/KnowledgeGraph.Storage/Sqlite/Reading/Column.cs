using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Columns that may be null.</summary>
internal static class Column
{
    public static string? Text(this SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
