using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>Finds what the arguments of tools name. What is not certain comes back as candidates, what is not there with what is near.</summary>
/// <param name="graph">The graph.</param>
/// <param name="resolver">Reads what was typed.</param>
internal sealed class MeantTexts(IGraphReader graph, ReferenceResolver resolver)
{
    private const int MostCandidates = 20;

    /// <summary>The graph.</summary>
    public IGraphReader Graph => graph;

    /// <summary>What one reference means; null where several fit, which the answer then says.</summary>
    /// <exception cref="ToolRefusal">Nothing fits.</exception>
    public async Task<Resolution.Found?> OneAsync(string name, string reference, AnswerBuilder answer, CancellationToken cancellationToken) =>
        (await AllAsync(name, [reference], answer, cancellationToken).ConfigureAwait(false)) is [var one] ? one : null;

    /// <summary>What each of some references means; none where several fit one of them, which the answer then says.</summary>
    /// <param name="name">The argument that they are.</param>
    /// <param name="references">The references.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ToolRefusal">Nothing fits one of them.</exception>
    public async Task<IReadOnlyList<Resolution.Found>> AllAsync(
        string name, IReadOnlyList<string> references, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        IReadOnlyList<Resolution> meant = await resolver.ResolveAsync(references, cancellationToken).ConfigureAwait(false);
        for (int at = 0; at < meant.Count; at++)
        {
            string which = references.Count == 1 ? name : FormattableString.Invariant($"{name}, item {at + 1},");
            switch (meant[at])
            {
                case Resolution.Ambiguous several:
                    await AddCandidatesAsync(several.Candidates, answer, cancellationToken).ConfigureAwait(false);
                    answer.Note($"{which} may mean any of the candidates. Ask again with the id of the one meant.");
                    return [];
                case Resolution.PartMissing part:
                    throw new ToolRefusal(ToolRefusal.NotFound, part.Instrument.IsLoaded
                        ? $"{part.Instrument.Id} has no such part as {which} names. read shows its paragraphs."
                        : $"The text of {part.Instrument.Id} is not here, so the part that {which} names is not known. Ask for the whole: built_on_by tells who cites it.")
                    {
                        Near = [GraphSentences.Of(part.Instrument)],
                    };
                case Resolution.NotFound or Resolution.Empty:
                    throw new ToolRefusal(
                        ToolRefusal.NotFound, $"The graph has nothing that {which} means. Give a symbol or the full name, or look for its words with search.")
                    {
                        Near = await NearAsync(references[at], cancellationToken).ConfigureAwait(false),
                    };
                default:
                    break;
            }
        }

        return [.. meant.OfType<Resolution.Found>()];
    }

    /// <summary>The instruments of some ids, in one round trip at the most.</summary>
    public async Task<IReadOnlyDictionary<InstrumentId, Instrument>> KnownAsync(
        IEnumerable<InstrumentId> ids, CancellationToken cancellationToken)
    {
        InstrumentId[] distinct = [.. ids.Distinct()];
        return distinct.Length == 0
            ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync(distinct, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The bodies of some instruments.</summary>
    public async Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IEnumerable<Instrument> of, CancellationToken cancellationToken)
    {
        BodyId[] ids = [.. of.Select(i => i.Body).OfType<BodyId>().Distinct()];
        return ids.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(ids, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds candidates to an answer.</summary>
    public async Task AddCandidatesAsync(IReadOnlyList<Instrument> candidates, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        Instrument[] told = [.. candidates.Take(MostCandidates)];
        IReadOnlyDictionary<BodyId, Body> bodies = await BodiesAsync(told, cancellationToken).ConfigureAwait(false);
        foreach (Instrument candidate in told)
        {
            answer.AddCandidate(GraphSentences.Of(candidate, bodies));
        }
    }

    /// <summary>What a reference that means nothing comes near to.</summary>
    public async Task<IReadOnlyList<ProvenSentence>> NearAsync(string reference, CancellationToken cancellationToken)
    {
        if (reference.Length > ReferenceResolver.LongestText)
        {
            return [];
        }

        SearchReading near = await SearchReading.NearAsync(graph, reference, cancellationToken).ConfigureAwait(false);
        return
        [
            .. near.Hits.Items.Select(h => near.Known.GetValueOrDefault(h.Node.Entity.Instrument)).OfType<Instrument>()
                .DistinctBy(i => i.Id).Select(i => GraphSentences.Of(i)),
        ];
    }
}
