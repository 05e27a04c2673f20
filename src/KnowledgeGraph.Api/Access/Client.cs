using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Access;

/// <summary>Who sends a request.</summary>
/// <param name="Name">Under which its cost is counted: the holder of its key, else its address.</param>
/// <param name="HasKey">Whether it has shown a key that is known.</param>
/// <param name="MayWrite">Whether that key writes.</param>
/// <param name="IsLocal">Whether it is on this machine.</param>
internal sealed record Client(string Name, bool HasKey, bool MayWrite, bool IsLocal)
{
    private const string Bearer = "Bearer ";

    public static Client Of(HttpContext context, ApiKeyRing keys)
    {
        IPAddress? address = context.Connection.RemoteIpAddress;
        KeyHolder? holder = keys.HolderOf(Shown(context.Request));
        return new Client(holder is null ? Network(address) : "key:" + holder.Name, holder is not null, holder?.MayWrite ?? false, address is null
            || IPAddress.IsLoopback(address));
    }

    private static string? Shown(HttpRequest request) =>
        request.Headers["X-API-Key"] is [{ } key] ? key
        : request.Headers.Authorization is [{ } value] && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? value[Bearer.Length..].Trim()
        : null;

    // One customer of a provider has a whole /64 of IPv6.
    private static string Network(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
