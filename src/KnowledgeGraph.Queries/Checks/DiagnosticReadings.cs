using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Checks;

/// <summary>
/// What looks wrong in texts of the graph: what was seen in their words when they were read, and what the texts that they cite contradict. The
/// latter is found when it is asked for, so that it is right whichever text came first.
/// </summary>
/// <param name="graph">The graph.</param>
public sealed class DiagnosticReadings(IGraphReader graph)
{
    private const int MostCitations = 5000;

    private static readonly CitationFilter Resolved = new() { Statuses = [CitationStatus.Resolved] };

    private readonly ContradictionReader _contradictions = new(graph);

    /// <summary>What looks wrong in each instrument, or in each provision and its descendants: first what was seen in the words, then what is
    /// contradicted,
    /// each in the order of the text; at the most five round trips.</summary>
    public async Task<ILookup<EntityId, Diagnostic>> ReadAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken)
    {
        Task<ILookup<EntityId, Diagnostic>> ofSeen = graph.DiagnosticsAsync(of, cancellationToken);
        Task<IReadOnlyDictionary<EntityId, Page<Citation>>> ofMade = graph.CitationsInAsync(
            of, Resolved, new PageRequest(MostCitations), cancellationToken);
        await Task.WhenAll(ofSeen, ofMade).ConfigureAwait(false);
        ILookup<EntityId, Diagnostic> seen = await ofSeen.ConfigureAwait(false);
        (EntityId Of, CitationId Citation, CitedFacts Facts)[] cited =
        [
            .. (await ofMade.ConfigureAwait(false)).SelectMany(made => made.Value.Items.Select(c => (made.Key, c.Node.Id, CitedFacts.Of(c.Node))))
                .Where(c => c.Item3 is { Says: true }).Select(c => (c.Key, c.Id, c.Item3!)),
        ];
        InstrumentId[] targets = [.. cited.Select(c => c.Facts.Target).Distinct()];
        if (targets.Length == 0)
        {
            return seen;
        }

        IReadOnlyDictionary<InstrumentId, Instrument> known = await graph.InstrumentsAsync(targets, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<((EntityId Of, CitationId Citation) Of, Contradiction Found)> found = await _contradictions.ReadAsync(
            [.. cited.Select(c => ((c.Of, c.Citation), c.Facts))], known, cancellationToken).ConfigureAwait(false);
        return seen.SelectMany(s => s.Select(d => (Of: s.Key, Diagnostic: d)))
            .Concat(found.Select(f => (f.Of.Of, Diagnostic: new Diagnostic(f.Found.Code, f.Found.Message, f.Of.Citation.Source, f.Of.Citation))))
            .ToLookup(d => d.Of, d => d.Diagnostic);
    }
}
