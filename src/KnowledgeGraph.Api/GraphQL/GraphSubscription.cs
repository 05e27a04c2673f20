using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>What can be followed.</summary>
internal sealed class GraphSubscription : ObjectGraphType
{
    public GraphSubscription()
    {
        Name = "Subscription";
        Description = "What can be followed, over WebSocket (graphql-transport-ws) or server-sent events.";
        Field<NewCitationsGraphType>("newCitations")
            .Description("What newly cites something, as it is saved, by whichever process: everything once. Begin with since where you were away.")
            .Followed()
            .Costs(FollowedArguments.Price)
            .ResolveAsync(async c =>
            {
                Subscribed subscribed = c.Request().Subscribed ?? throw GraphErrors.Input("A subscription is sent over WebSocket or server-sent events.");
                if (subscribed.Told is null)
                {
                    (subscribed.Since, subscribed.Most) = (c.Since(), c.Most());
                    subscribed.Topic = await c.TopicAsync().ConfigureAwait(false);
                }

                return subscribed.Told;
            })
            .FieldType.StreamResolver = new Elsewhere();
    }

    // The schema has to say that the field streams; events are made by the transports, which run the operation for each.
    private sealed class Elsewhere : ISourceStreamResolver
    {
        public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) =>
            throw new NotSupportedException("Events are not streamed from inside of an operation.");
    }
}
