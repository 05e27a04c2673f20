using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// Where resolved citations lead: to the loaded parts that their pinpoints name, else to the instrument.
/// </summary>
/// <param name="state">The state before.</param>
/// <param name="resolution">Where the ids of the change lead.</param>
/// <param name="instruments">The instruments that the change touches.</param>
/// <param name="removed">The texts that go, by their numbers.</param>
internal sealed class CitationResolution(
    IGraphState state, EntityResolution resolution, IReadOnlyDictionary<string, InstrumentChange> instruments,
    IReadOnlySet<(string Instrument, int Number)> removed)
{
    private readonly List<Cited> citations = [];
    private readonly HashSet<string> existing = new(StringComparer.Ordinal);
    private readonly HashSet<string> removedInstruments = removed.Select(p => p.Instrument).ToHashSet(StringComparer.Ordinal);

    // The places of each pinpoint part that may be a provision: the part itself, else its paragraph,
    // else the lettered part that it is said to stand in.
    private sealed record Cited(string Source, int Start, RelationType Relation, string Target, IReadOnlyList<string[]> Places)
    {
        // The annex that has to be loaded for the places to be the target's.
        public string? HeldIn { get; init; }

        // Null for a citation of a text that comes.
        public StoredCitation? Before { get; init; }
    }

    /// <summary>Where the citations lead that the change is about.</summary>
    public IReadOnlyList<CitationTarget> Targets { get; private set; } = [];

    /// <summary>The provisions of other texts of whose citations one leads elsewhere than before.</summary>
    public IReadOnlyList<string> Rewired { get; private set; } = [];

    /// <summary>Decides for the citations of the texts that come, and for those of other texts that may lead elsewhere now.</summary>
    public async Task ResolveAsync(IReadOnlyList<IncomingText> added, CancellationToken cancellationToken)
    {
        foreach (IncomingText text in added)
        {
            if (!text.Counts)
            {
                continue;
            }

            existing.UnionWith(text.ProvisionIds);
            foreach (DocumentCitation citation in text.Document.Citations)
            {
                if (citation is { Status: CitationStatus.Resolved, Target: { } target })
                {
                    string instrument = resolution.LeadsTo(target.Id.Value)!;
                    citations.Add(Placed(text.SourceOf(citation.Source), citation.Span.Start, citation.Relation, instrument, citation.Parts));
                }
            }
        }

        await AddOthersAsync(added, cancellationToken).ConfigureAwait(false);
        await ReadProvisionsAsync(cancellationToken).ConfigureAwait(false);
        CitationTarget[] all = [.. citations.Select(Lead)];
        HashSet<string> rewired = all.Where(t => t is { IsNew: false, IsChanged: true }).Select(t => t.Source).ToHashSet(StringComparer.Ordinal);
        Rewired = [.. rewired];
        Targets = [.. all.Where(t => t.IsNew || rewired.Contains(t.Source))];
    }

    private async Task AddOthersAsync(IReadOnlyList<IncomingText> added, CancellationToken cancellationToken)
    {
        string[] changed =
        [
            .. added.Select(t => t.Id).Concat(removedInstruments).Concat(instruments.Values.Where(i => i.IsPlacedAnew).Select(i => i.Id))
                .Distinct(StringComparer.Ordinal),
        ];
        MovedReference[] moved = [.. resolution.References.Where(r => r.IsMoved).Select(r => new MovedReference(r.Id, r.Before!, r.After!))];
        if (changed.Length == 0 && moved.Length == 0)
        {
            return;
        }

        foreach (StoredCitation citation in await state.CitationsAsync(changed, moved, cancellationToken).ConfigureAwait(false))
        {
            if (citation.TextNumber >= 0 && !removed.Contains((InstrumentOf(citation.Source), citation.TextNumber)))
            {
                citations.Add(Placed(citation));
            }
        }
    }

    // Of a citation of an instrument that the change does not touch it is known where it leads.
    private Cited Placed(StoredCitation citation)
    {
        string target = resolution.LeadsTo(citation.Reference) ?? citation.Target;
        if (instruments.ContainsKey(target))
        {
            return Placed(citation.Source, citation.Start, citation.Relation, target, citation.Parts) with { Before = citation };
        }

        existing.UnionWith(citation.Provisions);
        string[][] places = [.. citation.Provisions.Select(p => new[] { p })];
        return new Cited(citation.Source, citation.Start, citation.Relation, target, places) { Before = citation };
    }

    private Cited Placed(string source, int start, RelationType relation, string target, IReadOnlyList<string> parts)
    {
        if (parts.Count == 0)
        {
            return new Cited(source, start, relation, target, []);
        }

        InstrumentChange instrument = instruments[target];
        ProvisionId? held = instrument.Holder is { } holder ? new ProvisionId(new InstrumentId(holder.Instrument), holder.Annex) : null;
        PinpointedText text = PinpointedText.Of(new InstrumentId(target), instrument.Shown.IsLoaded, held);
        string[][] places = [.. parts.Select(part => text.Places(part).Select(p => p.ToString()).ToArray())];
        return new Cited(source, start, relation, target, places) { HeldIn = text.Annex is null ? null : held.ToString() };
    }

    private async Task ReadProvisionsAsync(CancellationToken cancellationToken)
    {
        string[] asked =
        [
            .. citations.SelectMany(c => c.Places.SelectMany(p => p).Concat(c.HeldIn is { } annex ? [annex] : []))
                .Distinct(StringComparer.Ordinal).Where(p => !existing.Contains(p)),
        ];
        if (asked.Length > 0)
        {
            existing.UnionWith(
                (await state.ProvisionsAsync(asked, cancellationToken).ConfigureAwait(false))
                    .Where(p => !removed.Contains((InstrumentOf(p.Id), p.TextNumber))).Select(p => p.Id));
        }
    }

    private CitationTarget Lead(Cited citation)
    {
        string[] provisions = citation.HeldIn is { } annex && !existing.Contains(annex) ? []
            : [.. citation.Places.Select(p => Array.Find(p, existing.Contains)).OfType<string>().Distinct(StringComparer.Ordinal)];

        // What stood in a text that goes is another provision afterwards, though its id be the same.
        bool isChanged = citation.Before is not { } before || before.Target != citation.Target
            || !before.Provisions.SequenceEqual(provisions, StringComparer.Ordinal)
            || provisions.Any(p => removedInstruments.Contains(InstrumentOf(p)));
        return new CitationTarget(
            citation.Source, citation.Start, citation.Relation, citation.Target, provisions, citation.Before is null, isChanged);
    }

    private static string InstrumentOf(string provision) => provision[..provision.IndexOf('#', StringComparison.Ordinal)];
}
