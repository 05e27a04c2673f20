using System.Net.WebSockets;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>Why a connection is closed: the codes of graphql-transport-ws, and what they mean for the person who reads them.</summary>
/// <param name="code">The code.</param>
/// <param name="reason">The sentence; 123 bytes at the most.</param>
internal sealed class SocketClosure(int code, string reason) : Exception(reason)
{
    public WebSocketCloseStatus Code { get; } = (WebSocketCloseStatus)code;

    public static SocketClosure Invalid(string what) => new(4400, what);

    public static SocketClosure Unauthorized => new(4401, "Unauthorized");

    public static SocketClosure Forbidden => new(4403, "Forbidden: show an API key as Authorization or X-API-Key of connection_init");

    public static SocketClosure TooSlow => new(4408, "Connection initialisation timeout");

    public static SocketClosure Twice(string id) =>
        new(4409, $"Subscriber for {(id.Length <= 60 && id.All(char.IsAscii) ? id : "this id")} already exists");

    public static SocketClosure InitialisedTwice => new(4429, "Too many initialisation requests");

    public static SocketClosure TooBig => new((int)WebSocketCloseStatus.MessageTooBig, "The message is too long");

    public static SocketClosure Stopping => new((int)WebSocketCloseStatus.EndpointUnavailable, "The service stops: connect again, and go on from until");
}
