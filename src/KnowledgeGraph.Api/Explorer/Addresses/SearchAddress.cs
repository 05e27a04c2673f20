using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Searching;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>What the address of a search asks: words, and what their hits have to be. A value that means nothing is no condition.</summary>
public sealed record SearchAddress
{
    /// <summary>The words; without one, the loaded instruments are listed.</summary>
    public string Words { get; init; } = "";

    /// <summary>A body's id without its prefix.</summary>
    public string? Body { get; init; }

    /// <summary>A year of adoption.</summary>
    public int? Year { get; init; }

    /// <summary>A kind.</summary>
    public InstrumentKind? Kind { get; init; }

    /// <summary>A type of edge that the hits make.</summary>
    public RelationType? Relation { get; init; }

    /// <summary>A subject heading, or the code of one.</summary>
    public string? Subject { get; init; }

    /// <summary>A State that sponsored it.</summary>
    public StateId? Sponsor { get; init; }

    /// <summary>The vote of a State on it.</summary>
    public StateVoteFilter? Vote { get; init; }

    /// <summary>How it was adopted.</summary>
    public AdoptionKind? Adopted { get; init; }

    /// <summary>What comes first.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Whether what is recorded of adoptions is asked, which may be known of a text that is not loaded.</summary>
    public bool IsOfRecords => Sponsor is not null || Vote is not null || Adopted is not null;

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => this == new SearchAddress();

    /// <summary>Whether words alone are asked.</summary>
    public bool IsWords => this == new SearchAddress { Words = Words };

    /// <summary>The address of this question.</summary>
    public string Href => HrefAfter(null);

    /// <summary>The same for the store.</summary>
    public SearchQuery Query => new(Words, [], new InstrumentFilter
    {
        Bodies = Body is null ? [] : [BodyId.Prefix + Body],
        Kinds = Kind is { } kind ? [kind] : [],
        DateFrom = Year is { } from ? new DateOnly(from, 1, 1) : null,
        DateTo = Year is { } to ? new DateOnly(to, 12, 31) : null,
        Subjects = Subject is null ? [] : [Subject],
        Sponsors = Sponsor is { } sponsor ? [sponsor] : [],
        Votes = Vote is null ? [] : [Vote],
        Adoptions = Adopted is { } adopted ? [adopted] : [],
        IsLoaded = Words.Length == 0 && !IsOfRecords ? true : null,
    })
    {
        Relations = Relation is { } relation ? [relation] : [],
        Order = Order,
        Language = SearchLanguage.Of(Words, Speech.Language),
    };

    /// <summary>What is asked, as the address has it.</summary>
    public IEnumerable<(string Name, string Value)> Values => new (string Name, string? Value)[]
    {
        ("q", Words.Length == 0 ? null : Words), ("body", Body), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("kind", Name(Kind)),
        ("relation", Name(Relation)), ("subject", Subject), ("sponsor", Sponsor?.Value), ("vote", Vote is null ? null : VoteAddress.Of(Vote)),
        ("adopted", Name(Adopted)), ("sort", Order == SearchOrder.Relevance ? null : Name<SearchOrder>(Order)),
    }.Where(p => p.Value is not null).Select(p => (p.Name, p.Value!));

    /// <summary>Reads an address.</summary>
    public static SearchAddress Read(Func<string, string?> parameter)
    {
        string? Text(string name) => parameter(name)?.Trim() is { Length: > 0 and < 300 } text ? text : null;
        return new SearchAddress
        {
            Words = (parameter("q") ?? "").Trim(),
            Body = Text("body"),
            Year = int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 0 and < 10_000
                ? year : null,
            Kind = Value<InstrumentKind>(Text("kind")),
            Relation = Value<RelationType>(Text("relation")),
            Subject = Text("subject"),
            Sponsor = VoteAddress.State(Text("sponsor")),
            Vote = VoteAddress.ReadOfState(Text("vote")) is { } vote
                ? vote with { Vote = vote.Vote ?? VoteAddress.Read(Text("how")) } : null,
            Adopted = Value<AdoptionKind>(Text("adopted")),
            Order = Value<SearchOrder>(Text("sort")) ?? SearchOrder.Relevance,
        };
    }

    /// <summary>The address of the page after a cursor.</summary>
    public string HrefAfter(string? cursor)
    {
        string query = string.Join('&', (cursor is null ? Values : Values.Append((Name: "after", Value: cursor)))
            .Select(p => $"{p.Name}={Address.Escaped(p.Value)}"));
        return PageLanguage.Here("/search") + (query.Length == 0 ? "" : "?" + query);
    }

    internal static T? Value<T>(string? name)
        where T : struct, Enum => Enum.TryParse(name?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T value)
            && Enum.IsDefined(value) ? value : null;

    internal static string? Name<T>(T? value)
        where T : struct, Enum => value is { } v
            ? string.Concat(v.ToString().Select((c, i) => (i > 0 && char.IsAsciiLetterUpper(c) ? "-" : "") + char.ToLowerInvariant(c))) : null;
}
