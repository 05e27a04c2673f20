using System.Globalization;
using GraphQL;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>A query that a guard refuses, as an error: its code says which limit, its extensions the limit and what was found.</summary>
internal static class GuardRefusal
{
    /// <summary>An argument is outside its bounds.</summary>
    public const string Bounds = "BAD_USER_INPUT";

    public const string Tokens = "TOO_MANY_TOKENS";
    public const string TokenLength = "TOKEN_TOO_LONG";
    public const string Nesting = "TOO_DEEPLY_NESTED";
    public const string Depth = "TOO_DEEP";
    public const string Aliases = "TOO_MANY_ALIASES";
    public const string Directives = "TOO_MANY_DIRECTIVES";
    public const string Selections = "TOO_MANY_SELECTIONS";
    public const string Overlaps = "TOO_MANY_OVERLAPS";
    public const string Cost = "TOO_COSTLY";
    public const string Introspection = "INTROSPECTION_OFF";

    /// <summary>An error that says what was exceeded, and by how much where that is known.</summary>
    /// <param name="code">Which limit.</param>
    /// <param name="what">What there is too much of: “fields once its fragments are in place”.</param>
    /// <param name="limit">How much is allowed.</param>
    /// <param name="found">How much there is; null where counting stopped at the limit.</param>
    /// <param name="advice">What to do.</param>
    public static ExecutionError Of(string code, string what, int limit, long? found, string advice = "Ask for less at once.")
    {
        string more = found is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) : "more";
        var error = new ExecutionError(
            string.Create(CultureInfo.InvariantCulture, $"The query has {more} {what}; {limit:N0} are allowed. {advice}"))
        { Code = code };
        error.AddExtension("limit", limit);
        if (found is not null)
        {
            error.AddExtension("found", found);
        }

        return error;
    }
}
