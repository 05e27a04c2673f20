using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>Finds edges again by their ids, whatever ties their ends: citations, being a part, or repeated words.</summary>
/// <param name="graph">The graph.</param>
/// <param name="wording">Its index of wording, for edges of repeated words.</param>
public sealed class RelationFinder(IGraphReader graph, FollowedWording wording)
{
    // A label of the deepest part has so many above it, and few have any.
    private const int MostAbove = 10;

    /// <summary>The edges that the graph has; of every kind that is asked for in a few round trips at the most.</summary>
    public async Task<IReadOnlyDictionary<RelationId, Relation>> FindAsync(
        IReadOnlyCollection<RelationId> ids, CancellationToken cancellationToken = default)
    {
        ILookup<RelationType, RelationId> asked = ids.Distinct().ToLookup(id => id.Type is RelationType.HasPart or RelationType.Repeats
            ? id.Type : RelationType.Cites);
        IEnumerable<Relation> found =
        [
            .. await CitedAsync([.. asked[RelationType.Cites]], cancellationToken).ConfigureAwait(false),
            .. await PartsAsync([.. asked[RelationType.HasPart]], cancellationToken).ConfigureAwait(false),
            .. await RepeatedAsync([.. asked[RelationType.Repeats]], cancellationToken).ConfigureAwait(false),
        ];
        return found.ToDictionary(r => r.Id);
    }

    private async Task<IEnumerable<Relation>> CitedAsync(RelationId[] ids, CancellationToken cancellationToken) => ids.Length == 0
        ? []
        : (await graph.CountProofsAsync(ids, cancellationToken).ConfigureAwait(false)).Select(r => Edge(r.Key, r.Value));

    // A part is one of whatever stands above it: the parts that it stands in, its instrument, and an instrument whose text one of them holds.
    private async Task<IEnumerable<Relation>> PartsAsync(RelationId[] ids, CancellationToken cancellationToken)
    {
        ids = [.. ids.Where(id => id.To.IsProvision)];
        if (ids.Length == 0)
        {
            return [];
        }

        InstrumentId[] others = [.. ids.Where(id => id.From.Instrument != id.To.Instrument).Select(id => id.From.Instrument).Distinct()];
        IReadOnlyDictionary<InstrumentId, Instrument> held = others.Length == 0
            ? new Dictionary<InstrumentId, Instrument>() : await graph.InstrumentsAsync(others, cancellationToken).ConfigureAwait(false);
        Dictionary<ProvisionId, Provision> known = [];
        ProvisionId[] next = [.. ids.Select(id => id.To.Provision).Distinct()];
        for (int above = 0; above <= MostAbove && next.Length > 0; above++)
        {
            foreach (Provision provision in (await graph.ProvisionsAsync(next, cancellationToken).ConfigureAwait(false)).Values)
            {
                known[provision.Id] = provision;
            }

            next = [.. next.Select(id => known.GetValueOrDefault(id)?.Parent).OfType<ProvisionId>().Distinct().Where(id => !known.ContainsKey(id))];
        }

        return ids.Where(IsPart).Select(id => Edge(id, 0));

        bool IsPart(RelationId id)
        {
            EntityId whole = !id.From.IsProvision && held.GetValueOrDefault(id.From.Instrument)?.ContainedIn is { } annex ? annex : id.From;
            for (Provision? part = known.GetValueOrDefault(id.To.Provision); part is not null;
                part = part.Parent is { } parent ? known.GetValueOrDefault(parent) : null)
            {
                if (whole.IsProvision ? part.Id == whole.Provision && id.From != id.To : part.Id.Instrument == whole.Instrument)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private async Task<IEnumerable<Relation>> RepeatedAsync(RelationId[] ids, CancellationToken cancellationToken)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        WordingIndex index = await wording.GetAsync(cancellationToken).ConfigureAwait(false);
        var repeated = new RepeatedParagraphs(index);
        return
        [
            .. ids.GroupBy(id => id.From).SelectMany(ofOne =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                HashSet<EntityId> closest = [.. repeated.By(ofOne.Key).Select(r => ofOne.Key.IsProvision ? r.To : r.To.Instrument)];
                return ofOne.Where(id => closest.Contains(id.To)).Select(id => Edge(id, 0));
            }),
        ];
    }

    private static Relation Edge(RelationId id, int citations) =>
        new() { From = id.From, Type = id.Type, To = id.To, CitationCount = citations };
}
