using System.Globalization;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.Feeds;

/// <summary>Reads the pages of feeds: what is newest, as the graph has it by now.</summary>
internal sealed class FeedReader(ChangeJournal journal, TopicMatcher matcher, IGraphReader graph)
{
    private const int PageSize = 50;
    private const int LongestWords = 2_000;

    /// <summary>A page.</summary>
    /// <param name="set">What is followed.</param>
    /// <param name="before">The place that the page ends before; null for the newest page.</param>
    /// <param name="root">What paths are appended to.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<AtomFeed> ReadAsync(FollowedSet set, JournalPlace? before, string root, CancellationToken cancellationToken)
    {
        JournalPlace newest = await journal.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        NewestFound found = await matcher.NewestAsync(set.Topic, journal, before, PageSize, cancellationToken).ConfigureAwait(false);
        ProvisionId[] sources = [.. found.Citations.Select(c => c.Entry.Citation.Source).Distinct()];
        IReadOnlyDictionary<ProvisionId, Provision> provisions = sources.Length == 0
            ? new Dictionary<ProvisionId, Provision>() : await graph.ProvisionsAsync(sources, cancellationToken).ConfigureAwait(false);
        string first = root + set.Feed;
        return new AtomFeed
        {
            Id = StableId.Of($"feed\n{newest.Revision.Store}\n{set.Topic.Key}"),
            Title = set.Title,
            Subtitle = "In the order in which they came to be known here, as far back as the graph remembers its changes.",
            Updated = found.Citations is [var latest, ..] ? latest.Entry.At : DateTimeOffset.UnixEpoch,
            Self = before is { } place ? Before(first, place) : first,
            First = first,
            Next = found.Older is { } older ? Before(first, older) : null,
            Alternate = root + set.Page,
            Entries = [.. found.Citations.Select(c => Entry(c, provisions.GetValueOrDefault(c.Entry.Citation.Source), root))],
        };
    }

    private static string Before(string feed, JournalPlace place) =>
        $"{feed}{(feed.Contains('?', StringComparison.Ordinal) ? '&' : '?')}before={Address.Escaped(place.ToString())}";

    private static AtomEntry Entry(NewlyCited news, Provision? source, string root)
    {
        ProvisionId place = news.Entry.Citation.Source;
        string how = news.Citation is { } citation ? InWords.Of(citation.Relation) : "cites";
        string pinpoint = news.Citation?.Pinpoint is { } part ? ", " + part : "";
        string words = source?.Text ?? "";
        return new AtomEntry(
            news.Entry.Id,
            string.Create(CultureInfo.InvariantCulture, $"{place.Instrument}, {place.Label}: {how} {news.Citation?.Target ?? news.Entry.Cited}{pinpoint}"),
            news.Entry.At,
            root + Address.Opened(place),
            words.Length <= LongestWords ? words : words[..LongestWords] + " …",
            news.Citation?.Relation.Name() ?? RelationType.Cites.Name());
    }
}
