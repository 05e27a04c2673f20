using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// Numbers that a draft cites and that no text can have, and those that neither are loaded nor cited by any loaded text, while others of their series
/// are loaded.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="today">Tells which sessions have been held.</param>
internal sealed class UnknownNumbers(IGraphReader graph, DateOnly today)
{
    // Bounds the work that one draft asks for.
    private const int MostSeries = 20;
    private const int MostLoaded = 3000;

    // A series of which so many are loaded is as good as whole.
    private const double Whole = 0.95;
    private const int Many = 20;

    /// <summary>The findings, one round trip a series.</summary>
    public async Task<IReadOnlyList<Finding>> ReadAsync(
        IReadOnlyList<DocumentCitation> citations, DraftTargets targets, CancellationToken cancellationToken)
    {
        DocumentCitation[] symbols =
        [
            .. citations.Where(c => c is { Status: CitationStatus.Resolved or CitationStatus.Unresolved, Target.Id.IsSymbol: true }
                && targets.Of(c.Target) is not { IsLoaded: true }),
        ];
        List<Finding> findings = [];
        HashSet<DocumentCitation> impossible = [];
        foreach (DocumentCitation citation in symbols)
        {
            if (Fault(citation) is { } why)
            {
                impossible.Add(citation);
                findings.Add(Finding.Of(citation, DiagnosticCodes.NoSuchNumber, why));
            }
        }

        var unknown = symbols.Where(c => !impossible.Contains(c) && targets.Of(c.Target) is null && NumberedSymbol.TryRead(c.Target!.Id.Value, out _))
            .GroupBy(c => NumberedSymbol.Read(c.Target!.Id.Value).Series).Take(MostSeries);
        foreach (var series in unknown)
        {
            Page<Instrument> loaded = await graph.ListAsync(
                new InstrumentFilter { IsLoaded = true, Text = $"\"{series.Key}\"" }, InstrumentOrder.Symbol, new PageRequest(MostLoaded),
                cancellationToken).ConfigureAwait(false);
            int[] numbers = [.. loaded.Items.Select(i =>
                NumberedSymbol.TryRead(i.Node.Id.Value, out NumberedSymbol s) && s.Series == series.Key ? s.Number : 0).Where(n => n > 0).Order()];
            if (numbers.Length > 0)
            {
                bool isWhole = numbers.Length >= Many && numbers.Length >= Whole * numbers[^1];
                findings.AddRange(series.Select(c => Finding.Of(c, DiagnosticCodes.NoSuchNumber, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Nothing loaded is {c.Target!.Id} or cites it; of {series.Key}, {numbers.Length} are loaded, from {numbers[0]} to {numbers[^1]}."))
                    with
                { IsDoubtful = !isWhole }));
            }
        }

        return findings;
    }

    // "resolution 74/571" is read as what it must be, a decision.
    private string? Fault(DocumentCitation citation)
    {
        InstrumentId id = citation.Target!.Id;
        const string decision = "/DEC/", resolution = "/RES/";
        return PossibleNumbers.Fault(id, today)?.Why ?? (id.Value.Contains(decision, StringComparison.Ordinal)
            && citation.Text.Contains("resolution", StringComparison.OrdinalIgnoreCase)
                && !citation.Text.Contains("decision", StringComparison.OrdinalIgnoreCase)
            ? PossibleNumbers.Fault(new InstrumentId(id.Value.Replace(decision, resolution, StringComparison.Ordinal)), today)?.Why : null);
    }
}
