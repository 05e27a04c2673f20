using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Access;

/// <summary>
/// Tells the log that requests are refused, and whose: a line every few seconds with how many there were, so that whoever sends many does
/// not fill it. Neither the key that was shown nor what was asked is told.
/// </summary>
internal sealed partial class RefusalLog(TimeProvider time, ILogger<RefusalLog> log)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Count, long? Told)> _reasons = new(StringComparer.Ordinal);

    /// <summary>A request was refused.</summary>
    /// <param name="reason">Why, one of a few sentences of this program.</param>
    /// <param name="client">Whose it was: the holder of its key, else its address.</param>
    public void Refused(string reason, string client)
    {
        int count;
        lock (_gate)
        {
            (int before, long? told) = _reasons.GetValueOrDefault(reason);
            count = before + 1;
            bool isTold = told is not { } at || time.GetElapsedTime(at) >= Every;
            _reasons[reason] = isTold ? (0, time.GetTimestamp()) : (count, told);
            if (!isTold)
            {
                return;
            }
        }

        Tells(count, reason, client);
    }

    [LoggerMessage(1, LogLevel.Warning, "Requests refused since the last line of this kind: {Count}. {Reason}. The last was from {Client}")]
    private partial void Tells(int count, string reason, string client);
}
