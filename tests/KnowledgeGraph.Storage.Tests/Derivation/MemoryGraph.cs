using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Tests.Derivation;

/// <summary>A graph in memory that writes changes down to the letter, so that what is derived can be seen without any store.</summary>
internal sealed class MemoryGraph : IGraphState
{
    private readonly Dictionary<TextPlace, StoredText> texts = [];
    private readonly Dictionary<TextPlace, IncomingText> whole = [];
    private readonly SortedDictionary<string, (string Instrument, int TextNumber)> provisions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string? LeadsTo, string[] Tally)> references = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, StoredInstrument> instruments = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Source, int Start), (
        string Reference, string Words, string[] Parts, CitationTarget Target)> citations = [];
    private readonly SortedDictionary<string, EdgeChange[]> edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredSource> sources = new(StringComparer.Ordinal);
    private long revision;

    /// <summary>What the graph shows, a line each. Two graphs that print the same are the same.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. instruments.Values.Select(i =>
            string.Join(" | ", i.Shown.Id, i.Shown.Title, string.Join('/', i.Shown.Names), i.Shown.Body, i.Shown.IsLoaded, i.Cited, i.Holder)),
        .. references.Select(r => $"{r.Key} leads to {r.Value.LeadsTo}: {string.Join("; ", r.Value.Tally)}"),
        .. citations.Select(c => $"{c.Key.Source}@{c.Key.Start} of {c.Value.Target.Instrument} {string.Join(", ", c.Value.Target.Provisions)}"),
        .. Edges,
    ];

    /// <summary>The typed edges, <c>A/RES/1/1#OP1 RECALLS A/RES/2/2 [7]</c>.</summary>
    public IEnumerable<string> Edges =>
        edges.Values.SelectMany(e => e).Select(e => $"{e.Source} {e.Relation} {e.Target} as {e.CitedAs} [{string.Join(", ", e.Starts)}]")
            .Order(StringComparer.Ordinal);

    /// <summary>Where a citation leads.</summary>
    public CitationTarget this[string source, int start] => citations[(source, start)].Target;

    /// <summary>An instrument; null where it is not there.</summary>
    public StoredInstrument? Instrument(string id) => instruments.GetValueOrDefault(id);

    /// <summary>Saves texts as one batch.</summary>
    public async Task<GraphChange> SaveAsync(params Document[] documents)
    {
        IncomingText[] incoming = IncomingText.Of([.. documents.Select(d => new IncomingDocument(d, "1"))]);
        GraphChange change = await GraphDerivation.DeriveAsync(this, incoming, CancellationToken.None);
        Write(change);
        return change;
    }

    /// <summary>Takes texts out again.</summary>
    public async Task<GraphChange> RemoveAsync(params Removal[] removals)
    {
        GraphChange change = await GraphDerivation.DeriveAsync(this, removals, CancellationToken.None);
        Write(change);
        return change;
    }

    public Task<StoredTexts> TextsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => Task.FromResult(new StoredTexts(
        revision,
        [.. texts.Values.Where(t => ids.Contains(t.Place.Instrument))],
        [.. instruments.Values.Where(i => i.Holder is { } h && ids.Contains(h.Instrument)).Select(i => i.Shown.Id.Value)]));

    public Task<IReadOnlyList<KeptText>> KeptAsync(IReadOnlyCollection<TextPlace> places, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeptText>>([.. places.Select(p => WholeText.Of(whole[p]))]);

    public Task<StoredRecords> RecordsAsync(
        IncomingRecords incoming, IReadOnlyCollection<RecordPlace> places, CancellationToken cancellationToken) =>
        Task.FromResult(new StoredRecords(0, [], []));

    public Task<IReadOnlyList<StoredReference>> ReferencesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredReference>>(
        [
            .. ids.Where(id => references.ContainsKey(id) || IsLoaded(id)).Select(id => references.TryGetValue(id, out var there)
                ? new StoredReference(id, true, there.LeadsTo, IsLoaded(id), Read(there.Tally))
                : new StoredReference(id, false, null, true, new AssertionTally())),
        ]);

    public Task<IReadOnlyList<StoredInstrument>> InstrumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredInstrument>>(
        [
            .. ids.Where(instruments.ContainsKey)
                .Select(id => instruments[id] with { References = [.. references.Where(r => r.Value.LeadsTo == id).Select(r => r.Key)] }),
        ]);

    public Task<IReadOnlyList<StoredCitation>> CitationsAsync(
        IReadOnlyCollection<string> changed, IReadOnlyCollection<MovedReference> moved, CancellationToken cancellationToken)
    {
        HashSet<string> sources =
        [
            .. citations.Where(c => (c.Value.Parts.Length > 0 && changed.Contains(c.Value.Target.Instrument))
                || moved.Any(m => m.Id == c.Value.Reference))
                .Select(c => c.Key.Source),
        ];
        return Task.FromResult<IReadOnlyList<StoredCitation>>(
        [
            .. citations.Where(c => sources.Contains(c.Key.Source)).Select(c => new StoredCitation(
                c.Key.Source, provisions[c.Key.Source].TextNumber, c.Key.Start, c.Value.Target.Relation, c.Value.Reference, c.Value.Parts,
                c.Value.Target.Instrument, c.Value.Target.Provisions)),
        ]);
    }

    public Task<IReadOnlyList<StoredSource>> SourcesAsync(
        IReadOnlyCollection<string> paths, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredSource>>([.. sources.Values.Where(s => paths.Contains(s.Path) || ids.Contains(s.Instrument))]);

    public Task<IReadOnlyList<CitedPlace>> CitedAsync(IReadOnlyCollection<TextPlace> places, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CitedPlace>>(
        [
            .. from place in places
               from citation in citations
               where provisions[citation.Key.Source] == (place.Instrument, whole[place].Number)
               select new CitedPlace(place, citation.Key.Source[(place.Instrument.Length + 1)..], citation.Value.Reference, citation.Value.Words),
        ]);

    public Task<IReadOnlyList<StoredProvision>> ProvisionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredProvision>>(
            [.. ids.Where(provisions.ContainsKey).Select(id => new StoredProvision(id, provisions[id].TextNumber))]);

    private bool IsLoaded(string id) => instruments.TryGetValue(id, out StoredInstrument? there) && there.Shown.IsLoaded;

    private void Write(GraphChange change)
    {
        Assert.That(change.Revision, Is.EqualTo(revision));
        revision += change.Record is null ? 0 : 1;
        foreach (TextPlace place in change.Removed)
        {
            Remove(place);
        }

        foreach (TextChange text in change.Added)
        {
            Add(text);
        }

        change.Sources.ToList().ForEach(s => sources[s.Path] = new StoredSource(s.Path, s.Instrument, s.Letter, s.Digest));
        change.RemovedSources.ToList().ForEach(path => sources.Remove(path));

        foreach (InstrumentChange instrument in change.Instruments)
        {
            instruments[instrument.Id] = new StoredInstrument
            {
                Shown = instrument.Shown,
                Cited = instrument.Cited,
                Heads = instrument.Heads,
                Kebabs = [.. instrument.Kebabs],
                Holder = instrument.Holder,
                References = [],
            };
        }

        foreach (ReferenceChange reference in change.References)
        {
            references[reference.Id] = (reference.After, Print(reference.Tally));
        }

        Lead(change);
        change.RemovedReferences.ToList().ForEach(id => references.Remove(id));
        change.RemovedInstruments.ToList().ForEach(id => instruments.Remove(id));
    }

    private void Remove(TextPlace place)
    {
        texts.Remove(place);
        foreach (string gone in provisions.Where(p => p.Value == (place.Instrument, whole[place].Number)).Select(p => p.Key).ToList())
        {
            provisions.Remove(gone);
            edges.Remove(gone);
            citations.Keys.Where(c => c.Source == gone).ToList().ForEach(c => citations.Remove(c));
        }
    }

    private void Add(TextChange change)
    {
        IncomingText text = change.Text;
        whole[text.Place] = text;
        texts[text.Place] = new StoredText(text.Place, text.Digest, [.. text.Assertions.Select(a => (a.Key, a.Value))]);
        foreach (string id in text.ProvisionIds)
        {
            provisions.Add(id, (text.Id, text.Number));
        }

        foreach (AddedCitation citation in change.Citations.Where(c => c.Reference is not null))
        {
            citations[(text.ProvisionIds[citation.At], citation.Citation.Span.Start)] = (
                citation.Reference!, citation.Citation.Text, [.. citation.Citation.Parts], null!);
        }
    }

    private void Lead(GraphChange change)
    {
        foreach (CitationTarget target in change.Targets)
        {
            citations[(target.Source, target.Start)] = citations[(target.Source, target.Start)] with { Target = target };
        }

        change.Rewired.ToList().ForEach(source => edges.Remove(source));
        foreach (IGrouping<string, EdgeChange> same in change.Edges.GroupBy(e => e.Source))
        {
            edges[same.Key] = [.. same];
        }
    }

    private static string[] Print(AssertionTally tally) =>
        [.. tally.All.Select(a => $"{a.Aspect}|{a.Count}|{a.Value}").Order(StringComparer.Ordinal)];

    private static AssertionTally Read(string[] printed)
    {
        var tally = new AssertionTally();
        foreach (string[] parts in printed.Select(p => p.Split('|', 3)))
        {
            tally.Add(Enum.Parse<Aspect>(parts[0]), parts[2], long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        return tally;
    }
}
