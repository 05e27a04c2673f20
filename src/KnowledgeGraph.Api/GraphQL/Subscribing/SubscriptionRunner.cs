using System.Runtime.CompilerServices;
using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Documents;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>
/// Runs subscriptions, whatever brought them here: what is selected is guarded and priced as that of a query, and each event is an answer with
/// a price, a budget and a turn of its own. Whoever cannot be told goes on later from the place that they were told last.
/// </summary>
internal sealed class SubscriptionRunner(
    GraphExecutor executor, AccessPolicy policy, Admission admission, CitationFollower followers, IOptions<KnowledgeGraphApiOptions> options)
    : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly KnowledgeGraphApiOptions _options = options.Value;

    // Other requests are answered between the events of a save that a thousand follow.
    private readonly SemaphoreSlim _turns = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>The subscriptions that are open.</summary>
    public FollowerSeats Seats { get; } = new(policy, options.Value.Following);

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    /// <summary>Reads, guards and prices an operation, and finds what it follows.</summary>
    /// <param name="request">The operation.</param>
    /// <param name="since">From where on, whatever the operation says; null for what it says.</param>
    /// <param name="context">Whose it is.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<OpenedOperation> OpenAsync(
        GraphQLHttpRequest request, JournalPlace? since, HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (executor.Documents.Find(request.Query, request.Hash, request.DocumentId) is not { } document)
            {
                return new OpenedOperation(new ExecutionResult(PersistedQuery.NotFound));
            }

            if (document.Operation(request.OperationName)?.Operation != OperationType.Subscription)
            {
                return new OpenedOperation(Refusal: null);
            }

            GraphOperation operation = await executor.PriceAsync(document, request.OperationName, request.Variables, cancellationToken)
                .ConfigureAwait(false);
            if (!policy.Affords(context, operation.Cost))
            {
                return new OpenedOperation(Cut(GraphErrors.RateLimited(operation.Cost), null));
            }

            using var budget = WorkBudget.Begin(_options.Guards.MaxWork);
            var subscribed = new Subscribed();
            ExecutionResult opened = await executor.ExecuteAsync(operation, tellsCost: false, budget, cancellationToken, subscribed)
                .ConfigureAwait(false);
            subscribed.Since = since ?? subscribed.Since;
            return opened.Errors is { Count: > 0 } ? new OpenedOperation(opened)
                : subscribed.Topic is null ? new OpenedOperation(new ExecutionResult(GraphErrors.Input("A subscription has to select newCitations.")))
                : new OpenedOperation(null, operation, subscribed);
        }
        catch (ExecutionError e)
        {
            return new OpenedOperation(new ExecutionResult(e));
        }
    }

    /// <summary>What a subscription is told, as it comes, until it is cut off.</summary>
    public async IAsyncEnumerable<SubscriptionEvent> TellAsync(
        OpenedOperation opened, HttpContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Subscribed subscribed = opened.Subscribed!;
        await foreach (CitationNews news in followers.FollowAsync(subscribed.Topic!, subscribed.Since, subscribed.Most, cancellationToken)
            .ConfigureAwait(false))
        {
            SubscriptionEvent told = await EventAsync(opened, news, context, cancellationToken).ConfigureAwait(false);
            yield return told;
            if (told.IsEnd)
            {
                yield break;
            }
        }
    }

    private async Task<SubscriptionEvent> EventAsync(
        OpenedOperation opened, CitationNews news, HttpContext context, CancellationToken cancellationToken)
    {
        // Priced for as many citations as may come at once.
        long cost = Math.Max(1, opened.Operation!.Cost * Math.Max(1, news.Citations.Count) / opened.Subscribed!.Most);
        if (!policy.Affords(context, cost))
        {
            return new SubscriptionEvent(Cut(GraphErrors.RateLimited(cost), news.Since), null, IsEnd: true);
        }

        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using IDisposable? turn = await EnterAsync(context, cost, cancellationToken).ConfigureAwait(false);
            using var budget = WorkBudget.Begin(_options.Guards.MaxWork);
            ExecutionResult answer = await executor.ExecuteAsync(
                opened.Operation, tellsCost: false, budget, cancellationToken, new Subscribed { Told = news }).ConfigureAwait(false);
            return answer.Errors?.OfType<StoreError>().FirstOrDefault() is { } outage
                ? new SubscriptionEvent(Cut(outage, news.Since), null, IsEnd: true)
                : new SubscriptionEvent(answer, news.Until.ToString(), IsEnd: false);
        }
        catch (BusyException e)
        {
            return new SubscriptionEvent(Cut(new ExecutionError(e.Message) { Code = "BUSY" }, news.Since), null, IsEnd: true);
        }
        finally
        {
            _turns.Release();
        }
    }

    // So many of a client may wait at once, and all its followers are told at the same time: they come again a moment later.
    private async Task<IDisposable?> EnterAsync(HttpContext context, long cost, CancellationToken cancellationToken)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                return await admission.EnterAsync(context, cost).ConfigureAwait(false);
            }
            catch (BusyException) when (tries < 10)
            {
                await Task.Delay(Moment, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static ExecutionResult Cut(ExecutionError why, JournalPlace? since)
    {
        if (since is { } place)
        {
            why.AddExtension("since", place.ToString());
        }

        return new ExecutionResult(why);
    }
}
