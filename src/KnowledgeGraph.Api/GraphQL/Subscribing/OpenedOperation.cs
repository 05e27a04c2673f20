using GraphQL;
using KnowledgeGraph.Api.GraphQL.Requests;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>What became of an operation that was sent where subscriptions are.</summary>
/// <param name="Refusal">Why nothing comes; null where something does.</param>
/// <param name="Operation">The subscription; null for a query or a mutation, which is answered once.</param>
/// <param name="Subscribed">What the subscription follows.</param>
internal sealed record OpenedOperation(ExecutionResult? Refusal, GraphOperation? Operation = null, Subscribed? Subscribed = null);
