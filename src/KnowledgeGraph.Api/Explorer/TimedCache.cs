namespace KnowledgeGraph.Api.Explorer;

/// <summary>
/// A number of readers share one answer for some seconds: what counts the whole graph takes longer than a page may, and nobody sees
/// whether a total is some seconds old.
/// </summary>
/// <param name="time">Tells the time.</param>
/// <param name="ask">Asks for a new answer.</param>
public sealed class TimedCache<T>(TimeProvider time, Func<CancellationToken, Task<T>> ask)
{
    /// <summary>How long an answer is good for.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Task<T>? _answer;
    private long _asked;

    /// <summary>The answer. One that failed is asked anew.</summary>
    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_answer is null or { IsFaulted: true } or { IsCanceled: true } || time.GetElapsedTime(_asked) > GoodFor)
            {
                // Whoever asked first may leave; the others still wait.
                _answer = ask(CancellationToken.None);
                _asked = time.GetTimestamp();
            }

            return _answer.WaitAsync(cancellationToken);
        }
    }
}
