using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Counting;

namespace KnowledgeGraph.Queries.CitingTexts;

/// <summary>
/// Reads which texts cite something, a text with its paragraphs together, and counts them. Pages go through the list of citations in the
/// order of their texts, so that every one is reached and a page costs the same wherever it begins.
/// </summary>
/// <param name="graph">Where it is read.</param>
public sealed class CitingReader(IGraphReader graph)
{
    /// <summary>So many texts are on a page.</summary>
    public const int TextsAPage = 25;

    // What 25 texts usually have: one that has more goes on on the next page.
    private const int CitationsAPage = 300;
    private const int MostValues = 2_000;

    // Before a place that is within a text.
    private const string Within = "~";

    private static readonly IReadOnlyList<GroupBy> Sums = [];

    /// <summary>How much cites something.</summary>
    public async Task<Tally> CountAsync(EntityId of, CancellationToken cancellationToken = default) =>
        await CountAsync(new CitingQuestion(of).Filter, cancellationToken).ConfigureAwait(false);

    /// <summary>How much there is of some citations.</summary>
    public async Task<Tally> CountAsync(CitationFilter filter, CancellationToken cancellationToken = default) =>
        (await graph.GroupsAsync(new CountedCitations(filter), [Sums], cancellationToken).ConfigureAwait(false))[0].All;

    /// <summary>Reads a page with its counts.</summary>
    /// <param name="question">Which texts.</param>
    /// <param name="after">Where an earlier page said that the next one begins; null for the first.</param>
    /// <param name="texts">How many texts at the most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">The place is none of this list.</exception>
    public async Task<CitingReading> ReadAsync(
        CitingQuestion question, string? after = null, int texts = TextsAPage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        bool isByTimes = question.Order == CitingOrder.Times;
        GroupBy[][] ways =
        [
            [new GroupBy(Dimension.Body, MostValues)], [new GroupBy(Dimension.Year, MostValues, GroupOrder.ValueDesc)],
            [new GroupBy(Dimension.Relation, MostValues)],
            .. isByTimes ? [[new GroupBy(Dimension.Instrument, GroupBy.MostGroups)]] : Array.Empty<GroupBy[]>(),
        ];
        Task<IReadOnlyList<Grouping>> ofCounts = graph.GroupsAsync(new CountedCitations(question.Filter), ways, cancellationToken);
        Task<Tally>? ofAll = question.IsNarrowed ? CountAsync(question.Whole.Filter, cancellationToken) : null;
        IReadOnlyList<Grouping> counts = await ofCounts.ConfigureAwait(false);
        Tally found = counts[0].All, all = ofAll is null ? found : await ofAll.ConfigureAwait(false);
        (IReadOnlyList<CitingText> page, string? next) = found.Citations == 0 ? ([], null)
            : isByTimes ? await ByTimesAsync(question, counts[^1].Groups, after, texts, cancellationToken).ConfigureAwait(false)
            : await InOrderAsync(question, after, texts, cancellationToken).ConfigureAwait(false);
        Facet<BodyId>[] bodies =
            [.. counts[0].Groups.Select(g => new Facet<BodyId>(new BodyId(g.Value), g.Tally.Texts)).OrderByDescending(f => f.Count)];
        BodyId[] named = [.. bodies.Select(b => b.Value).Concat(page.Select(t => t.Instrument?.Body).OfType<BodyId>()).Distinct()];
        return new CitingReading
        {
            All = all,
            Found = found,
            Texts = page,
            Next = next,
            Bodies = bodies,
            Years = [.. counts[1].Groups.Select(g => new Facet<int>(int.Parse(g.Value, CultureInfo.InvariantCulture), g.Tally.Texts))],
            Relations = [.. counts[2].Groups.Select(g => new Facet<RelationType>(Facets.Word<RelationType>(g.Value), g.Tally.Texts))
                .OrderByDescending(f => f.Count)],
            Named = named.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(named, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>All citations of a question, text after text, a round trip for many; what is given is not held.</summary>
    public async IAsyncEnumerable<(Citation Citation, Instrument? Text)> AllAsync(
        CitingQuestion question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        Cursor? after = null;
        while (true)
        {
            Page<Citation> page = await CitationsAsync(question, after, CitationsAPage, cancellationToken).ConfigureAwait(false);
            IReadOnlyDictionary<InstrumentId, Instrument> known =
                await KnownAsync(page.Items.Select(i => i.Node.Id.Source.Instrument), cancellationToken).ConfigureAwait(false);
            foreach (PageItem<Citation> item in page.Items)
            {
                yield return (item.Node, known.GetValueOrDefault(item.Node.Id.Source.Instrument));
            }

            if (!page.HasNext || page.Items.Count == 0)
            {
                yield break;
            }

            after = page.Items[^1].Cursor;
        }
    }

    /// <summary>All texts of a question with all their paragraphs.</summary>
    public async Task<IReadOnlyList<CitingText>> AllTextsAsync(CitingQuestion question, CancellationToken cancellationToken = default)
    {
        var texts = new List<(Instrument? Instrument, List<Citation> Citations)>();
        await foreach ((Citation citation, Instrument? text) in AllAsync(question, cancellationToken).ConfigureAwait(false))
        {
            if (texts.Count == 0 || texts[^1].Citations[0].Id.Source.Instrument != citation.Id.Source.Instrument)
            {
                texts.Add((text, []));
            }

            texts[^1].Citations.Add(citation);
        }

        return [.. texts.Select(t => new CitingText(t.Citations[0].Id.Source.Instrument, t.Instrument, [.. CitingParagraph.Of(t.Citations)]))];
    }

    // The citations of a text follow each other. A text that the page cuts is left to the next page, unless it fills this one.
    private async Task<(IReadOnlyList<CitingText> Texts, string? Next)> InOrderAsync(
        CitingQuestion question, string? after, int most, CancellationToken cancellationToken)
    {
        (Cursor? cursor, bool isContinued) = Place(after);
        Page<Citation> page = await CitationsAsync(question, cursor, CitationsAPage, cancellationToken).ConfigureAwait(false);
        List<List<PageItem<Citation>>> runs = Runs(page.Items);
        bool isCut = page.HasNext;
        if (isCut && runs.Count > 1 && runs.Count <= most)
        {
            runs.RemoveAt(runs.Count - 1);
            isCut = false;
        }

        bool hasNext = page.HasNext || runs.Count > most;
        runs = [.. runs.Take(most)];
        bool goesOn = isCut && runs.Count == 1 && hasNext;
        IReadOnlyDictionary<InstrumentId, Instrument> known =
            await KnownAsync(runs.Select(r => r[0].Node.Id.Source.Instrument), cancellationToken).ConfigureAwait(false);
        CitingText[] texts =
        [
            .. runs.Select((run, i) => Text(run.Select(c => c.Node), known) with
            {
                IsContinued = isContinued && i == 0,
                GoesOn = goesOn && i == runs.Count - 1,
            }),
        ];
        return (texts, hasNext && runs.Count > 0 ? (goesOn ? Within : "") + runs[^1][^1].Cursor : null);
    }

    private static (Cursor? Cursor, bool IsWithinText) Place(string? after)
    {
        if (string.IsNullOrEmpty(after))
        {
            return (null, false);
        }

        bool isWithin = after.StartsWith(Within, StringComparison.Ordinal);
        return Cursor.TryRead(isWithin ? after[Within.Length..] : after, out Cursor? cursor)
            ? (cursor, isWithin) : throw new ArgumentException("This is no place in the list of what cites it.", nameof(after));
    }

    private static List<List<PageItem<Citation>>> Runs(IReadOnlyList<PageItem<Citation>> citations)
    {
        var runs = new List<List<PageItem<Citation>>>();
        foreach (PageItem<Citation> citation in citations)
        {
            if (runs.Count == 0 || runs[^1][0].Node.Id.Source.Instrument != citation.Node.Id.Source.Instrument)
            {
                runs.Add([]);
            }

            runs[^1].Add(citation);
        }

        return runs;
    }

    // By how often is an order that only counting tells: the texts are counted, and the citations of those on the page are read.
    private async Task<(IReadOnlyList<CitingText> Texts, string? Next)> ByTimesAsync(
        CitingQuestion question, IReadOnlyList<CountedGroup> groups, string? after, int most, CancellationToken cancellationToken)
    {
        int first = 0;
        if (!string.IsNullOrEmpty(after) && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out first))
        {
            throw new ArgumentException("This is no place in the list of what cites it.", nameof(after));
        }

        InstrumentId[] ids = [.. groups.Skip(first).Take(most).Select(g => new InstrumentId(g.Value))];
        if (ids.Length == 0)
        {
            return ([], null);
        }

        CitationFilter filter = question.Narrowing;
        filter = filter with { Source = filter.Source with { Only = ids } };
        var citations = new List<Citation>();
        Page<Citation> page = Page<Citation>.Empty with { HasNext = true };
        while (page.HasNext)
        {
            var part = new PageRequest(CitationsAPage, page.Items is [.., var last] ? last.Cursor : null);
            page = One(await graph.CitationsOfAsync([question.Of], filter, part, cancellationToken).ConfigureAwait(false), question.Of);
            citations.AddRange(page.Items.Select(i => i.Node));
        }

        IReadOnlyDictionary<InstrumentId, Instrument> known = await KnownAsync(ids, cancellationToken).ConfigureAwait(false);
        ILookup<InstrumentId, Citation> byText = citations.ToLookup(c => c.Id.Source.Instrument);
        int next = first + ids.Length;
        return ([.. ids.Where(byText.Contains).Select(id => Text(byText[id], known))],
            next < groups.Count ? next.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static CitingText Text(IEnumerable<Citation> citations, IReadOnlyDictionary<InstrumentId, Instrument> known)
    {
        CitingParagraph[] paragraphs = [.. CitingParagraph.Of(citations)];
        InstrumentId id = paragraphs[0].Id.Instrument;
        return new CitingText(id, known.GetValueOrDefault(id), paragraphs);
    }

    private async Task<Page<Citation>> CitationsAsync(CitingQuestion question, Cursor? after, int size, CancellationToken cancellationToken)
    {
        ListOrder order = question.Order switch
        {
            CitingOrder.Newest or CitingOrder.Times => ListOrder.DateDesc,
            CitingOrder.Oldest => ListOrder.DateAsc,
            _ => ListOrder.Text,
        };
        return One(await graph.CitationsOfAsync([question.Of], question.Narrowing, order, new PageRequest(size, after), cancellationToken)
            .ConfigureAwait(false), question.Of);
    }

    private static Page<Citation> One(IReadOnlyDictionary<EntityId, Page<Citation>> pages, EntityId of) =>
        pages.GetValueOrDefault(of) ?? Page<Citation>.Empty;

    private async Task<IReadOnlyDictionary<InstrumentId, Instrument>> KnownAsync(
        IEnumerable<InstrumentId> ids, CancellationToken cancellationToken)
    {
        InstrumentId[] distinct = [.. ids.Distinct()];
        return distinct.Length == 0 ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync(distinct, cancellationToken).ConfigureAwait(false);
    }
}
