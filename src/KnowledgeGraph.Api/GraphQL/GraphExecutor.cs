using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Api.GraphQL.Documents;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Values;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Api.Telemetry;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Counting;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.Holdings;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Wordings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>Runs GraphQL operations against the graph, whatever brought them here: parse, price, execute.</summary>
internal sealed partial class GraphExecutor
{
    private readonly DocumentExecuter _executer = new(
        new GraphQLDocumentBuilder(), new DocumentValidator(),
        new DefaultExecutionStrategySelector(
        [
            new(new OperationStrategy(isSerial: false), OperationType.Query), new(new OperationStrategy(isSerial: true), OperationType.Mutation),

            // Each event of a subscription is an answer of its own to what was selected.
            new(new OperationStrategy(isSerial: false), OperationType.Subscription),
        ]), []);

    private readonly GraphSchema _schema;
    private readonly IGraphReader _graph;
    private readonly SeriesReader _series;
    private readonly WordingAnswers _wordings;
    private readonly CountAnswers _counts;
    private readonly ReferenceAnswers _references;
    private readonly FilterReader _filters;
    private readonly SearchAnswers _searches;
    private readonly Extractor _extractor;
    private readonly CitationFollower _followers;
    private readonly DraftReader _drafts;
    private readonly Following<CoverageReading> _coverage;
    private readonly KnowledgeGraphApiOptions _options;
    private readonly CostGuard _costs;
    private readonly GraphTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly ILogger<GraphExecutor> _log;

    public GraphExecutor(
        GraphSchema schema, IGraphReader graph, SeriesReader series, WordingAnswers wordings, ReferenceAnswers references, FilterReader filters,
        SearchAnswers searches, CountAnswers counts, Extractor extractor, CitationFollower followers, DraftReader drafts,
        Following<CoverageReading> coverage, IOptions<KnowledgeGraphApiOptions> options, GraphTelemetry telemetry, TimeProvider time,
        ILogger<GraphExecutor> log)
    {
        schema.Initialize();
        _schema = schema;
        _graph = graph;
        _series = series;
        _wordings = wordings;
        _references = references;
        _filters = filters;
        _searches = searches;
        _counts = counts;
        _extractor = extractor;
        _followers = followers;
        _drafts = drafts;
        _coverage = coverage;
        _options = options.Value;
        _costs = new CostGuard(schema, _options.Guards, _options.MaxPageSize);
        Documents = new KnownDocuments(_options);
        _telemetry = telemetry;
        _time = time;
        _log = log;
    }

    /// <summary>The documents that are known.</summary>
    public KnownDocuments Documents { get; }

    /// <summary>An operation with its cost: of what it asks for, and of the words that it looks for, by how common they are.</summary>
    /// <exception cref="ExecutionError">It costs too much, or the store cannot say what it costs.</exception>
    public async Task<GraphOperation> PriceAsync(
        ParsedDocument document, string? operationName, Inputs? variables, CancellationToken cancellationToken)
    {
        if (document.Operation(operationName) is not { } operation)
        {
            return new GraphOperation(document, null, operationName, variables, 0);
        }

        (long cost, IReadOnlyList<SearchQuery> searches) = _costs.Measure(document.Document, operation, variables);
        ExecutionError? refusal = _costs.Refusal(cost);
        if (refusal is null && searches.Count > 0)
        {
            IReadOnlyList<SearchEstimate> estimates = await EstimatesAsync(searches, cancellationToken).ConfigureAwait(false);
            cost += estimates.Sum(SearchPrice.OfHits);
            refusal = estimates.FirstOrDefault(e => e.IsTooBroad) is { IsTooBroad: true } estimate
                ? GraphErrors.TooBroad(new SearchTooBroadException(estimate)) : _costs.Refusal(cost);
        }

        return refusal is null ? new GraphOperation(document, operation, operationName, variables, cost) : throw refusal;
    }

    private async Task<IReadOnlyList<SearchEstimate>> EstimatesAsync(IReadOnlyList<SearchQuery> searches, CancellationToken cancellationToken)
    {
        try
        {
            return await _graph.EstimateAsync(searches, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphStoreException e)
        {
            throw new StoreError(e);
        }
    }

    /// <summary>Validates and runs one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="tellsCost">Whether the answer says what it cost, as <c>extensions.cost</c>.</param>
    /// <param name="budget">What it may take; what goes beyond it is stopped, and told so instead of an answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="subscribed">What a subscription is told; null for what is none.</param>
    public async Task<ExecutionResult> ExecuteAsync(
        GraphOperation operation, bool tellsCost, WorkBudget budget, CancellationToken cancellationToken, Subscribed? subscribed = null)
    {
        using var trips = RoundTrips.Begin();
        var request = new GraphRequest(_graph, _series, _wordings, _references, _filters, _counts, _extractor, _options, operation.Writer)
        {
            Document = operation.Document,
            Searches = _searches,
            Followers = _followers,
            Drafts = _drafts,
            Coverage = _coverage,
            Subscribed = subscribed,
        };
        long begun = _time.GetTimestamp();
        Activity? trace = _telemetry.Begin(operation.Type, operation.OwnName);
        string? code = GraphErrors.Internal;
        try
        {
            ExecutionResult result = await RunAsync(operation, request, budget, cancellationToken).ConfigureAwait(false);
            string[] codes = [.. (result.Errors ?? []).Select(e => e.Code ?? GraphErrors.Internal)];
            code = Array.Find(codes, GraphErrors.IsFault) ?? codes.FirstOrDefault();
            if (tellsCost)
            {
                result.Extensions = new Dictionary<string, object?>(result.Extensions ?? [])
                {
                    ["cost"] = new Dictionary<string, object?>
                    {
                        ["requested"] = operation.Cost,
                        ["maximum"] = _options.Guards.MaxCost,
                        ["storeRoundTrips"] = trips.Count,
                        ["work"] = budget.Spent,
                        ["mostWork"] = budget.Most,
                    },
                };
            }

            return result;
        }
        finally
        {
            bool isFault = code is not null && GraphErrors.IsFault(code);
            var outcome = new OperationOutcome(operation.Type, _time.GetElapsedTime(begun), trips.Count, operation.Cost, code, isFault);
            _telemetry.End(trace, outcome);
            Ran(_log, operation.Type, operation.OwnName, outcome.Duration.TotalMilliseconds, outcome.RoundTrips, outcome.Cost, code);
        }
    }

    private async Task<ExecutionResult> RunAsync(
        GraphOperation operation, GraphRequest request, WorkBudget budget, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, budget.Over);
        ExecutionResult? result = null;
        try
        {
            result = await _executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = _schema,
                Document = operation.Document.Document,
                Query = operation.Document.Query,
                OperationName = operation.Name,
                Variables = operation.Variables,
                UserContext = request,
                CancellationToken = stop.Token,
                Timeout = _options.Timeout,
                TimeoutAction = TimeoutAction.ReturnTimeoutError,
                UnhandledExceptionDelegate = Explain,

                // The rules look at the document alone: one that has passed them passes them again. Variables are read either way.
                ValidationRules = operation.Document.IsValid ? Array.Empty<IValidationRule>() : LiteralsOfCorrectType.Rules,
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (budget.IsOver && !cancellationToken.IsCancellationRequested)
        {
            // Said below, as where fields were left out and the rest came.
        }

        if (result is null || budget.IsOver)
        {
            return new ExecutionResult(GraphErrors.TooMuchWork(budget.Most)) { Executed = true };
        }

        if (result.Executed)
        {
            operation.Document.Validated();
        }

        ErrorLimit.Apply(result, _options.Guards);
        VariableAdvice.Apply(result, _schema, operation.Document.Document, operation.Operation, operation.Variables);
        return result;
    }

    // What the store says is meant for the person who asked; anything else is a defect, and only the log knows more.
    private Task Explain(UnhandledExceptionContext context)
    {
        switch (context.OriginalException)
        {
            case GraphStoreException e:
                // A store that is away for a while is told of in a sentence: everybody who asks meanwhile makes a line.
                if (e.RetryAfter is null)
                {
                    StoreFailed(_log, e);
                }
                else
                {
                    StoreAway(_log, e.Message);
                }

                context.Exception = new StoreError(e);
                break;
            case UnknownWordException e:
                context.Exception = GraphErrors.UnknownWord(e);
                break;
            case UnmeantReferenceException { Answer: { } answer }:
                context.Exception = GraphErrors.Of(answer);
                break;
            case SearchTooBroadException e:
                context.Exception = GraphErrors.TooBroad(e);
                break;
            case WorkBudgetException e:
                context.Exception = GraphErrors.TooMuchWork(e.Most);
                break;
            case ArgumentException e:
                ArgumentRefused(_log, e);
                context.Exception = GraphErrors.Input(
                    "An argument is not one that this field takes: a cursor has to come from a page of the same list.");
                break;
            default:
                Failed(_log, context.OriginalException);
                context.Exception = new ExecutionError("The service could not answer this; its log says why.") { Code = GraphErrors.Internal };
                break;
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Debug, "{Type} {Operation} took {Milliseconds:0.0} ms, {RoundTrips} round trips and {Cost} of cost; error: {ErrorCode}")]
    private static partial void Ran(ILogger log, string type, string? operation, double milliseconds, int roundTrips, long cost, string? errorCode);

    [LoggerMessage(LogLevel.Error, "A field could not be resolved")]
    private static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Error, "The store could not answer")]
    private static partial void StoreFailed(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Warning, "The store is away: {Reason}")]
    private static partial void StoreAway(ILogger log, string reason);

    [LoggerMessage(LogLevel.Debug, "The store refused an argument")]
    private static partial void ArgumentRefused(ILogger log, Exception exception);
}
