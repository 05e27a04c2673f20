using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Queries.References;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Feeds;

/// <summary>Feeds of what newly cites something, for programs that read feeds.</summary>
internal static class FeedEndpoints
{
    // Most is read from what is in memory, the rest by the page.
    private const int Cost = 200;

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder feeds = app.MapGroup("/feeds");
        feeds.MapGet("/i/{**reference}", OfEntityAsync);
    }

    private static async Task<IResult> OfEntityAsync(
        HttpContext context, ReferenceResolver resolver, FeedSender sender, string? reference, string? p) =>
        await sender.SendAsync(context, async stop =>
        {
            string typed = (reference ?? "").Trim() + (string.IsNullOrEmpty(p) ? "" : "#" + p);
            Resolution meant = await resolver.ResolveAsync(typed, stop).ConfigureAwait(false);
            return TopicReader.Read(typed, meant) is not { Of: { } of } topic ? null
                : new FollowedSet(topic, $"What newly cites {Words(of)}", FeedAddress.Of(of), of.IsProvision ? Address.Opened(of.Provision) : Address.Of(of));
        }, Cost).ConfigureAwait(false);

    private static string Words(EntityId entity) => entity.Label is null ? entity.ToString() : $"{entity.Instrument}, {entity.Label}";
}
