using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>
/// A prepared statement that is run again and again. It binds and steps without the reader, and the look-up of every parameter by name,
/// that a <see cref="SqliteCommand"/> makes for each run: a load runs a million of them, and the service some for every answer.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly int parameters;
    private string[] names = [];
    private int[] places = [];
    private byte[] utf8 = new byte[4096];

    /// <summary>Prepares a statement: one, without another after it.</summary>
    public SqliteStatement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out statement));
        parameters = raw.sqlite3_bind_parameter_count(statement);
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(ReadOnlySpan<(string Name, object? Value)> values)
    {
        Bind(values);
        int code;
        do
        {
            code = raw.sqlite3_step(statement);
        }
        while (code == raw.SQLITE_ROW);
        raw.sqlite3_reset(statement);
        Check(code);
        return raw.sqlite3_changes(connection);
    }

    /// <summary>The whole number in the first column of the first row; null where there is no row.</summary>
    public long? Number(ReadOnlySpan<(string Name, object? Value)> values)
    {
        Bind(values);
        int code = raw.sqlite3_step(statement);
        long? number = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : null;
        raw.sqlite3_reset(statement);
        Check(code);
        return number;
    }

    /// <summary>Calls back for every row.</summary>
    public void Each(Action<SqliteRow> read, ReadOnlySpan<(string Name, object? Value)> values, int work = RowWork.OfObjects) => EachWhile(
        row =>
        {
            read(row);
            return true;
        },
        values,
        work);

    /// <summary>Calls back for every row, until it has enough of them.</summary>
    public void EachWhile(Func<SqliteRow, bool> read, ReadOnlySpan<(string Name, object? Value)> values, int work = RowWork.OfObjects)
    {
        Bind(values);
        int code = raw.SQLITE_OK;
        var rows = new RowWork(work);
        try
        {
            bool goesOn = true;
            while (goesOn && (code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                goesOn = read(new SqliteRow(statement, rows));
                rows.End();
            }

            rows.Close();
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }

        Check(code);
    }

    /// <summary>Steps to the next row, for who goes through two statements side by side; it takes no parameters.</summary>
    /// <returns>The row; null where there is none.</returns>
    public SqliteRow? Next(RowWork work)
    {
        int code = raw.sqlite3_step(statement);
        Check(code);
        return code == raw.SQLITE_ROW ? new SqliteRow(statement, work) : null;
    }

    public void Dispose() => statement.Dispose();

    private void Bind(ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (values.Length != names.Length)
        {
            Learn(values);
        }

        for (int i = 0; i < values.Length; i++)
        {
            (string name, object? value) = values[i];
            if (!ReferenceEquals(name, names[i]))
            {
                Learn(values);
            }

            if (places[i] > 0)
            {
                Check(Bind(places[i], value));
            }
        }
    }

    // A statement is always called with the same names in the same order, and literals are one object each: looked up once.
    private void Learn(ReadOnlySpan<(string Name, object? Value)> values)
    {
        names = new string[values.Length];
        places = new int[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            names[i] = values[i].Name;
            places[i] = raw.sqlite3_bind_parameter_index(statement, names[i]);
        }

        // What belongs together is handed to several statements, which need not use all of it.
        if (places.Count(p => p > 0) != parameters)
        {
            throw new InvalidOperationException($"The statement takes other parameters than {string.Join(", ", names)}.");
        }
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => BindText(place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        double number => raw.sqlite3_bind_double(statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} cannot be kept in a column."),
    };

    private int BindText(int place, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (utf8.Length < most)
        {
            utf8 = new byte[most];
        }

        // SQLite copies it.
        return raw.sqlite3_bind_text(statement, place, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new SqliteException(
                $"SQLite Error {code}: '{raw.sqlite3_errmsg(connection).utf8_to_string()}'.", code, raw.sqlite3_extended_errcode(connection));
        }
    }
}
