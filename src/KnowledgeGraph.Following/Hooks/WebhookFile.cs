using System.Globalization;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Storage.Files;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Following.Hooks;

/// <summary>
/// What has to be sent, in a file of its own: what is taken and how far it was taken are written in one transaction, so that whatever ends the
/// program, each message is written once. A power cut may take back the last transactions, all of what each has written: what they took is taken
/// again, and what had arrived is sent again under its id. The file is its owner's alone.
/// </summary>
public sealed class WebhookFile : IDisposable
{
    // What was given up is kept for whoever looks, the newest of each hook.
    private const int MostDead = 10_000;

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS hook (name TEXT PRIMARY KEY, place TEXT, delivered INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE TABLE IF NOT EXISTS delivery (
            hook TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL,
            fault TEXT, is_dead INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (hook, id)) STRICT;
        CREATE INDEX IF NOT EXISTS delivery_due ON delivery (is_dead, hook, due);
        """;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;

    private WebhookFile(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file, and makes it where it is missing.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static WebhookFile Open(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            OwnFiles.MakeFolder(folder);
        }

        OwnFiles.MakeIfMissing(path);
        var address = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10 };
        var connection = new SqliteConnection(address.ToString());
        try
        {
            connection.Open();
            var file = new WebhookFile(connection);
            file.Run(Schema);
            return file;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new IOException($"{path} is no file of webhooks, or cannot be written: {e.Message}", e);
        }
    }

    /// <summary>How far what a hook follows has been taken; null where nothing has.</summary>
    public JournalPlace? PlaceOf(string hook)
    {
        lock (_gate)
        {
            return Text("SELECT place FROM hook WHERE name = @hook", ("@hook", hook)) is { } text && JournalPlace.TryParse(text, out JournalPlace place)
                ? place : null;
        }
    }

    /// <summary>Takes messages and notes how far, in one transaction.</summary>
    public void Take(string hook, JournalPlace until, IReadOnlyList<WebhookMessage> messages, DateTimeOffset now)
    {
        lock (_gate)
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            foreach (WebhookMessage message in messages)
            {
                Run("INSERT OR IGNORE INTO delivery (hook, id, body, due) VALUES (@hook, @id, @body, @due)",
                    ("@hook", hook), ("@id", message.Id), ("@body", message.Body), ("@due", now.ToUnixTimeMilliseconds()));
            }

            Run("INSERT INTO hook (name, place) VALUES (@hook, @place) ON CONFLICT (name) DO UPDATE SET place = excluded.place",
                ("@hook", hook), ("@place", until.ToString()));
            transaction.Commit();
        }
    }

    /// <summary>How many messages of a hook have not arrived yet.</summary>
    public long WaitingOf(string hook)
    {
        lock (_gate)
        {
            return Number("SELECT count(*) FROM delivery WHERE hook = @hook AND is_dead = 0", ("@hook", hook));
        }
    }

    /// <summary>What a hook is to be sent by now, the longest due first.</summary>
    public IReadOnlyList<WebhookDelivery> Due(string hook, DateTimeOffset now, int most)
    {
        lock (_gate)
        {
            return Deliveries(
                "SELECT hook, id, body, attempts, due, fault FROM delivery WHERE hook = @hook AND is_dead = 0 AND due <= @now ORDER BY due, rowid LIMIT @most",
                ("@hook", hook), ("@now", now.ToUnixTimeMilliseconds()), ("@most", most));
        }
    }

    /// <summary>A message has arrived.</summary>
    public void Arrived(WebhookDelivery delivery)
    {
        lock (_gate)
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            Run("DELETE FROM delivery WHERE hook = @hook AND id = @id", ("@hook", delivery.Hook), ("@id", delivery.Message.Id));
            Run("UPDATE hook SET delivered = delivered + 1 WHERE name = @hook", ("@hook", delivery.Hook));
            transaction.Commit();
        }
    }

    /// <summary>A message has not arrived.</summary>
    /// <param name="delivery">The message.</param>
    /// <param name="fault">Why.</param>
    /// <param name="again">When it is tried again; null where it is given up.</param>
    /// <param name="now">The time.</param>
    public void Failed(WebhookDelivery delivery, string fault, DateTimeOffset? again, DateTimeOffset now)
    {
        lock (_gate)
        {
            Run("UPDATE delivery SET attempts = attempts + 1, fault = @fault, due = @due, is_dead = @dead WHERE hook = @hook AND id = @id",
                ("@fault", fault), ("@due", (again ?? now).ToUnixTimeMilliseconds()), ("@dead", again is null), ("@hook", delivery.Hook),
                ("@id", delivery.Message.Id));
            if (again is null)
            {
                Run("DELETE FROM delivery WHERE hook = @hook AND is_dead = 1 AND due < (SELECT due FROM delivery WHERE hook = @hook AND is_dead = 1 ORDER BY due DESC LIMIT 1 OFFSET @most)",
                    ("@hook", delivery.Hook), ("@most", MostDead));
            }
        }
    }

    /// <summary>What was given up, the newest first.</summary>
    public IReadOnlyList<WebhookDelivery> Dead(int most)
    {
        lock (_gate)
        {
            return Deliveries(
                "SELECT hook, id, body, attempts, due, fault FROM delivery WHERE is_dead = 1 ORDER BY due DESC, rowid DESC LIMIT @most", ("@most", most));
        }
    }

    /// <summary>Sends what was given up again: one message, or all of one hook, or all.</summary>
    /// <returns>How many.</returns>
    public int SendAgain(string? hook, string? id, DateTimeOffset now)
    {
        lock (_gate)
        {
            return Run(
                "UPDATE delivery SET is_dead = 0, attempts = 0, due = @now WHERE is_dead = 1 AND (@hook IS NULL OR hook = @hook) AND (@id IS NULL OR id = @id)",
                ("@now", now.ToUnixTimeMilliseconds()), ("@hook", hook), ("@id", id));
        }
    }

    /// <summary>How every hook stands that there is or was.</summary>
    public IReadOnlyList<WebhookStanding> Standings()
    {
        lock (_gate)
        {
            using SqliteCommand command = Command("""
                SELECT h.name, h.place, count(d.id) FILTER (WHERE d.is_dead = 0), h.delivered, count(d.id) FILTER (WHERE d.is_dead = 1)
                FROM hook h LEFT JOIN delivery d ON d.hook = h.name GROUP BY h.name ORDER BY h.name
                """);
            using SqliteDataReader row = command.ExecuteReader();
            List<WebhookStanding> found = [];
            while (row.Read())
            {
                found.Add(new WebhookStanding(
                    row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)));
            }

            return found;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    private List<WebhookDelivery> Deliveries(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = Command(sql, values);
        using SqliteDataReader row = command.ExecuteReader();
        List<WebhookDelivery> found = [];
        while (row.Read())
        {
            found.Add(new WebhookDelivery(
                row.GetString(0), new WebhookMessage(row.GetString(1), row.GetString(2)), row.GetInt32(3),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), row.IsDBNull(5) ? null : row.GetString(5)));
        }

        return found;
    }

    private string? Text(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = Command(sql, values);
        return command.ExecuteScalar() as string;
    }

    private long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = Command(sql, values);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
