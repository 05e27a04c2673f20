namespace KnowledgeGraph.Cli.Serving;

/// <summary>
/// When it is time to give memory back: once it is quiet after a burst, and again in the minutes after that, for what is lent out and returned is
/// only let go of when it has lain unused for a minute. What is a burst and what is quiet is told by what is allocated, seen every <see cref="Look"/>.
/// </summary>
internal sealed class QuietTimes
{
    /// <summary>How often to look.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    private const long Burst = 64 << 20;
    private const long Quiet = 8 << 20;
    private const int TimesAfterABurst = 3;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(70);

    private int _left;
    private TimeSpan _last = TimeSpan.MinValue;

    /// <summary>Whether it is time.</summary>
    /// <param name="allocated">What was allocated since the last look.</param>
    /// <param name="unused">What is held and was not in use after the last collection.</param>
    /// <param name="now">The time since the start.</param>
    public bool Are(long allocated, long unused, TimeSpan now)
    {
        if (allocated >= Burst)
        {
            _left = TimesAfterABurst;
        }

        // What is held may be used soon where much is asked for: a quarter of it in one look.
        if (_left == 0 || allocated > Math.Max(Quiet, unused / 4) || (_last != TimeSpan.MinValue && now - _last < Between))
        {
            return false;
        }

        _left--;
        _last = now;
        return true;
    }
}
