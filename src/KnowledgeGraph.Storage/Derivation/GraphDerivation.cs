using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// What a batch of documents changes, or taking some out again. The graph is a function of what all texts assert together: the assertions of
/// the old texts are taken back, those of the new ones added, and what follows for the ids they are about is decided anew, here, for every store.
/// </summary>
internal static class GraphDerivation
{
    /// <summary>Derives the change that texts make, and sets the outcomes of the texts for the time that it is written.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="texts">The texts, in the order in which they are saved.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphStoreException">Two texts of an instrument have a label in common.</exception>
    public static Task<GraphChange> DeriveAsync(IGraphState state, IReadOnlyList<IncomingText> texts, CancellationToken cancellationToken) =>
        DeriveAsync(state, texts, [], cancellationToken);

    /// <summary>The same of texts and of records together, into a graph without records.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="texts">The texts, in the order in which they are saved.</param>
    /// <param name="records">The records, in the order in which they are saved.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphStoreException">Two texts of an instrument have a label in common.</exception>
    public static async Task<GraphChange> DeriveAsync(
        IGraphState state, IReadOnlyList<IncomingText> texts, IReadOnlyList<RecordDerivation> records, CancellationToken cancellationToken)
    {
        string[] asked = [.. texts.SelectMany(t => new[] { t.Id, t.Place.Former.Instrument }).Distinct(StringComparer.Ordinal)];
        StoredTexts stored = await state.TextsAsync(asked, cancellationToken).ConfigureAwait(false);
        Dictionary<TextPlace, StoredText> before = stored.Texts.ToDictionary(t => t.Place);
        SaveOutcomes.Set(texts, before);

        // Of several texts for one place the last one stays.
        IncomingText[] added =
            [.. texts.GroupBy(t => t.Place, (_, same) => same.Last()).Where(t => before.GetValueOrDefault(t.Place)?.Digest != t.Digest)];
        TextPlace[] resettled =
        [
            .. added.Select(t => t.Place).Where(p => p.Letter.Length > 0 && !before.ContainsKey(p) && before.ContainsKey(p.Former)),
        ];
        TextPlace[] gone = [.. resettled.Select(p => p.Former)];
        StoredText[] removed = [.. added.Select(t => t.Place).Concat(gone).Where(before.ContainsKey).Select(p => before[p])];
        GraphChange change = await DeriveAsync(
            state, stored, added, removed, gone, resettled, records, cancellationToken).ConfigureAwait(false);
        return change with
        {
            Sources =
            [
                .. texts.SelectMany(t => t.Sources.Select(s => new SourceChange(s.Path, s.Fingerprint, t.Id, s.Letter, s.Digest)))
                    .GroupBy(s => s.Path, (_, same) => same.Last()),
            ],
        };
    }

    /// <summary>Derives what it changes to take texts out again.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="removals">What goes. What is not there is passed over.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphStoreException">It is not known which text came from a file.</exception>
    public static async Task<GraphChange> DeriveAsync(IGraphState state, IReadOnlyList<Removal> removals, CancellationToken cancellationToken)
    {
        TextsToRemove meant = await TextsToRemove.FindAsync(state, removals, cancellationToken).ConfigureAwait(false);
        GraphChange change = await DeriveAsync(
            state, meant.Stored, [], meant.Texts, [.. meant.Texts.Select(t => t.Place)], [], [], cancellationToken).ConfigureAwait(false);
        return change with { RemovedSources = meant.Sources };
    }

    /// <summary>Derives what records of a file change: they assert what they say of their texts, and that there is what they name.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="incoming">The records.</param>
    /// <param name="kept">The same as they are kept.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<(GraphChange Change, RecordOutcome Outcome)> DeriveAsync(
        IGraphState state, IncomingRecords incoming, IReadOnlyList<IncomingRecord> kept, CancellationToken cancellationToken)
    {
        StoredRecords stored = await state.RecordsAsync(incoming, [.. kept.Select(r => r.Place)], cancellationToken).ConfigureAwait(false);
        var records = RecordDerivation.Of(incoming, kept, stored);
        GraphChange change = await DeriveAsync(
            state, new StoredTexts(stored.Revision, [], []), [], [], [], [], [records], cancellationToken).ConfigureAwait(false);
        return (change with { Record = records.Change.ChangesRecords ? SaveDerivation.Of(records) : null }, records.Outcome);
    }

    private static async Task<GraphChange> DeriveAsync(
        IGraphState state, StoredTexts stored, IReadOnlyList<IncomingText> coming, IReadOnlyList<StoredText> going, IReadOnlyList<TextPlace> gone,
        IReadOnlyList<TextPlace> resettled, IReadOnlyList<RecordDerivation> records, CancellationToken cancellationToken)
    {
        SettledTexts settled = await SettledTexts.SettleAsync(state, stored, coming, going, cancellationToken).ConfigureAwait(false);
        IncomingText[] added = [.. settled.Added, .. settled.Again];
        IReadOnlyList<StoredText> removed = settled.Removed;
        HashSet<TextPlace> places = [.. removed.Select(t => t.Place)];
        HashSet<(string, int)> numbers = [.. places.Select(p => (p.Instrument, settled.Before.Number(p)))];
        await PartLabels.RequireNewAsync(state, added, numbers, cancellationToken).ConfigureAwait(false);

        HashSet<string> kept =
        [
            .. added.Select(t => t.Id), .. stored.Texts.Select(t => t.Place).Where(p => !places.Contains(p)).Select(p => p.Instrument),
        ];
        string[] bare = [.. gone.Select(p => p.Instrument).Distinct(StringComparer.Ordinal).Where(id => !kept.Contains(id))];
        var bodies = new BodyDerivation();
        EntityResolution resolution = await EntityResolution.DecideAsync(
            state, added, removed, bare, records, cancellationToken).ConfigureAwait(false);
        InstrumentDerivation instruments = await InstrumentDerivation.DeriveAsync(
            state, resolution, bodies, added, gone, added.Length + removed.Count > 0 ? stored.Held : [], cancellationToken).ConfigureAwait(false);
        var citations = new CitationResolution(state, resolution, instruments.Changes, numbers);
        await citations.ResolveAsync(added, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<CitedPlace> cited =
            added.Length == 0 || places.Count == 0 ? [] : await state.CitedAsync(places, cancellationToken).ConfigureAwait(false);
        return new GraphChange
        {
            Revision = stored.Revision,
            Sources = [],
            Record = added.Length + removed.Count == 0 ? null : SaveDerivation.Of(settled.Added, places, gone, resettled, cited, settled.Before),
            Records = [.. records.Select(r => r.Change)],
            Removed = [.. places],
            NoLongerCounting = [.. places.Where(settled.Before.Counts).Select(p => p.Instrument).Distinct(StringComparer.Ordinal)],
            Gone = gone,
            Resettled = resettled,
            Added = [.. added.Select(t => TextDerivation.Derive(t, places.Contains(t.Place), resolution, bodies))],
            Instruments = [.. instruments.Changes.Values],
            RemovedInstruments = instruments.Unused,
            References = [.. resolution.References.Where(r => r.IsUsed).Select(r => r.Change)],
            RemovedReferences = [.. resolution.References.Where(r => r is { IsUsed: false, Stored.IsThere: true }).Select(r => r.Id)],
            Moved = [.. resolution.References.Where(r => r.IsMoved).Select(r => new MovedReference(r.Id, r.Before!, r.After!))],
            Rewired = citations.Rewired,
            Targets = citations.Targets,

            // Last: the others name them.
            Bodies = bodies.Named,
        };
    }
}
