using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>What of a graph is large: the most cited, those with the most parts, the bodies that issued most, and labels of parts.</summary>
internal sealed class Hubs
{
    private const int MostOfEach = 60;

    /// <summary>Ids of instruments, the dearest to show among them.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>Ids of parts of them.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>Ids of bodies.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }

    /// <summary>Words of their titles, the commonest first.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>A long text of the graph, as one has it who pastes it.</summary>
    public required string Pasted { get; init; }

    /// <summary>Looks for them.</summary>
    public static async Task<Hubs> FindAsync(IGraphReader graph)
    {
        Page<Instrument> loaded = await graph.ListAsync(
            new InstrumentFilter { IsLoaded = true }, InstrumentOrder.MostCited, new PageRequest(10_000)).ConfigureAwait(false);
        Instrument[] all = [.. loaded.Items.Select(i => i.Node)];
        var sizes = new Dictionary<InstrumentId, (int Parts, int Citations)>();
        foreach (Instrument[] some in all.Chunk(500))
        {
            IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = await graph.PartsAsync([.. some.Select(i => i.Id)], [], new PageRequest(0))
                .ConfigureAwait(false);
            IReadOnlyDictionary<EntityId, Page<Citation>> cited = await graph.CitationsInAsync(
                [.. some.Select(i => (EntityId)i.Id)], CitationFilter.None, new PageRequest(0)).ConfigureAwait(false);
            foreach (Instrument text in some)
            {
                sizes[text.Id] = (parts.GetValueOrDefault(text.Id)?.TotalCount ?? 0, cited.GetValueOrDefault(text.Id)?.TotalCount ?? 0);
            }
        }

        InstrumentId[] texts =
        [
            .. (await graph.MostCitedAsync(MostOfEach).ConfigureAwait(false)).Select(c => c.Instrument)
                .Concat(all.OrderByDescending(i => sizes[i.Id].Parts).Take(MostOfEach).Select(i => i.Id))
                .Concat(all.OrderByDescending(i => sizes[i.Id].Citations).Take(MostOfEach).Select(i => i.Id))
                .Concat(all.GroupBy(i => i.Title).OrderByDescending(g => g.Count()).Take(MostOfEach).SelectMany(g => g.Take(2)).Select(i => i.Id))
                .Distinct(),
        ];
        InstrumentId[] longest = [.. all.OrderByDescending(i => sizes[i.Id].Parts).Take(8).Select(i => i.Id)];
        IReadOnlyDictionary<InstrumentId, Page<Provision>> read = await graph.PartsAsync(longest, [], new PageRequest(700)).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Page<Provision>> few = await graph.PartsAsync(texts, [], new PageRequest(6)).ConfigureAwait(false);
        return new Hubs
        {
            Texts = [.. texts.Select(t => t.Value)],
            Parts = [.. few.Values.Concat(read.Values).SelectMany(p => p.Items.Select(i => i.Node.Id.ToString()))],
            Bodies = [.. all.Select(i => i.Body).OfType<BodyId>().GroupBy(b => b).OrderByDescending(g => g.Count()).Select(g => g.Key.Value)],
            Words =
            [
                .. all.SelectMany(i => (i.Title ?? "").ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    .GroupBy(w => w).OrderByDescending(g => g.Count()).Take(200).Select(g => g.Key),
            ],
            Pasted = string.Join("\n\n", longest.SelectMany(l => read[l].Items.Select(i => i.Node.Number is { } number
                ? $"{number}. {i.Node.Text}" : i.Node.Text))),
        };
    }
}
