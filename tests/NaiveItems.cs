using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Tests;

/// <summary>The items of a small graph's lists, as the lists give them.</summary>
internal sealed class NaiveItems(
    IEnumerable<Instrument> instruments, IEnumerable<Provision> provisions, IEnumerable<Citation> citations, ILookup<InstrumentId, string> sponsors,
    Func<InstrumentId, int> cited)
{
    private static readonly PageRequest Everything = new(10_000);

    private readonly Dictionary<InstrumentId, Instrument> _instruments = instruments.ToDictionary(i => i.Id);
    private readonly Dictionary<ProvisionId, Provision> _provisions = provisions.ToDictionary(p => p.Id);
    private readonly ILookup<ProvisionId, Citation> _made = citations.ToLookup(c => c.Id.Source);

    /// <summary>All items of a list, by its own pages.</summary>
    public async Task<NaiveItem[]> OfAsync(IGraphReader graph, CountedList list) =>
    [
        .. (list switch
        {
            CountedInstruments of => Nodes(await graph.ListAsync(of.Filter, InstrumentOrder.Symbol, Everything))
                .Select(i => new NaiveItem(i, Citations: cited(i.Id))),
            CountedHits of => Nodes(await graph.SearchAsync(of.Query, Everything))
                .Select(h => new NaiveItem(_instruments[h.Entity.Instrument], h.Entity.IsProvision ? h.Entity.Provision : null)),
            CountedCitations of => Nodes(await graph.CitationsAsync(of.Filter, ListOrder.Text, Everything)).Select(c => At(c.Id.Source, c.Target, 1, new()
            {
                [Dimension.Relation] = c.Relation.Name(),
                [Dimension.Status] = c.Status.Name(),
                [Dimension.Verb] = c.Verb,
                [Dimension.Pinpoint] = c.Pinpoint,
            })),
            CountedRelations of => Nodes(await graph.RelationsAsync(of.Filter, ListOrder.Text, Everything)).Select(r =>
                At(r.From.Provision, r.To.Instrument, r.CitationCount, new() { [Dimension.Relation] = r.Type.Name() })),
            CountedProvisions of => Nodes(await graph.ProvisionsAsync(of.Filter, ListOrder.Text, Everything))
                .Select(p => At(p.Id, null, _made[p.Id].Count(), [])),
            CountedStatements of => Nodes(await graph.StatementsAsync(of.Filter, ListOrder.Text, Everything))
                .Select(s => At(s.Source, s.Subject, 0, new() { [Dimension.Relation] = s.Type.Name() })),
            _ => throw new ArgumentOutOfRangeException(nameof(list), list, "Not a list that is counted."),
        }).Select(i => i with { Sponsors = sponsors }),
    ];

    private NaiveItem At(ProvisionId at, InstrumentId? of, int count, Dictionary<Dimension, string?> words)
    {
        Provision? provision = _provisions.GetValueOrDefault(at);
        words[Dimension.ProvisionKind] = provision?.Kind.Name();
        words[Dimension.Opening] = provision?.Verb;
        words[Dimension.Action] = provision?.Action;
        return new NaiveItem(_instruments[at.Instrument], at, of is { } id ? _instruments[id] : null, count) { Words = words };
    }

    private static IEnumerable<T> Nodes<T>(Page<T> page) => page.Items.Select(i => i.Node);
}
