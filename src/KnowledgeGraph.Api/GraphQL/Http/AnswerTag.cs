using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>The entity tag of an answer to GET. It is made of the answer, so whatever changes the answer changes it.</summary>
internal static class AnswerTag
{
    /// <summary>Tags an answer. True: the client has it already, and is to be told so without it.</summary>
    public static bool IsKnown(HttpContext context, ReadOnlySpan<byte> answer)
    {
        // Weak: packed or not, it is the same answer.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(answer).AsSpan(0, 16))}\"", isWeak: true);
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t == EntityTagHeaderValue.Any);
    }
}
