using KnowledgeGraph.Api.GraphQL.Http;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>Whichever way GraphQL is spoken: over HTTP, over WebSocket, over server-sent events.</summary>
internal sealed class GraphQLEntrance(GraphQLEndpoint http, SocketEndpoint sockets, EventStreamEndpoint events)
{
    public Task HandleAsync(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest ? sockets.HandleAsync(context)
        : EventStreamEndpoint.IsAskedBy(context.Request) ? events.HandleAsync(context)
        : http.HandleAsync(context);
}
