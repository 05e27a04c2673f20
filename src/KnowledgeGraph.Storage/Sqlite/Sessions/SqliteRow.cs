using System.Text;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>The row that a statement stands at; to be read before the next step.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement, RowWork work)
{
    public bool IsDBNull(int at) => raw.sqlite3_column_type(statement, at) == raw.SQLITE_NULL;

    public long GetInt64(int at) => raw.sqlite3_column_int64(statement, at);

    public int GetInt32(int at) => checked((int)raw.sqlite3_column_int64(statement, at));

    public bool GetBoolean(int at) => raw.sqlite3_column_int64(statement, at) != 0;

    public double GetDouble(int at) => raw.sqlite3_column_double(statement, at);

    /// <summary>A column of bytes that is never null.</summary>
    public byte[] GetBytes(int at)
    {
        byte[] bytes = raw.sqlite3_column_blob(statement, at).ToArray();
        work.Holds(bytes.Length);
        return bytes;
    }

    /// <summary>A column that is never null.</summary>
    public string GetString(int at) => Text(at) ?? throw new InvalidOperationException($"Column {at} is null.");

    /// <summary>A column that may be null.</summary>
    public string? Text(int at)
    {
        if (IsDBNull(at))
        {
            return null;
        }

        ReadOnlySpan<byte> utf8 = raw.sqlite3_column_blob(statement, at);
        work.Holds(utf8.Length * sizeof(char));
        return Encoding.UTF8.GetString(utf8);
    }
}
