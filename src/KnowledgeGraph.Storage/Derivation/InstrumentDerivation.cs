using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>What the graph has to show of the instruments that a change touches.</summary>
internal sealed class InstrumentDerivation
{
    private readonly EntityResolution resolution;
    private readonly BodyDerivation bodies;
    private readonly ILookup<string, IncomingText> added;
    private readonly ILookup<string, string> gone;
    private readonly Dictionary<string, InstrumentChange> changes = new(StringComparer.Ordinal);
    private readonly List<string> unused = [];

    private InstrumentDerivation(
        EntityResolution resolution, BodyDerivation bodies, IEnumerable<IncomingText> added, IEnumerable<TextPlace> gone)
    {
        (this.resolution, this.bodies) = (resolution, bodies);
        this.added = added.ToLookup(t => t.Id, StringComparer.Ordinal);
        this.gone = gone.ToLookup(p => p.Instrument, p => p.Letter, StringComparer.Ordinal);
    }

    /// <summary>The instruments that are touched and stay, by their ids.</summary>
    public IReadOnlyDictionary<string, InstrumentChange> Changes => changes;

    /// <summary>The instruments that are there and that nothing refers to any more.</summary>
    public IReadOnlyList<string> Unused => unused;

    /// <summary>Derives what follows for all instruments that the ids of the change led to or lead to, and for those that its texts hold.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="resolution">Where the ids of the change lead.</param>
    /// <param name="bodies">Gathers the bodies that are named.</param>
    /// <param name="added">The texts that come.</param>
    /// <param name="gone">The places whose texts go without others coming there.</param>
    /// <param name="held">The instruments whose text is said to stand in one of the texts that come or go.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<InstrumentDerivation> DeriveAsync(
        IGraphState state, EntityResolution resolution, BodyDerivation bodies, IReadOnlyList<IncomingText> added, IReadOnlyList<TextPlace> gone,
        IReadOnlyList<string> held, CancellationToken cancellationToken)
    {
        var derivation = new InstrumentDerivation(resolution, bodies, added, gone);
        string[] ids =
        [
            .. resolution.References.SelectMany(r => new[] { r.Before, r.After }).OfType<string>().Concat(held).Distinct(StringComparer.Ordinal),
        ];
        if (ids.Length == 0)
        {
            return derivation;
        }

        Dictionary<string, StoredInstrument> before =
            (await state.InstrumentsAsync(ids, cancellationToken).ConfigureAwait(false)).ToDictionary(i => i.Shown.Id.Value, StringComparer.Ordinal);
        await resolution.ReadOthersAsync(before.Values.SelectMany(i => i.References), cancellationToken).ConfigureAwait(false);
        Dictionary<string, HashSet<string>> references = derivation.References(before.Values);
        foreach (string id in ids)
        {
            derivation.Derive(id, before.GetValueOrDefault(id), references.GetValueOrDefault(id) ?? []);
        }

        return derivation;
    }

    // Every id that leads to an instrument after the change.
    private Dictionary<string, HashSet<string>> References(IEnumerable<StoredInstrument> before)
    {
        Dictionary<string, HashSet<string>> references =
            before.ToDictionary(i => i.Shown.Id.Value, i => i.References.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (ReferenceState reference in resolution.References)
        {
            if (reference.Before is { } old)
            {
                references[old].Remove(reference.Id);
            }

            if (reference.After is { } now)
            {
                if (!references.TryGetValue(now, out HashSet<string>? ids))
                {
                    references.Add(now, ids = new HashSet<string>(StringComparer.Ordinal));
                }

                ids.Add(reference.Id);
            }
        }

        return references;
    }

    private void Derive(string id, StoredInstrument? before, HashSet<string> references)
    {
        // The languages in the order in which they speak for an instrument: what is shown is said by the first.
        var heads = new SortedDictionary<string, StoredHead>(Comparer<string>.Create((one, other) =>
            Languages.Compare(Translation.LanguageOf(one), Translation.LanguageOf(other)) is not 0 and var order
                ? order : string.CompareOrdinal(one, other)));
        foreach (StoredHead text in before?.Heads ?? [])
        {
            heads[text.Letter] = text;
        }

        string[] lost = [.. gone[id].Where(heads.Remove)];

        foreach (IncomingText text in added[id])
        {
            heads[text.Place.Letter] = new StoredHead(text.Place.Letter, text.Document.Head, TextCounts.In(text.Document));
        }

        if (heads.Count == 0 && references.Count == 0)
        {
            if (before is not null)
            {
                unused.Add(id);
            }

            return;
        }

        var derived = DerivedInstrument.Of(id, heads.Values, Assertions(id, references), bodies);
        (string Instrument, string Annex)? holder =
            !new InstrumentId(id).IsSymbol && references.Contains(id) ? resolution.TallyOf(id).Places.Holder : null;
        changes.Add(id, new InstrumentChange
        {
            Before = before,
            Shown = derived.Shown,
            Cited = derived.Cited,
            Kebabs = references.Append(id).Append(derived.Shown.Title ?? "").Concat(derived.Shown.Names)
                .Select(word => IndexedName.Of(KebabCase.Of(word))).Where(kebab => kebab.Length > 0)
                .Concat(derived.Shown.IsLoaded && TitleKey.Of(derived.Shown.Title) is { } key ? [key] : []).ToHashSet(StringComparer.Ordinal),
            Holder = holder,
            Heads = [.. heads.Values],
            Added = [.. added[id]],
            Lost = lost,
            HolderChanges = holder is { } h && (added.Contains(h.Instrument) || gone.Contains(h.Instrument)),
        });
    }

    // Ids that became names of the same instrument speak together. Of most instruments there is only their own.
    private List<(bool IsOwn, Aspect Aspect, string Value, long Count)> Assertions(string id, HashSet<string> references) => references.Count == 1 ?
    [
        .. references.SelectMany(r => resolution.TallyOf(r).All.Select(a => (r == id, a.Aspect, a.Value, a.Count))),
    ]
    :
    [
        .. references.SelectMany(r => resolution.TallyOf(r).All.Select(a => (IsOwn: r == id, a.Aspect, a.Value, a.Count)))
            .GroupBy(a => (a.IsOwn, a.Aspect, a.Value), (key, same) => (key.IsOwn, key.Aspect, key.Value, same.Sum(a => a.Count))),
    ];
}
