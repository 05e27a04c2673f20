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

    /// <summary>The column as SQLite orders values: null, then numbers, text, bytes.</summary>
    public int Rank(int at) => raw.sqlite3_column_type(statement, at) switch
    {
        raw.SQLITE_NULL => 0,
        raw.SQLITE_INTEGER or raw.SQLITE_FLOAT => 1,
        raw.SQLITE_TEXT => 2,
        _ => 3,
    };

    /// <summary>The bytes of text in UTF-8, or of bytes, until the next step.</summary>
    public ReadOnlySpan<byte> Raw(int at) => raw.sqlite3_column_blob(statement, at);

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
