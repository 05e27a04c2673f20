using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Discrepancies;

/// <summary>What all languages print where they cite a text: its number, or its symbol.</summary>
/// <param name="Printed">As most print it: <c>76/181</c>, <c>A/73/12</c>.</param>
/// <param name="Roman">As others do, with the session in Roman figures, <c>IX/20</c>; null where there is none.</param>
internal sealed record CitedNumber(string Printed, string? Roman)
{
    private static readonly string[] Series = ["/RES/", "/DEC/", "/PRST/"];

    private static readonly (int Value, string Figure)[] Figures =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>It; null for a text that has neither, or is cited without.</summary>
    public static CitedNumber? Of(DocumentCitation citation) =>
        citation is { Status: CitationStatus.Resolved, Target.Id: { IsSymbol: true } id } && IsTheSameEverywhere(id.Value)
            && Of(id) is var number && number.IsIn(PrintedNumbers.Alike(citation.Text)) ? number : null;

    /// <summary>Whether a text, spelled alike, prints it.</summary>
    public bool IsIn(string alike) => PrintedNumbers.Has(alike, Printed) || (Roman is not null && PrintedNumbers.Has(alike, Roman));

    // Corrigenda are issued in some languages only, and other organizations translate their symbols: in those of the United Nations a single letter
    // is a principal organ's.
    private static bool IsTheSameEverywhere(string symbol) => !symbol.Contains("/Corr", StringComparison.Ordinal)
        && symbol.Split('/')[0] is var first && first.All(char.IsAsciiLetterUpper) && (first.Length > 1 || first is "A" or "S" or "E" or "T");

    // 76/181 of A/RES/76/181, 10/2 of A/RES/ES-10/2, 1325 of S/RES/1325(2000), A/73/12 of itself. What stands in brackets behind it is printed
    // in several ways.
    private static CitedNumber Of(InstrumentId id)
    {
        string symbol = id.Value.Split('(')[0].TrimEnd();
        string? series = Array.Find(Series, s => symbol.Contains(s, StringComparison.Ordinal));
        if (series is null)
        {
            return new CitedNumber(symbol, null);
        }

        string number = symbol[(symbol.IndexOf(series, StringComparison.Ordinal) + series.Length)..];
        number = number[Math.Max(0, number.AsSpan().IndexOfAnyInRange('0', '9'))..];
        return new CitedNumber(
            number,
            number.Split('/') is [var session, var rest] && int.TryParse(session, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                && value is > 0 and < 400 ? $"{RomanOf(value)}/{rest}" : null);
    }

    private static string RomanOf(int value)
    {
        string roman = "";
        foreach ((int worth, string figure) in Figures)
        {
            for (; value >= worth; value -= worth)
            {
                roman += figure;
            }
        }

        return roman;
    }
}
