using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>
/// Gives memory back after a burst. The collector keeps what it once had to have and collects when memory is asked for, so that a service that was
/// busy for a minute would hold hundreds of megabytes that it has no use for as long as it is quiet.
/// </summary>
internal sealed class QuietMemory(TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var quiet = new QuietTimes();
        long start = time.GetTimestamp();
        long before = GC.GetTotalAllocatedBytes();
        using var timer = new PeriodicTimer(QuietTimes.Look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                long now = GC.GetTotalAllocatedBytes();
                GCMemoryInfo info = GC.GetGCMemoryInfo(GCKind.Any);
                if (quiet.Are(now - before, info.TotalCommittedBytes - info.HeapSizeBytes + info.FragmentedBytes, time.GetElapsedTime(start)))
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                }

                before = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }
}
