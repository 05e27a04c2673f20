using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// What a batch of documents changes. The graph is a function of what all texts assert together: the assertions of the old texts are taken
/// back, those of the new ones added, and what follows for the ids they are about is decided anew, here, for every store.
/// </summary>
internal static class GraphDerivation
{
    /// <summary>Derives the change, and sets the outcomes of the texts for the time that it is written.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="texts">The texts, in the order in which they are saved.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphStoreException">Two texts of an instrument have a label in common.</exception>
    public static async Task<GraphChange> DeriveAsync(IGraphState state, IReadOnlyList<IncomingText> texts, CancellationToken cancellationToken)
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
        StoredText[] removed =
            [.. added.Select(t => t.Place).Concat(resettled.Select(p => p.Former)).Where(before.ContainsKey).Select(p => before[p])];
        HashSet<TextPlace> places = [.. removed.Select(t => t.Place)];
        await PartLabels.RequireNewAsync(state, added, places, cancellationToken).ConfigureAwait(false);

        var bodies = new BodyDerivation();
        EntityResolution resolution = await EntityResolution.DecideAsync(state, added, removed, resettled, cancellationToken).ConfigureAwait(false);
        InstrumentDerivation instruments = await InstrumentDerivation.DeriveAsync(
            state, resolution, bodies, added, resettled, added.Length > 0 ? stored.Held : [], cancellationToken).ConfigureAwait(false);
        var citations = new CitationResolution(state, resolution, instruments.Changes, places);
        await citations.ResolveAsync(added, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<CitedPlace> cited = places.Count == 0 ? [] : await state.CitedAsync(places, cancellationToken).ConfigureAwait(false);
        return new GraphChange
        {
            Revision = stored.Revision,
            Sources =
            [
                .. texts.SelectMany(t => t.Sources.Select(s => new SourceChange(s.Path, s.Fingerprint, t.Id)))
                    .GroupBy(s => s.Path, (_, same) => same.Last()),
            ],
            Record = added.Length == 0 ? null : SaveDerivation.Of(added, places, resettled, cited),
            Removed = [.. places],
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
