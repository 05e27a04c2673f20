using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>What every part of the contract needs: an empty store for each test.</summary>
public abstract class StoreContract
{
    private readonly List<IGraphStore> opened = [];

    private protected IGraphStore Store { get; private set; } = null!;

    /// <summary>How many orders of the same texts are tried, where there are more.</summary>
    protected virtual int MostOrders => 24;

    [SetUp]
    public async Task OpenStore() => Store = await OpenAnotherAsync();

    [TearDown]
    public async Task CloseStores()
    {
        foreach (IGraphStore store in opened)
        {
            await store.DisposeAsync();
        }

        opened.Clear();
    }

    /// <summary>An empty store, initialized. Where there is only one place for it, what was opened before is empty from now on.</summary>
    protected abstract Task<IGraphStore> CreateAsync();

    private protected async Task<IGraphStore> OpenAnotherAsync()
    {
        IGraphStore store = await CreateAsync();
        opened.Add(store);
        return store;
    }

    private protected Task<SaveOutcome> SaveAsync(Document document) => Store.SaveAsync(document, "fingerprint");

    private protected async Task SaveAllAsync(params Document[] documents)
    {
        foreach (Document document in documents)
        {
            await SaveAsync(document);
        }
    }

    private protected async Task<Instrument?> InstrumentAsync(string id) =>
        (await Store.InstrumentsAsync([new InstrumentId(id)])).GetValueOrDefault(new InstrumentId(id));

    private protected async Task<Citation[]> CitationsInAsync(string id, CitationFilter? filter = null) =>
        [.. (await Store.CitationsInAsync([Id(id)], filter ?? CitationFilter.None, new PageRequest(1000)))[Id(id)].Items.Select(i => i.Node)];

    private protected async Task<Citation[]> CitationsOfAsync(string id, CitationFilter? filter = null) =>
        [.. (await Store.CitationsOfAsync([Id(id)], filter ?? CitationFilter.None, new PageRequest(1000)))[Id(id)].Items.Select(i => i.Node)];

    private protected async Task<Relation[]> RelationsAsync(
        string id, Direction direction = Direction.BuildsOn, int depth = 1, bool inherited = false, params RelationType[] types) =>
        [.. (await Store.RelationsAsync([Id(id)], direction, types, depth, inherited, new PageRequest(1000)))[Id(id)].Items.Select(i => i.Node)];

    private protected static EntityId Id(string id) =>
        EntityId.TryParse(id, out EntityId entity) ? entity : throw new ArgumentException($"{id} is no id.", nameof(id));

    private protected static string[] Shown(IEnumerable<Relation> relations) => [.. relations.Select(r => r.Id.ToString())];
}
