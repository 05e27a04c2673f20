using System.Globalization;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>One symbol for one text, however it is printed: <c>A/Res/60/1</c>, <c>HRC/RES/16/21</c>, <c>PRST/2006/28</c>, <c>S/RES/1808</c> without
/// its year.</summary>
internal static class CanonicalSymbol
{
    private const string Council = "S/RES/";
    private const string ShortHumanRights = "HRC/";
    private const string ShortStatement = "PRST/";

    private static readonly string[] Series = ["/RES/", "/DEC/", "/PRST/"];
    private static readonly NumbersByYear? CouncilYears = Bodies.Issuing(Council)?.Years;

    /// <summary>The symbol as its body prints it.</summary>
    public static string Of(string printed)
    {
        string symbol = printed;
        foreach (string series in Series)
        {
            int at = symbol.IndexOf(series, StringComparison.OrdinalIgnoreCase);
            symbol = at < 0 ? symbol : symbol[..at] + series + symbol[(at + series.Length)..];
        }

        symbol = symbol.StartsWith(ShortHumanRights, StringComparison.Ordinal) ? "A/" + symbol
            : symbol.StartsWith(ShortStatement, StringComparison.Ordinal) ? "S/" + symbol : symbol;
        return symbol.StartsWith(Council, StringComparison.Ordinal)
            && int.TryParse(symbol.AsSpan(Council.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && CouncilYears?.YearOf(number) is int year
            ? string.Create(CultureInfo.InvariantCulture, $"{symbol}({year})") : symbol;
    }
}
