using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Adoptions;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>The address of a State's page: <c>/state/FRA?vote=against&amp;year=2021</c>. A value that means nothing is no condition.</summary>
public static class StateAddress
{
    /// <summary>The list of all States.</summary>
    public const string All = "/state";

    private const string Sponsored = "sponsored";

    /// <summary>The page of a State.</summary>
    public static string Of(StateId state) => PageLanguage.Here($"{All}/{Address.Escaped(state.Value)}");

    /// <summary>The address of a question, or of the page of its answer after a cursor.</summary>
    public static string Of(StateQuestion question, string? cursor = null)
    {
        string query = string.Join('&', new (string Name, string? Value)[]
        {
            ("show", question.IsSponsored ? Sponsored : null), ("vote", question.Vote is { } vote ? VoteAddress.Of(vote) : null),
            ("year", question.Year?.ToString(CultureInfo.InvariantCulture)), ("after", cursor),
        }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Address.Escaped(p.Value!)}"));
        return Of(question.State) + (query.Length == 0 ? "" : "?" + query);
    }

    /// <summary>Reads what an address asks of a State.</summary>
    public static StateQuestion Read(StateId state, Func<string, string?> parameter) => new(
        state, parameter("show") == Sponsored, VoteAddress.Read(parameter("vote")), YearAddress.Read(parameter("year")));
}
