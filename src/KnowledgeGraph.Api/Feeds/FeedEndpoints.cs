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

    // What is of a set is found by asking of some hundred new citations at a time whether they are.
    private const int DearCost = 1_000;

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder feeds = app.MapGroup("/feeds");
        feeds.MapGet("/i/{**reference}", OfEntityAsync);
        feeds.MapGet("/search", OfSearchAsync);
        feeds.MapGet("/subject/{**subject}", OfSubjectAsync);
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

    // What the search finds is cited, or with side=citing cites.
    private static Task<IResult> OfSearchAsync(HttpContext context, FeedSender sender, string? side)
    {
        var search = SearchAddress.Read(name => context.Request.Query[name]);
        bool isCiting = side == SearchTopic.Citing;
        return sender.SendAsync(context, _ => Task.FromResult<FollowedSet?>(new FollowedSet(
            isCiting ? SearchTopic.OfWhatCites(search) : SearchTopic.OfWhatIsCited(search),
            isCiting ? $"New citations in what is found by {Words(search)}" : $"What newly cites what is found by {Words(search)}",
            FeedAddress.Of(search, isCiting), search.Href)), DearCost);
    }

    private static Task<IResult> OfSubjectAsync(HttpContext context, FeedSender sender, string? subject)
    {
        var search = new SearchAddress { Subject = (subject ?? "").Trim() };
        return sender.SendAsync(context, _ => Task.FromResult(search.Subject.Length is 0 or > 300 ? null : new FollowedSet(
            SearchTopic.OfWhatIsCited(search), $"What newly cites texts on {Subjects.Find(search.Subject)?.Term ?? search.Subject}",
            FeedAddress.OfSubject(search.Subject), search.Href)), DearCost);
    }

    private static string Words(SearchAddress search) =>
        search.IsEmpty ? "everything" : string.Join(", ", search.Values.Select(v => v.Name == "q" ? $"“{v.Value}”" : $"{v.Name} {v.Value}"));

    private static string Words(EntityId entity) => entity.Label is null ? entity.ToString() : $"{entity.Instrument}, {entity.Label}";
}
