using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>
/// The two media types that GraphQL over HTTP answers in. With <see cref="Json"/> the status is 200 for every well-formed request;
/// with <see cref="GraphQL"/> it is 400 where nothing could be executed.
/// </summary>
internal sealed class ResponseMediaType
{
    /// <summary><c>application/graphql-response+json</c>.</summary>
    public static readonly ResponseMediaType GraphQL = new("application/graphql-response+json");

    /// <summary><c>application/json</c>: what a client gets that does not say what it accepts.</summary>
    public static readonly ResponseMediaType Json = new("application/json");

    private ResponseMediaType(string name) => Name = name;

    private string Name { get; }

    /// <summary>The value of Content-Type.</summary>
    public string ContentType => Name + "; charset=utf-8";

    /// <summary>The best type that a client accepts, null where it accepts neither. Explicit names go before wildcards of the same quality.</summary>
    public static ResponseMediaType? Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out IList<MediaTypeHeaderValue>? ranges))
        {
            return null;
        }

        (double graphQL, int graphQLExact) = Quality(GraphQL, ranges);
        (double json, int jsonExact) = Quality(Json, ranges);
        if (graphQL <= 0 && json <= 0)
        {
            return null;
        }

        // Only a client that names the newer type is known to understand it.
        return (graphQL, graphQLExact).CompareTo((json, jsonExact)) switch
        {
            > 0 => GraphQL,
            < 0 => Json,
            _ => graphQLExact == 2 ? GraphQL : Json,
        };
    }

    // RFC 9110, 12.5.1: the most specific range that matches gives the quality.
    private static (double Quality, int Exactness) Quality(ResponseMediaType type, IList<MediaTypeHeaderValue> ranges)
    {
        (double Quality, int Exactness) best = (0, -1);
        foreach (MediaTypeHeaderValue range in ranges)
        {
            int exactness = range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes ? (range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) ? 1 : -1)
                : range.MediaType.Equals(type.Name, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
            if (exactness > best.Exactness)
            {
                best = (range.Quality ?? 1, exactness);
            }
        }

        return best;
    }
}
