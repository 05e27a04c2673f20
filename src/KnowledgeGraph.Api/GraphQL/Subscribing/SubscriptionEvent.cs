using GraphQL;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>What a subscription is told.</summary>
/// <param name="Answer">The answer to send.</param>
/// <param name="Place">The place that it reaches; null where it reaches none.</param>
/// <param name="IsEnd">Whether it says why nothing more comes.</param>
internal readonly record struct SubscriptionEvent(ExecutionResult Answer, string? Place, bool IsEnd);
