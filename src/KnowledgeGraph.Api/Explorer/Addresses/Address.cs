using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>The addresses of the pages. They are printed in footnotes: once given, they stay.</summary>
public static class Address
{
    /// <summary>What <c>/cite</c> is asked for as, for a fragment of a page with the footnotes of all styles.</summary>
    public const string Footnotes = "footnotes";

    /// <summary>The page of an instrument, or the place of a provision on its instrument's page: <c>/i/E/RES/2022/14#OP5</c>.</summary>
    public static string Of(EntityId entity) => entity.Label is null ? Of(entity.Instrument) : $"{Of(entity.Instrument)}#{Fragment(entity.Label)}";

    /// <summary>What a paragraph builds on and what builds on it, opened at its place: <c>/i/E/RES/2022/14?p=OP5#OP5</c>.</summary>
    public static string Opened(ProvisionId provision) =>
        $"{Page(provision)}#{Fragment(provision.Label)}";

    /// <summary>The page that is an instrument's or a paragraph's own, without a place on it: <c>/i/E/RES/2022/14?p=OP5</c>.</summary>
    public static string Page(EntityId entity) =>
        Of(entity.Instrument) + (entity.Label is { } label ? "?p=" + Uri.EscapeDataString(label) : "");

    /// <summary>The page of a part of a text that is not loaded, by what it is called: <c>/i/charter-of-the-united-nations?p=Article%2051</c>. Where
    /// the text is loaded under it, the address opens the paragraph.</summary>
    public static string Of(InstrumentId instrument, PinpointPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return $"{Of(instrument)}?p={Uri.EscapeDataString(place.Name)}";
    }

    /// <summary>How to cite a paragraph, on the page where it is opened: <c>/i/E/RES/2022/14?p=OP5#cite-OP5</c>.</summary>
    public static string Cited(ProvisionId provision) => $"{Page(provision)}#{CiteAnchor(Fragment(provision.Label))}";

    /// <summary>The place where the page says how a paragraph is cited.</summary>
    public static string CiteAnchor(string label) => "cite-" + Anchor(label);

    /// <summary>A table of an instrument's page, sorted or with more rows: <c>/i/A/RES/74/174?by=-date#built-on-by</c>.</summary>
    public static string Table(InstrumentId instrument, InstrumentQuestion question, string table)
    {
        string query = string.Join('&', new[]
        {
            question.Opened is { } label ? "p=" + Uri.EscapeDataString(label) : null,
            question.Order.Column is null ? null : "by=" + question.Order,
            question.Rows > InstrumentQuestion.FewRows ? "rows=all" : null,
            question.Votes is { } votes ? "votes=" + votes : null,
        }.OfType<string>());
        return Of(instrument) + (query.Length == 0 ? "" : "?" + query) + "#" + table;
    }

    /// <summary>How to cite an instrument or a paragraph: <c>/cite/A/RES/74/174?p=OP5&amp;as=bibtex</c>.</summary>
    public static string Cite(EntityId entity, string format) =>
        PageLanguage.Here("/cite" + PathOf(entity.Instrument))
        + "?" + (entity.Label is { } label ? $"p={Uri.EscapeDataString(label)}&" : "") + "as=" + format;

    /// <summary>A value of a query.</summary>
    public static string Escaped(string value) => Uri.EscapeDataString(Printable(value));

    /// <summary>The label as an element's id, which must hold no space.</summary>
    public static string Anchor(string label) => label.Replace(' ', '_');

    /// <summary>The place of a footnote's first mark.</summary>
    public static string MarkAnchor(string note) => "mark-" + Anchor(note);

    /// <summary>An anchor as the part of an address after #.</summary>
    public static string Fragment(string label) => Readable(Uri.EscapeDataString(Anchor(label)));

    private static string Of(InstrumentId id) => PageLanguage.Here("/i" + PathOf(id));

    internal static string PathOf(InstrumentId id) => "/"
        + string.Join('/', Printable(id.Value).Split('/').Select(s => Readable(Uri.EscapeDataString(s))));

    // RFC 3986 allows these unescaped where they stand; symbols are easier to read so.
    private static string Readable(string escaped) => escaped
        .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);

    // Half of a surrogate pair cannot stand in an address.
    private static string Printable(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        source.CopyTo(span);
        for (int i = 0; i < span.Length; i++)
        {
            if (char.IsHighSurrogate(span[i]) && i + 1 < span.Length && char.IsLowSurrogate(span[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(span[i]))
            {
                span[i] = '\uFFFD';
            }
        }
    });
}
