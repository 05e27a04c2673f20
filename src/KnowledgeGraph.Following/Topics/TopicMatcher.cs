using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Topics;

/// <summary>Finds of new citations those that somebody follows. What many follow is looked for once.</summary>
/// <param name="graph">The graph, as it is by now.</param>
public sealed class TopicMatcher(IGraphReader graph)
{
    // Citations that are read at once.
    private const int PageSize = 1_000;

    // New citations that are looked at together, and for one answer.
    private const int AtOnce = 500;
    private const int MostLooked = 10_000;

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
        return topic.Of is null
            ? await NewestOfAnyAsync(topic, journal, before, most, cancellationToken).ConfigureAwait(false)
            : await NewestOfOneAsync(topic, journal, before, most, cancellationToken).ConfigureAwait(false);
    }

    // What cites something is listed, and looked up in what has been saved.
    private async Task<NewestFound> NewestOfOneAsync(
        Topic topic, ChangeJournal journal, JournalPlace? before, int most, CancellationToken cancellationToken)
    {
        Dictionary<CitationId, Citation> now = await NowAsync(topic, topic.Filter, cancellationToken).ConfigureAwait(false);
        IEnumerable<JournalEntry> told = journal.Of(now.Keys).OrderByDescending(e => e.Revision.Number).ThenByDescending(e => e.Before.Told);
        if (before is { } place)
        {
            told = told.Where(e => e.Before.Revision.Number < place.Revision.Number
                || (e.Before.Revision.Number == place.Revision.Number && e.Before.Told < place.Told));
        }

        NewlyCited[] found = [.. told.Take(most + 1).Select(e => new NewlyCited(e, now[e.Citation]))];
        return found.Length > most ? new NewestFound(found[..most], found[most - 1].Entry.Before) : new NewestFound(found, null);
    }

    // What has been saved is gone through, the newest first, for as long as an answer may take.
    private async Task<NewestFound> NewestOfAnyAsync(
        Topic topic, ChangeJournal journal, JournalPlace? before, int most, CancellationToken cancellationToken)
    {
        List<NewlyCited> found = [];
        JournalPlace? at = before;
        for (int looked = 0; looked < MostLooked;)
        {
            IReadOnlyList<JournalEntry> entries = journal.Before(at, AtOnce);
            IReadOnlyDictionary<CitationId, Citation> now = await AmongAsync(topic, entries, cancellationToken).ConfigureAwait(false);
            foreach (JournalEntry entry in entries.Where(e => now.ContainsKey(e.Citation)))
            {
                if (found.Count == most)
                {
                    return new NewestFound(found, found[^1].Entry.Before);
                }

                found.Add(new NewlyCited(entry, now[entry.Citation]));
            }

            if (entries.Count < AtOnce)
            {
                return new NewestFound(found, null);
            }

            looked += entries.Count;
            at = entries[^1].Before;
        }

        return new NewestFound(found, at);
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
        IReadOnlyDictionary<CitationId, Citation> now = await AmongAsync(topic, page.Entries, CancellationToken.None).ConfigureAwait(false);

        // What its text has lost meanwhile is told of an instrument as it was; whether it would pass a filter cannot be known any more.
        bool toldAsItWas = !topic.IsFiltered && topic.Of is not { IsProvision: true };
        return
        [
            .. page.Entries
                .Where(e => now.ContainsKey(e.Citation) || (toldAsItWas && (topic.Of is null || e.Cited == topic.Of.Value.Instrument)))
                .Select(e => new NewlyCited(e, now.GetValueOrDefault(e.Citation))),
        ];
    }

    // Those of some new citations that are of a topic, as the graph has them by now: by the question that lists them, asked of the provisions that
    // they stood in.
    private async Task<IReadOnlyDictionary<CitationId, Citation>> AmongAsync(
        Topic topic, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        if (topic.Of is null && !topic.IsFiltered)
        {
            return await graph.CitationsAsync([.. entries.Select(e => e.Citation)], cancellationToken).ConfigureAwait(false);
        }

        CitationFilter filter = topic.Filter;
        filter = filter.Provision.In.Count == 0
            ? filter with { Provision = filter.Provision with { In = [.. entries.Select(e => (EntityId)e.Citation.Source).Distinct()] } }
            : filter with { Source = filter.Source with { Only = Both(filter.Source.Only, entries.Select(e => e.Citation.Source.Instrument)) } };
        return await NowAsync(topic, filter, cancellationToken).ConfigureAwait(false);
    }

    private static InstrumentId[] Both(IReadOnlyList<InstrumentId>? wanted, IEnumerable<InstrumentId> there) =>
        [.. there.Distinct().Where(i => wanted?.Contains(i) != false)];

    private async Task<Dictionary<CitationId, Citation>> NowAsync(Topic topic, CitationFilter filter, CancellationToken cancellationToken)
    {
        var found = new Dictionary<CitationId, Citation>();
        for (var request = new PageRequest(PageSize); ;)
        {
            Page<Citation>? page = topic.Of is { } of
                ? (await graph.CitationsOfAsync([of], filter, request, cancellationToken).ConfigureAwait(false)).GetValueOrDefault(of)
                : await graph.CitationsAsync(filter, ListOrder.Text, request, cancellationToken).ConfigureAwait(false);
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
