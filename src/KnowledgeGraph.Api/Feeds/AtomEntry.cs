namespace KnowledgeGraph.Api.Feeds;

/// <summary>An entry of a feed.</summary>
/// <param name="Id">The same for ever.</param>
/// <param name="Title">What it says in a line.</param>
/// <param name="Updated">When.</param>
/// <param name="Href">The page, absolute.</param>
/// <param name="Words">The words of the paragraph.</param>
/// <param name="Term">How it is cited.</param>
internal sealed record AtomEntry(Guid Id, string Title, DateTimeOffset Updated, string Href, string Words, string Term);
