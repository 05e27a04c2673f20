namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>
/// Between which instruments the edges may be others than before, for a store that keeps them with provisions folded into their instruments. What
/// two instruments have between them follows from the citations in the one's parts, from where these lead, and from which annexes hold the
/// texts of both: so it changes with a text, with a citation that leads elsewhere, and with a text that is said to stand elsewhere.
/// </summary>
/// <param name="From">Instruments of which every edge that they are the source of is gathered anew, and so are those whose texts they hold.</param>
/// <param name="To">Instruments of which every edge that leads to them is gathered anew.</param>
internal sealed record FoldChange(IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    /// <summary>What a change makes necessary.</summary>
    public static FoldChange Of(GraphChange change)
    {
        string[] placed = [.. change.Instruments.Where(i => i.IsPlacedAnew).Select(i => i.Id)];
        IEnumerable<string> texts = change.Added.Where(t => t.Text.Counts).Select(t => t.Text.Id).Concat(change.NoLongerCounting);
        IEnumerable<string> rewired = change.Rewired.Select(p => p[..p.IndexOf('#', StringComparison.Ordinal)]);
        return new FoldChange([.. texts.Concat(rewired).Concat(placed).Distinct(StringComparer.Ordinal)], placed);
    }
}
