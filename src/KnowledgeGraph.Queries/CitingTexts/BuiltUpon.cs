using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.CitingTexts;

/// <summary>An instrument and how much builds on it.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="By">How much builds on it.</param>
public sealed record BuiltUpon(InstrumentId Instrument, Tally By)
{
    /// <summary>The instruments that are cited most often, the most often first: a round trip each, for what is kept.</summary>
    public static async Task<IReadOnlyList<BuiltUpon>> MostAsync(IGraphReader graph, int first, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var reader = new CitingReader(graph);
        var most = new List<BuiltUpon>();
        foreach (InstrumentCount cited in await graph.MostCitedAsync(first, cancellationToken).ConfigureAwait(false))
        {
            most.Add(new BuiltUpon(cited.Instrument, await reader.CountAsync(cited.Instrument, cancellationToken).ConfigureAwait(false)));
        }

        return most;
    }
}
