using System.Security.Cryptography;
using System.Text;
using GraphQL;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>
/// An automatic persisted query, as Apollo's clients send it: <c>extensions.persistedQuery</c> with the hash of a document that was
/// sent before, or with the document itself to register it.
/// </summary>
internal static class PersistedQuery
{
    /// <summary>What clients wait for to send the document as well.</summary>
    public const string NotFoundCode = "PERSISTED_QUERY_NOT_FOUND";

    public static ExecutionError NotFound => new("PersistedQueryNotFound") { Code = NotFoundCode };

    /// <summary>The hash that a request names, in hexadecimal; null where it names none.</summary>
    /// <exception cref="RefusedRequestException">It is of another version, or no SHA-256 of the document beside it.</exception>
    public static string? Hash(Inputs? extensions, string? query)
    {
        if (extensions is null || !extensions.TryGetValue("persistedQuery", out object? value) || value is null)
        {
            return null;
        }

        if (value is not IReadOnlyDictionary<string, object?> persisted
            || !persisted.TryGetValue("version", out object? version) || version is not 1
            || !persisted.TryGetValue("sha256Hash", out object? text) || text is not string { Length: 64 } hash)
        {
            throw RefusedRequestException.BadRequest(
                "extensions.persistedQuery has to be of version 1 and have the sha256Hash of the document in hexadecimal.");
        }

        if (query is not null && !Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(query)))
            .Equals(hash, StringComparison.OrdinalIgnoreCase))
        {
            throw RefusedRequestException.BadRequest("extensions.persistedQuery.sha256Hash is not the SHA-256 of the query beside it.");
        }

        return hash;
    }
}
