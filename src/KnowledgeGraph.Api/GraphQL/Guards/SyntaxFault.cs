using GraphQL;
using GraphQLParser;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>A document that is no GraphQL, as an error with the place.</summary>
internal static class SyntaxFault
{
    private const string Code = "SYNTAX_ERROR";

    /// <summary>The error.</summary>
    /// <param name="description">What is wrong, as the parser says it.</param>
    /// <param name="query">The document.</param>
    /// <param name="at">Where in it, in UTF-16 units; null where that is not known.</param>
    public static ExecutionError Of(string description, string query, int? at)
    {
        var error = new ExecutionError($"Error parsing query: {description}") { Code = Code };
        if (at is { } place)
        {
            ReadOnlySpan<char> before = query.AsSpan(0, place);
            error.AddLocation(new Location(before.Count('\n') + 1, place - (before.LastIndexOf('\n') + 1) + 1));
        }

        return error;
    }
}
