using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// Which instrument every id leads to that the texts use. The rule is <see cref="TargetOf"/>. Whatever shows that two ids mean one text
/// is an assertion, counted in the tally of an id, so that no order of loading shows; a rule that goes from one id to another has the
/// tally of that one read in <see cref="DecideAsync"/>.
/// </summary>
internal sealed class EntityResolution
{
    private readonly IGraphState state;
    private readonly Dictionary<string, ReferenceState> references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssertionTally> others = new(StringComparer.Ordinal);

    private EntityResolution(IGraphState state) => this.state = state;

    /// <summary>The ids that the change is about.</summary>
    public IReadOnlyCollection<ReferenceState> References => references.Values;

    /// <summary>Decides where the ids lead that old and new texts use, with what everybody asserts of them after the change.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="added">The texts that come.</param>
    /// <param name="removed">The texts that go.</param>
    /// <param name="resettled">The places to which texts move that had an id of their own.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<EntityResolution> DecideAsync(
        IGraphState state, IReadOnlyList<IncomingText> added, IReadOnlyList<StoredText> removed, IReadOnlyList<TextPlace> resettled,
        CancellationToken cancellationToken)
    {
        var resolution = new EntityResolution(state);
        await resolution.ReadAsync(
            added.SelectMany(t => t.Assertions.Keys.Select(a => a.Reference).Prepend(t.Id))
                .Concat(removed.SelectMany(t => t.Assertions.Select(a => a.Assertion.Reference).Prepend(t.Place.Instrument))),
            cancellationToken).ConfigureAwait(false);
        resolution.Exchange(added, removed, resettled);
        foreach (ReferenceState reference in resolution.references.Values)
        {
            reference.After = TargetOf(reference.Id, reference.IsLoaded, reference.Tally);
        }

        return resolution;
    }

    /// <summary>The instrument that an id leads to: a symbol to its own, a name to the one that it stands for.</summary>
    /// <param name="id">The id.</param>
    /// <param name="isLoaded">Whether a text with this id is loaded.</param>
    /// <param name="tally">What all texts assert of it.</param>
    /// <returns>Null where no text uses it.</returns>
    public static string? TargetOf(string id, bool isLoaded, AssertionTally tally) =>
        !isLoaded && tally.IsEmpty ? null
        : new InstrumentId(id).IsSymbol ? id
        : tally.Places.Target(id, isLoaded);

    /// <summary>The instrument that an id of the change leads to; null for any other id.</summary>
    public string? LeadsTo(string id) => references.TryGetValue(id, out ReferenceState? reference) ? reference.After : null;

    /// <summary>Reads what is asserted of ids that the change is not about, and that lead to its instruments.</summary>
    public async Task ReadOthersAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] asked = [.. ids.Distinct(StringComparer.Ordinal).Where(id => !references.ContainsKey(id))];
        if (asked.Length > 0)
        {
            foreach (StoredReference other in await state.ReferencesAsync(asked, cancellationToken).ConfigureAwait(false))
            {
                others[other.Id] = other.Tally;
            }
        }
    }

    /// <summary>What is asserted of an id.</summary>
    public AssertionTally TallyOf(string id) => references.TryGetValue(id, out ReferenceState? reference) ? reference.Tally : others[id];

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

    private void Exchange(IReadOnlyList<IncomingText> added, IReadOnlyList<StoredText> removed, IReadOnlyList<TextPlace> resettled)
    {
        foreach (StoredText text in removed)
        {
            foreach ((Assertion assertion, int count) in text.Assertions)
            {
                references[assertion.Reference].Add(assertion.Aspect, assertion.Value, -count);
            }
        }

        foreach (TextPlace place in resettled)
        {
            references[place.Former.Instrument].IsLoaded = false;
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
