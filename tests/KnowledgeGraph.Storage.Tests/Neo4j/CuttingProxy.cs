using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>A line to the server that passes everything on, and now and then breaks in the middle of an answer.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int target;
    private readonly int every;
    private readonly Task serving;
    private int answers;

    /// <param name="target">The server's port.</param>
    /// <param name="every">Of so many answers one is cut.</param>
    public CuttingProxy(int target, int every)
    {
        (this.target, this.every) = (target, every);
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    /// <summary>The store's address on this side of the line.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"neo4j+http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/neo4j");

    /// <summary>How often the line broke.</summary>
    public int Cuts { get; private set; }

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
            TcpClient near = await listener.AcceptTcpClientAsync(stop.Token);
            _ = Task.Run(() => JoinAsync(near));
        }
    }

    private async Task JoinAsync(TcpClient near)
    {
        using (near)
        using (var far = new TcpClient())
        {
            await far.ConnectAsync(IPAddress.Loopback, target, stop.Token);
            Task asking = near.GetStream().CopyToAsync(far.GetStream(), stop.Token);
            Task answering = AnswerAsync(far.GetStream(), near.GetStream());
            await Task.WhenAny(asking, answering);
        }
    }

    private async Task AnswerAsync(NetworkStream far, NetworkStream near)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await far.ReadAsync(buffer, stop.Token)) > 0)
        {
            // The server has done what it was asked; half of its answer gets through.
            if (Interlocked.Increment(ref answers) % every == 0)
            {
                await near.WriteAsync(buffer.AsMemory(0, read / 2), stop.Token);
                Cuts++;
                return;
            }

            await near.WriteAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }
}
