using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Citing;

/// <summary>What is read of the graph to cite something.</summary>
public sealed partial record InstrumentCitation
{
    /// <summary>Reads how something that was found is cited, in two round trips at the most. A paragraph of a text in an annex is cited as a part of
    /// what holds it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="found">What is cited.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<InstrumentCitation> ReadAsync(IGraphReader graph, Resolution.Found found, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(found);
        Instrument instrument = found.Provision is { } part && part.Id.Instrument != found.Instrument.Id
            ? (await graph.InstrumentsAsync([part.Id.Instrument], cancellationToken).ConfigureAwait(false))
                .GetValueOrDefault(part.Id.Instrument, found.Instrument)
            : found.Instrument;
        Body? body = instrument.Body is { } id
            ? (await graph.BodiesAsync([id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id) : null;
        return new InstrumentCitation(instrument, body, found.Provision?.Id.Label);
    }
}
