using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>The symbols that records print.</summary>
internal static partial class RecordedSymbols
{
    /// <summary>Splits a text's symbol from the letters of its parts: <c>A/RES/75/254 A-C</c>.</summary>
    /// <returns>False for what is no symbol.</returns>
    public static bool TryRead(string printed, out InstrumentId instrument, out string? part)
    {
        Match lettered = Lettered().Match(printed);
        string whole = lettered.Success ? lettered.Groups[1].Value : printed;
        part = lettered.Success ? lettered.Groups[2].Value.Replace('–', '-') : null;
        bool isSymbol = DocumentSymbol.Read(whole, out string symbol, out string? letter) == whole.Length && symbol.Length > 0;
        part ??= letter;
        instrument = isSymbol ? new InstrumentId(symbol) : default;
        return isSymbol;
    }

    /// <summary>The drafts that were adopted, the principal one first; those that amend it are left out.</summary>
    public static IEnumerable<InstrumentId> Drafts(string printed)
    {
        Match amended = Amended().Match(printed);
        return In(amended.Success ? printed[..amended.Index] : printed);
    }

    /// <summary>The symbols in a text, in its order.</summary>
    public static IEnumerable<InstrumentId> In(string printed)
    {
        for (int at = 0; at < printed.Length;)
        {
            bool begins = char.IsAsciiLetterUpper(printed[at]) && (at == 0 || !char.IsLetterOrDigit(printed[at - 1]));
            int length = begins ? DocumentSymbol.Read(printed.AsSpan(at), out string symbol, out _) : 0;
            if (length > 0)
            {
                DocumentSymbol.Read(printed.AsSpan(at), out symbol, out _);
                yield return new InstrumentId(symbol);
            }

            at += Math.Max(1, length);
        }
    }

    [GeneratedRegex(@"^(.+\d\)?)\s*([A-Z](?:\s*[-–]\s*[A-Z])?)$")]
    private static partial Regex Lettered();

    [GeneratedRegex(@"\b(?:as\s+)?(?:orally\s+)?(?:amended|revised)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Amended();
}
