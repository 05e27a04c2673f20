using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>Answers questions for lineage.</summary>
/// <param name="graph">The graph.</param>
/// <param name="wording">Its index of wording, for whoever asks for what is repeated; null for one that is made then.</param>
public sealed class LineageAnswers(IGraphReader graph, FollowedWording? wording = null)
{
    /// <summary>How many of the citations that prove an edge are told where nobody says.</summary>
    public const int ProofsAnEdge = 5;

    /// <summary>Nodes and edges alone, in one round trip: for whoever asks for what they are himself, or not at all.</summary>
    public async Task<LineageAnswer> ReadBareAsync(LineageQuery query, CancellationToken cancellationToken) => new(
        await LineageAsync(query, cancellationToken).ConfigureAwait(false), new Dictionary<InstrumentId, Instrument>(),
        Array.Empty<Citation>().ToLookup(_ => default(RelationId)));

    /// <summary>Everything within some steps of the roots, in at the most three round trips.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="proofs">How many of the citations that prove an edge are told.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<LineageAnswer> ReadAsync(LineageQuery query, int proofs = ProofsAnEdge, CancellationToken cancellationToken = default) =>
        await AnswerAsync(await LineageAsync(query, cancellationToken).ConfigureAwait(false), proofs, cancellationToken).ConfigureAwait(false);

    /// <summary>What lies around a root: what lies one way, what lies the other, and what was opened, as one.</summary>
    public async Task<LineageAnswer> ReadAsync(LineageSurroundings question, CancellationToken cancellationToken) => await AnswerAsync(
        await new SurroundingsReader(query => LineageAsync(query, cancellationToken), question).ReadAsync().ConfigureAwait(false), 1,
        cancellationToken, isShown: true).ConfigureAwait(false);

    private async Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken)
    {
        if (!query.Filter.Types.Contains(RelationType.Repeats))
        {
            return await graph.LineageAsync(query, cancellationToken).ConfigureAwait(false);
        }

        WordingIndex index = await (wording ?? new FollowedWording(graph)).GetAsync(cancellationToken).ConfigureAwait(false);
        return await new RepeatingLineage(graph, index, query).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<LineageAnswer> AnswerAsync(Lineage lineage, int proofs, CancellationToken cancellationToken, bool isShown = false)
    {
        InstrumentId[] ids = [.. lineage.Nodes.Select(n => n.Entity.Instrument).Distinct()];
        RelationId[] proven = proofs == 0
            ? [] : [.. lineage.Edges.Where(e => e.Type is not (RelationType.HasPart or RelationType.Repeats)).Select(e => e.Id)];
        Task<IReadOnlyDictionary<InstrumentId, Instrument>> ofInstruments = ids.Length == 0
            ? Task.FromResult<IReadOnlyDictionary<InstrumentId, Instrument>>(new Dictionary<InstrumentId, Instrument>())
            : graph.InstrumentsAsync(ids, cancellationToken);
        Task<ILookup<RelationId, Citation>> ofProofs = proven.Length == 0
            ? Task.FromResult(Array.Empty<Citation>().ToLookup(_ => default(RelationId)))
            : graph.ProofsAsync(proven, proofs, cancellationToken);
        EntityId[] nodes = isShown ? [.. lineage.Nodes.Select(n => n.Entity)] : [];
        Task<IReadOnlyDictionary<EntityId, Page<Citation>>> ofCited = nodes.Length == 0
            ? Task.FromResult<IReadOnlyDictionary<EntityId, Page<Citation>>>(new Dictionary<EntityId, Page<Citation>>())
            : graph.CitationsOfAsync(nodes, CitationFilter.None, new PageRequest(0), cancellationToken);
        ProvisionId[] parts = [.. nodes.Where(n => n.IsProvision).Select(n => n.Provision)];
        Task<IReadOnlyDictionary<ProvisionId, Provision>> ofParts = parts.Length == 0
            ? Task.FromResult<IReadOnlyDictionary<ProvisionId, Provision>>(new Dictionary<ProvisionId, Provision>())
            : graph.ProvisionsAsync(parts, cancellationToken);
        await Task.WhenAll(ofInstruments, ofProofs, ofCited, ofParts).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await ofInstruments.ConfigureAwait(false);
        BodyId[] bodies = isShown ? [.. instruments.Values.Select(i => i.Body).OfType<BodyId>().Distinct()] : [];
        return new LineageAnswer(
            lineage, instruments, await ofProofs.ConfigureAwait(false), bodies.Length == 0
                ? null : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false))
        {
            TimesCited = (await ofCited.ConfigureAwait(false)).ToDictionary(c => c.Key, c => c.Value.TotalCount),
            Provisions = await ofParts.ConfigureAwait(false),
        };
    }
}
