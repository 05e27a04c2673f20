using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Drawing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The drawing of a lineage: three columns of provisions with their instruments, three edges a provision.</summary>
[MemoryDiagnoser]
public class LayoutBenchmarks
{
    private const int EdgesEach = 3;
    private Lineage _lineage = null!;
    private Dictionary<InstrumentId, DateOnly?> _dates = null!;
    private Dictionary<InstrumentId, Instrument> _instruments = null!;

    /// <summary>How many nodes.</summary>
    [Params(100, 300, 2000)]
    public int Nodes { get; set; }

    /// <summary>Makes a lineage that looks like one.</summary>
    [GlobalSetup]
    public void Make()
    {
        var chance = new Random(1);
        InstrumentId[] instruments = [.. Enumerable.Range(1, Nodes / 2).Select(i => new InstrumentId($"A/RES/{i % 77}/{i}"))];
        ProvisionId[] provisions = [.. instruments.Select(i => new ProvisionId(i, $"OP{chance.Next(1, 40)}"))];
        _dates = instruments.ToDictionary(i => i, _ => (DateOnly?)new DateOnly(chance.Next(1946, 2023), 12, 16));
        _instruments = _dates.ToDictionary(
            d => d.Key, d => new Instrument { Id = d.Key, Title = "Strengthening the role of the United Nations in " + d.Key.Value, Date = d.Value });
        int Depth(int i) => i == 0 ? 0 : 1 + (i % 3);
        _lineage = new Lineage
        {
            Roots = [instruments[0]],
            Nodes = [.. instruments.SelectMany((id, i) => new[] { new LineageNode(id, Depth(i), 1), new LineageNode(provisions[i], Depth(i), 1) })],
            Edges =
            [
                .. instruments.Select((id, i) => new Relation { From = id, Type = RelationType.HasPart, To = provisions[i], CitationCount = 0 }),
                .. provisions.SelectMany(p => Enumerable.Range(0, EdgesEach).Select(_ =>
                    new Relation { From = p, Type = RelationType.Recalls, To = instruments[chance.Next(instruments.Length)], CitationCount = 1 })),
            ],
        };
    }

    /// <summary>Where the nodes stand.</summary>
    [Benchmark]
    public LineageLayout Draw() => LineageLayout.Of(_lineage, _dates);

    /// <summary>The picture of the explorer: order, folding, routes, titles.</summary>
    [Benchmark]
    public LineageDrawing Picture()
    {
        var answer = new LineageAnswer(_lineage, _instruments, Array.Empty<Citation>().ToLookup(_ => default(RelationId)));
        return LineageDrawing.Of(RolledLineage.Of(answer, LineageLevel.Paragraph, new Dictionary<string, int>(), 0), new LineageAddress());
    }
}
