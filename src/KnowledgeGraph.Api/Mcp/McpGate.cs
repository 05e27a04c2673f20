using System.Globalization;
using System.Net;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Mcp.Serving;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Mcp;

/// <summary>
/// What stands before <c>/mcp</c>: whom a browser may let ask, how long a message may be, and what it costs. What passes is answered by the
/// protocol's own endpoint.
/// </summary>
internal sealed class McpGate(AccessPolicy policy, GraphToolbox toolbox, IOptions<KnowledgeGraphApiOptions> options)
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/mcp";

    private const string CostKey = "mcp.cost";

    // A text whole, and what goes on from a few letters: about what reading them takes.
    private const long AResource = 500;
    private const long ACompletion = 100;

    // JSON-RPC 2.0, 5.1: for errors of the server.
    private const int ServerError = -32000;

    /// <summary>What the call of a request costs, as the gate has found it.</summary>
    public static long CostOf(HttpContext? context) => context?.Items[CostKey] is long cost ? cost : 0;

    /// <summary>Lets a request through, or says why not.</summary>
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        JsonElement? id = null;
        try
        {
            Check(context);
            if (HttpMethods.IsPost(context.Request.Method))
            {
                ReadOnlyMemory<byte> body = await RequestBody.ReadAsync(
                    context.Request, options.Value.MaxRequestBytes, options.Value.BodyTimeout).ConfigureAwait(false);
                using JsonDocument? message = Parse(body);
                id = message?.RootElement.ValueKind == JsonValueKind.Object && message.RootElement.TryGetProperty("id", out JsonElement its)
                    && its.ValueKind is JsonValueKind.String or JsonValueKind.Number ? its.Clone() : null;
                long cost = await PriceAsync(message, context.RequestAborted).ConfigureAwait(false);
                if (!policy.Affords(context, cost))
                {
                    throw new RefusedRequestException(StatusCodes.Status429TooManyRequests, string.Create(CultureInfo.InvariantCulture,
                        $"This costs {cost}, and you have asked for too much this minute. Try again in {context.Response.Headers.RetryAfter} seconds."));
                }

                context.Items[CostKey] = cost;
                Unpacked(context.Request, body);
            }
        }
        catch (RefusedRequestException e)
        {
            await WriteAsync(context, e.Status, e.Message, id).ConfigureAwait(false);
            return;
        }
        catch (GraphStoreException e)
        {
            RetryAfter.Set(context.Response, e);
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, e.Message, id).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    // A page in a browser on this machine could ask under a name of its own that it leads here (DNS rebinding), or from another site: it
    // is let through only where the service is known by that name and the site is this one or a known one. A key is nothing that such a page has.
    private void Check(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!IsOwn(request.Host) && !policy.HasKey(context))
        {
            throw new RefusedRequestException(
                StatusCodes.Status403Forbidden, "The service is not known by the name in Host. Whoever runs it can name it: KnowledgeGraph:Hosts:0.");
        }

        if (request.Headers.Origin is { Count: > 0 } origins && !origins.All(o => IsOwn(o, request.Host)))
        {
            throw new RefusedRequestException(
                StatusCodes.Status403Forbidden, "Pages of this Origin may not ask. Whoever runs the service can let them: KnowledgeGraph:CorsOrigins:0.");
        }
    }

    private bool IsOwn(HostString host)
    {
        string name = host.Host.Trim('[', ']');
        return IPAddress.TryParse(name, out _) || string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || options.Value.Hosts.Any(h => h == "*" || string.Equals(h, name, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsOwn(string? origin, HostString host) =>
        options.Value.CorsOrigins.Any(o => o == "*" || string.Equals(o, origin, StringComparison.OrdinalIgnoreCase))
        || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            && string.Equals(uri.Authority, Authority(uri, host), StringComparison.OrdinalIgnoreCase));

    private static string Authority(Uri origin, HostString host) => host.Port is { } port && port != (origin.Scheme == "http" ? 80 : 443)
        ? host.Value! : host.Host;

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            // The protocol's endpoint says what is wrong with it.
            return null;
        }
    }

    private async Task<long> PriceAsync(JsonDocument? message, CancellationToken cancellationToken)
    {
        if (message?.RootElement is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("method", out JsonElement method) || method.ValueKind != JsonValueKind.String)
        {
            return 1;
        }

        switch (Text(method))
        {
            case "tools/call" when root.TryGetProperty("params", out JsonElement sent) && sent.ValueKind == JsonValueKind.Object
                && sent.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String:
                return await toolbox.PriceAsync(
                    Text(name),
                    sent.TryGetProperty("arguments", out JsonElement arguments) && arguments.ValueKind == JsonValueKind.Object
                        ? arguments.EnumerateObject().Select(a => KeyValuePair.Create(a.Name, a.Value)) : [],
                    cancellationToken).ConfigureAwait(false);
            case "resources/read":
                return AResource;
            case "completion/complete":
                return ACompletion;
            default:
                return 1;
        }
    }

    private static string? Text(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a character.
            return null;
        }
    }

    private static void Unpacked(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        request.Headers.Remove(HeaderNames.ContentEncoding);
        request.ContentLength = body.Length;
        request.Body = new MemoryStream(body.ToArray(), writable: false);
    }

    private static Task WriteAsync(HttpContext context, int status, string message, JsonElement? id)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new Failure("2.0", id, new Fault(ServerError, message)), JsonSerializerOptions.Web, context.RequestAborted);
    }

    private sealed record Failure(string Jsonrpc, JsonElement? Id, Fault Error);

    private sealed record Fault(int Code, string Message);
}
