using System.Globalization;
using KnowledgeGraph.Queries.Adoptions;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>What the address of a table of votes asks: <c>/votes?citing=A/RES/74/174&amp;by=-against</c>. A value that means nothing is no
/// condition.</summary>
public sealed record VotesAddress
{
    /// <summary>What is asked for as a file.</summary>
    public const string Csv = "csv";

    /// <summary>The text that is cited by what was voted on: a reference.</summary>
    public string Citing { get; init; } = "";

    /// <summary>The text that was voted on: a reference.</summary>
    public string On { get; init; } = "";

    /// <summary>The first year.</summary>
    public int? From { get; init; }

    /// <summary>The last year.</summary>
    public int? To { get; init; }

    /// <summary>What the table is sorted by.</summary>
    public StateOrder Order { get; init; }

    /// <summary>The address of this question.</summary>
    public string Href => Written(null);

    /// <summary>The same table as a file.</summary>
    public string CsvHref => Written(Csv);

    /// <summary>Reads an address.</summary>
    public static VotesAddress Read(Func<string, string?> parameter) => new()
    {
        Citing = (parameter("citing") ?? "").Trim(),
        On = (parameter("on") ?? "").Trim(),
        From = YearAddress.Read(parameter("from")),
        To = YearAddress.Read(parameter("to")),
        Order = StateOrder.Read(parameter("by")),
    };

    private string Written(string? format)
    {
        string query = string.Join('&', new (string Name, string? Value)[]
        {
            ("citing", Citing.Length == 0 ? null : Citing), ("on", On.Length == 0 ? null : On), ("from", Number(From)), ("to", Number(To)),
            ("by", Order == default ? null : Order.ToString()), ("as", format),
        }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Address.Escaped(p.Value!)}"));
        return PageLanguage.Here("/votes") + (query.Length == 0 ? "" : "?" + query);
    }

    private static string? Number(int? year) => year?.ToString(CultureInfo.InvariantCulture);
}
