using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Benchmarks.Drafts;

/// <summary>A kind of fault.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Codes">The codes by which it may be found.</param>
/// <param name="Plant">Plants one in a text; null where the text has no place for it.</param>
internal sealed record FaultKind(string Name, IReadOnlyList<string> Codes, Func<FaultGround, DraftSource, Random, Task<Fault?>> Plant);

/// <summary>What planters look things up in.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Texts">The loaded resolutions.</param>
internal sealed record FaultGround(IGraphReader Graph, IReadOnlyList<Instrument> Texts)
{
    /// <summary>Instruments by id.</summary>
    public async Task<Instrument?> FindAsync(InstrumentId id) =>
        (await Graph.InstrumentsAsync([id]).ConfigureAwait(false)).GetValueOrDefault(id);
}
