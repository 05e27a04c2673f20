using System.Text.Json;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>A text that is suggested while somebody types, as the search box shows it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="About">Its symbol and its date, where there are any and the name is another.</param>
/// <param name="Href">Its page.</param>
internal sealed record SuggestedText(string Name, string About, string Href)
{
    /// <summary>How it is written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>An instrument.</summary>
    public static SuggestedText Of(Instrument instrument)
    {
        string name = InWords.Title(instrument) ?? instrument.Symbol ?? InWords.Name(instrument);
        string?[] of = [instrument.Symbol == name ? null : instrument.Symbol, instrument.Date is { } date ? InWords.Of(date) : null];
        return new SuggestedText(name, string.Join(", ", of.OfType<string>()), Address.Of(instrument.Id));
    }
}
