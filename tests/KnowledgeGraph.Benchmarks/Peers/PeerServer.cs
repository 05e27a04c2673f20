using System.Diagnostics;
using System.Net.Sockets;
using KnowledgeGraph.Benchmarks.Load;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>A service that is compared: where it answers, and whose processor time is spent for it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Where it answers.</param>
/// <param name="Processes">The processes that work for it: its own, then its store's.</param>
internal sealed record PeerServer(string Name, Uri Url, IReadOnlyList<ServerProcess> Processes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The processor time of each process so far.</summary>
    public TimeSpan[] Cpu => [.. Processes.Select(p => p.Cpu)];

    /// <summary>Waits until it answers GraphQL.</summary>
    public async Task AwaitAsync()
    {
        byte[] question = PeerQuestion.Body("{ __typename }", "");
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var line = new HttpLine(Url);
                (int status, _) = await line.SendAsync(line.Request(question)).ConfigureAwait(false);
                if (status == 200)
                {
                    return;
                }
            }
            catch (Exception e) when (e is SocketException or IOException or InvalidDataException)
            {
                // It is not there yet.
            }

            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"{Name} does not answer at {Url}.");
            }

            await Task.Delay(200).ConfigureAwait(false);
        }
    }
}
