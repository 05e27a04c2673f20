using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Topics;

/// <summary>Finds of new citations those that somebody follows. What many follow is looked for once.</summary>
/// <param name="graph">The graph, as it is by now.</param>
public sealed class TopicMatcher(IGraphReader graph)
{
    // Citations that are read at once.
    private const int PageSize = 1_000;

    private readonly PageFindings _findings = new();

    /// <summary>Those of a page's new citations that are of a topic, in its order.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public async Task<IReadOnlyList<NewlyCited>> MatchAsync(Topic topic, JournalPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(page);
        if (page.Entries.Count == 0)
        {
            return [];
        }

        if (topic.Of is { } of)
        {
            IReadOnlySet<InstrumentId> touched = await _findings.GetAsync(page, "", () => TouchedAsync(page), cancellationToken)
                .ConfigureAwait(false);
            if (!touched.Contains(of.Instrument) && !(topic.Holder is { } holder && touched.Contains(holder)))
            {
                return [];
            }
        }

        return await _findings.GetAsync(page, topic.Key, () => FindAsync(topic, page), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The newest citations of a topic before a place, the newest first.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="journal">What has been saved.</param>
    /// <param name="before">The place; null for the newest.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<NewestFound> NewestAsync(
        Topic topic, ChangeJournal journal, JournalPlace? before, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(journal);
        Dictionary<CitationId, Citation> now = await NowAsync(topic, cancellationToken).ConfigureAwait(false);
        IEnumerable<JournalEntry> told = journal.Of(now.Keys).OrderByDescending(e => e.Revision.Number).ThenByDescending(e => e.Before.Told);
        if (before is { } place)
        {
            told = told.Where(e => e.Before.Revision.Number < place.Revision.Number
                || (e.Before.Revision.Number == place.Revision.Number && e.Before.Told < place.Told));
        }

        NewlyCited[] found = [.. told.Take(most + 1).Select(e => new NewlyCited(e, now[e.Citation]))];
        return found.Length > most ? new NewestFound(found[..most], found[most - 1].Entry.Before) : new NewestFound(found, null);
    }

    // The instruments that citations of a page may count for: those cited, and those whose annexes hold their texts.
    private async Task<IReadOnlySet<InstrumentId>> TouchedAsync(JournalPage page)
    {
        var touched = page.Entries.Select(e => e.Cited).ToHashSet();
        foreach (Instrument cited in (await graph.InstrumentsAsync(touched, CancellationToken.None).ConfigureAwait(false)).Values)
        {
            if (cited.ContainedIn is { } place)
            {
                touched.Add(place.Instrument);
            }
        }

        return touched;
    }

    private async Task<IReadOnlyList<NewlyCited>> FindAsync(Topic topic, JournalPage page)
    {
        IReadOnlyDictionary<CitationId, Citation> now = topic.Of is null
            ? await graph.CitationsAsync([.. page.Entries.Select(e => e.Citation)], CancellationToken.None).ConfigureAwait(false)
            : await NowAsync(topic, CancellationToken.None).ConfigureAwait(false);

        // What its text has lost meanwhile is told of an instrument as it was; whether it would pass a filter cannot be known any more.
        bool toldAsItWas = !topic.IsFiltered && topic.Of is not { IsProvision: true };
        return
        [
            .. page.Entries
                .Where(e => now.ContainsKey(e.Citation) || (toldAsItWas && (topic.Of is null || e.Cited == topic.Of.Value.Instrument)))
                .Select(e => new NewlyCited(e, now.GetValueOrDefault(e.Citation))),
        ];
    }

    private async Task<Dictionary<CitationId, Citation>> NowAsync(Topic topic, CancellationToken cancellationToken)
    {
        var found = new Dictionary<CitationId, Citation>();
        EntityId of = topic.Of ?? throw new ArgumentException("A topic of something has to say of what.", nameof(topic));
        for (var request = new PageRequest(PageSize); ;)
        {
            Page<Citation>? page = (await graph.CitationsOfAsync([of], topic.Filter, request, cancellationToken).ConfigureAwait(false))
                .GetValueOrDefault(of);
            foreach (PageItem<Citation> item in page?.Items ?? [])
            {
                found[item.Node.Id] = item.Node;
            }

            if (page is not { HasNext: true, Items: [.., var last] })
            {
                return found;
            }

            request = request with { Cursor = last.Cursor };
        }
    }
}

/// <summary>The newest citations of a topic.</summary>
/// <param name="Citations">The newest first.</param>
/// <param name="Older">The place that older ones are before; null where none are remembered.</param>
public sealed record NewestFound(IReadOnlyList<NewlyCited> Citations, JournalPlace? Older);
