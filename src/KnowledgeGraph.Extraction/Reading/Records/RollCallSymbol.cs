using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>
/// The resolution that a roll call names: by its symbol, or as <c>R/s/n</c> by session and number. From the thirty-first session on that is
/// A/RES/s/n, from the eighteenth to the thirtieth A/RES/n with the session in Roman numerals; before, n is not the resolution's number. A letter
/// behind it counts roll calls.
/// </summary>
internal static partial class RollCallSymbol
{
    private const int FirstNumbered = 18;
    private const int FirstOfToday = 31;

    private static readonly string[] Tens = ["", "X", "XX", "XXX"];
    private static readonly string[] Ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    /// <summary>The resolution; null where none is named.</summary>
    public static InstrumentId? Read(string printed)
    {
        if (Symbol().Match(printed) is { Success: true } symbol)
        {
            return new InstrumentId(symbol.Value);
        }

        Match match = Numbered().Match(printed);
        if (!match.Success)
        {
            return null;
        }

        int session = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        string number = match.Groups[2].Value;
        return session >= FirstOfToday ? new InstrumentId($"A/RES/{session}/{number}")
            : session >= FirstNumbered ? new InstrumentId($"A/RES/{number}({Tens[session / 10]}{Ones[session % 10]})")
            : null;
    }

    [GeneratedRegex(@"^A/RES/(?:\d{2,3}|(?:ES|S)-\d{1,2})/\d{1,4}$")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^R/(\d{1,3})/(\d{1,4})[A-Z]?$")]
    private static partial Regex Numbered();
}
