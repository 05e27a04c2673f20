using System.Collections.Concurrent;
using GraphQL.DataLoader;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Checks;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Counting;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Api.GraphQL.Loaders;

/// <summary>
/// The loaders of one request. What takes no arguments is shared by the whole query; what takes arguments has one loader a field of
/// the query's text, whose arguments are the same wherever it is executed.
/// </summary>
internal sealed class GraphLoaders
{
    private readonly IGraphReader _graph;
    private readonly BatchLoader<bool, Statistics> _statistics;
    private readonly ConcurrentDictionary<LineageAnswer, IDataLoaderResult<LineageLayout>> _layouts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<GraphQLField, object> _ofField = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(GraphQLField Field, object? Source), Task<CountedList>> _lists = new();

    public GraphLoaders(
        IGraphReader graph, ReferenceResolver resolver, SeriesReader series, WordingAnswers wordings, CountAnswers counts, FilterReader filters)
    {
        _graph = graph;
        Instruments = new(graph.InstrumentsAsync);
        Provisions = new(graph.ProvisionsAsync);
        Bodies = new(graph.BodiesAsync);
        Citations = new(graph.CitationsAsync);
        Neighbours = new(graph.NeighboursAsync);
        ProofCounts = new(graph.CountProofsAsync);
        Relations = new(async (ids, token) =>
        {
            IReadOnlyDictionary<RelationId, Relation> found =
                await new RelationFinder(graph, wordings.Index).FindAsync(ids, token).ConfigureAwait(false);
            ProofCounts.Know(found.ToDictionary(r => r.Key, r => r.Value.CitationCount));
            return found;
        });
        Children = new(async (ids, token) => ByKey(ids, await graph.ChildrenAsync(ids, token).ConfigureAwait(false)));
        Statements = new(async (ids, token) => ByKey(ids, await graph.StatementsAsync(ids, token).ConfigureAwait(false)));
        Diagnostics = new(async (ids, token) => ByKey(ids, await new DiagnosticReadings(graph).ReadAsync(ids, token).ConfigureAwait(false)));
        Records = new(async (ids, token) => ByKey(ids, await graph.RecordsAsync(ids, token).ConfigureAwait(false)));
        States = new(async (ids, token) => (await graph.StatesAsync(ids, token).ConfigureAwait(false)).ToDictionary(s => s.Id));
        References = new(async (texts, token) =>
            texts.Zip(await resolver.ResolveAsync(texts, token).ConfigureAwait(false)).ToDictionary(p => p.First, p => p.Second));
        Cited = new(async (ids, token) => await CitedInstruments.FindAsync(graph, ids, token).ConfigureAwait(false));
        Series = new(async (ids, token) =>
        {
            var found = new Dictionary<InstrumentId, SeriesReading>();
            foreach (Instrument text in (await graph.InstrumentsAsync(ids, token).ConfigureAwait(false)).Values)
            {
                if (await series.ReadAsync(text, token).ConfigureAwait(false) is { } reading)
                {
                    found.Add(text.Id, reading);
                }
            }

            return found;
        });
        Latest = new(async (ids, token) => (await series.LatestAsync(
            [.. (await graph.InstrumentsAsync(ids, token).ConfigureAwait(false)).Values], null, token).ConfigureAwait(false))
                .ToDictionary(l => l.Key, l => l.Value.Later));
        Wordings = new(async (ids, token) => await wordings.ReadAsync(ids, token).ConfigureAwait(false));
        AgreedLanguages = new((ids, token) => EachAsync(ids, id => wordings.OfInstrumentAsync(id, token)));
        AdoptedAs = new((ids, token) => EachAsync(ids, id => wordings.AdoptedAsAsync(id, token)));
        AdoptedDrafts = new((ids, token) =>
            EachAsync(ids, async id => (IReadOnlyList<AdoptedDraft>?)await wordings.AdoptedDraftsOfAsync(id, token).ConfigureAwait(false)));
        Places = new((ids, token) =>
            EachAsync(ids, async id => (IReadOnlyList<CountedPlace>?)await new CitedPlaces(graph).OfAsync(id, token).ConfigureAwait(false)));
        CitedByCounts = new(async (ids, token) =>
        {
            var found = new Dictionary<EntityId, Tally>();
            foreach (EntityId id in ids)
            {
                found.Add(id, await new CitingReader(graph).CountAsync(id, token).ConfigureAwait(false));
            }

            return found;
        });
        Groupings = new(async (keys, token) =>
        {
            var found = new Dictionary<GroupingKey, Grouping>();
            foreach (IGrouping<CountedList, GroupingKey> list in keys.GroupBy(k => k.List))
            {
                GroupingKey[] asked = [.. list];
                CountedList read = await filters.ReadAsync(list.Key, token).ConfigureAwait(false);
                IReadOnlyList<Grouping> told = await counts.ReadAsync(read, [.. asked.Select(k => k.By)], token).ConfigureAwait(false);
                foreach ((GroupingKey key, Grouping grouping) in asked.Zip(told))
                {
                    found.Add(key, grouping);
                }
            }

            return found;
        });
        MostCited = new(async (firsts, token) =>
        {
            IReadOnlyList<InstrumentCount> most = await graph.MostCitedAsync(firsts.Max(), token).ConfigureAwait(false);
            return firsts.ToDictionary(first => first, IReadOnlyList<InstrumentCount> (first) => [.. most.Take(first)]);
        });
        _statistics = new(async (wholes, token) =>
        {
            Statistics statistics = await graph.StatisticsAsync(token).ConfigureAwait(false);
            return wholes.ToDictionary(whole => whole, _ => statistics);
        });
    }

    public BatchLoader<InstrumentId, Instrument> Instruments { get; }

    public BatchLoader<ProvisionId, Provision> Provisions { get; }

    public BatchLoader<BodyId, Body> Bodies { get; }

    public BatchLoader<CitationId, Citation> Citations { get; }

    /// <summary>Edges by their ids.</summary>
    public BatchLoader<RelationId, Relation> Relations { get; }

    /// <summary>How many citations prove edges.</summary>
    public BatchLoader<RelationId, int> ProofCounts { get; }

    /// <summary>The parts of texts that are cited.</summary>
    public BatchLoader<InstrumentId, IReadOnlyList<CountedPlace>> Places { get; }

    /// <summary>How much cites each.</summary>
    public BatchLoader<EntityId, Tally> CitedByCounts { get; }

    public BatchLoader<ProvisionId, Neighbours> Neighbours { get; }

    public BatchLoader<ProvisionId, IReadOnlyList<Provision>> Children { get; }

    public BatchLoader<InstrumentId, IReadOnlyList<Statement>> Statements { get; }

    public BatchLoader<EntityId, IReadOnlyList<Diagnostic>> Diagnostics { get; }

    /// <summary>What is recorded of the adoption of texts.</summary>
    public BatchLoader<InstrumentId, IReadOnlyList<AdoptionRecord>> Records { get; }

    /// <summary>What States did, counted.</summary>
    public BatchLoader<StateId, State> States { get; }

    /// <summary>What people type.</summary>
    public BatchLoader<string, Resolution> References { get; }

    /// <summary>The instruments that a text outside the graph cites, under the ids that the text gives them.</summary>
    public BatchLoader<InstrumentId, Instrument> Cited { get; }

    /// <summary>The series of texts that are of one.</summary>
    public BatchLoader<InstrumentId, SeriesReading> Series { get; }

    /// <summary>The latest of the series of texts, where that is another one.</summary>
    public BatchLoader<InstrumentId, Instrument> Latest { get; }

    /// <summary>Where the words of paragraphs come from.</summary>
    public BatchLoader<ProvisionId, WordingAnswer> Wordings { get; }

    /// <summary>How much of texts is agreed language.</summary>
    public BatchLoader<InstrumentId, AgreedLanguage> AgreedLanguages { get; }

    /// <summary>The texts that adopted what texts recommend.</summary>
    public BatchLoader<InstrumentId, AdoptedDraft> AdoptedAs { get; }

    /// <summary>The recommended drafts that texts adopted.</summary>
    public BatchLoader<InstrumentId, IReadOnlyList<AdoptedDraft>> AdoptedDrafts { get; }

    /// <summary>Counts over lists: those of one list that are asked for at one level are counted together.</summary>
    public BatchLoader<GroupingKey, Grouping> Groupings { get; }

    /// <summary>The most cited instruments, by how many are wanted.</summary>
    public BatchLoader<int, IReadOnlyList<InstrumentCount>> MostCited { get; }

    /// <summary>What the graph holds: counted once a request, however often it is asked for.</summary>
    public IDataLoaderResult<Statistics?> Statistics() => _statistics.Load(true);

    /// <summary>What is recorded of the adoption of a text, or of a part of it.</summary>
    public IDataLoaderResult<AdoptionRecord?> Adoption(InstrumentId text, string? part) =>
        Records.Load(text).Then(records => records?.FirstOrDefault(r => r.Part == part));

    /// <summary>An <see cref="Instrument"/> or a <see cref="Provision"/>.</summary>
    public IDataLoaderResult<object?> Entity(EntityId id) => id.IsProvision
        ? Provisions.Load(id.Provision).Then(p => (object?)p)
        : Instruments.Load(id.Instrument).Then(i => (object?)i);

    /// <summary>The list that a field gives of its source, whoever asks: what is counted of it is counted together.</summary>
    public Task<CountedList> ListOf(GraphQLField field, object? source, Func<Task<CountedList>> make) =>
        _lists.GetOrAdd((field, source), _ => make());

    /// <summary>Where a node stands in a drawing of its lineage: by the dates of all that are drawn.</summary>
    public IDataLoaderResult<LineagePoint> Place(AnswerNode node) => _layouts.GetOrAdd(node.Answer, Layout).Then(layout => layout.Of(node.Entity));

    private IDataLoaderResult<LineageLayout> Layout(LineageAnswer answer) => answer.Graph.Nodes.Select(n => n.Entity.Instrument).Distinct()
        .Select(Instruments.Load).All()
        .Then(found => LineageLayout.Of(answer.Graph, found.OfType<Instrument>().ToDictionary(i => i.Id, i => i.Date)))
        .Once();

    /// <summary>The loader of one field of the query's text.</summary>
    public BatchLoader<TKey, TValue> OfField<TKey, TValue>(
        GraphQLField field, Func<IGraphReader, IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
        where TKey : notnull =>
        (BatchLoader<TKey, TValue>)_ofField.GetOrAdd(field, _ => new BatchLoader<TKey, TValue>((keys, token) => fetch(_graph, keys, token)));

    private static async Task<IReadOnlyDictionary<TKey, TValue>> EachAsync<TKey, TValue>(IReadOnlyList<TKey> keys, Func<TKey, Task<TValue?>> read)
        where TKey : notnull
        where TValue : class
    {
        var found = new Dictionary<TKey, TValue>(keys.Count);
        foreach (TKey key in keys)
        {
            if (await read(key).ConfigureAwait(false) is { } value)
            {
                found.Add(key, value);
            }
        }

        return found;
    }

    /// <summary>A list for every key, empty where there is nothing.</summary>
    public static IReadOnlyDictionary<TKey, IReadOnlyList<TValue>> ByKey<TKey, TValue>(IReadOnlyList<TKey> keys, ILookup<TKey, TValue> found)
        where TKey : notnull => keys.ToDictionary(k => k, IReadOnlyList<TValue> (k) => [.. found[k]]);
}
