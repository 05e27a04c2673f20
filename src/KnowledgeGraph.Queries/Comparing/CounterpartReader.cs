using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>Finds what paragraphs were in the text that theirs takes up, or became in the text that takes up theirs.</summary>
/// <param name="graph">The graph.</param>
/// <param name="series">Tells which text takes up which.</param>
public sealed class CounterpartReader(IGraphReader graph, SeriesReader series)
{
    /// <summary>The paragraphs that correspond, as a comparison of both texts pairs them: of several the first. Those without one are
    /// absent.</summary>
    /// <param name="of">The paragraphs.</param>
    /// <param name="isEarlier">Whether those of the earlier text are wanted, or those of the later one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyDictionary<ProvisionId, Provision>> ReadAsync(
        IReadOnlyCollection<ProvisionId> of, bool isEarlier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(of);
        IReadOnlyDictionary<InstrumentId, Instrument> texts =
            await graph.InstrumentsAsync([.. of.Select(p => p.Instrument).Distinct()], cancellationToken).ConfigureAwait(false);
        var found = new Dictionary<ProvisionId, ProvisionId>();
        foreach (Instrument text in texts.Values)
        {
            if (await PairsAsync(text, isEarlier, cancellationToken).ConfigureAwait(false) is { } pairs)
            {
                foreach (ProvisionId id in of.Where(p => p.Instrument == text.Id && pairs.ContainsKey(p)))
                {
                    found[id] = pairs[id];
                }
            }
        }

        IReadOnlyDictionary<ProvisionId, Provision> provisions = found.Count == 0 ? new Dictionary<ProvisionId, Provision>()
            : await graph.ProvisionsAsync([.. found.Values.Distinct()], cancellationToken).ConfigureAwait(false);
        return found.Where(f => provisions.ContainsKey(f.Value)).ToDictionary(f => f.Key, f => provisions[f.Value]);
    }

    private async Task<Dictionary<ProvisionId, ProvisionId>?> PairsAsync(Instrument text, bool isEarlier, CancellationToken cancellationToken)
    {
        SeriesReading? reading = await series.ReadAsync(text, cancellationToken).ConfigureAwait(false);
        if ((isEarlier ? reading?.Previous : reading?.Next)?.Instrument is not { } other)
        {
            return null;
        }

        var reader = new ComparisonReader(graph);
        return await reader.ReadAsync(text, null, cancellationToken).ConfigureAwait(false) is { } own
            && await reader.ReadAsync(other, null, cancellationToken).ConfigureAwait(false) is { } theirs
            ? TextComparer.Compare(own, theirs).Rows.Where(r => r.Right is [{ Id: not null }, ..])
                .SelectMany(r => r.Left.Select(p => p.Id).OfType<ProvisionId>().Select(id => (id, r.Right[0].Id!.Value)))
                .ToDictionary(p => p.id, p => p.Value)
            : null;
    }
}
