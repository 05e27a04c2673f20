using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Api.GraphQL.Federation;
using KnowledgeGraph.Api.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>The schema in GraphQL's schema definition language, for people and for tools that generate code.</summary>
internal sealed class SchemaText(GraphSchema schema, IOptions<KnowledgeGraphApiOptions> options)
{
    private readonly Lazy<Printed> _schema = new(() => new Printed(GraphSchema.Print(options.Value.Access.AllowWrites)));
    private readonly Lazy<Printed> _subgraph = new(() => new Printed(SubgraphSchema.Text(schema)));

    /// <summary>Sends it, or says that it has not changed.</summary>
    public Task SendAsync(HttpContext context) => _schema.Value.SendAsync(context);

    /// <summary>Sends it as a subgraph of Apollo Federation gives it, or says that it has not changed.</summary>
    public Task SendSubgraphAsync(HttpContext context) => _subgraph.Value.SendAsync(context);

    private sealed class Printed(string schema)
    {
        private readonly byte[] _text = Encoding.UTF8.GetBytes(schema);

        public Task SendAsync(HttpContext context) => Results.Bytes(
            _text, "text/plain; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_text))[..16]}\""))
            .ExecuteAsync(context);
    }
}
