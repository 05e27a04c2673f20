using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Waiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// Statements against one database: tried again where that may help, refused at once while the server is known to be down, each seeing
/// what the ones before it wrote.
/// </summary>
internal sealed class Neo4jClient : IDisposable
{
    private static readonly string KeyText = CypherFile.Text("store-key");

    private readonly Cluster cluster;
    private readonly Bookmarks bookmarks;
    private readonly string address;
    private readonly ResiliencePipeline<QueryAnswer> reads;
    private readonly ResiliencePipeline<QueryAnswer> opens;
    private readonly Neo4jStoreOptions options;
    private volatile QueryApiException? outage;

    public Neo4jClient(StoreAddress address, Neo4jStoreOptions options)
    {
        cluster = new Cluster(address, options);
        bookmarks = new Bookmarks(options.BookmarkFile is { } path ? new BookmarkFile(path) : null);
        this.address = address.ToString();
        this.options = options;
        var breaker = new CircuitBreakerStrategyOptions<QueryAnswer>
        {
            // An outage shows in a few requests; single failures between successes do not open the circuit.
            FailureRatio = 0.9,
            MinimumThroughput = 3,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = cluster.HasSeveral ? options.BreakDuration / 4 : options.BreakDuration,
            ShouldHandle = new PredicateBuilder<QueryAnswer>().Handle<QueryApiException>(e => e.IsOutage),
            OnOpened = opened =>
            {
                outage = opened.Outcome.Exception as QueryApiException;
                return default;
            },
        };
        reads = Pipeline(options, options.HasBreaker ? breaker : null);
        opens = Pipeline(options, breaker: null);
    }

    /// <summary>Runs a statement that reads.</summary>
    /// <exception cref="GraphStoreException">It failed, for good or for longer than it is tried again.</exception>
    public Task<QueryAnswer> ReadAsync(
        string text, CancellationToken cancellationToken, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        RunAsync(QueryStatement.Read(text, parameters), cancellationToken);

    /// <summary>Runs a statement.</summary>
    /// <exception cref="GraphStoreException">It failed, for good or for longer than it is tried again.</exception>
    public Task<QueryAnswer> RunAsync(QueryStatement statement, CancellationToken cancellationToken)
    {
        if (!statement.Writes)
        {
            RoundTrips.Made();
        }

        return statement.Writes ? RunPatientlyAsync(statement, cancellationToken) : RunQuicklyAsync(reads, statement, cancellationToken);
    }

    /// <summary>Reads what is looked at before a store is open. Whoever opens it asks again as often as is worth it.</summary>
    /// <exception cref="GraphStoreException">It failed.</exception>
    public Task<QueryAnswer> ReadToOpenAsync(string text, CancellationToken cancellationToken) =>
        RunQuicklyAsync(opens, QueryStatement.Read(text), cancellationToken);

    /// <summary>Reads what a change is computed from: like the change itself it waits for a server that is down to come back.</summary>
    /// <exception cref="GraphStoreException">It failed, for good or for longer than it is tried again.</exception>
    public Task<QueryAnswer> ReadForAChangeAsync(QueryStatement statement, CancellationToken cancellationToken) =>
        RunPatientlyAsync(statement, cancellationToken);

    private async Task<QueryAnswer> RunPatientlyAsync(QueryStatement statement, CancellationToken cancellationToken)
    {
        var waiting = new StoreWaiting(options.Patience, options.RetryDelay, options.Time, options.Waits, options.Jitter);
        while (true)
        {
            try
            {
                return await SendAsync(statement, cancellationToken).ConfigureAwait(false);
            }
            catch (QueryApiException e)
            {
                if (await IsAnotherGraphAsync(e, cancellationToken).ConfigureAwait(false))
                {
                    continue;
                }

                if (!e.IsTransient || !await waiting.AgainAsync(e.Message, e.IsGettingReady, cancellationToken).ConfigureAwait(false))
                {
                    throw Failure(e);
                }
            }
        }
    }

    // Somebody waits for the answer.
    private async Task<QueryAnswer> RunQuicklyAsync(
        ResiliencePipeline<QueryAnswer> pipeline, QueryStatement statement, CancellationToken cancellationToken)
    {
        try
        {
            return await ExecuteAsync(pipeline, statement, cancellationToken).ConfigureAwait(false);
        }
        catch (QueryApiException e)
        {
            throw Failure(e);
        }
        catch (BrokenCircuitException e)
        {
            throw new GraphStoreException(outage?.Message ?? $"Neo4j at {address} does not answer.", e)
            {
                RetryAfter = e.RetryAfter
                ?? TimeSpan.FromSeconds(1)
            };
        }
    }

    private async Task<QueryAnswer> ExecuteAsync(
        ResiliencePipeline<QueryAnswer> pipeline, QueryStatement statement, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceAsync().ConfigureAwait(false);
        }
        catch (QueryApiException e)
        {
            if (!await IsAnotherGraphAsync(e, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }
        }

        return await OnceAsync().ConfigureAwait(false);

        ValueTask<QueryAnswer> OnceAsync() => pipeline.ExecuteAsync(
            static async (state, token) => await state.Client.SendAsync(state.Statement, token).ConfigureAwait(false),
            (Client: this, Statement: statement),
            cancellationToken);
    }

    // A database that has been filled anew never comes to what was seen of the one before: a server waits for it, and then gives up.
    private async Task<bool> IsAnotherGraphAsync(QueryApiException e, CancellationToken cancellationToken)
    {
        if (e.Kind is not (FailureKind.Stalled or FailureKind.Behind) || bookmarks.Held.Count == 0)
        {
            return false;
        }

        try
        {
            QueryAnswer answer = await cluster.SendAsync(QueryStatement.Read(KeyText), [], cancellationToken).ConfigureAwait(false);
            string? key = answer.Count > 0 ? answer.Single[0].GetString() : null;
            bool isAnother = key != bookmarks.Store;
            if (isAnother)
            {
                bookmarks.TakeUp(key);
            }

            return isAnother;
        }
        catch (QueryApiException)
        {
            return false;
        }
    }

    /// <summary>The host and port of the member that answered last; null where there is only one.</summary>
    public string? Member => cluster.HasSeveral ? cluster.LastToAnswer : null;

    /// <summary>Takes up what programs before this one left of the graph with this key.</summary>
    public void TakeUp(string? store) => bookmarks.TakeUp(store);

    /// <summary>The version that the server says it is.</summary>
    public Task<string?> VersionAsync(CancellationToken cancellationToken) => cluster.VersionAsync(cancellationToken);

    public void Dispose() => cluster.Dispose();

    private static GraphStoreException Failure(QueryApiException e) => new(e.Message, e)
    {
        RetryAfter = e.IsTransient ? TimeSpan.FromSeconds(1) : null,
        IsGettingReady = e.IsGettingReady,
    };

    private static ResiliencePipeline<QueryAnswer> Pipeline(Neo4jStoreOptions options, CircuitBreakerStrategyOptions<QueryAnswer>? breaker)
    {
        var pipeline = new ResiliencePipelineBuilder<QueryAnswer> { TimeProvider = options.Time };
        if (options.ReadRetries > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions<QueryAnswer>
            {
                MaxRetryAttempts = options.ReadRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = options.Jitter,
                Delay = options.RetryDelay,
                MaxDelay = 16 * options.RetryDelay,
                ShouldHandle = new PredicateBuilder<QueryAnswer>()
                    .Handle<QueryApiException>(e => e.IsTransient && e.Kind != FailureKind.Stalled),
            });
        }

        if (breaker is not null)
        {
            pipeline.AddCircuitBreaker(breaker);
        }

        return pipeline.Build();
    }

    private async ValueTask<QueryAnswer> SendAsync(QueryStatement statement, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> carried = bookmarks.Held;
        QueryAnswer answer = await cluster.SendAsync(statement, carried, cancellationToken).ConfigureAwait(false);
        bookmarks.See(carried, answer.Bookmarks, statement.Writes);
        return answer;
    }
}
