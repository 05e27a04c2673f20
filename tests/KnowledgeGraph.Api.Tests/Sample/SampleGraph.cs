using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Tests;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>
/// A graph small enough to know by heart, held in memory: a draft of the Council that recalls the Assembly's 76/181 and two paragraphs
/// of the Kyoto Declaration in its annex, a treaty known by name, and a text that nobody should trust.
/// </summary>
internal sealed class SampleGraph : IGraphReader
{
    private readonly Dictionary<InstrumentId, Instrument> _instruments = SampleTexts.Instruments.ToDictionary(i => i.Id);
    private readonly Dictionary<ProvisionId, Provision> _provisions = SampleTexts.Provisions.ToDictionary(p => p.Id);
    private static readonly NaiveLists Lists = new(new NaiveGraph(
        SampleTexts.Instruments, SampleTexts.Provisions, SampleTexts.Citations, SampleTexts.Statements, SampleTexts.Records));

    private static readonly Revision Loaded = new("sample", 1);

    private readonly IReadOnlyList<Citation> _citations = SampleTexts.Citations;

    private readonly IReadOnlyList<AdoptionRecord> _records = SampleTexts.Records;

    public Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(
        IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken = default) =>
        Task.FromResult(ById(ids, _instruments));

    public Task<IReadOnlyList<KeptInstrument>> InstrumentsAfterAsync(
        InstrumentId? after, int most, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<KeptInstrument>>(
        [
            .. _instruments.Values.OrderBy(i => i.Id.Value, StringComparer.Ordinal)
                .Where(i => after is not { } last || string.CompareOrdinal(i.Id.Value, last.Value) > 0).Take(most)
                .Select(i => new KeptInstrument(i, _citations.Count(c => c.Target == i.Id || c.TargetProvision?.Instrument == i.Id))),
        ]);

    public Task<ILookup<InstrumentId, AdoptionRecord>> RecordsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        Task.FromResult(_records.Where(r => of.Contains(r.Instrument)).ToLookup(r => r.Instrument));

    public Task<IReadOnlyList<State>> StatesAsync(IReadOnlyCollection<StateId> ids, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<State>>(
        [
            .. _records.SelectMany(r => r.Votes.Select(v => v.State).Concat(r.Sponsors.Select(s => s.State))).OfType<StateId>().Distinct()
                .Where(s => ids.Count == 0 || ids.Contains(s)).OrderBy(s => s.Value, StringComparer.Ordinal)
                .Select(s => new State(
                    s, States.Of(s)?.Name ?? s.Value, VoteCounts.Of(_records.SelectMany(r => r.Votes).Where(v => v.State == s)),
                    _records.Count(r => r.Sponsors.Any(by => by.State == s)))),
        ]);

    public Task<IReadOnlyDictionary<StateId, Page<SponsoredText>>> SponsoredAsync(
        IReadOnlyCollection<StateId> by, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Pages(by, state => _records.SelectMany(r =>
            r.Sponsors.Where(s => s.State == state).Select(s => new SponsoredText(r.Instrument, r.Part, s))), s => s.Instrument.Value, page));

    public Task<IReadOnlyDictionary<StateId, Page<CastVote>>> VotesByAsync(
        IReadOnlyCollection<StateId> by, IReadOnlyList<Vote> votes, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Pages(by, state => _records.SelectMany(r =>
            r.Votes.Where(v => v.State == state && (votes.Count == 0 || votes.Contains(v.Vote)))
                .Select(v => new CastVote(r.Instrument, r.Part, v.Vote))),
            v => v.Instrument.Value, page));

    public Task<VotesOnSet> VotesOnAsync(RecordedSet set, CancellationToken cancellationToken = default)
    {
        AdoptionRecord[] chosen = [.. _records.Where(r => r.Votes.Count > 0
            && set.Instruments?.Contains(r.Instrument) != false
            && (set.Citing is not { } cited || _citations.Any(c => c.Target == cited && c.Id.Source.Instrument == r.Instrument)))];
        return Task.FromResult(new VotesOnSet(
            chosen.Length,
            [
                .. chosen.SelectMany(r => r.Votes).Where(v => v.State is not null).GroupBy(v => v.State!.Value)
                    .OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => new StateVotes(g.Key, VoteCounts.Of(g))),
            ]));
    }

    public Task<RecordTotals> RecordTotalsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new RecordTotals(
            _records.Count, _records.Count(r => _instruments.GetValueOrDefault(r.Instrument)?.IsLoaded == true), _records.Sum(r => r.Votes.Count),
            _records.Sum(r => r.Sponsors.Count), _records.SelectMany(r => r.Votes).Select(v => v.State).Distinct().Count(), 0));

    public Task<ILookup<string, InstrumentId>> NamedAsync(IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken = default) =>
        Task.FromResult(Names.Where(n => kebabNames.Contains(n.Name)).ToLookup(n => n.Name, n => n.Id));

    public Task<IReadOnlyList<string>> NamesAfterAsync(string? after, int most, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. Names.Select(n => n.Name).Distinct().Order(StringComparer.Ordinal)
            .Where(n => string.CompareOrdinal(n, after) > 0).Take(most)]);

    private IEnumerable<(string Name, InstrumentId Id)> Names => _instruments.Values.SelectMany(i =>
        i.Names.Append(i.Title).OfType<string>().Append(i.Id.Value).Select(n => KebabCase.Of(n)).Distinct().Select(n => (n, i.Id)));

    public Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(
        IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default) =>
        Task.FromResult(ById(ids, _provisions));

    public Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
        IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, string? language = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(Pages(of, id => _provisions.Values
            .Where(p => p.Id.Instrument == id && (language is null || Translation.LanguageOf(p.Id.Label) == language)
                && (kinds.Count == 0 || kinds.Contains(p.Kind)))
            .OrderBy(p => p.Ordinal), p => p.Id.ToString(), page));

    public Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        Task.FromResult(_provisions.Values.Where(p => p.Parent is { } parent && of.Contains(parent)).ToLookup(p => p.Parent!.Value));

    public Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(
        IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<ProvisionId, Neighbours>>(
            of.Where(_provisions.ContainsKey).ToDictionary(id => id, id => new Neighbours(At(id, -1), At(id, 1))));

    public Task<IReadOnlyDictionary<CitationId, Citation>> CitationsAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken = default) =>
        Task.FromResult(ById(ids, _citations.ToDictionary(c => c.Id)));

    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Pages(Known(of), id => Lists.CitationsIn(id, filter, order), c => c.Id.ToString(), page));

    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Pages(Known(of), id => Lists.CitationsOf(id, filter, order), c => c.Id.ToString(), page));

    public Task<IReadOnlyDictionary<EntityId, Page<Relation>>> RelationsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default) => Task.FromResult(Pages(Known(of), id => Relations(id, direction, includeInherited)
            .Where(r => types.Count == 0 || types.Contains(r.Type)), r => r.Id.ToString(), page));

    public Task<Page<Citation>> CitationsAsync(
        CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Page(Lists.Citations(filter, order), c => c.Id.ToString(), page));

    public Task<Page<Relation>> RelationsAsync(
        CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Page(Lists.Relations(filter, order), r => r.Id.ToString(), page));

    public Task<Page<Provision>> ProvisionsAsync(
        ProvisionFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Page(Lists.Provisions(filter, order), p => p.Id.ToString(), page));

    public Task<Page<Statement>> StatementsAsync(
        StatementFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Page(Lists.Statements(filter, order), s => $"{s.Source} {s.Subject} {s.Type}", page));

    public Task<ILookup<InstrumentId, Diagnostic>> DiagnosticsAsync(InstrumentFilter of, CancellationToken cancellationToken = default) =>
        Task.FromResult(SampleTexts.Diagnostics.Where(d => d.Provision is { } p && Lists.Fits(_instruments[p.Instrument], of))
            .ToLookup(d => d.Provision!.Value.Instrument));

    public Task<IReadOnlyList<CountedWord>> WordsAsync(FilterWord kind, CancellationToken cancellationToken = default) =>
        Task.FromResult(Lists.Words(kind));

    public Task<ILookup<RelationId, Citation>> ProofsAsync(
        IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken = default) =>
        Task.FromResult(relations.SelectMany(r => Proofs(r).Take(first).Select(c => (r, c))).ToLookup(p => p.r, p => p.c));

    public Task<IReadOnlyDictionary<RelationId, int>> CountProofsAsync(
        IReadOnlyCollection<RelationId> relations, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<RelationId, int>>(relations.Distinct().Select(r => (Id: r, Count: Proofs(r).Count()))
            .Where(r => r.Count > 0).ToDictionary(r => r.Id, r => r.Count));

    private IEnumerable<Citation> Proofs(RelationId relation) => _citations.Where(c => c.Target is { } target && c.Relation == relation.Type
        && IsIn(c.Id.Source, relation.From) && (Cited(c) == relation.To || (relation.To.IsProvision
            ? IsIn(c.TargetProvision, relation.To) : target == relation.To.Instrument)));

    public Task<ILookup<InstrumentId, Statement>> StatementsAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        Task.FromResult(SampleTexts.Statements.Where(s => of.Contains(s.Subject)).ToLookup(s => s.Subject));

    public Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default) =>
        Task.FromResult(of.SelectMany(id => SampleTexts.Diagnostics.Where(d => d.Provision is { } p && IsIn(p, id)).Select(d => (id, d)))
            .ToLookup(d => d.id, d => d.d));

    public Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken = default) =>
        Task.FromResult(ById(ids, Bodies.All.ToDictionary(b => b.Id, b =>
            new Body(b.Id, b.Name, b.Abbreviation, b.Parent is null ? null : BodyId.FromName(b.Parent)))));

    public Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> IssuedAsync(
        IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<BodyId, Page<Instrument>>>(by.Distinct().ToDictionary(b => b, b => Page(_instruments.Values
            .Where(i => i.Body == b).OrderByDescending(i => i.Date ?? DateOnly.MinValue).ThenBy(i => i.Id.Value, StringComparer.Ordinal), i =>
                i.Id.Value, page)));

    public Task<Page<Instrument>> ListAsync(
        InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Task.FromResult(Page(Lists.Instruments(filter)
            .OrderByDescending(i => i.Date ?? DateOnly.MinValue).ThenBy(i => i.Id.Value, StringComparer.Ordinal), i => i.Id.Value, page));

    /// <summary>What searches would read.</summary>
    public Func<SearchQuery, long> Steps { get; init; } = _ => 0;

    // A word more than are looked for is left out, as in the stores.
    public Task<IReadOnlyList<SearchEstimate>> EstimateAsync(IReadOnlyList<SearchQuery> queries, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<SearchEstimate>>([.. queries.Select(q => new SearchEstimate(
            Steps(q), 0, Math.Max(0, q.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length - SearchEstimate.MostWords)))]);

    public Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        string[] words = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool Has(string? text) => words.Length > 0 && text is not null && words.All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        IEnumerable<SearchHit> hits = _instruments.Values.Where(i => Has(i.Title))
            .Select(i => new SearchHit(i.Id, i.Title!.Replace(words[0], $"«{words[0]}»", StringComparison.OrdinalIgnoreCase), 2))
            .Concat(_provisions.Values.Where(p => Has(p.Text))
                .Select(p => new SearchHit(p.Id, p.Text.Replace(words[0], $"«{words[0]}»", StringComparison.OrdinalIgnoreCase), 1)));
        return Task.FromResult(Page(hits, h => h.Entity.ToString(), page));
    }

    public async Task<IReadOnlyList<Grouping>> GroupsAsync(
        CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings, CancellationToken cancellationToken = default)
    {
        var items = new NaiveItems(
            _instruments.Values, _provisions.Values, _citations,
            _records.SelectMany(r => r.Sponsors.Select(s => (r.Instrument, s.State))).Where(s => s.State is not null).Distinct()
                .ToLookup(s => s.Instrument, s => s.State!.Value.Value),
            id => _citations.Count(c => c.Target == id));
        NaiveItem[] all = await items.OfAsync(this, list);
        return [.. groupings.Select(by => NaiveCounts.Of(all, by))];
    }

    public Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken = default)
    {
        var nodes = new Dictionary<EntityId, LineageNode>();
        var edges = new Dictionary<RelationId, Relation>();
        foreach (EntityId root in Known(query.From))
        {
            nodes.TryAdd(root, new LineageNode(root, 0, 1));
        }

        for (int depth = 1; depth <= query.Depth; depth++)
        {
            foreach (EntityId entity in nodes.Values.Where(n => n.Depth == depth - 1).Select(n => n.Entity).ToArray())
            {
                foreach (Citation c in _citations.Where(c => c.Target is not null && IsIn(c.Id.Source, entity)))
                {
                    nodes.TryAdd(c.Id.Source, new LineageNode(c.Id.Source, depth - 1, 1));
                    nodes.TryAdd(Cited(c), new LineageNode(Cited(c), depth, 1));
                    edges.TryAdd(new RelationId(c.Id.Source, c.Relation, Cited(c)),
                        new Relation { From = c.Id.Source, Type = c.Relation, To = Cited(c), CitationCount = 1, Depth = depth });
                }
            }
        }

        foreach (ProvisionId part in nodes.Keys.Where(n => n.IsProvision).Select(n => n.Provision).ToArray())
        {
            nodes.TryAdd(part.Instrument, new LineageNode(part.Instrument, nodes[part].Depth, 1));
            Relation holds = new() { From = part.Instrument, Type = RelationType.HasPart, To = part, CitationCount = 0, Depth = nodes[part].Depth };
            edges.TryAdd(holds.Id, holds);
        }

        return Task.FromResult(new Lineage { Roots = Known(query.From), Nodes = [.. nodes.Values.OrderBy(n => n.Depth)], Edges = [.. edges.Values] });
    }

    public Task<Statistics> StatisticsAsync(CancellationToken cancellationToken = default) => Task.FromResult(new Statistics
    {
        Instruments = _instruments.Count,
        LoadedInstruments = _instruments.Values.Count(i => i.IsLoaded),
        Provisions = _provisions.Count,
        Citations = _citations.Count,
        ResolvedCitations = _citations.Count(c => c.Status == CitationStatus.Resolved),
        Relations = _citations.Count,
    });

    public Task<Revision> RevisionAsync(CancellationToken cancellationToken = default) => Task.FromResult(Loaded);

    public Task<GraphChanges> ChangesAsync(Revision since, int most, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GraphChanges(since, Loaded, since != Loaded, HasMore: false, []));

    public Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(int first, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<InstrumentCount>>([.. _citations.Where(c => c.Target is not null).GroupBy(c => c.Target!.Value)
            .Select(g => new InstrumentCount(g.Key, g.Count())).OrderByDescending(c => c.Citations).Take(first)]);

    private static EntityId Cited(Citation c) => c.TargetProvision is { } part ? part : c.Target!.Value;

    private Provision? At(ProvisionId id, int step) =>
        _provisions.Values.FirstOrDefault(p => p.Id.Instrument == id.Instrument && p.Ordinal == _provisions[id].Ordinal + step);

    private bool IsIn(ProvisionId? part, EntityId entity)
    {
        if (!entity.IsProvision)
        {
            return part?.Instrument == entity.Instrument;
        }

        for (ProvisionId? p = part; p is { } id; p = _provisions.GetValueOrDefault(id)?.Parent)
        {
            if (id == entity.Provision)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Relation> Relations(EntityId id, Direction direction, bool includeInherited)
    {
        IEnumerable<Relation> Of(IEnumerable<Citation> citations, bool inherited) => citations.Where(c => c.Target is not null)
            .GroupBy(c => direction == Direction.BuildsOn ? (From: id, c.Relation, To: Cited(c)) : (From: c.Id.Source, c.Relation, To: id))
            .Select(g => new Relation
            {
                From = g.Key.From,
                Type = g.Key.Relation,
                To = g.Key.To,
                CitationCount = g.Count(),
                IsInherited = inherited
            });
        if (direction == Direction.BuiltOnBy)
        {
            return Of(_citations.Where(c => c.Target is not null && (IsIn(c.TargetProvision, id) || Cited(c) == id)), false);
        }

        IEnumerable<Relation> own = Of(_citations.Where(c => IsIn(c.Id.Source, id)), false);
        return includeInherited && id.IsProvision
            ? own.Concat(Of(_citations.Where(c => c.Id.Source.Instrument == id.Instrument && !IsIn(c.Id.Source, id)), true)
                .Select(r => r with { From = id.Instrument }))
            : own;
    }

    public Task<IReadOnlyList<KeptWording>> WordingsAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<KeptWording>>(
        [
            .. _provisions.Keys.Select(p => p.Instrument).Distinct().OrderBy(i => i.Value, StringComparer.Ordinal)
                .Where(i => after is null || string.CompareOrdinal(i.Value, after.Value.Value) > 0).Take(most).Select(Words),
        ]);

    public Task<IReadOnlyList<KeptWording>> WordingsOfAsync(
        IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<KeptWording>>(
            [.. of.Distinct().Where(i => _provisions.Keys.Any(p => p.Instrument == i)).Select(Words)]);

    private KeptWording Words(InstrumentId id) => new(id, "", TextWordingPack.Pack(new TextWording(
        id, "", _instruments[id].Date, _instruments[id].Body?.Value, TextWording.QuestionOf(_instruments[id].Title),
        [
            .. _provisions.Values.Where(p => p.Id.Instrument == id && TextWording.IsWorded(p.Kind)).OrderBy(p => p.Ordinal)
                .Select(p => ParagraphWording.Of(p.Id.Label, p.Text)),
        ])));

    private static IReadOnlyDictionary<TKey, TValue> ById<TKey, TValue>(IReadOnlyCollection<TKey> ids, Dictionary<TKey, TValue> all)
        where TKey : notnull => ids.Distinct().Where(all.ContainsKey).ToDictionary(id => id, id => all[id]);

    private EntityId[] Known(IEnumerable<EntityId> of) =>
        [.. of.Where(id => id.IsProvision ? _provisions.ContainsKey(id.Provision) : _instruments.ContainsKey(id.Instrument))];

    private static IReadOnlyDictionary<TKey, Page<T>> Pages<TKey, T>(
        IReadOnlyCollection<TKey> of, Func<TKey, IEnumerable<T>> list, Func<T, string> key, PageRequest page)
        where TKey : notnull => of.Distinct().ToDictionary(id => id, id => Page(list(id), key, page));

    private static Page<T> Page<T>(IEnumerable<T> list, Func<T, string> key, PageRequest page)
    {
        if (page.Cursor is { List: not "sample" })
        {
            throw new ArgumentException("A cursor of another list.", nameof(page));
        }

        T[] all = [.. list];
        int at = page.Cursor is null ? (page.Backward ? all.Length : -1) : Array.FindIndex(all, i => key(i) == page.Cursor.Keys[0]);
        int start = page.Backward ? Math.Max(0, at - page.Size) : at + 1;
        int end = page.Backward ? at : Math.Min(all.Length, start + page.Size);
        return new Page<T>
        {
            Items = [.. all[start..end].Select(i => new PageItem<T>(i, new Cursor("sample", [key(i)])))],
            HasNext = end < all.Length,
            HasPrevious = start > 0,
            TotalCount = all.Length,
        };
    }
}
