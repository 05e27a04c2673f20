using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>The words of an instrument or of a paragraph in a language, where they are there in it.</summary>
public static class TextInLanguage
{
    private const int MostParts = 5000;

    /// <summary>The parts of the text, or the paragraph that is the same in that language with its own parts; none where it is not there.</summary>
    /// <param name="graph">Where they are read.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="provision">The paragraph; null for the instrument as a whole.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<IReadOnlyList<Provision>> ReadAsync(
        IProvisionReader graph, InstrumentId instrument, ProvisionId? provision, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (provision is not { } id)
        {
            IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = await graph.PartsAsync(
                [instrument], [], new PageRequest(MostParts), language, cancellationToken).ConfigureAwait(false);
            return [.. (parts.GetValueOrDefault(instrument) ?? Page<Provision>.Empty).Items.Select(p => p.Node)];
        }

        IReadOnlyDictionary<ProvisionId, Provision> parallel =
            await new ParallelProvisions(graph).ReadAsync([id], language, cancellationToken).ConfigureAwait(false);
        return parallel.GetValueOrDefault(id) is { } other
            ? await WholeProvision.ReadAsync(graph, other, cancellationToken).ConfigureAwait(false) : [];
    }
}
