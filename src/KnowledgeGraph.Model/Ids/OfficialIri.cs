using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Model.Ids;

/// <summary>What the United Nations call a document on the web: the page where it is published, and its name in Akoma Ntoso.</summary>
public static partial class OfficialIri
{
    /// <summary>
    /// The Akoma Ntoso work IRI that the United Nations give their resolutions and the statements of the Security Council's President,
    /// <c>/akn/un/statement/deliberation/unga/2019-12-18/74-174</c>; null for series that have none.
    /// </summary>
    /// <param name="symbol">The symbol, without spaces.</param>
    /// <param name="date">The day of adoption.</param>
    public static string? Work(string symbol, DateOnly date)
    {
        if (Deliberation().Match(symbol) is not { Success: true } match)
        {
            return null;
        }

        string organ = match.Groups["organ"].Value switch { "A/RES" => "unga", "E/RES" => "unecosoc", _ => "unsc" };
        string number = match.Groups["number"].Value.Replace('/', '-').Replace('(', '-').Replace(")", "", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"/akn/un/statement/deliberation/{organ}/{date:yyyy-MM-dd}/{number}");
    }

    /// <summary>The page where the United Nations publish the text; null for a text without a document of its own.</summary>
    /// <param name="symbol">The symbol; may be null.</param>
    public static string? Page(string? symbol) =>
        symbol is not null && !NoDocument().IsMatch(symbol)
            ? "https://docs.un.org/en/" + string.Join('/', symbol.Split('/').Select(Uri.EscapeDataString))
                .Replace("%28", "(", StringComparison.Ordinal)
                .Replace("%29", ")", StringComparison.Ordinal)
            : null;

    [GeneratedRegex(@"^(?<organ>[ASE]/RES|S/PRST)/(?<number>[0-9A-Z-]+(/[0-9]+([A-Z](-[A-Z])?)?|\([0-9A-Z-]+\)))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Deliberation();

    // Decisions and the resolutions of commissions are printed in reports and have no document of their own.
    [GeneratedRegex(@"/DEC/|^E/CN\.|^(?![A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex NoDocument();
}
