using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Pages;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>One open connection with its prepared statements. Not safe for concurrent use: whoever rents it has it alone.</summary>
internal sealed class SqliteSession : IDisposable
{
    // How many steps of SQLite's machine go between two looks at the budget, and what they count: sorting and looking up are among them.
    private const int StepsPerTick = 1000;
    private const int UnitsPerTick = 35;

    private static readonly delegate_progress Tick = _ => WorkBudget.Current?.TrySpend(UnitsPerTick) == false ? 1 : 0;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    public SqliteSession(string path, SqliteStoreOptions options, bool writes)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = CheckedPages.Source(path),
            Mode = writes ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
        }.ConnectionString);
        try
        {
            connection.Open();
            CheckedPages.Reserve(connection);
            raw.sqlite3_busy_timeout(connection.Handle!, (int)options.BusyTimeout.TotalMilliseconds);
            Script(writes ? SessionSql.Writer : SessionSql.Reader);
            if (!writes)
            {
                raw.sqlite3_progress_handler(connection.Handle!, StepsPerTick, Tick, null);
            }
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
    public List<T> Rows<T>(string sql, Func<SqliteRow, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = new List<T>();
        Each(sql, row => rows.Add(read(row)), values);
        return rows;
    }

    /// <summary>Calls back for every row of a prepared statement, which may be many.</summary>
    public void Each(string sql, Action<SqliteRow> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Statement(sql).Each(read, values);

    /// <summary>Calls back for every row of a prepared statement whose rows are a few numbers that are only added up.</summary>
    public void EachOfNumbers(string sql, Action<SqliteRow> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Statement(sql).Each(read, values, RowWork.OfNumbers);

    /// <summary>Calls back for the rows of a prepared statement, until it has enough of them.</summary>
    public void EachWhile(string sql, Func<SqliteRow, bool> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Statement(sql).EachWhile(read, values);

    /// <summary>A statement of the caller's own, who goes through its rows and disposes of it.</summary>
    public SqliteStatement Open(string sql) => new(connection.Handle!, sql);

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

        connection.Dispose();
    }

    private T Within<T>(string begin, Func<T> work)
    {
        Execute(begin);
        try
        {
            T result = work();
            Execute("COMMIT");
            return result;
        }
        catch
        {
            // A full disk or an interrupt may have rolled back already.
            if (raw.sqlite3_get_autocommit(connection.Handle!) == 0)
            {
                Execute("ROLLBACK");
            }

            throw;
        }
    }

    private SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out SqliteStatement? statement))
        {
            statement = new SqliteStatement(connection.Handle!, sql);
            statements.Add(sql, statement);
        }

        return statement;
    }
}
