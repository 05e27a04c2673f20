using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Identifiers;

/// <summary>What the world outside calls an instrument.</summary>
public static partial class PublicIdentifiers
{
    /// <summary>
    /// The Akoma Ntoso work IRI that the United Nations gives its resolutions, <c>/akn/un/statement/deliberation/unga/2019-12-18/74-174</c>;
    /// null for a text without a known date and for series that have none.
    /// </summary>
    public static string? Iri(Instrument instrument)
    {
        if (instrument.Date is not { } date || Resolution().Match(instrument.Id.Value) is not { Success: true } match)
        {
            return null;
        }

        string organ = match.Groups["organ"].Value switch { "A" => "unga", "S" => "unsc", _ => "unecosoc" };
        string number = match.Groups["number"].Value.Replace('/', '-').Replace('(', '-').Replace(")", "", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"/akn/un/statement/deliberation/{organ}/{date:yyyy-MM-dd}/{number}");
    }

    /// <summary>The page where the United Nations publishes the text; null for a text without a document symbol.</summary>
    public static string? Url(Instrument instrument) =>
        instrument.Symbol is { } symbol && !NoDocument().IsMatch(symbol)
            ? "https://docs.un.org/en/" + string.Join('/', symbol.Split('/').Select(Uri.EscapeDataString))
                .Replace("%28", "(", StringComparison.Ordinal)
                .Replace("%29", ")", StringComparison.Ordinal)
            : null;

    [GeneratedRegex(@"^(?<organ>[ASE])/RES/(?<number>[0-9A-Z-]+(/[0-9]+|\([0-9A-Z-]+\)))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Resolution();

    // Decisions and the resolutions of commissions are printed in reports and have no document of their own.
    [GeneratedRegex(@"/DEC/|^E/CN\.|^(?![A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex NoDocument();
}
