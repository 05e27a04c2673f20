using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>
/// The index of all wording, made of what the store keeps when somebody asks first, and followed from then on: of a save only the texts
/// that it changed are read. Whoever asks is answered from the newest revision; several who ask share one index.
/// </summary>
/// <param name="graph">The graph.</param>
public sealed class FollowedWording(IGraphReader graph) : IDisposable
{
    // Instruments that are read at once: some megabytes.
    private const int PageSize = 400;

    // Changes that are told at once.
    private const int MostChanges = 1000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Made? _made;

    private sealed record Made(Revision Revision, WordingIndex Index);

    /// <summary>The index of the newest revision.</summary>
    public async Task<WordingIndex> GetAsync(CancellationToken cancellationToken = default)
    {
        Revision newest = await graph.RevisionAsync(cancellationToken).ConfigureAwait(false);
        if (_made is { } ready && IsAsNew(ready, newest))
        {
            return ready.Index;
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using IDisposable everybodys = WorkBudget.Pause();
            Made made = _made is { } before && before.Revision.Store == newest.Store
                ? before : await AllAsync(newest, cancellationToken).ConfigureAwait(false);
            while (!IsAsNew(made, newest))
            {
                made = await NextAsync(made, cancellationToken).ConfigureAwait(false);
            }

            _made = made;
            return made.Index;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private static bool IsAsNew(Made made, Revision revision) => made.Revision.Store == revision.Store && made.Revision.Number >= revision.Number;

    // What is saved while this reads may be in it or not: it is read again as a change after the revision that was asked before.
    private async Task<Made> AllAsync(Revision revision, CancellationToken cancellationToken)
    {
        var texts = new List<TextWording>();
        for (InstrumentId? after = null; ;)
        {
            IReadOnlyList<KeptWording> page = await graph.WordingsAsync(after, PageSize, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                return new Made(revision, WordingIndex.Of(texts));
            }

            texts.AddRange(page.Select(Read));
            after = page[^1].Instrument;
        }
    }

    private async Task<Made> NextAsync(Made made, CancellationToken cancellationToken)
    {
        GraphChanges changes = await graph.ChangesAsync(made.Revision, MostChanges, cancellationToken).ConfigureAwait(false);
        if (changes.IsTooOld)
        {
            return await AllAsync(changes.Until, cancellationToken).ConfigureAwait(false);
        }

        InstrumentId[] changed = [.. changes.Saves.SelectMany(s => s.Documents).Select(d => d.Instrument).Distinct()];
        IReadOnlyList<KeptWording> texts = changed.Length == 0
            ? [] : await graph.WordingsOfAsync(changed, cancellationToken).ConfigureAwait(false);
        IEnumerable<(InstrumentId, string)> gone = changed.SelectMany(i => made.Index.LettersOf(i).Select(letter => (i, letter)));
        return new Made(changes.Until, made.Index.With(texts.Select(Read), gone));
    }

    private static TextWording Read(KeptWording kept) => TextWordingPack.Read(kept.Instrument, kept.Letter, kept.Pack);
}
