using KnowledgeGraph.Following.Topics;

namespace KnowledgeGraph.Api.Feeds;

/// <summary>What a feed follows.</summary>
/// <param name="Topic">Which new citations.</param>
/// <param name="Title">It in a few words.</param>
/// <param name="Feed">The path of the feed.</param>
/// <param name="Page">The path of the page that shows it.</param>
internal sealed record FollowedSet(Topic Topic, string Title, string Feed, string Page);
