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

    /// <summary>What is contradicted, in the order of the citations; at the most four round trips at once, and none where nothing may be.</summary>
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
        Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> ofRooms = PartsAsync(
            judged.Where(c => c.Target.IsLoaded && ContradictionRule.IsOfRooms(c.Facts)), [ProvisionKind.Annex, ProvisionKind.Section],
            new PageRequest(MostParagraphs));
        Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> ofHeld = PartsAsync(
            judged.Where(c => c.Target is { IsLoaded: false, ContainedIn: not null } && ContradictionRule.IsOfParagraphs(c.Facts)),
            [ProvisionKind.AnnexParagraph], new PageRequest(MostParagraphs));

        // Of a resolution of which only lettered parts are loaded, the day and the title that the graph shows are those of the first of them.
        Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> ofFirst = PartsAsync(
            judged.Where(c => c.Target.IsLoaded && c.Found.Length > 0), [], First);
        await Task.WhenAll(ofText, ofRooms, ofHeld, ofFirst).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Page<Provision>> paragraphs = await ofText.ConfigureAwait(false),
            rooms = await ofRooms.ConfigureAwait(false), held = await ofHeld.ConfigureAwait(false);
        Dictionary<InstrumentId, TargetText> texts = paragraphs.Keys.Union(rooms.Keys)
            .Where(id => rooms.GetValueOrDefault(id) is not { HasNext: true })
            .ToDictionary(id => id, id => new TargetText(Parts(paragraphs, id).Concat(Parts(rooms, id))));
        IReadOnlyDictionary<InstrumentId, Page<Provision>> first = await ofFirst.ConfigureAwait(false);
        bool IsWhole(Instrument target) => !target.IsLoaded
            || (first.GetValueOrDefault(target.Id)?.Items is [var item, ..] && item.Node.Ordinal < ResolutionPart.Places);
        return
        [
            .. judged.SelectMany(c => (IsWhole(c.Target) ? c.Found : []).Concat(OfText(c.Facts, c.Target)).Select(found => (c.Of, found))),
        ];

        IEnumerable<Contradiction> OfText(CitedFacts facts, Instrument target) =>
            texts.TryGetValue(target.Id, out TargetText? text) ? ContradictionRule.OfText(facts, text)
            : target.ContainedIn is { } annex && Parts(held, target.Id) is { Length: > 0 } inAnnex
                ? ContradictionRule.OfText(facts, new TargetText(inAnnex, annex.Label), target) : [];

        static Provision[] Parts(IReadOnlyDictionary<InstrumentId, Page<Provision>> of, InstrumentId id) =>
            of.GetValueOrDefault(id) is { HasNext: false } page ? [.. page.Items.Select(i => i.Node)] : [];

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
