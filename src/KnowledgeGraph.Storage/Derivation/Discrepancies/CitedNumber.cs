using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Discrepancies;

/// <summary>What all languages print where they cite a text: its number, or its symbol.</summary>
internal static class CitedNumber
{
    private static readonly string[] Series = ["/RES/", "/DEC/", "/PRST/"];

    /// <summary>It; null for a text that has neither, or is cited without.</summary>
    public static string? Of(DocumentCitation citation) =>
        citation is { Status: CitationStatus.Resolved, Target.Id: { IsSymbol: true } id } && Of(id) is { Length: > 0 } number
            && PrintedNumbers.Has(PrintedNumbers.Alike(citation.Text), number) ? number : null;

    // 76/181 of A/RES/76/181, 10/2 of A/RES/ES-10/2, 1325 of S/RES/1325(2000), A/73/12 of itself.
    private static string Of(InstrumentId id)
    {
        string symbol = id.Value;
        string? series = Array.Find(Series, s => symbol.Contains(s, StringComparison.Ordinal));
        if (series is null)
        {
            return symbol;
        }

        string number = symbol[(symbol.IndexOf(series, StringComparison.Ordinal) + series.Length)..].Split('(')[0];
        return number[Math.Max(0, number.AsSpan().IndexOfAnyInRange('0', '9') is var first and >= 0 ? first : 0)..].TrimEnd();
    }
}
