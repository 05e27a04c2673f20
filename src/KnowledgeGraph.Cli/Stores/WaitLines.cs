using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Storage.Waiting;

namespace KnowledgeGraph.Cli.Stores;

/// <summary>Says on standard error what a store is waited for, and since when: a line every few seconds, none for a moment's pause.</summary>
internal sealed class WaitLines(ProgramContext context)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long? _told;

    /// <summary>Is told before each repetition, from any thread.</summary>
    public void Tell(StoreWait wait)
    {
        lock (_gate)
        {
            if (wait.Elapsed < Pause || (_told is { } told && context.Time.GetElapsedTime(told) < Every))
            {
                return;
            }

            _told = context.Time.GetTimestamp();
        }

        context.Streams.Tell(string.Create(
            CultureInfo.InvariantCulture, $"waiting for the store, since {Math.Floor(wait.Elapsed.TotalSeconds)} s: {wait.Reason}"));
    }
}
