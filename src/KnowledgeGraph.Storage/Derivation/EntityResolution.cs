using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// Which instrument every id leads to that the texts use: by what is asserted of the id itself (<see cref="ReferenceState.ByItself"/>), else by
/// what is called so (<see cref="NameMeanings"/>). Whatever shows that two ids mean one text is an assertion, counted in the tally of an id, so
/// that no order of loading shows; ids that a rule goes to are read in <see cref="FollowNamesAsync"/>.
/// </summary>
internal sealed class EntityResolution
{
    private readonly IGraphState state;
    private readonly Dictionary<string, ReferenceState> references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceState> others = new(StringComparer.Ordinal);

    private EntityResolution(IGraphState state) => this.state = state;

    /// <summary>The ids that the change is about.</summary>
    public IReadOnlyCollection<ReferenceState> References => references.Values;

    /// <summary>Decides where the ids lead that old and new texts use, with what everybody asserts of them after the change.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="added">The texts that come.</param>
    /// <param name="removed">The texts that go.</param>
    /// <param name="bare">The instruments that have no text any more.</param>
    /// <param name="records">The records that come and go.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<EntityResolution> DecideAsync(
        IGraphState state, IReadOnlyList<IncomingText> added, IReadOnlyList<StoredText> removed, IReadOnlyCollection<string> bare,
        IReadOnlyList<RecordDerivation> records, CancellationToken cancellationToken)
    {
        var resolution = new EntityResolution(state);
        await resolution.ReadAsync(
            added.SelectMany(t => t.Assertions.Keys.Select(a => a.Reference).Prepend(t.Id))
                .Concat(removed.SelectMany(t => t.Assertions.Select(a => a.Assertion.Reference).Prepend(t.Place.Instrument)))
                .Concat(records.SelectMany(r => r.Assertions).Select(a => a.Assertion.Reference)),
            cancellationToken).ConfigureAwait(false);
        resolution.Exchange(added, removed, bare);
        foreach ((Assertion assertion, int count) in records.SelectMany(r => r.Assertions))
        {
            resolution.references[assertion.Reference].Add(assertion.Aspect, assertion.Value, count);
        }

        foreach (ReferenceState reference in resolution.references.Values)
        {
            reference.After = reference.ByItself;
        }

        await resolution.FollowNamesAsync(cancellationToken).ConfigureAwait(false);
        return resolution;
    }

    /// <summary>The instrument that an id of the change leads to; null for any other id.</summary>
    public string? LeadsTo(string id) => references.TryGetValue(id, out ReferenceState? reference) ? reference.After : null;

    /// <summary>Reads what is asserted of ids that the change is not about, and that lead to its instruments.</summary>
    public async Task ReadOthersAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] asked = [.. ids.Distinct(StringComparer.Ordinal).Where(id => !references.ContainsKey(id) && !others.ContainsKey(id))];
        if (asked.Length > 0)
        {
            foreach (string id in asked)
            {
                others.Add(id, new ReferenceState(id));
            }

            foreach (StoredReference other in await state.ReferencesAsync(asked, cancellationToken).ConfigureAwait(false))
            {
                others[other.Id].Read(other);
            }
        }
    }

    /// <summary>What is asserted of an id.</summary>
    public AssertionTally TallyOf(string id) => Of(id).Tally;

    private ReferenceState Of(string id) => references.TryGetValue(id, out ReferenceState? reference) ? reference : others[id];

    // Where an id leads depends on what it and fuller names are called; where one moves, those that are called so are looked at again. It ends
    // because names only ever lead to fuller ones.
    private async Task FollowNamesAsync(CancellationToken cancellationToken)
    {
        HashSet<string> names =
        [
            .. references.Keys.Where(NameHub.Is),
            .. references.Values.Where(r => !NameHub.Is(r.Id))
                .SelectMany(r => r.After != (r.Before ?? r.Id) || r.IsOfAnotherDay ? r.NameKeys : HomeOf(r.Id))
                .Select(NameHub.Of).OfType<string>(),
        ];
        while (names.Count > 0)
        {
            await ReadOthersAsync(names, cancellationToken).ConfigureAwait(false);
            (string Key, NameUse[] Uses)[] met =
            [
                .. names.Select(name => (NameHub.KeyOf(name), Uses: Of(name).Tally.Values(Aspect.Calls).Select(NameUse.Read).ToArray()))
                    .Where(name => name.Uses.Length > 0),
            ];
            await ReadOthersAsync(
                met.SelectMany(m => m.Uses.Select(u => u.Instrument).Concat(NameMeanings.Known(m.Key) is { } known ? [known.Value] : [])),
                cancellationToken).ConfigureAwait(false);
            names = [.. met.SelectMany(m => Lead(new NameMeanings(m.Key, m.Uses, Of).Decide()))];
        }
    }

    private static IEnumerable<string> HomeOf(string id) => new InstrumentId(id).IsSymbol ? [] : [NameKey.Of(id)];

    // The names of what leads elsewhere now.
    private List<string> Lead(IReadOnlyDictionary<string, string> leads)
    {
        var names = new List<string>();
        foreach ((string id, string after) in leads)
        {
            ReferenceState reference = Of(id);
            if (reference.After == after)
            {
                continue;
            }

            reference.After = after;
            names.AddRange(reference.NameKeys.Select(NameHub.Of).OfType<string>());
            if (others.Remove(id))
            {
                references.Add(id, reference);
            }
        }

        return names;
    }

    private async Task ReadAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (string id in ids)
        {
            if (!references.ContainsKey(id))
            {
                references.Add(id, new ReferenceState(id));
            }
        }

        if (references.Count > 0)
        {
            foreach (StoredReference stored in await state.ReferencesAsync(references.Keys, cancellationToken).ConfigureAwait(false))
            {
                references[stored.Id].Read(stored);
            }
        }
    }

    private void Exchange(IReadOnlyList<IncomingText> added, IReadOnlyList<StoredText> removed, IReadOnlyCollection<string> bare)
    {
        foreach (StoredText text in removed)
        {
            foreach ((Assertion assertion, int count) in text.Assertions)
            {
                references[assertion.Reference].Add(assertion.Aspect, assertion.Value, -count);
            }
        }

        foreach (string instrument in bare)
        {
            references[instrument].IsLoaded = false;
        }

        foreach (IncomingText text in added)
        {
            references[text.Id].IsLoaded = true;
            foreach ((Assertion assertion, int count) in text.Assertions)
            {
                references[assertion.Reference].Add(assertion.Aspect, assertion.Value, count);
            }
        }
    }
}
