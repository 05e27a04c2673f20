using GraphQL;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;

namespace KnowledgeGraph.Api.GraphQL;

/// <content>What is new.</content>
internal sealed partial class GraphQuery
{
    private void FollowingFields() =>
        Field<NewCitationsGraphType>("newCitations")
            .Description("What newly cites something since a place: for who was away. The subscription of this name tells it as it comes.")
            .Followed()
            .Costs(FollowedArguments.Price)
            .ResolveAsync(async c =>
            {
                Topic topic = await c.TopicAsync().ConfigureAwait(false);
                CitationFollower followers = c.Request().Followers;
                JournalPlace since = c.Since() ?? await followers.NewestAsync(c.CancellationToken).ConfigureAwait(false);
                return await followers.ReadAsync(topic, since, c.Most(), c.CancellationToken).ConfigureAwait(false);
            });
}
