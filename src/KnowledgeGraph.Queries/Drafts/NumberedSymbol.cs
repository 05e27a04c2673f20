using System.Globalization;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>A symbol that ends in a number counted within its series: the 174 of <c>A/RES/74/174</c>.</summary>
/// <param name="Series">What comes before the number, <c>A/RES/74</c>.</param>
/// <param name="Number">The number.</param>
internal readonly record struct NumberedSymbol(string Series, int Number)
{
    /// <summary>Reads a symbol that ends so.</summary>
    public static bool TryRead(string symbol, out NumberedSymbol read)
    {
        int slash = symbol.LastIndexOf('/');
        bool isNumbered = int.TryParse(symbol.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && slash > 0
            && char.IsAsciiDigit(symbol[slash - 1]);
        read = isNumbered ? new NumberedSymbol(symbol[..slash], number) : default;
        return isNumbered;
    }

    /// <summary>Reads a symbol that is known to end so.</summary>
    public static NumberedSymbol Read(string symbol) =>
        TryRead(symbol, out NumberedSymbol read) ? read : throw new FormatException($"{symbol} does not end in a number.");
}
