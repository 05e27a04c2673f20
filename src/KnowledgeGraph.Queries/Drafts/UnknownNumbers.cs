using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Numbers that a draft cites and that neither are loaded nor cited by any loaded text, while others of their series are loaded.</summary>
/// <param name="graph">The graph.</param>
internal sealed class UnknownNumbers(IGraphReader graph)
{
    // Bounds the work that one draft asks for.
    private const int MostSeries = 20;
    private const int MostLoaded = 3000;

    /// <summary>The findings, one round trip a series.</summary>
    public async Task<IReadOnlyList<Finding>> ReadAsync(Document draft, DraftTargets targets, CancellationToken cancellationToken)
    {
        var unknown = draft.Citations
            .Where(c => c is { Status: CitationStatus.Resolved, Target.Symbol: not null } && targets.Of(c.Target) is null
                && NumberedSymbol.TryRead(c.Target.Id.Value, out _))
            .GroupBy(c => NumberedSymbol.Read(c.Target!.Id.Value).Series).Take(MostSeries);
        List<Finding> findings = [];
        foreach (var series in unknown)
        {
            Page<Instrument> loaded = await graph.ListAsync(
                new InstrumentFilter { IsLoaded = true, Text = $"\"{series.Key}\"" }, InstrumentOrder.Symbol, new PageRequest(MostLoaded),
                cancellationToken).ConfigureAwait(false);
            int[] numbers = [.. loaded.Items.Select(i =>
                NumberedSymbol.TryRead(i.Node.Id.Value, out NumberedSymbol s) && s.Series == series.Key ? s.Number : 0).Where(n => n > 0).Order()];
            if (numbers.Length > 0)
            {
                findings.AddRange(series.Select(c => Finding.Of(c, DiagnosticCodes.NoSuchNumber, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Nothing loaded is {c.Target!.Id} or cites it; of {series.Key}, {numbers.Length} are loaded, from {numbers[0]} to {numbers[^1]}."))));
            }
        }

        return findings;
    }
}
