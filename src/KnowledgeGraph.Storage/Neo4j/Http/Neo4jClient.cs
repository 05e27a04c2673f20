using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;
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
    private readonly QueryApi api;
    private readonly string address;
    private readonly ResiliencePipeline<QueryAnswer> reads;
    private readonly ResiliencePipeline<QueryAnswer> opens;
    private readonly Neo4jStoreOptions options;
    private volatile IReadOnlyList<string> bookmarks = [];
    private volatile QueryApiException? outage;

    public Neo4jClient(StoreAddress address, Neo4jStoreOptions options)
    {
        api = new QueryApi(address, options);
        this.address = address.ToString();
        this.options = options;
        var breaker = new CircuitBreakerStrategyOptions<QueryAnswer>
        {
            // An outage shows in a few requests; single failures between successes do not open the circuit.
            FailureRatio = 0.9,
            MinimumThroughput = 3,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = options.BreakDuration,
            ShouldHandle = new PredicateBuilder<QueryAnswer>().Handle<QueryApiException>(e => e.IsOutage),
            OnOpened = opened =>
            {
                outage = opened.Outcome.Exception as QueryApiException;
                return default;
            },
        };
        reads = Pipeline(options, breaker);
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
        var waiting = new StoreWaiting(options.Patience, options.RetryDelay, options.Time, options.Waits);
        while (true)
        {
            try
            {
                return await SendAsync(statement, cancellationToken).ConfigureAwait(false);
            }
            catch (QueryApiException e)
            {
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
            return await pipeline.ExecuteAsync(
                static async (state, token) => await state.Client.SendAsync(state.Statement, token).ConfigureAwait(false),
                (Client: this, Statement: statement),
                cancellationToken).ConfigureAwait(false);
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

    /// <summary>The version that the server says it is.</summary>
    public Task<string?> VersionAsync(CancellationToken cancellationToken) => api.VersionAsync(cancellationToken);

    public void Dispose() => api.Dispose();

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
        QueryAnswer answer = await api.SendAsync(statement, bookmarks, cancellationToken).ConfigureAwait(false);
        if (statement.Writes && answer.Bookmarks.Count > 0)
        {
            bookmarks = answer.Bookmarks;
        }

        return answer;
    }
}
