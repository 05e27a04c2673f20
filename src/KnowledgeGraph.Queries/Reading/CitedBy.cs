using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>How often a paragraph is cited, and by whom.</summary>
/// <param name="Times">The number of citations.</param>
/// <param name="Sources">The first provision of each text that cites it, by the text's id.</param>
public sealed record CitedBy(int Times, IReadOnlyList<ProvisionId> Sources)
{
    /// <summary>Never cited.</summary>
    public static readonly CitedBy Nobody = new(0, []);

    /// <summary>By the paragraph that is cited.</summary>
    public static IReadOnlyDictionary<ProvisionId, CitedBy> Of(IEnumerable<Citation> citations) => citations
        .Where(c => c.TargetProvision is not null)
        .GroupBy(c => c.TargetProvision!.Value)
        .ToDictionary(g => g.Key, g => new CitedBy(g.Count(), [.. g.Select(c => c.Id.Source).DistinctBy(s => s.Instrument)]));
}
