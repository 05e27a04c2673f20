using System.Buffers;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j.Bolt;
using KnowledgeGraph.Storage.Neo4j.Cypher;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// Reads by Bolt from a server that is reached by HTTP: an answer costs the server a fraction of what it costs by its Query API. Where the server
/// listens is told by its HTTP address; that it is the same graph is known by the key of the store, which every line is asked for before it is
/// used. Whatever goes wrong on the way (nobody listens there, another graph answers, a line breaks) is no failure of the question: it is then
/// asked by HTTP, which says what is wrong if something is.
/// </summary>
/// <param name="location">The server and the database.</param>
/// <param name="options">User, password and bounds.</param>
/// <param name="ask">Asks by HTTP.</param>
/// <param name="root">Reads what the server says of itself at its HTTP address.</param>
internal sealed class BoltRoute(
    Neo4jLocation location, Neo4jStoreOptions options, Func<QueryStatement, CancellationToken, Task<QueryAnswer>> ask,
    Func<CancellationToken, Task<JsonDocument?>> root) : IDisposable
{
    private const int MostIdle = 64;
    private const int FirstBuffer = 4096;

    // How long it is left at HTTP after there was no way.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly QueryStatement Key = QueryStatement.Read(CypherFile.Text("store-key"));

    private readonly ConcurrentStack<BoltLine> _idle = new();
    private readonly CancellationTokenSource _end = new();
    private volatile Way? _way;
    private long _looked;
    private int _isLooking;
    private int _isDisposed;

    /// <summary>Whether there is a way by Bolt.</summary>
    public bool IsThere => _way is not null;

    /// <summary>Whether one has been looked for, and nobody looks now.</summary>
    public bool HasLooked => Volatile.Read(ref _looked) != 0 && Volatile.Read(ref _isLooking) == 0;

    /// <summary>A statement as it is sent.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="bookmarks">What it has to see.</param>
    /// <param name="seconds">After how many seconds the server gives up.</param>
    public BoltQuestion Question(QueryStatement statement, IReadOnlyList<string> bookmarks, int seconds) =>
        new(statement.Text, JsonSerializer.SerializeToElement(statement.Parameters, Json), location.Database, bookmarks, seconds);

    /// <summary>Asks a question; null where it has to be asked by HTTP.</summary>
    /// <exception cref="BoltFailure">The server refuses it, or fails with it.</exception>
    public async Task<QueryAnswer?> ReadAsync(BoltQuestion question, int longest, CancellationToken cancellationToken)
    {
        if (_way is not { } way)
        {
            return null;
        }

        for (bool isFresh = false; !isFresh;)
        {
            if (!_idle.TryPop(out BoltLine? line))
            {
                isFresh = true;
                line = await OpenAsync(way, cancellationToken).ConfigureAwait(false);
                if (line is null)
                {
                    return null;
                }
            }

            try
            {
                QueryAnswer answer = await OnceAsync(line, question, longest, cancellationToken).ConfigureAwait(false);
                Keep(line);
                return answer;
            }
            catch (BoltFailure)
            {
                Keep(line);
                throw;
            }
            catch (Exception e) when (IsOfTheLine(e))
            {
                // One that was idle may have been closed long ago, and then all of them have.
                line.Dispose();
                Clear();
            }
            catch
            {
                line.Dispose();
                throw;
            }
        }

        return null;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _way = null;
            _end.Cancel();
            _end.Dispose();
            Clear();
        }
    }

    private static bool IsOfTheLine(Exception e) => e is IOException or SocketException or InvalidDataException or ObjectDisposedException;

    private static async Task<QueryAnswer> OnceAsync(BoltLine line, BoltQuestion question, int longest, CancellationToken cancellationToken)
    {
        var rows = new ArrayBufferWriter<byte>(FirstBuffer);
        string? bookmark = await line.ReadAsync(question, rows, longest, cancellationToken).ConfigureAwait(false);
        return new QueryAnswer(JsonDocument.Parse(rows.WrittenMemory).RootElement, bookmark is null ? [] : [bookmark], rows.WrittenCount);
    }

    /// <summary>Looks for a way, now and then, where there is none. For a server that has just answered.</summary>
    public void Look()
    {
        if (_way is not null)
        {
            return;
        }

        long looked = Volatile.Read(ref _looked);
        if ((looked != 0 && options.Time.GetElapsedTime(looked) < Rest) || Interlocked.Exchange(ref _isLooking, 1) == 1)
        {
            return;
        }

        _ = Task.Run(LookAsync);
    }

    // Nobody waits for it: what is asked meanwhile goes by HTTP.
    private async Task LookAsync()
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            limit.CancelAfter(options.ConnectTimeout + options.ReadTimeout);
            using JsonDocument? said = await root(limit.Token).ConfigureAwait(false);
            string? key = Word(await ask(Key, limit.Token).ConfigureAwait(false));
            if (key is not null && said is { RootElement.ValueKind: JsonValueKind.Object }
                && said.RootElement.TryGetProperty("bolt_direct", out JsonElement told) && Uri.TryCreate(told.GetString(), UriKind.Absolute, out Uri? bolt)
                && bolt.Port > 0)
            {
                // The host is the one that HTTP was reached by: what a server calls itself need not be known here.
                var way = new Way(bolt.Port, key);
                if (await OpenAsync(way, limit.Token).ConfigureAwait(false) is { } line)
                {
                    _way = way;
                    Keep(line);
                }
            }
        }
        catch (Exception e) when (IsOfTheLine(e) || e is QueryApiException or OperationCanceledException or InvalidOperationException)
        {
            // There is no such way; HTTP is one.
        }
        finally
        {
            Volatile.Write(ref _looked, options.Time.GetTimestamp());
            Volatile.Write(ref _isLooking, 0);
        }
    }

    // Null where nobody is there who wants to be asked so, or another graph answers.
    private async Task<BoltLine?> OpenAsync(Way way, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.ConnectTimeout);
        BoltLine? line = null;
        try
        {
            line = await BoltLine.OpenAsync(location.Root.Host, way.Port, location.User, options.Password, limit.Token).ConfigureAwait(false);
            BoltQuestion question = Question(Key, [], (int)Math.Ceiling(options.ConnectTimeout.TotalSeconds));
            if (Word(await OnceAsync(line, question, FirstBuffer, limit.Token).ConfigureAwait(false)) == way.Key)
            {
                return line;
            }
        }
        catch (Exception e) when (IsOfTheLine(e) || e is BoltFailure
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Said below.
        }

        line?.Dispose();
        _way = null;
        Volatile.Write(ref _looked, options.Time.GetTimestamp());
        Clear();
        return null;
    }

    private void Keep(BoltLine line)
    {
        if (_idle.Count >= MostIdle || Volatile.Read(ref _isDisposed) == 1)
        {
            line.Dispose();
        }
        else
        {
            _idle.Push(line);
        }
    }

    private void Clear()
    {
        while (_idle.TryPop(out BoltLine? line))
        {
            line.Dispose();
        }
    }

    private static string? Word(QueryAnswer answer) => answer.Count == 1 && answer.Single[0].ValueKind == JsonValueKind.String
        ? answer.Single[0].GetString() : null;

    /// <summary>Where the server listens, and what graph it has.</summary>
    private sealed record Way(int Port, string Key);
}
