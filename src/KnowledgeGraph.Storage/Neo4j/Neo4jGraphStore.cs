using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Counting;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Schema;
using KnowledgeGraph.Storage.Neo4j.Verifying;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// The store that many share: a database in a Neo4j server, over its HTTP Query API. A read is one statement and one round trip. A read
/// sees what is committed (Neo4j's isolation is read-committed): one that runs while a document is saved may see a part of it.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly Neo4jClient client;
    private readonly GraphSaving saving;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile bool isInitialized;

    /// <summary>A store in a server. Nothing is touched before <see cref="InitializeAsync"/>.</summary>
    /// <param name="address">The server, the user and the database.</param>
    /// <param name="options">How it behaves, with the password; null for the defaults.</param>
    public Neo4jGraphStore(StoreAddress address, Neo4jStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = address.ToString();
        options = (options ?? new Neo4jStoreOptions()).Checked();
        time = options.Time;
        client = new Neo4jClient(address, options);
        saving = new GraphSaving(client, new SaveNodes(options.ChangesKept, options.Time));
    }

    /// <inheritdoc />
    public string Address { get; }

    /// <inheritdoc />
    public string? Member => client.Member;

    // What reads ask by.
    private Neo4jClient Reader
    {
        get
        {
            RequireInitialized();
            return client;
        }
    }

    /// <inheritdoc />
    public async Task InitializeAsync(CancellationToken cancellationToken = default)
    {
        await Neo4jSchema.MigrateAsync(client, Address, time, cancellationToken).ConfigureAwait(false);
        isInitialized = true;
    }

    /// <inheritdoc />
    public async Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default) =>
        (await SaveAsync([new IncomingDocument(document, fingerprint)], cancellationToken).ConfigureAwait(false))[0];

    /// <inheritdoc />
    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        RequireInitialized();
        cancellationToken.ThrowIfCancellationRequested();
        return await SaveAsync(IncomingText.Of(documents), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SaveOutcome>> RestoreAsync(
        IReadOnlyList<KeptText> texts, IReadOnlyList<KeptSource> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sources);
        RequireInitialized();
        cancellationToken.ThrowIfCancellationRequested();
        return await SaveAsync(IncomingText.Of(texts, sources), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<Removed> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(removals);
        RequireInitialized();
        cancellationToken.ThrowIfCancellationRequested();
        return await InTurnAsync(() => saving.RemoveAsync(removals, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<RecordOutcome> SaveRecordsAsync(IncomingRecords records, CancellationToken cancellationToken = default)
    {
        RecordCheck.Check(records);
        RequireInitialized();
        return await InTurnAsync(() => saving.SaveAsync(records, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public Task<ILookup<InstrumentId, AdoptionRecord>> RecordsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        Neo4jRecordReads.OfAsync(Reader, of, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<State>> StatesAsync(IReadOnlyCollection<StateId> ids, CancellationToken cancellationToken = default) =>
        Neo4jRecordReads.StatesAsync(Reader, ids, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<StateId, Page<SponsoredText>>> SponsoredAsync(
        IReadOnlyCollection<StateId> by, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jRecordReads.SponsoredAsync(Reader, by, page, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<StateId, Page<CastVote>>> VotesByAsync(
        IReadOnlyCollection<StateId> by, IReadOnlyList<Vote> votes, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jRecordReads.VotesByAsync(Reader, by, votes, page, cancellationToken);

    /// <inheritdoc />
    public Task<VotesOnSet> VotesOnAsync(RecordedSet set, CancellationToken cancellationToken = default) =>
        Neo4jRecordReads.VotesOnAsync(Reader, set, cancellationToken);

    /// <inheritdoc />
    public Task<RecordTotals> RecordTotalsAsync(CancellationToken cancellationToken = default) =>
        Neo4jRecordReads.TotalsAsync(Reader, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordSource>> RecordSourcesAsync(CancellationToken cancellationToken = default) =>
        Neo4jRecordReads.SourcesAsync(Reader, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default) =>
        Neo4jStatisticsReads.SourcesAsync(Reader, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(
        IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken = default) =>
        Neo4jInstrumentReads.ByIdsAsync(Reader, ids, cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<string, InstrumentId>> NamedAsync(IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken = default) =>
        Neo4jInstrumentReads.NamedAsync(Reader, kebabNames, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> NamesAfterAsync(string? after, int most, CancellationToken cancellationToken = default) =>
        Neo4jInstrumentReads.NamesAsync(Reader, after, most, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(
        IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default) =>
        Neo4jProvisionReads.ByIdsAsync(Reader, ids, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
        IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, string? language = null,
        CancellationToken cancellationToken = default) =>
        Neo4jProvisionReads.PartsOfAsync(Reader, of, kinds, page, language, cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        Neo4jProvisionReads.ChildrenOfAsync(Reader, of, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(
        IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        Neo4jProvisionReads.NeighboursOfAsync(Reader, of, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<CitationId, Citation>> CitationsAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken = default) =>
        Neo4jCitationReads.ByIdsAsync(Reader, ids, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jCitationReads.InAsync(Reader, of, filter, order, page, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jCitationReads.OfAsync(Reader, of, filter, order, page, cancellationToken);

    /// <inheritdoc />
    public async Task<CitationPages> CitationsOfWithSourcesAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        FirstCitationReads.Fits(filter, order, page)
            ? await FirstCitationReads.WithSourcesAsync(Reader, of, page, cancellationToken).ConfigureAwait(false)
            : await CitationPages.OneByOneAsync(
                this, await CitationsOfAsync(of, filter, order, page, cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<EntityId, Page<Relation>>> RelationsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default) =>
        RelationReads.OfAsync(Reader, of, direction, types, depth, includeInherited, page, cancellationToken);

    /// <inheritdoc />
    public Task<RelationPages> RelationsWithEndsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default) =>
        EndedRelationReads.Fits(depth, includeInherited, page)
            ? EndedRelationReads.OfAsync(Reader, of, direction, types, page, cancellationToken)
            : EndedRelationReads.OneByOneAsync(
                this, RelationsAsync(of, direction, types, depth, includeInherited, page, cancellationToken), direction, cancellationToken);

    /// <inheritdoc />
    public Task<Page<Citation>> CitationsAsync(
        CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jListReads.CitationsAsync(Reader, filter, order, page, cancellationToken);

    /// <inheritdoc />
    public Task<Page<Relation>> RelationsAsync(
        CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jListReads.RelationsAsync(Reader, filter, order, page, cancellationToken);

    /// <inheritdoc />
    public Task<Page<Provision>> ProvisionsAsync(
        ProvisionFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jListReads.ProvisionsAsync(Reader, filter, order, page, cancellationToken);

    /// <inheritdoc />
    public Task<Page<Statement>> StatementsAsync(
        StatementFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jListReads.StatementsAsync(Reader, filter, order, page, cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<InstrumentId, Diagnostic>> DiagnosticsAsync(InstrumentFilter of, CancellationToken cancellationToken = default) =>
        Neo4jDiagnosticReads.OfTextsAsync(Reader, of, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CountedWord>> WordsAsync(FilterWord kind, CancellationToken cancellationToken = default) =>
        Neo4jFilterWords.OfAsync(Reader, kind, cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<RelationId, Citation>> ProofsAsync(
        IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken = default) =>
        Neo4jCitationReads.ProofsAsync(Reader, relations, first, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<RelationId, int>> CountProofsAsync(
        IReadOnlyCollection<RelationId> relations, CancellationToken cancellationToken = default) =>
        Neo4jCitationReads.CountProofsAsync(Reader, relations, cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<InstrumentId, Statement>> StatementsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        Neo4jStatementReads.OfAsync(Reader, of, cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default) =>
        Neo4jDiagnosticReads.OfAsync(Reader, of, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken = default) =>
        Neo4jInstrumentReads.BodiesAsync(Reader, ids, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> IssuedAsync(
        IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jIssuedReads.ByAsync(Reader, by, page, cancellationToken);

    /// <inheritdoc />
    public Task<Page<Instrument>> ListAsync(
        InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jInstrumentListReads.PageAsync(Reader, filter, order, page, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SearchEstimate>> EstimateAsync(IReadOnlyList<SearchQuery> queries, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<SearchEstimate>>([.. queries.Select(SearchEstimates.Of)]);

    /// <inheritdoc />
    public Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        Neo4jSearchReads.FindAsync(Reader, query, page, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Grouping>> GroupsAsync(
        CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings, CancellationToken cancellationToken = default)
    {
        GroupBounds.Check(list, groupings);
        return Neo4jGroupReads.OfAsync(Reader, list, groupings, cancellationToken);
    }

    /// <inheritdoc />
    public Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken = default) =>
        LineageReads.OfAsync(Reader, query, cancellationToken);

    /// <inheritdoc />
    public Task<Statistics> StatisticsAsync(CancellationToken cancellationToken = default) =>
        Neo4jStatisticsReads.AllAsync(Reader, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(int first, CancellationToken cancellationToken = default) =>
        Neo4jStatisticsReads.MostCitedAsync(Reader, first, cancellationToken);

    /// <inheritdoc />
    public Task<Revision> RevisionAsync(CancellationToken cancellationToken = default) => Neo4jChangeReads.RevisionAsync(Reader, cancellationToken);

    /// <inheritdoc />
    public Task<GraphChanges> ChangesAsync(Revision since, int most, CancellationToken cancellationToken = default) =>
        Neo4jChangeReads.SinceAsync(Reader, since, most, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptWording>> WordingsAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default) =>
        Neo4jWordingReads.AfterAsync(Reader, after, most, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptWording>> WordingsOfAsync(IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        Neo4jWordingReads.OfAsync(Reader, of, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptText>> TextsAfterAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default) =>
        Neo4jTextScan.AfterAsync(Reader, after, most, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptInstrument>> InstrumentsAfterAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default) =>
        Neo4jScanReads.InstrumentsAsync(Reader, after, most, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptReference>> ReferencesAfterAsync(string? after, int most, CancellationToken cancellationToken = default) =>
        Neo4jScanReads.ReferencesAsync(Reader, after, most, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptSource>> SourcesAfterAsync(string? after, int most, CancellationToken cancellationToken = default) =>
        Neo4jScanReads.SourcesAsync(Reader, after, most, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptRecord>> RecordsAfterAsync(
        string source, (InstrumentId Instrument, string? Part)? after, int most, CancellationToken cancellationToken = default) =>
        Neo4jScanReads.RecordsAsync(Reader, source, after, most, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Body>> BodiesAfterAsync(BodyId? after, int most, CancellationToken cancellationToken = default) =>
        Neo4jScanReads.BodiesAsync(Reader, after, most, cancellationToken);

    /// <inheritdoc />
    public Task<Verification> VerifyAsync(Action<GraphDifference> found, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Neo4jVerification.RunAsync(Reader, found, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<int> RebuildWordingsAsync(CancellationToken cancellationToken = default)
    {
        RequireInitialized();
        return await InTurnAsync(() => WordingNodes.MakeAsync(client, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<IReadOnlyList<SaveOutcome>> SaveAsync(IncomingText[] texts, CancellationToken cancellationToken) =>
        InTurnAsync(() => saving.SaveAsync(texts, cancellationToken), cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> change, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await change().ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private void RequireInitialized()
    {
        if (!isInitialized)
        {
            throw new InvalidOperationException($"{nameof(InitializeAsync)} has to be called once before anything else.");
        }
    }
}
