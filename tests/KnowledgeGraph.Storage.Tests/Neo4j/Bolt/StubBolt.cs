using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Bolt;

/// <summary>Speaks as much Bolt as a server does that has one answer to every statement, and says what it was asked.</summary>
internal sealed class StubBolt : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;
    private int statements;

    public StubBolt()
    {
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What the handshake is answered with.</summary>
    public byte[] Version { get; init; } = [0, 0, 4, 5];

    /// <summary>The word that every statement gives.</summary>
    public string Word { get; set; } = "the key";

    /// <summary>Whether lines are closed when the next statement comes.</summary>
    public bool Breaks { get; set; }

    /// <summary>The code of the failure that every statement ends with; null where none does.</summary>
    public string? Failure { get; set; }

    /// <summary>How many statements came.</summary>
    public int Statements => statements;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
            _ = Task.Run(() => AnswerAsync(client));
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            NetworkStream stream = client.GetStream();
            await stream.ReadExactlyAsync(new byte[20], stop.Token);
            await stream.WriteAsync(Version, stop.Token);
            bool isIgnored = false;
            while (true)
            {
                byte signature = (await MessageAsync(stream))[1];
                statements += signature == 0x10 ? 1 : 0;
                if (signature == 0x10 && Breaks)
                {
                    return;
                }

                isIgnored &= signature != 0x0F;
                byte[] answer = signature switch
                {
                    _ when isIgnored => Message([0xB0, 0x7E]),
                    0x10 when Failure is { } code => Message([0xB1, 0x7F, 0xA2, .. Text("code"), .. Text(code), .. Text("message"), .. Text("it was so")]),
                    0x3F => [.. Message([0xB1, 0x71, 0x91, .. Text(Word)]), 0, 0, .. Message([0xB1, 0x70, 0xA1, .. Text("bookmark"), .. Text("b")])],
                    _ => Message([0xB1, 0x70, 0xA0]),
                };
                isIgnored |= signature == 0x10 && Failure is not null;
                await stream.WriteAsync(answer, stop.Token);
            }
        }
    }

    private async Task<byte[]> MessageAsync(NetworkStream stream)
    {
        List<byte> message = [];
        byte[] length = new byte[2];
        while (true)
        {
            await stream.ReadExactlyAsync(length, stop.Token);
            byte[] chunk = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
            if (chunk.Length == 0)
            {
                return [.. message];
            }

            await stream.ReadExactlyAsync(chunk, stop.Token);
            message.AddRange(chunk);
        }
    }

    // In two chunks, as a server may send it.
    private static byte[] Message(byte[] message) => [0, 1, message[0], 0, (byte)(message.Length - 1), .. message[1..], 0, 0];

    private static byte[] Text(string text) => [0xD0, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];
}
