using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Sqlite.Adjacency;
using KnowledgeGraph.Storage.Sqlite.Counting;
using KnowledgeGraph.Storage.Sqlite.Listing;
using KnowledgeGraph.Storage.Sqlite.Migrations;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Searching;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Sqlite.Verifying;
using KnowledgeGraph.Storage.Sqlite.Writing;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// The embedded store: one file. Lists are SQL; relations and lineage are answered from the typed edges in memory
/// (<see cref="AdjacencyGraph"/>), searches from where words are found (<see cref="SearchIndex"/>). Every reading method sees one state of the file,
/// also while a document is being saved.
/// </summary>
public sealed class SqliteGraphStore : IGraphStore
{
    private readonly string path;
    private readonly SqliteSessions sessions;
    private readonly IReadOnlyList<SqliteMigration> migrations;
    private readonly SqliteStoreOptions options;
    private readonly AtRevision<AdjacencyGraph> adjacency = new(AdjacencyBuilder.Build);
    private readonly AtRevision<InstrumentValues> instruments = new(InstrumentValues.Read);
    private readonly AtRevision<HitValues> hits = new(HitValues.Read);
    private readonly AtRevision<Statistics> statistics = new(SqliteStatisticsReads.Of);
    private readonly AtRevision<IReadOnlyList<State>> states = new(SqliteRecordReads.All);
    private readonly SearchIndex search;
    private readonly Lock preparing = new();
    private Task prepared = Task.CompletedTask;
    private volatile bool isInitialized;

    /// <summary>A store in a file. Nothing is touched before <see cref="InitializeAsync"/>.</summary>
    /// <param name="path">The file's path; its folder is made where it is missing.</param>
    /// <param name="options">How it behaves; null for the defaults.</param>
    public SqliteGraphStore(string path, SqliteStoreOptions? options = null)
        : this(path, options, SqliteMigration.All)
    {
    }

    internal SqliteGraphStore(string path, SqliteStoreOptions? options, IReadOnlyList<SqliteMigration> migrations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        this.path = Path.GetFullPath(path);
        this.migrations = migrations;
        Address = StoreAddress.OfFile(path).ToString();
        this.options = options ?? new SqliteStoreOptions();
        sessions = new SqliteSessions(this.path, this.options);
        search = new SearchIndex(this.options.SearchCacheBytes);
    }

    /// <inheritdoc />
    public string Address { get; }

    /// <inheritdoc />
    public async Task InitializeAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            OwnFiles.MakeFolder(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SqliteFailure.NoFolder(e, path);
        }

        // SQLite makes the files beside it, its log and its index of that, with the rights that this one has.
        OwnFiles.MakeIfMissing(path);

        await sessions.WriteAsync(
            session =>
            {
                SqliteSchema.Migrate(session, path, migrations);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
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
        return await SaveAsync(() => IncomingText.Of(documents), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SaveOutcome>> RestoreAsync(
        IReadOnlyList<KeptText> texts, IReadOnlyList<KeptSource> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sources);
        RequireInitialized();
        return await SaveAsync(() => IncomingText.Of(texts, sources), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<Removed> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(removals);
        RequireInitialized();
        Removed removed = await sessions.WriteAsync(session => GraphWriter.Remove(session, options, removals, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        PrepareAdjacency();
        return removed;
    }

    /// <inheritdoc />
    public async Task<RecordOutcome> SaveRecordsAsync(IncomingRecords records, CancellationToken cancellationToken = default)
    {
        RecordCheck.Check(records);
        RequireInitialized();
        IncomingRecord[] kept = [.. records.Records.Select(r => new IncomingRecord(r, records.Origin))];
        RecordOutcome outcome =
            await sessions.WriteAsync(session => GraphWriter.Save(session, options, records, kept, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        PrepareAdjacency();
        return outcome;
    }

    /// <inheritdoc />
    public Task<ILookup<InstrumentId, AdoptionRecord>> RecordsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteRecordReads.Of(session, of), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<State>> StatesAsync(IReadOnlyCollection<StateId> ids, CancellationToken cancellationToken = default) =>
        ReadAsync(session => ids.Count == 0 ? states.Of(session) : SqliteRecordReads.States(session, ids), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<StateId, Page<SponsoredText>>> SponsoredAsync(
        IReadOnlyCollection<StateId> by, PageRequest page, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteStateReads.SponsoredBy(session, by, page), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<StateId, Page<CastVote>>> VotesByAsync(
        IReadOnlyCollection<StateId> by, IReadOnlyList<Vote> votes, PageRequest page, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteStateReads.VotesBy(session, by, votes, page), cancellationToken);

    /// <inheritdoc />
    public Task<VotesOnSet> VotesOnAsync(RecordedSet set, CancellationToken cancellationToken = default) =>
        SearchAsync(new SearchQuery("", [], set.Filter), session => SqliteRecordReads.VotesOn(session, set), cancellationToken);

    /// <inheritdoc />
    public Task<RecordTotals> RecordTotalsAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(SqliteRecordReads.TotalsOf, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordSource>> RecordSourcesAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(SqliteRecordReads.SourcesOf, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(SqliteStatisticsReads.Sources, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(
        IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteInstrumentReads.ByIds(session, ids), cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<string, InstrumentId>> NamedAsync(IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteInstrumentReads.Named(session, kebabNames), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> NamesAfterAsync(string? after, int most, CancellationToken cancellationToken = default) =>
        ScanAsync(most, session => SqliteInstrumentReads.Names(session, after, most), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(
        IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteProvisionReads.ByIds(session, ids), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
        IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, string? language = null,
        CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteProvisionReads.PartsOf(session, of, kinds, page, language), cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteProvisionReads.ChildrenOf(session, of), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(
        IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteProvisionReads.NeighboursOf(session, of), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<CitationId, Citation>> CitationsAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteCitationReads.ByIds(session, ids), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        ListedAsync(SearchBounds.Searches(filter), session => SqliteCitationReads.In(session, of, filter, order, page), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        ArrivingCitations.Fits(filter, order, page)
            ? ReadAsync(
                session => AdjacencyAtHand(session) is { } graph
                    ? ArrivingCitations.Of(session, graph, of, page, withSources: false).Pages
                    : SqliteCitationReads.Of(session, of, filter, order, page),
                cancellationToken)
            : ListedAsync(SearchBounds.Searches(filter), session => SqliteCitationReads.Of(session, of, filter, order, page), cancellationToken);

    /// <inheritdoc />
    public Task<CitationPages> CitationsOfWithSourcesAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default)
    {
        return ArrivingCitations.Fits(filter, order, page)
            ? ReadAsync(
                session => AdjacencyAtHand(session) is { } graph
                    ? ArrivingCitations.Of(session, graph, of, page, withSources: true) : OneByOne(session),
                cancellationToken)
            : ListedAsync(SearchBounds.Searches(filter), OneByOne, cancellationToken);

        CitationPages OneByOne(SqliteSession session)
        {
            IReadOnlyDictionary<EntityId, Page<Citation>> pages = SqliteCitationReads.Of(session, of, filter, order, page);
            return new CitationPages(pages, SqliteProvisionReads.ByIds(
                session, [.. pages.Values.SelectMany(p => p.Items).Select(i => i.Node.Id.Source).Distinct()]));
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<EntityId, Page<Relation>>> RelationsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default)
    {
        LineageBounds.CheckRelations(direction, depth);
        return ReadAsync(
            session => RelationWalk.Pages(adjacency.Of(session), of, direction, types, depth, includeInherited, page, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<RelationPages> RelationsWithEndsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default)
    {
        LineageBounds.CheckRelations(direction, depth);
        return ReadAsync(
            session =>
            {
                IReadOnlyDictionary<EntityId, Page<Relation>> pages = RelationWalk.Pages(
                    adjacency.Of(session), of, direction, types, depth, includeInherited, page, cancellationToken);
                (IReadOnlyList<InstrumentId> instruments, IReadOnlyList<ProvisionId> provisions) = RelationPages.Ends(pages.Values, direction);
                return new RelationPages(
                    pages, SqliteInstrumentReads.ByIds(session, instruments), SqliteProvisionReads.ByIds(session, provisions));
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<Page<Citation>> CitationsAsync(
        CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        ListedAsync(SearchBounds.Searches(filter), session => SqliteCitationLists.Citations(session, filter, order, page), cancellationToken);

    /// <inheritdoc />
    public Task<Page<Relation>> RelationsAsync(
        CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        ListedAsync(SearchBounds.Searches(filter), session => SqliteCitationLists.Relations(session, filter, order, page), cancellationToken);

    /// <inheritdoc />
    public Task<Page<Provision>> ProvisionsAsync(
        ProvisionFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        ListedAsync(SearchBounds.Searches(filter), session => SqliteProvisionLists.Provisions(session, filter, order, page), cancellationToken);

    /// <inheritdoc />
    public Task<Page<Statement>> StatementsAsync(
        StatementFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        ListedAsync(SearchBounds.Searches(filter), session => SqliteStatementLists.Statements(session, filter, order, page), cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<InstrumentId, Diagnostic>> DiagnosticsAsync(InstrumentFilter of, CancellationToken cancellationToken = default) =>
        ListedAsync(SearchBounds.Searches(of), session => SqliteDiagnosticReads.Of(session, of), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CountedWord>> WordsAsync(FilterWord kind, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteFilterWords.Of(session, kind), cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<RelationId, Citation>> ProofsAsync(
        IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        return ReadAsync(
            session =>
            {
                AdjacencyGraph graph = adjacency.Of(session);
                List<(RelationId Relation, int Row)> proofs =
                    [.. relations.Distinct().SelectMany(r => ProofSearch.Of(graph, r, first).Select(row => (r, row)))];
                Dictionary<long, Citation> citations = SqliteCitationReads.ByRows(session, proofs.Select(p => (long)p.Row).Distinct());
                return proofs.ToLookup(p => p.Relation, p => citations[p.Row]);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<RelationId, int>> CountProofsAsync(
        IReadOnlyCollection<RelationId> relations, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyDictionary<RelationId, int>>(
            session =>
            {
                AdjacencyGraph graph = adjacency.Of(session);
                return relations.Distinct().Select(r => (Id: r, Count: ProofSearch.Count(graph, r))).Where(r => r.Count > 0)
                    .ToDictionary(r => r.Id, r => r.Count);
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<InstrumentId, Statement>> StatementsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteStatementReads.Of(session, of), cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteDiagnosticReads.Of(session, of), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteInstrumentReads.Bodies(session, ids), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> IssuedAsync(
        IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteIssuedReads.By(session, by, page), cancellationToken);

    /// <inheritdoc />
    public Task<Page<Instrument>> ListAsync(
        InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        SearchAsync(new SearchQuery("", [], filter), session => SqliteInstrumentListReads.Page(session, filter, order, page), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SearchEstimate>> EstimateAsync(IReadOnlyList<SearchQuery> queries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return ReadAsync<IReadOnlyList<SearchEstimate>>(
            session =>
            {
                WordCounts words = search.Counts(session);
                return [.. queries.Select(q => words.Estimate(session, q))];
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        SearchAsync(query, session => SqliteSearchReads.Find(session, search, query, page), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Grouping>> GroupsAsync(
        CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings, CancellationToken cancellationToken = default)
    {
        GroupBounds.Check(list, groupings);
        return ListedAsync(
            GroupBounds.Searches(list),
            session => SqliteGroupReads.Of(session, instruments.Of(session), query => Hits(session, query), list, groupings),
            cancellationToken);
    }

    private IEnumerable<CountedItem> Hits(SqliteSession session, SearchQuery query)
    {
        HitValues values = hits.Of(session);
        if (query.Language != Languages.English)
        {
            var typed = SearchedWords.Read(query.Text, query.Language);
            return typed.IsEmpty || SearchBounds.IsUnmatchable(query.Filter) ? []
                : TranslationRows.Of(session, query, typed).Select(r => values.Paragraph(r.Row));
        }

        var words = SearchWords.Read(query.Text);
        if (words.IsEmpty || SearchBounds.IsUnmatchable(query.Filter))
        {
            return [];
        }

        return SearchTable.Of(query).SelectMany(table => search.Rows(session, table, words, query)
            .Select(row => table == SearchTable.Instruments ? values.Instrument(row) : values.Paragraph(row)));
    }

    /// <inheritdoc />
    public Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken = default)
    {
        LineageBounds.Check(query);
        return ReadAsync(session => LineageWalk.Of(adjacency.Of(session), query, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public Task<Statistics> StatisticsAsync(CancellationToken cancellationToken = default) => ReadAsync(statistics.Of, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(int first, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteStatisticsReads.Top(session, first), cancellationToken);

    /// <inheritdoc />
    public Task<Revision> RevisionAsync(CancellationToken cancellationToken = default) => ReadAsync(SqliteChangeReads.Revision, cancellationToken);

    /// <inheritdoc />
    public Task<GraphChanges> ChangesAsync(Revision since, int most, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteChangeReads.Since(session, since, most), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptWording>> WordingsAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default) =>
        ScanAsync(most, session => SqliteWordingReads.After(session, after, most), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptWording>> WordingsOfAsync(IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SqliteWordingReads.Of(session, of), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptText>> TextsAfterAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default) =>
        ScanAsync(most, session => SqliteTextScan.After(session, after, most), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptInstrument>> InstrumentsAfterAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default) =>
        ScanAsync(most, session => SqliteScanReads.Instruments(session, after, most), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptReference>> ReferencesAfterAsync(string? after, int most, CancellationToken cancellationToken = default) =>
        ScanAsync(most, session => SqliteScanReads.References(session, after, most), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptSource>> SourcesAfterAsync(string? after, int most, CancellationToken cancellationToken = default) =>
        ScanAsync(most, session => SqliteScanReads.Sources(session, after, most), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptRecord>> RecordsAfterAsync(
        string source, (InstrumentId Instrument, string? Part)? after, int most, CancellationToken cancellationToken = default) =>
        ScanAsync(most, session => SqliteScanReads.Records(session, source, after, most), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Body>> BodiesAfterAsync(BodyId? after, int most, CancellationToken cancellationToken = default) =>
        ScanAsync(most, session => SqliteScanReads.Bodies(session, after, most), cancellationToken);

    /// <inheritdoc />
    public Task<Verification> VerifyAsync(Action<GraphDifference> found, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        RequireInitialized();
        return sessions.AloneAsync(() => SqliteVerification.Run(path, options, found, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public Task<int> RebuildWordingsAsync(CancellationToken cancellationToken = default)
    {
        RequireInitialized();
        return sessions.WriteAsync(session => session.Transaction(() => WordingRows.Make(session)), cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await prepared.ConfigureAwait(false);
        await sessions.DisposeAsync().ConfigureAwait(false);
    }

    private Task<IReadOnlyList<T>> ScanAsync<T>(
        int most, Func<SqliteSession, IReadOnlyList<T>> read, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return ReadAsync(read, cancellationToken);
    }

    // What does not depend on the graph is made before the transaction begins.
    private async Task<IReadOnlyList<SaveOutcome>> SaveAsync(Func<IncomingText[]> read, CancellationToken cancellationToken)
    {
        IReadOnlyList<SaveOutcome> outcomes =
            await sessions.WriteAsync(session => GraphWriter.Save(session, options, read(), cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        PrepareAdjacency();
        return outcomes;
    }

    // Where another program has saved, it is made anew beside what is answered without it.
    private AdjacencyGraph? AdjacencyAtHand(SqliteSession session)
    {
        AdjacencyGraph? graph = adjacency.AtHand(session);
        if (graph is null)
        {
            PrepareAdjacency();
        }

        return graph;
    }

    // Whoever asks about relations next should find them, or have only the rest to wait for.
    private void PrepareAdjacency()
    {
        lock (preparing)
        {
            if (adjacency.IsUsed && prepared.IsCompleted)
            {
                prepared = Task.Run(PrepareAdjacencyAsync);
            }
        }
    }

    private async Task PrepareAdjacencyAsync()
    {
        try
        {
            await sessions.ReadAsync(
                session =>
                {
                    adjacency.Prepare(session);
                    return true;
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is GraphStoreException or ObjectDisposedException)
        {
            // Whoever asks is told.
        }
    }

    // What would read too much is refused in the state of the file that it would read.
    private Task<T> ListedAsync<T>(IEnumerable<SearchQuery> searches, Func<SqliteSession, T> read, CancellationToken cancellationToken) => ReadAsync(
        session =>
        {
            long steps = searches.Sum(s => search.Counts(session).Estimate(session, s).Steps);
            return steps > SearchEstimate.MostSteps ? throw new SearchTooBroadException(new SearchEstimate(steps, 0, 0)) : read(session);
        },
        cancellationToken);

    private Task<T> SearchAsync<T>(SearchQuery query, Func<SqliteSession, T> read, CancellationToken cancellationToken) => ReadAsync(
        session => search.Counts(session).Estimate(session, query) is { IsTooBroad: true } estimate
            ? throw new SearchTooBroadException(estimate) : read(session),
        cancellationToken);

    private Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        RequireInitialized();
        RoundTrips.Made();
        return sessions.ReadAsync(read, cancellationToken);
    }

    private void RequireInitialized()
    {
        if (!isInitialized)
        {
            throw new InvalidOperationException($"{nameof(InitializeAsync)} has to be called once before anything else.");
        }
    }
}
