using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Loading.Tests;

/// <summary>The writing half of a store, in memory. Reading is another room's.</summary>
internal sealed class MemoryStore : IGraphStore
{
    private readonly Dictionary<string, LoadedSource> _sources = [];
    private readonly Dictionary<InstrumentId, string> _texts = [];

    public List<string> Saved { get; } = [];

    public List<int> Batches { get; } = [];

    public Func<Task> BeforeBatch { get; set; } = () => Task.CompletedTask;

    public Action<Document> BeforeSave { get; set; } = _ => { };

    public string Address => "memory:";

    public Task InitializeAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default)
    {
        BeforeSave(document);
        Saved.Add(document.Source);
        _sources[document.Source] = new LoadedSource(document.Source, fingerprint, document.Head.Id);
        SaveOutcome outcome = !_texts.TryGetValue(document.Head.Id, out string? before) ? SaveOutcome.Added
            : before == fingerprint ? SaveOutcome.Unchanged
            : SaveOutcome.Replaced;
        _texts[document.Head.Id] = fingerprint;
        return Task.FromResult(outcome);
    }

    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default)
    {
        await BeforeBatch();

        // All or none: whoever cannot be saved is found before the first is.
        foreach (IncomingDocument incoming in documents)
        {
            BeforeSave(incoming.Document);
        }

        Action<Document> beforeSave = BeforeSave;
        BeforeSave = _ => { };
        var outcomes = new List<SaveOutcome>();
        foreach (IncomingDocument incoming in documents)
        {
            outcomes.Add(await SaveAsync(incoming.Document, incoming.Fingerprint, cancellationToken));
        }

        BeforeSave = beforeSave;
        Batches.Add(documents.Count);
        return outcomes;
    }

    public Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<LoadedSource>>([.. _sources.Values]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken = default) => throw Unused();

    public Task<ILookup<string, InstrumentId>> NamedAsync(IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, CancellationToken cancellationToken = default) => throw Unused();

    public Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<CitationId, Citation>> CitationsAsync(IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<EntityId, Page<Relation>>> RelationsAsync(IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page, CancellationToken cancellationToken = default) => throw Unused();

    public Task<ILookup<RelationId, Citation>> ProofsAsync(IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken = default) => throw Unused();

    public Task<ILookup<InstrumentId, Statement>> StatementsAsync(IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) => throw Unused();

    public Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> IssuedAsync(IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken = default) => throw Unused();

    public Task<Page<Instrument>> ListAsync(InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default) => throw Unused();

    public Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default) => throw Unused();

    public Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken = default) => throw Unused();

    public Task<SearchFacets> FacetsAsync(SearchQuery query, CancellationToken cancellationToken = default) => throw Unused();

    public Task<Statistics> StatisticsAsync(CancellationToken cancellationToken = default) => throw Unused();

    public Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(int first, CancellationToken cancellationToken = default) => throw Unused();

    private static NotSupportedException Unused() => new("Loading reads nothing but sources.");
}
