using System.Runtime.CompilerServices;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Topics;

/// <summary>
/// Tells those who follow something what newly cites it. Nothing is kept of anybody: whoever follows has a place, and asks for what came after it
/// as fast as they take it.
/// </summary>
/// <param name="journal">What has been saved.</param>
/// <param name="matcher">Finds in it what somebody follows.</param>
public sealed class CitationFollower(ChangeJournal journal, TopicMatcher matcher)
{
    // New citations that are looked at together, and for one answer.
    private const int AtOnce = 500;
    private const int ForAnAnswer = 10_000;

    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(2);

    // Whoever is told nothing is given a new place now and then, so that theirs does not become too old.
    private const long MovesAfter = 200;

    /// <summary>The newest place.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public Task<JournalPlace> NewestAsync(CancellationToken cancellationToken = default) => journal.CatchUpAsync(cancellationToken);

    /// <summary>What came after a place, by now.</summary>
    /// <param name="topic">What is followed.</param>
    /// <param name="since">The place.</param>
    /// <param name="most">How many new citations at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public async Task<CitationNews> ReadAsync(Topic topic, JournalPlace since, int most, CancellationToken cancellationToken = default)
    {
        await journal.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        return await ReadKnownAsync(topic, since, most, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What comes after a place, as it comes, without end. The next is looked for when the last has been taken.</summary>
    /// <param name="topic">What is followed.</param>
    /// <param name="since">The place; null for the newest.</param>
    /// <param name="most">How many new citations are told at once, at least 1.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public async IAsyncEnumerable<CitationNews> FollowAsync(
        Topic topic, JournalPlace? since, int most, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        JournalPlace newest = await journal.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        JournalPlace at = since ?? newest;
        JournalPlace told = at;
        while (true)
        {
            CitationNews read = await ReadPatientlyAsync(topic, at, most, cancellationToken).ConfigureAwait(false);
            at = read.Until;
            if (read.Citations.Count > 0 || read.IsTooOld || at.Revision.Number - told.Revision.Number >= MovesAfter)
            {
                yield return read with { Since = told };
                told = at;
            }

            if (!read.HasMore)
            {
                await journal.WaitAsync(at, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Whoever follows waits for a store that is away.
    private async Task<CitationNews> ReadPatientlyAsync(Topic topic, JournalPlace since, int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ReadKnownAsync(topic, since, most, cancellationToken).ConfigureAwait(false);
            }
            catch (GraphStoreException)
            {
                await Task.Delay(WhileAway, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<CitationNews> ReadKnownAsync(Topic topic, JournalPlace since, int most, CancellationToken cancellationToken)
    {
        List<NewlyCited> found = [];
        JournalPlace place = since;
        for (int looked = 0; ;)
        {
            JournalPage page = journal.After(place, AtOnce);
            if (page.IsTooOld)
            {
                return new CitationNews(since, page.Until, IsTooOld: true, HasMore: false, []);
            }

            looked += page.Entries.Count;
            foreach (NewlyCited citation in await matcher.MatchAsync(topic, page, cancellationToken).ConfigureAwait(false))
            {
                if (found.Count == most)
                {
                    return new CitationNews(since, citation.Entry.Before, IsTooOld: false, HasMore: true, found);
                }

                found.Add(citation);
            }

            place = page.Until;
            if (!page.HasMore || found.Count == most || looked >= ForAnAnswer)
            {
                return new CitationNews(since, place, IsTooOld: false, page.HasMore, found);
            }
        }
    }
}
