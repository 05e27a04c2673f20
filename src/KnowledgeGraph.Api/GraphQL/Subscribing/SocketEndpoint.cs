using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>GraphQL over WebSocket: the protocol graphql-transport-ws, as the npm package graphql-ws speaks it.</summary>
internal sealed class SocketEndpoint(
    GraphQLEndpoint answers, SubscriptionRunner runner, AccessPolicy policy, IHostApplicationLifetime lifetime,
    IOptions<KnowledgeGraphApiOptions> options)
{
    /// <summary>The protocol.</summary>
    public const string Protocol = "graphql-transport-ws";

    private readonly AnswerSerializer _serializer = new();
    private readonly FollowingOptions _following = options.Value.Following;

    /// <summary>The connections that are open.</summary>
    public FollowerSeats Seats { get; } = new(policy, options.Value.Following);

    public async Task HandleAsync(HttpContext context)
    {
        if (Refusal(context) is { } refusal)
        {
            await answers.RefuseAsync(context, refusal).ConfigureAwait(false);
            return;
        }

        using IDisposable? seat = Seats.Take(context);
        if (seat is null)
        {
            RetryAfter.Set(context.Response, BusyException.RetryAfter);
            await answers.RefuseAsync(context, new RefusedRequestException(
                StatusCodes.Status503ServiceUnavailable, "Too many follow already. Try again in a while.")).ConfigureAwait(false);
            return;
        }

        // A connection that is dead and does not say so is found by pings of WebSocket itself, which every client answers.
        using System.Net.WebSockets.WebSocket socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = Protocol,
            KeepAliveInterval = _following.PingEvery,
            KeepAliveTimeout = _following.PingEvery,
        }).ConfigureAwait(false);
        using var wire = new SocketWire(socket, _serializer, _following.SlowAfter, options.Value.MaxRequestBytes);
        await new GraphQLSocket(wire, context, answers, runner, policy, _following.InitTimeout, options.Value.Guards.MaxWork)
            .RunAsync(context.RequestAborted, lifetime.ApplicationStopping).ConfigureAwait(false);
    }

    // No other site may make a browser connect in its user's name: what it reads would be told to that site.
    private RefusedRequestException? Refusal(HttpContext context)
    {
        string origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !options.Value.CorsOrigins.Contains("*") && !options.Value.CorsOrigins.Contains(origin)
            && !(Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri)
                && uri.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return new RefusedRequestException(StatusCodes.Status403Forbidden, "Pages of this origin may not connect. KnowledgeGraph:CorsOrigins names those that may.");
        }

        if (!context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol))
        {
            context.Response.Headers[HeaderNames.SecWebSocketProtocol] = Protocol;
            return RefusedRequestException.BadRequest($"Offer the protocol {Protocol}, as the npm package graphql-ws does; there is no other.");
        }

        return null;
    }
}
