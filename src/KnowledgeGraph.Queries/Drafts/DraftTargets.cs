using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>What the citations of a draft lead to in the graph.</summary>
public sealed class DraftTargets
{
    private readonly Dictionary<InstrumentId, Instrument> _instruments;
    private readonly IReadOnlyDictionary<ProvisionId, Provision> _provisions;

    private DraftTargets(Dictionary<InstrumentId, Instrument> instruments, IReadOnlyDictionary<ProvisionId, Provision> provisions) =>
        (_instruments, _provisions) = (instruments, provisions);

    /// <summary>Every instrument found, by the id that the graph knows it by.</summary>
    public IReadOnlyDictionary<InstrumentId, Instrument> Known => _instruments.Values.DistinctBy(i => i.Id).ToDictionary(i => i.Id);

    /// <summary>Looks everything up, in at the most four round trips.</summary>
    public static async Task<DraftTargets> FindAsync(IGraphReader graph, Document draft, CancellationToken cancellationToken)
    {
        InstrumentId[] ids = [.. draft.Citations.SelectMany(c => c.Candidates.Append(c.Target)).OfType<CitedInstrument>().Select(t => t.Id)
            .Distinct()];
        Dictionary<InstrumentId, Instrument> found = await CitedInstruments.FindAsync(graph, ids, cancellationToken).ConfigureAwait(false);
        ProvisionId[] parts =
        [
            .. draft.Citations.Where(c => c.Target is not null && found.ContainsKey(c.Target.Id))
                .SelectMany(c => c.Parts.SelectMany(TextOf(found[c.Target!.Id]).Places)).Distinct(),
        ];
        return new DraftTargets(found, parts.Length == 0
            ? new Dictionary<ProvisionId, Provision>()
            : await graph.ProvisionsAsync(parts, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What a citation leads to; null where the graph has nothing of it.</summary>
    public Instrument? Of(CitedInstrument? cited) => cited is null ? null : _instruments.GetValueOrDefault(cited.Id);

    /// <summary>Where the first of some parts is in the graph; null where none is.</summary>
    public ProvisionId? Place(Instrument target, IEnumerable<string> parts) =>
        parts.SelectMany(TextOf(target).Places).Where(_provisions.ContainsKey).Select(p => (ProvisionId?)p).FirstOrDefault();

    private static PinpointedText TextOf(Instrument target) => PinpointedText.Of(target.Id, target.IsLoaded, target.ContainedIn);
}
