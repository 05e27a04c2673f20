using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What readers ask of a SQLite store that holds the files.</summary>
[MemoryDiagnoser]
public class GraphBenchmarks
{
    private static readonly LineageFilter Folded = LineageFilter.None with { Granularity = Granularity.Instrument };
    private static readonly PageRequest Page = new(20);

    private TemporaryStore _store = null!;
    private EntityId _mostCited;
    private EntityId _paragraph;
    private int _revision;

    /// <summary>Loads the files, and asks once so that the adjacency is there.</summary>
    [GlobalSetup]
    public async Task Load()
    {
        (_store, _) = await TemporaryStore.LoadAsync();
        InstrumentId mostCited = (await _store.Graph.MostCitedAsync(1))[0].Instrument;
        _mostCited = mostCited;
        IReadOnlyDictionary<EntityId, Page<Relation>> citing = await _store.Graph.RelationsAsync(
            [_mostCited], Direction.BuiltOnBy, [], 1, false, new PageRequest(1));
        _paragraph = citing[_mostCited].Items[0].Node.From;
        await FoldedLineageOfMostCited();
    }

    /// <summary>Removes them.</summary>
    [GlobalCleanup]
    public async Task Remove() => await _store.DisposeAsync();

    /// <summary>Three steps around the most cited instrument, 500 nodes, provisions folded into instruments.</summary>
    [Benchmark]
    public Task<Lineage> FoldedLineageOfMostCited() => LineageAsync(_mostCited, Folded);

    /// <summary>The same with the provisions that cite.</summary>
    [Benchmark]
    public Task<Lineage> LineageOfMostCited() => LineageAsync(_mostCited, LineageFilter.None);

    /// <summary>Three steps around a paragraph that cites it.</summary>
    [Benchmark]
    public Task<Lineage> LineageOfParagraph() => LineageAsync(_paragraph, LineageFilter.None);

    /// <summary>A document saved and a lineage asked for: the adjacency is built anew.</summary>
    [Benchmark]
    public async Task<Lineage> LineageAfterASave()
    {
        var text = new DocumentProvision { Label = "PP1", Kind = ProvisionKind.Preambular, Text = $"Revision {++_revision}" };
        var head = new DocumentHead { Id = new InstrumentId("A/RES/0/1"), Symbol = "A/RES/0/1" };
        await _store.Graph.SaveAsync(new Document { Source = "bench.txt", Head = head, Provisions = [text] }, "fingerprint");
        return await LineageAsync(_mostCited, Folded);
    }

    /// <summary>A word that nearly every paragraph has.</summary>
    [Benchmark]
    public Task<Page<SearchHit>> SearchCommonWord() => SearchAsync("the");

    /// <summary>A word that one paragraph in thirty has.</summary>
    [Benchmark]
    public Task<Page<SearchHit>> SearchWord() => SearchAsync("children");

    /// <summary>A phrase.</summary>
    [Benchmark]
    public Task<Page<SearchHit>> SearchPhrase() => SearchAsync("\"kyoto declaration\"");

    private Task<Lineage> LineageAsync(EntityId from, LineageFilter filter) =>
        _store.Graph.LineageAsync(new LineageQuery([from], Direction.Both, 3, filter, 500));

    private Task<Page<SearchHit>> SearchAsync(string words) =>
        _store.Graph.SearchAsync(new SearchQuery(words, [], InstrumentFilter.None), Page);
}
