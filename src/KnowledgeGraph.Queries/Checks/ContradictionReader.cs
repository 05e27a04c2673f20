using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Checks;

/// <summary>Gathers the facts that <see cref="ContradictionRule"/> judges citations by.</summary>
/// <param name="graph">Where the cited texts are.</param>
public sealed class ContradictionReader(IGraphReader graph)
{
    private const int MostParagraphs = 2000;

    private static readonly PageRequest First = new(1);

    /// <summary>What is contradicted, in the order of the citations; at the most two round trips, and none where nothing may be.</summary>
    /// <typeparam name="T">What the citations are told apart by.</typeparam>
    /// <param name="citations">The citations.</param>
    /// <param name="known">The instruments that they lead to.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<(T Of, Contradiction Found)>> ReadAsync<T>(
        IReadOnlyList<(T Of, CitedFacts Facts)> citations, IReadOnlyDictionary<InstrumentId, Instrument> known, CancellationToken cancellationToken)
    {
        (T Of, CitedFacts Facts, Instrument Target, Contradiction[] Found)[] judged =
        [
            .. citations.Where(c => known.ContainsKey(c.Facts.Target)).Select(c => (c.Of, c.Facts, known[c.Facts.Target]))
                .Select(c => (c.Of, c.Facts, c.Item3, ContradictionRule.OfInstrument(c.Facts, c.Item3).ToArray())),
        ];
        Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> ofText = PartsAsync(
            judged.Where(c => c.Target.IsLoaded && ContradictionRule.IsOfParagraphs(c.Facts)), [ProvisionKind.Operative],
            new PageRequest(MostParagraphs));

        // Of a resolution of which only lettered parts are loaded, the day and the title that the graph shows are those of the first of them.
        Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> ofFirst = PartsAsync(
            judged.Where(c => c.Target.IsLoaded && c.Found.Length > 0), [], First);
        await Task.WhenAll(ofText, ofFirst).ConfigureAwait(false);
        Dictionary<InstrumentId, TargetText> texts = (await ofText.ConfigureAwait(false))
            .ToDictionary(t => t.Key, t => new TargetText(t.Value.Items.Select(i => i.Node)));
        IReadOnlyDictionary<InstrumentId, Page<Provision>> first = await ofFirst.ConfigureAwait(false);
        bool IsWhole(Instrument target) => !target.IsLoaded
            || (first.GetValueOrDefault(target.Id)?.Items is [var item, ..] && item.Node.Ordinal < ResolutionPart.Places);
        return
        [
            .. judged.SelectMany(c => (IsWhole(c.Target) ? c.Found : [])
                .Concat(texts.TryGetValue(c.Target.Id, out TargetText? text) ? ContradictionRule.OfText(c.Facts, text) : [])
                .Select(found => (c.Of, found))),
        ];

        Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
            IEnumerable<(T Of, CitedFacts Facts, Instrument Target, Contradiction[] Found)> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page)
        {
            InstrumentId[] targets = [.. of.Select(c => c.Target.Id).Distinct()];
            return targets.Length == 0
                ? Task.FromResult<IReadOnlyDictionary<InstrumentId, Page<Provision>>>(new Dictionary<InstrumentId, Page<Provision>>())
                : graph.PartsAsync(targets, kinds, page, cancellationToken: cancellationToken);
        }
    }
}
