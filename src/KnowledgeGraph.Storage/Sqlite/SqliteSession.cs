using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>One open connection with its prepared statements. Not safe for concurrent use: whoever rents it has it alone.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    public SqliteSession(string path, SqliteStoreOptions options, bool writes)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = writes ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
        }.ConnectionString);
        try
        {
            connection.Open();
            Script(writes ? SessionSql.Writer : SessionSql.Reader);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that take no parameters and return nothing.</summary>
    public void Script(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a prepared statement for its effect.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Statement(sql).Run(values);

    /// <summary>The whole number in the first column of the first row of a prepared statement; null where there is no row.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Statement(sql).Number(values);

    /// <summary>Every row of a prepared statement.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = new List<T>();
        using SqliteDataReader reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Calls back for every row of a prepared statement, which may be many.</summary>
    public void Each(string sql, Action<SqliteDataReader> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteDataReader reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read())
        {
            read(reader);
        }
    }

    /// <summary>The first column of the first row; default where there is none or it is null.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepared(sql, values).ExecuteScalar() is T value ? value : default;

    /// <summary>Runs a change as one transaction that holds the file's write lock from its start.</summary>
    public T Transaction<T>(Func<T> change) => Within("BEGIN IMMEDIATE", change);

    /// <summary>Runs several statements on one state of the file.</summary>
    public T Snapshot<T>(Func<T> read) => Within("BEGIN DEFERRED", read);

    /// <summary>Makes the statement that runs stop with an error as soon as the token is cancelled.</summary>
    public CancellationTokenRegistration InterruptedBy(CancellationToken cancellationToken) =>
        cancellationToken.Register(static c => raw.sqlite3_interrupt(((SqliteConnection)c!).Handle!), connection);

    public void Dispose()
    {
        foreach (SqliteStatement statement in statements.Values)
        {
            statement.Dispose();
        }

        foreach (SqliteCommand command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private T Within<T>(string begin, Func<T> work)
    {
        Wait(begin);
        try
        {
            T result = work();
            Wait("COMMIT");
            return result;
        }
        catch
        {
            // A full disk or an interrupt may have rolled back already.
            if (raw.sqlite3_get_autocommit(connection.Handle!) == 0)
            {
                Wait("ROLLBACK");
            }

            throw;
        }
    }

    // A command waits for another process that holds the file; inside a transaction nothing has to wait.
    private void Wait(string sql) => Prepared(sql, []).ExecuteNonQuery();

    private SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out SqliteStatement? statement))
        {
            statement = new SqliteStatement(connection.Handle!, sql);
            statements.Add(sql, statement);
        }

        return statement;
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
        }

        SqliteParameterCollection parameters = command.Parameters;
        foreach ((string name, object? value) in values)
        {
            int at = parameters.IndexOf(name);
            if (at < 0)
            {
                parameters.AddWithValue(name, value ?? DBNull.Value);
            }
            else
            {
                parameters[at].Value = value ?? DBNull.Value;
            }
        }

        return command;
    }
}
