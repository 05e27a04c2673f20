using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.References;

/// <summary>Finds what a person means by a symbol in any spelling, a name, or a part of either. Refuses to guess.</summary>
/// <param name="graph">Where it is looked up.</param>
/// <param name="read">Reads what a person typed; by default <see cref="ReferenceReader.Read"/>.</param>
public sealed class ReferenceResolver(IGraphReader graph, Func<string, Reference>? read = null)
{
    /// <summary>No spelling of a reference is longer, in UTF-16 units; what is longer means nothing.</summary>
    public const int LongestText = 1000;

    private readonly Func<string, Reference> _read = read ?? ReferenceReader.Read;

    /// <summary>What one reference means.</summary>
    public async Task<Resolution> ResolveAsync(string text, CancellationToken cancellationToken = default) =>
        (await ResolveAsync([text], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>What each of some references means, in their order; at the most four round trips, however many there are.</summary>
    public async Task<IReadOnlyList<Resolution>> ResolveAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        Question[] questions = [.. texts.Select(Ask)];
        Dictionary<InstrumentId, Instrument> instruments = await KnownAsync(questions.SelectMany(q => q.Ids), cancellationToken)
            .ConfigureAwait(false);
        string[] names = [.. questions.SelectMany(q => q.NamesIn(instruments)).Distinct(StringComparer.Ordinal)];
        ILookup<string, InstrumentId> named = names.Length == 0
            ? Array.Empty<InstrumentId>().ToLookup(_ => "")
            : await graph.NamedAsync(names, cancellationToken).ConfigureAwait(false);
        foreach ((InstrumentId id, Instrument instrument) in await KnownAsync(
            names.SelectMany(n => named[n]).Where(id => !instruments.ContainsKey(id)), cancellationToken).ConfigureAwait(false))
        {
            instruments[id] = instrument;
        }

        Meant[][] meant = [.. questions.Select(q => q.Choose(instruments, named).ToArray())];
        ProvisionId[] parts = [.. meant.SelectMany(m => m).SelectMany(m => m.Parts).Distinct()];
        IReadOnlyDictionary<ProvisionId, Provision> provisions = parts.Length == 0
            ? new Dictionary<ProvisionId, Provision>()
            : await graph.ProvisionsAsync(parts, cancellationToken).ConfigureAwait(false);
        return [.. meant.Select(m => Likeliest([.. m.Select(one => one.Answer(provisions))]))];
    }

    // The first reading that means one thing; else the first whose text is there and has no such part, else the first that fits several.
    private static Resolution Likeliest(Resolution[] readings) =>
        readings.FirstOrDefault(r => r is Resolution.Found) ?? readings.FirstOrDefault(r => r is Resolution.PartMissing)
            ?? readings.FirstOrDefault(r => r is Resolution.Ambiguous) ?? readings[^1];

    private async Task<Dictionary<InstrumentId, Instrument>> KnownAsync(IEnumerable<InstrumentId> ids, CancellationToken cancellationToken)
    {
        InstrumentId[] distinct = [.. ids.Distinct()];
        return distinct.Length == 0 ? [] : new(await graph.InstrumentsAsync(distinct, cancellationToken).ConfigureAwait(false));
    }

    private Question Ask(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestText)
        {
            return new Question(null, new Reference());
        }

        return new Question(EntityId.TryParse(trimmed, out EntityId exact) ? exact : null, _read(trimmed));
    }

    /// <summary>A reference before the graph is asked: the id it would be if it is one, and what it may mean otherwise.</summary>
    private sealed record Question(EntityId? Exact, Reference Reference)
    {
        private IEnumerable<Reference> Readings => Reference.Likelier.Append(Reference);

        public IEnumerable<InstrumentId> Ids => Readings.SelectMany(r => r.Symbols).Concat(Exact is { } exact ? [exact.Instrument] : []);

        // "paragraph 29 of the Kyoto Declaration" names its instrument by the reader's word; a bare id is a name too ("2030-agenda…").
        public IEnumerable<string> NamesIn(Dictionary<InstrumentId, Instrument> instruments) =>
            Exact is { } exact && instruments.ContainsKey(exact.Instrument) ? []
            : Readings.Where(r => !r.Symbols.Any(instruments.ContainsKey)).Select(r => r.Name).OfType<string>();

        public IEnumerable<Meant> Choose(Dictionary<InstrumentId, Instrument> instruments, ILookup<string, InstrumentId> named)
        {
            if (Exact is { } exact && instruments.TryGetValue(exact.Instrument, out Instrument? itself))
            {
                return [new Meant(Reference, [itself], exact.Label) { ReadAs = ReadAs.Id }];
            }

            return Readings.Select(r => Choose(r, instruments, named));
        }

        private static Meant Choose(Reference reading, Dictionary<InstrumentId, Instrument> instruments, ILookup<string, InstrumentId> named)
        {
            if (reading.IsEmpty)
            {
                return new Meant(reading, [], null);
            }

            Instrument[] present = [.. reading.Symbols.Where(instruments.ContainsKey).Select(id => instruments[id]).DistinctBy(i => i.Id)];
            bool byName = present.Length == 0 && reading.Name is not null;
            if (byName)
            {
                present = [.. named[reading.Name!].Where(instruments.ContainsKey).Select(id => instruments[id]).DistinctBy(i => i.Id)];
            }

            return new Meant(reading, present, reading.Part) { ReadAs = byName ? ReadAs.Name : As(reading.Form) };
        }

        private static ReadAs As(ReferenceForm form) => form switch
        {
            ReferenceForm.Symbol => ReadAs.Symbol,
            ReferenceForm.Number => ReadAs.Number,
            ReferenceForm.BareNumber => ReadAs.BareNumber,
            _ => ReadAs.Name,
        };
    }

    /// <summary>The instruments that fit, and the part wanted.</summary>
    private sealed record Meant(Reference Reference, IReadOnlyList<Instrument> Candidates, string? Part)
    {
        public ReadAs ReadAs { get; init; }

        // "217 A (III)" whose parts the graph does not know apart is the resolution.
        private bool IsLetter => Reference.IsLetter && ReadAs != ReadAs.Id;

        /// <summary>Where the part may stand: in the instrument's own text, or in the annex that holds its text.</summary>
        public IEnumerable<ProvisionId> Parts
        {
            get
            {
                if (Candidates is not [var one] || Part is null)
                {
                    yield break;
                }

                yield return new ProvisionId(one.Id, Part);
                yield return new PinpointedText(one.Id).Exactly(Part);
                if (one.ContainedIn is { } annex)
                {
                    yield return new PinpointedText(annex.Instrument, annex.Label).Exactly(Part);
                }
            }
        }

        public Resolution Answer(IReadOnlyDictionary<ProvisionId, Provision> provisions)
        {
            switch (Candidates)
            {
                case []:
                    return Reference.IsEmpty ? new Resolution.Empty() : new Resolution.NotFound(Reference);
                case [var one] when Part is null:
                    return new Resolution.Found(one) { ReadAs = ReadAs };
                case [var one]:
                    ProvisionId? part = Parts.Where(provisions.ContainsKey).Select(id => (ProvisionId?)id).FirstOrDefault();
                    return part is { } there ? new Resolution.Found(one, provisions[there]) { ReadAs = ReadAs }
                        : IsLetter ? new Resolution.Found(one) { ReadAs = ReadAs, Letter = Part } : new Resolution.PartMissing(one, Part!);
                default:
                    return new Resolution.Ambiguous(Candidates);
            }
        }
    }
}
