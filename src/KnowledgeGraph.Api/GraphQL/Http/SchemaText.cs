using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Api.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>The schema in GraphQL's schema definition language, for people and for tools that generate code.</summary>
internal sealed class SchemaText(IOptions<KnowledgeGraphApiOptions> options)
{
    private readonly Lazy<(byte[] Text, EntityTagHeaderValue Tag)> _printed = new(() =>
    {
        byte[] text = Encoding.UTF8.GetBytes(GraphSchema.Print(options.Value.Access.AllowWrites));
        return (text, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text))[..16]}\""));
    });

    /// <summary>Sends it, or says that it has not changed.</summary>
    public Task SendAsync(HttpContext context) =>
        Results.Bytes(_printed.Value.Text, "text/plain; charset=utf-8", entityTag: _printed.Value.Tag).ExecuteAsync(context);
}
