using System.Globalization;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Progress;

/// <summary>Progress where nobody looks: a line every few seconds, with the counts and the time that remains.</summary>
internal sealed class PlainProgress(Streams streams, TimeProvider time) : IProgressDisplay
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private long _start;
    private long _told;
    private int _total;
    private int _done;

    /// <inheritdoc />
    public void Begin(int total) => (_total, _start, _told) = (total, time.GetTimestamp(), time.GetTimestamp());

    /// <inheritdoc />
    public void Advance()
    {
        _done++;
        if (_done == _total || time.GetElapsedTime(_told) < Every)
        {
            return;
        }

        _told = time.GetTimestamp();
        TimeSpan remaining = time.GetElapsedTime(_start) / _done * (_total - _done);
        Tell(string.Create(CultureInfo.InvariantCulture, $"{_done:N0} of {Count.Of(_total, "file")}, {remaining:h\\:mm\\:ss} remaining"));
    }

    /// <inheritdoc />
    public void Tell(string message) => streams.Tell(message);
}
