using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Wording.Differences;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Where words come from, and what became of them. Answered from the index at the revision of the moment; only texts are read.</summary>
/// <param name="graph">The graph.</param>
/// <param name="wording">Its index of wording.</param>
public sealed class WordingAnswers(IGraphReader graph, FollowedWording wording)
{
    // A word by word comparison of the paragraphs of a page.
    private const long Effort = DifferenceEffort.Standard / 4;

    /// <summary>The index that answers.</summary>
    public FollowedWording Index => wording;

    /// <summary>Where the words of paragraphs come from; those that have no wording, or are not loaded, are absent.</summary>
    public async Task<IReadOnlyDictionary<ProvisionId, WordingAnswer>> ReadAsync(
        IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        WordingIndex index = await wording.GetAsync(cancellationToken).ConfigureAwait(false);
        var answers = new Dictionary<ProvisionId, WordingAnswer>(ids.Count);
        foreach (ProvisionId id in ids.Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index.Find(id) is { } found)
            {
                answers.Add(id, WordingAnswer.Of(index, found.Wording, found.Date, found.Question));
            }
        }

        return answers;
    }

    /// <summary>The earlier texts that have the words of a paragraph or most of them, the oldest first, and what each changed.</summary>
    public Task<Page<WordingStep>> HistoryAsync(ProvisionId id, PageRequest page, CancellationToken cancellationToken = default) =>
        StepsAsync(id, page, (found, texts) => texts.Where(o => o.Date is { } date && (found.Date is null || date < found.Date)), cancellationToken);

    /// <summary>The later texts that have them, the newest first, and what each changed.</summary>
    public Task<Page<WordingStep>> LaterUsesAsync(ProvisionId id, PageRequest page, CancellationToken cancellationToken = default) =>
        StepsAsync(id, page, (found, texts) => texts.Where(o => o.Date is null || o.Date > found.Date).Reverse(), cancellationToken);

    /// <summary>How much of an instrument's text is agreed language; null where it has no text.</summary>
    public async Task<AgreedLanguage?> OfInstrumentAsync(InstrumentId id, CancellationToken cancellationToken = default)
    {
        WordingIndex index = await wording.GetAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TextWording> texts = AgreedLanguageReader.English(index, id);
        return texts.Count == 0 ? null : new AgreedLanguageReader(index).Read(texts);
    }

    /// <summary>How much of a draft is agreed language.</summary>
    public async Task<AgreedLanguage> OfDraftAsync(Document draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        WordingIndex index = await wording.GetAsync(cancellationToken).ConfigureAwait(false);
        return new AgreedLanguageReader(index).Read(
            [TextWording.Of(draft.Head, draft.Part ?? "", draft.Provisions.Select(p => (p.Label, p.Kind, p.Text)))]);
    }

    /// <summary>The text that adopted the draft which a text recommends; null where it recommends none, or none has adopted it.</summary>
    public async Task<AdoptedDraft?> AdoptedAsAsync(InstrumentId draft, CancellationToken cancellationToken = default)
    {
        WordingIndex index = await wording.GetAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, string> heads = await HeadsAsync([draft], cancellationToken).ConfigureAwait(false);
        return new AdoptedDraftReader(index).AdoptedAs(draft, heads.GetValueOrDefault(draft));
    }

    /// <summary>The recommended drafts that a text adopted.</summary>
    public async Task<IReadOnlyList<AdoptedDraft>> AdoptedDraftsOfAsync(InstrumentId adopted, CancellationToken cancellationToken = default)
    {
        WordingIndex index = await wording.GetAsync(cancellationToken).ConfigureAwait(false);
        var reader = new AdoptedDraftReader(index);
        IReadOnlyList<InstrumentId> drafts = reader.MayBeDraftsOf(adopted);
        IReadOnlyDictionary<InstrumentId, string> heads = await HeadsAsync(drafts, cancellationToken).ConfigureAwait(false);
        return [.. drafts.Select(d => reader.AdoptedAs(d, heads.GetValueOrDefault(d))).OfType<AdoptedDraft>().Where(a => a.Adopted == adopted)];
    }

    private async Task<IReadOnlyDictionary<InstrumentId, string>> HeadsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken)
    {
        if (of.Count == 0)
        {
            return new Dictionary<InstrumentId, string>();
        }

        IReadOnlyDictionary<InstrumentId, Page<Provision>> heads =
            await graph.PartsAsync(of, [ProvisionKind.Head], new PageRequest(1), cancellationToken: cancellationToken).ConfigureAwait(false);
        return heads.Where(h => h.Value.Items.Count > 0).ToDictionary(h => h.Key, h => h.Value.Items[0].Node.Text);
    }

    private async Task<Page<WordingStep>> StepsAsync(
        ProvisionId id, PageRequest request, Func<FoundParagraph, IEnumerable<Occurrence>, IEnumerable<Occurrence>> choose,
        CancellationToken cancellationToken)
    {
        WordingIndex index = await wording.GetAsync(cancellationToken).ConfigureAwait(false);
        if (index.Find(id) is not { } found || WordingAnswer.Of(index, found.Wording, found.Date, found.Question).Origin == WordingOrigin.Formula)
        {
            return Page<WordingStep>.Empty;
        }

        Occurrence[] all = [.. choose(found, index.Carrying(found.Wording).Texts)];
        Page<Occurrence> page = WordingPaging.Of(all, request);
        (Occurrence Where, Occurrence? From)[] steps = [.. page.Items.Select(i => (i.Node, index.Find(i.Node.Provision) is { } step
            ? index.Before(step.Wording, step.Date, step.Question).Closest : null))];
        ProvisionId[] read = [.. steps.SelectMany(s => new[] { s.Where.Provision, s.From?.Provision }).OfType<ProvisionId>().Distinct()];
        IReadOnlyDictionary<ProvisionId, Provision> provisions = read.Length == 0
            ? new Dictionary<ProvisionId, Provision>() : await graph.ProvisionsAsync(read, cancellationToken).ConfigureAwait(false);
        var effort = new DifferenceEffort(Effort);
        return new Page<WordingStep>
        {
            Items = [.. steps.Select((s, at) => new PageItem<WordingStep>(Step(s.Where, s.From, provisions, effort), page.Items[at].Cursor))],
            HasNext = page.HasNext,
            HasPrevious = page.HasPrevious,
            TotalCount = page.TotalCount,
        };
    }

    private static WordingStep Step(
        Occurrence where, Occurrence? from, IReadOnlyDictionary<ProvisionId, Provision> provisions, DifferenceEffort effort)
    {
        Provision? provision = provisions.GetValueOrDefault(where.Provision);
        Provision? before = from is null ? null : provisions.GetValueOrDefault(from.Provision);
        return new WordingStep
        {
            Where = where,
            From = from,
            Provision = provision,
            FromProvision = before,
            Difference = provision is null || before is null
                ? null : WordDifference.Between(ComparedText.Of(before.Text), ComparedText.Of(provision.Text), effort),
        };
    }
}
