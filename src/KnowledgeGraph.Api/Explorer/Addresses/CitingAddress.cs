using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>What the address of the texts that build on something asks: <c>/built-on-by/A/RES/70/1?p=OP5&amp;body=…&amp;by=times</c>. A value
/// that means nothing is no condition.</summary>
public sealed record CitingAddress(CitingQuestion Question)
{
    /// <summary>Where these pages are.</summary>
    public const string Path = "/built-on-by";

    /// <summary>What is asked for as a file.</summary>
    public const string Csv = "csv";

    private static readonly (CitingOrder Order, string Name)[] Orders =
        [(CitingOrder.Newest, "-date"), (CitingOrder.Oldest, "date"), (CitingOrder.Symbol, "symbol"), (CitingOrder.Times, "times")];

    /// <summary>The address of this question.</summary>
    public string Href => Written(null, null);

    /// <summary>The same as a file.</summary>
    public string CsvHref => Written("as", Csv);

    /// <summary>All that builds on something.</summary>
    public static string Of(EntityId entity) => new CitingAddress(new CitingQuestion(entity)).Href;

    /// <summary>Reads an address.</summary>
    public static CitingAddress Read(EntityId of, Func<string, string?> parameter, FoundPlace? place = null) => new(new CitingQuestion(of)
    {
        Place = place,
        Body = parameter("body")?.Trim() is { Length: > 0 and < 300 } body ? new BodyId(BodyId.Prefix + body) : null,
        Year = YearAddress.Read(parameter("year")),
        Relation = SearchAddress.Value<RelationType>(parameter("relation")?.Trim()),
        Order = Orders.FirstOrDefault(o => o.Name == parameter("by")).Order,
    });

    /// <summary>The address of the page that begins at a place.</summary>
    public string HrefAfter(string place) => Written("after", place);

    private string Written(string? name, string? value)
    {
        CitingQuestion asked = Question;
        string query = string.Join('&', new (string Name, string? Value)[]
        {
            ("p", asked.Of.Label ?? asked.Place?.Place.Name), ("body", asked.Body?.Value[BodyId.Prefix.Length..]),
            ("year", asked.Year?.ToString(CultureInfo.InvariantCulture)),
            ("relation", SearchAddress.Name(asked.Relation)), ("by", asked.Order == default ? null : Orders.First(o => o.Order == asked.Order).Name),
            (name ?? "", value),
        }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Address.Escaped(p.Value!)}"));
        return PageLanguage.Here(Path + Address.PathOf(asked.Of.Instrument)) + (query.Length == 0 ? "" : "?" + query);
    }
}
