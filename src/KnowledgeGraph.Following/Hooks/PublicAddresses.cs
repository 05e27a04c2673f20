using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace KnowledgeGraph.Following.Hooks;

/// <summary>Connects to addresses of the public internet alone: the address that was looked at is the one that is connected to, whatever its name is
/// made to mean a moment later.</summary>
internal static class PublicAddresses
{
    /// <summary>Connects to a host.</summary>
    /// <exception cref="HttpRequestException">It has no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        IPAddress[] open = [.. addresses.Where(IsPublic)];
        if (open.Length == 0)
        {
            throw new HttpRequestException($"{host} is on this machine or in a private network, and KnowledgeGraph:Webhooks:AllowPrivateAddresses is off.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address is of the public internet: none of those that the IANA registries keep for special purposes.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        byte[] b = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !(b[0] is 0 or 10 or 127 or >= 224
                || (b[0] == 100 && b[1] is >= 64 and < 128)
                || (b[0] == 169 && b[1] == 254)
                || (b[0] == 172 && b[1] is >= 16 and < 32)
                || (b[0] == 192 && b[1] == 168)
                || (b[0] == 192 && b[1] == 0 && b[2] is 0 or 2)
                || (b[0] == 198 && b[1] is 18 or 19)
                || (b[0] == 198 && b[1] == 51 && b[2] == 100)
                || (b[0] == 203 && b[1] == 0 && b[2] == 113))

            // 2000::/3 is what is given out of IPv6; in it tunnels may lead anywhere (6to4, Teredo), and 2001:db8::/32 is for books.
            : (b[0] & 0xE0) == 0x20 && b is not ([0x20, 0x02, ..] or [0x20, 0x01, 0x00, 0x00, ..] or [0x20, 0x01, 0x0D, 0xB8, ..]);
    }
}
