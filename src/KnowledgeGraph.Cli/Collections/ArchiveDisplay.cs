using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Loading.Collections;
using KnowledgeGraph.Loading.Fetching.Archives;

namespace KnowledgeGraph.Cli.Collections;

/// <summary>Tells of an archive on its way: every few seconds how much of it is there, and whatever is out of the ordinary.</summary>
/// <param name="context">The streams and the clock.</param>
/// <param name="collection">The collection.</param>
internal sealed class ArchiveDisplay(ProgramContext context, Collection collection) : IArchiveObserver
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private const double MiB = 1 << 20;
    private long _told = context.Time.GetTimestamp();

    /// <inheritdoc />
    public void Told(string name, string word) => context.Streams.Tell($"{collection} {word}");

    /// <inheritdoc />
    public void Received(string name, long bytes, long? total)
    {
        if (context.Time.GetElapsedTime(_told) >= Every)
        {
            _told = context.Time.GetTimestamp();
            string of = total is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all / MiB:N0}") : "";
            context.Streams.Tell(string.Create(CultureInfo.InvariantCulture, $"{collection}: fetched {bytes / MiB:N0}{of} MiB"));
        }
    }
}
