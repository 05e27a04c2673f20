using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Asking;
using KnowledgeGraph.Storage.Deriving;
using KnowledgeGraph.Storage.Keeping;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Schema;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Search;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// The store that many share: a database in a Neo4j server, over its HTTP Query API. A read is one statement and one round trip. A read
/// sees what is committed (Neo4j's isolation is read-committed): one that runs while a document is saved may see a part of it.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly Neo4jClient client;
    private readonly GraphSaving saving;
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile bool isInitialized;

    /// <summary>A store in a server. Nothing is touched before <see cref="InitializeAsync"/>.</summary>
    /// <param name="address">The server, the user and the database.</param>
    /// <param name="options">How it behaves, with the password; null for the defaults.</param>
    public Neo4jGraphStore(StoreAddress address, Neo4jStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = address.ToString();
        client = new Neo4jClient(address, (options ?? new Neo4jStoreOptions()).Checked());
        saving = new GraphSaving(client);
    }

    /// <inheritdoc />
    public string Address { get; }

    /// <inheritdoc />
    public async Task InitializeAsync(CancellationToken cancellationToken = default)
    {
        await Neo4jSchema.MigrateAsync(client, Address, cancellationToken).ConfigureAwait(false);
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
        foreach (IncomingDocument incoming in documents)
        {
            ArgumentNullException.ThrowIfNull(incoming.Document);
            ArgumentNullException.ThrowIfNull(incoming.Fingerprint);
            DocumentCheck.Check(incoming.Document);
        }

        SavedDocument[] saved = [.. documents.AsParallel().AsOrdered().Select(d => new SavedDocument(d.Document, d.Fingerprint))];
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await saving.SaveAsync(saved, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }

        return [.. saved.Select(d => d.Outcome!.Value)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default)
    {
        QueryAnswer answer = await ReadAsync(Text.Sources, cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => new LoadedSource(r[0].GetString()!, r[1].GetString()!, new InstrumentId(r[2].GetString()!)))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(
        IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken = default)
    {
        QueryAnswer answer = await ReadAsync(Text.Instruments, cancellationToken, ("ids", Ids(ids.Select(i => i.Value)))).ConfigureAwait(false);
        return answer.Rows.Select(r => NodeMaps.Instrument(r[0])).ToDictionary(i => i.Id);
    }

    /// <inheritdoc />
    public async Task<ILookup<string, InstrumentId>> NamedAsync(IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken = default)
    {
        QueryAnswer answer = await ReadAsync(Text.Named, cancellationToken, ("names", Ids(kebabNames))).ConfigureAwait(false);
        return answer.Rows.ToLookup(r => r[0].GetString()!, r => new InstrumentId(r[1].GetString()!), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(
        IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default)
    {
        QueryAnswer answer = await ReadAsync(Text.Provisions, cancellationToken, ("ids", Ids(ids.Select(i => i.ToString())))).ConfigureAwait(false);
        return answer.Rows.Select(r => NodeMaps.Provision(r[0])).ToDictionary(p => p.Id);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
        IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, CancellationToken cancellationToken = default)
    {
        CursorKeys.Check(page, ListCursors.Parts, 2);
        InstrumentId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await ReadAsync(
            Text.Parts,
            cancellationToken,
            [
                .. Parameters.Page(page), ("ids", asked.Select(i => i.Value)), ("kinds", Parameters.Names(kinds, k => k.Name())),
                ("first", CursorKeys.Key(page, 0)), ("second", CursorKeys.Number(page, 1)),
            ]).ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.Part(NodeMaps.Provision(item)));
    }

    /// <inheritdoc />
    public async Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default)
    {
        QueryAnswer answer = await ReadAsync(Text.Children, cancellationToken, ("ids", Ids(of.Select(i => i.ToString())))).ConfigureAwait(false);
        return answer.Rows.Select(r => (Parent: r[0].GetString()!, Child: NodeMaps.Provision(r[1])))
            .ToLookup(r => new ProvisionId(r.Child.Id.Instrument, r.Parent), r => r.Child);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(
        IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default)
    {
        ProvisionId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await ReadAsync(Text.Neighbours, cancellationToken, ("ids", asked.Select(i => i.ToString()))).ConfigureAwait(false);
        return answer.Rows.Where(r => IsThere(r[1]) || IsThere(r[2])).ToDictionary(
            r => asked[r[0].GetInt32()],
            r => new Neighbours(IsThere(r[1]) ? NodeMaps.Provision(r[1]) : null, IsThere(r[2]) ? NodeMaps.Provision(r[2]) : null));

        static bool IsThere(JsonElement node) => node.ValueKind != JsonValueKind.Null;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<CitationId, Citation>> CitationsAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken = default)
    {
        QueryAnswer answer = await ReadAsync(
            Text.Citations, cancellationToken, ("ids", ids.Distinct().Select(i => new object[] { i.Source.ToString(), i.Start }))).ConfigureAwait(false);
        return answer.Rows.Select(r => NodeMaps.Citation(r[0])).ToDictionary(c => c.Id);
    }

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        CitationPagesAsync(Text.CitationsIn, ListCursors.Citations, of, filter, page, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        CitationPagesAsync(Text.CitationsOf, ListCursors.CitedBy, of, filter, page, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<EntityId, Page<Relation>>> RelationsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default)
    {
        LineageQuestion.CheckRelations(direction, depth);
        CursorKeys.Check(page, ListCursors.Relations, 4);
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await ReadAsync(
            RelationReads.Text(direction, depth, includeInherited),
            cancellationToken,
            [
                .. Parameters.Page(page), ("ids", asked.Select(e => e.ToString())), ("types", Parameters.Types(types)),
                ("first", CursorKeys.Number(page, 0)), ("second", CursorKeys.Number(page, 1)), ("third", CursorKeys.Number(page, 2)), ("fourth", CursorKeys.Key(page, 3)),
            ]).ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.Relation(new Relation
        {
            From = NodeMaps.Entity(item[0].GetString()!),
            Type = NodeMaps.Type(item[1].GetString()!),
            To = NodeMaps.Entity(item[2].GetString()!),
            CitationCount = item[3].GetInt32(),
            Depth = item[4].GetInt32(),
            IsInherited = item[5].GetInt32() == 1,
        }));
    }

    /// <inheritdoc />
    public async Task<ILookup<RelationId, Citation>> ProofsAsync(
        IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        RelationId[] asked = [.. relations.Distinct()];
        QueryAnswer answer = await ReadAsync(
            Text.Proofs,
            cancellationToken,
            ("relations", asked.Select(r => new { from = r.From.ToString(), type = r.Type.Name(), to = r.To.ToString() })), ("first", first)).ConfigureAwait(false);
        return answer.Rows.ToLookup(r => asked[r[0].GetInt32()], r => NodeMaps.Citation(r[1]));
    }

    /// <inheritdoc />
    public async Task<ILookup<InstrumentId, Statement>> StatementsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default)
    {
        QueryAnswer answer = await ReadAsync(Text.Statements, cancellationToken, ("ids", Ids(of.Select(i => i.Value)))).ConfigureAwait(false);
        return answer.Rows.ToLookup(r => new InstrumentId(r[0].GetString()!), r => new Statement
        {
            Subject = new InstrumentId(r[1].GetString()!),
            Type = NodeMaps.Type(r[2].GetString()!),
            Object = r[3].Text() is { } instrument ? new InstrumentId(instrument) : null,
            Body = r[4].Text() is { } body ? new BodyId(body) : null,
            Source = NodeMaps.Provision(r[5].GetString()!),
        });
    }

    /// <inheritdoc />
    public async Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default)
    {
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await ReadAsync(Text.Diagnostics, cancellationToken, ("ids", asked.Select(e => e.ToString())), ("places", ResolutionPart.Places)).ConfigureAwait(false);
        return answer.Rows.SelectMany(r => Reading.DiagnosticReads.Read(r).Select(d => (Of: asked[r[0].GetInt32()], Diagnostic: d))).ToLookup(d => d.Of, d => d.Diagnostic);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken = default)
    {
        QueryAnswer answer = await ReadAsync(Text.Bodies, cancellationToken, ("ids", Ids(ids.Select(i => i.Value)))).ConfigureAwait(false);
        return answer.Rows.Select(r => new Body(
            new BodyId(r[0].GetString()!), r[1].GetString()!, r[2].Text(), r[3].Text() is { } parent ? new BodyId(parent) : null)).ToDictionary(b => b.Id);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> IssuedAsync(
        IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken = default)
    {
        CursorKeys.Check(page, ListCursors.Issued, 2);
        BodyId[] asked = [.. by.Distinct()];
        QueryAnswer answer = await ReadAsync(
            Text.Issued,
            cancellationToken,
            [.. Parameters.Page(page), ("ids", asked.Select(b => b.Value)), ("first", CursorKeys.Key(page, 0)), ("second", CursorKeys.Key(page, 1))]).ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.IssuedInstrument(NodeMaps.Instrument(item)));
    }

    /// <inheritdoc />
    public async Task<Page<Instrument>> ListAsync(
        InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default)
    {
        CursorKeys.Check(page, ListCursors.Instruments(order), 2);
        if (SearchQuestion.IsUnmatchable(filter))
        {
            return Page<Instrument>.Empty;
        }

        object? first = order == InstrumentOrder.MostCited ? CursorKeys.Number(page, 0) : CursorKeys.Key(page, 0);
        QueryAnswer answer = await ReadAsync(
            Text.List(order, page.Backward),
            cancellationToken,
            [.. Parameters.Instruments(filter), .. Parameters.Page(page), ("first", first), ("second", CursorKeys.Key(page, 1))]).ConfigureAwait(false);
        JsonElement row = answer.Single;
        (int total, int fence) = (row[0].GetInt32(), row[1].GetInt32());
        List<PageItem<Instrument>> items =
            [.. row[2].EnumerateArray().Select(item => ListCursors.Instrument(order, NodeMaps.Instrument(item[1]), item[0].ToString()))];
        if (page.Backward)
        {
            items.Reverse();
        }

        return new Page<Instrument>
        {
            Items = items,
            TotalCount = total,
            HasPrevious = page.Backward ? fence > page.Size : fence > 0,
            HasNext = page.Backward ? fence < total : fence + page.Size < total,
        };
    }

    /// <inheritdoc />
    public async Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        CursorKeys.Check(page, ListCursors.Search, 2);
        var words = SearchWords.Read(query.Text);
        if (words.IsEmpty || SearchQuestion.IsUnmatchable(query.Filter))
        {
            return Page<SearchHit>.Empty;
        }

        QueryAnswer answer = await ReadAsync(
            Text.Search,
            cancellationToken,
            [
                .. Parameters.Instruments(query.Filter), .. Parameters.Page(page), ("first", CursorKeys.Number(page, 0)), ("second", CursorKeys.Key(page, 1)),
                ("relations", Parameters.Names(query.Relations, r => r.Name())),
                ("inInstruments", SearchQuestion.Looks(query, SearchScope.Instruments) ? Parameters.InInstruments(words) : null),
                ("inProvisions", SearchQuestion.Looks(query, SearchScope.Provisions) ? Parameters.InProvisions(words) : null),
            ]).ConfigureAwait(false);
        JsonElement row = answer.Single;
        return Pages.Of(row[0].GetInt32(), row[1].GetInt32(), row[2].GetInt32(), row[3], item =>
        {
            EntityId entity = NodeMaps.Entity(item[0].GetString()!);
            long millionths = item[1].GetInt64();
            string snippet = item[2].Text() is { } found ? Snippet.Of(found, words) : Shown(item, words);
            return new PageItem<SearchHit>(
                new SearchHit(entity, snippet, millionths / 1e6), new Cursor(ListCursors.Search, [NodeMaps.Text(millionths), entity.ToString()]));
        });
    }

    /// <inheritdoc />
    public async Task<SearchFacets> FacetsAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        var words = SearchWords.Read(query.Text);
        bool isWordless = string.IsNullOrWhiteSpace(query.Text);
        if ((words.IsEmpty && !isWordless) || SearchQuestion.IsUnmatchable(query.Filter))
        {
            return SearchFacets.None;
        }

        QueryAnswer answer = await ReadAsync(
            isWordless ? Text.FacetsOfAll : Text.Facets,
            cancellationToken,
            [
                .. Parameters.Instruments(query.Filter), ("relations", Parameters.Names(query.Relations, r => r.Name())),
                ("inInstruments", SearchQuestion.Looks(query, SearchScope.Instruments) ? Parameters.InInstruments(words) : null),
                ("inProvisions", SearchQuestion.Looks(query, SearchScope.Provisions) ? Parameters.InProvisions(words) : null),
            ]).ConfigureAwait(false);
        JsonElement row = answer.Single;
        return new SearchFacets
        {
            Bodies = Facets(row[0], b => new BodyId(b)),
            Years = Facets(row[1], y => int.Parse(y, CultureInfo.InvariantCulture)),
            Kinds = Facets(row[2], NodeMaps.Kind),
            Subjects = Facets(row[3], s => s),
            Relations = Facets(row[4], NodeMaps.Type),
        };

        static IReadOnlyList<Facet<T>> Facets<T>(JsonElement counts, Func<string, T> read) =>
            [.. counts.EnumerateArray().Select(c => new Facet<T>(read(c[0].GetString()!), c[1].GetInt32()))];
    }

    /// <inheritdoc />
    public async Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken = default)
    {
        LineageQuestion.Check(query);
        RequireInitialized();
        QueryAnswer answer = await client.RunAsync(LineageReads.Statement(query), cancellationToken).ConfigureAwait(false);
        return LineageReads.Read(answer, query);
    }

    /// <inheritdoc />
    public async Task<Statistics> StatisticsAsync(CancellationToken cancellationToken = default)
    {
        JsonElement row = (await ReadAsync(Text.Statistics, cancellationToken).ConfigureAwait(false)).Single;
        return new Statistics
        {
            Instruments = row[0].GetInt32(),
            LoadedInstruments = row[1].GetInt32(),
            Provisions = row[2].GetInt32(),
            Citations = row[3].GetInt32(),
            ResolvedCitations = row[4].GetInt32(),
            Relations = row[5].GetInt32(),
            ByBody = [.. row[6].EnumerateArray().Select(b => new BodyCount(new BodyId(b[0].GetString()!), b[1].GetInt32(), b[2].GetInt32()))],
            ByYear = [.. row[7].EnumerateArray().Select(y => new YearCount(y[0].GetInt32(), y[1].GetInt32(), y[2].GetInt32()))],
        };
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(int first, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        QueryAnswer answer = await ReadAsync(Text.MostCited, cancellationToken, ("first", first)).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => new InstrumentCount(new InstrumentId(r[0].GetString()!), r[1].GetInt32()))];
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    // The first of symbol, title, names and subjects that has a hit.
    private static string Shown(JsonElement item, SearchWords words) => Snippet.OfFirst(
        [item[3].Text() ?? "", item[4].Text() ?? "", string.Join(" · ", item[5].Words()), string.Join(" · ", item[6].Words())], words, otherwise: 1);

    private async Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationPagesAsync(
        string text, string list, IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        CursorKeys.Check(page, list, 3);
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await ReadAsync(
            text,
            cancellationToken,
            [
                .. Parameters.Page(page), ("ids", asked.Select(e => e.ToString())),
                ("types", Parameters.Names(filter.Types, t => t.Name())), ("statuses", Parameters.Names(filter.Statuses, s => s.Name())),
                ("anyEnd", filter is { Bodies.Count: 0, DateFrom: null, DateTo: null }), ("bodies", Parameters.Bodies(filter.Bodies)),
                ("dateFrom", DayText.Of(filter.DateFrom)), ("dateTo", DayText.Of(filter.DateTo)),
                ("first", CursorKeys.Key(page, 0)), ("second", CursorKeys.Number(page, 1)), ("third", CursorKeys.Number(page, 2)),
            ]).ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.Citation(list, NodeMaps.Citation(item), item.Of("ordinal").GetInt64()));
    }

    private Task<QueryAnswer> ReadAsync(string text, CancellationToken cancellationToken, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        RequireInitialized();
        return client.RunAsync(QueryStatement.Read(text, parameters), cancellationToken);
    }

    private static IEnumerable<string> Ids(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal);

    private void RequireInitialized()
    {
        if (!isInitialized)
        {
            throw new InvalidOperationException($"{nameof(InitializeAsync)} has to be called once before anything else.");
        }
    }

    // The statements that read.
    private static class Text
    {
        public static readonly string Sources = CypherFile.Text("sources");
        public static readonly string Instruments = CypherFile.Text("instruments");
        public static readonly string Named = CypherFile.Text("named");
        public static readonly string Provisions = CypherFile.Text("provisions");
        public static readonly string Parts = CypherFile.Text("parts");
        public static readonly string Children = CypherFile.Text("children");
        public static readonly string Neighbours = CypherFile.Text("neighbours");
        public static readonly string Citations = CypherFile.Text("citations");
        public static readonly string CitationsIn = CypherFile.Text("citations-in");
        public static readonly string CitationsOf = CypherFile.Text("citations-of");
        public static readonly string Proofs = CypherFile.Text("proofs");
        public static readonly string Statements = CypherFile.Text("statements");
        public static readonly string Diagnostics = CypherFile.Text("diagnostics");
        public static readonly string Bodies = CypherFile.Text("bodies");
        public static readonly string Issued = CypherFile.Text("issued");
        public static readonly string Search = CypherFile.Text("search");
        public static readonly string Facets = CypherFile.Text("facets");
        public static readonly string FacetsOfAll = CypherFile.Text("facets-of-all");
        public static readonly string Statistics = CypherFile.Text("statistics");
        public static readonly string MostCited = CypherFile.Text("most-cited");

        private static readonly Dictionary<(InstrumentOrder Order, bool Backward), string> Lists = new()
        {
            [(InstrumentOrder.DateAsc, false)] = CypherFile.Text("list-date-asc-forward"),
            [(InstrumentOrder.DateAsc, true)] = CypherFile.Text("list-date-asc-backward"),
            [(InstrumentOrder.DateDesc, false)] = CypherFile.Text("list-date-desc-forward"),
            [(InstrumentOrder.DateDesc, true)] = CypherFile.Text("list-date-desc-backward"),
            [(InstrumentOrder.Symbol, false)] = CypherFile.Text("list-symbol-forward"),
            [(InstrumentOrder.Symbol, true)] = CypherFile.Text("list-symbol-backward"),
            [(InstrumentOrder.MostCited, false)] = CypherFile.Text("list-most-cited-forward"),
            [(InstrumentOrder.MostCited, true)] = CypherFile.Text("list-most-cited-backward"),
        };

        public static string List(InstrumentOrder order, bool backward) => Lists.TryGetValue((order, backward), out string? text)
            ? text
            : throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of instruments.");
    }
}
