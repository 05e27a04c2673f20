using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>What every part of the contract needs: an empty store for each test, or one with the texts that all of them ask about.</summary>
public abstract class StoreContract
{
    private readonly List<IGraphStore> opened = [];
    private bool isGroundLaid;

    private protected IGraphStore Store { get; private set; } = null!;

    /// <summary>How many orders of the same texts are tried, where there are more.</summary>
    protected virtual int MostOrders => 24;

    /// <summary>The texts that a store holds at the beginning of each test. They stay for the next test where one has changed nothing.</summary>
    private protected virtual IReadOnlyList<Document> Ground => [];

    [SetUp]
    public async Task OpenStore()
    {
        if (isGroundLaid)
        {
            return;
        }

        await CloseStoresAsync();
        Store = await OpenAnotherAsync();
        if (Ground.Count > 0)
        {
            await SaveTogetherAsync([.. Ground]);
            isGroundLaid = true;
        }
    }

    [TearDown]
    public async Task CloseWhatIsNotAskedAgain()
    {
        if (!isGroundLaid)
        {
            await CloseStoresAsync();
        }
    }

    [OneTimeTearDown]
    public async Task CloseStoresAsync()
    {
        foreach (IGraphStore store in opened)
        {
            await store.DisposeAsync();
        }

        opened.Clear();
        isGroundLaid = false;
    }

    /// <summary>An empty store, initialized. Where there is only one place for it, what was opened before is empty from now on.</summary>
    protected abstract Task<IGraphStore> CreateAsync();

    private protected async Task<IGraphStore> OpenAnotherAsync()
    {
        isGroundLaid = false;
        IGraphStore store = await CreateAsync();
        opened.Add(store);
        return store;
    }

    /// <summary>Begins anew with an empty store.</summary>
    private protected async Task OpenEmptyAsync() => Store = await OpenAnotherAsync();

    private protected Task<SaveOutcome> SaveAsync(Document document)
    {
        isGroundLaid = false;
        return Store.SaveAsync(document, "fingerprint");
    }

    private protected async Task SaveAllAsync(params Document[] documents)
    {
        foreach (Document document in documents)
        {
            await SaveAsync(document);
        }
    }

    /// <summary>Saves them in one step, which makes the graph that saving one after the other makes (see <see cref="SavingContract"/>).</summary>
    private protected Task SaveTogetherAsync(params Document[] documents)
    {
        isGroundLaid = false;
        return Store.SaveAsync([.. documents.Select(d => new IncomingDocument(d, "fingerprint"))]);
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

    private protected Task<Lineage> LineageAsync(
        string from, Direction direction = Direction.BuildsOn, int depth = 1, int limit = 100, LineageFilter? filter = null) =>
        Store.LineageAsync(new LineageQuery([Id(from)], direction, depth, filter ?? LineageFilter.None, limit));

    private protected static EntityId Id(string id) =>
        EntityId.TryParse(id, out EntityId entity) ? entity : throw new ArgumentException($"{id} is no id.", nameof(id));

    private protected static string[] Shown(IEnumerable<Relation> relations) => [.. relations.Select(r => r.Id.ToString())];
}
