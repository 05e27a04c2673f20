using System.Diagnostics;
using KnowledgeGraph.Storage.Waiting;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>How the store in a Neo4j server behaves.</summary>
public sealed record Neo4jStoreOptions
{
    /// <summary>The variable that holds the password.</summary>
    public const string PasswordVariable = "KG_NEO4J_PASSWORD";

    /// <summary>The password of the address's user; null where the server asks for none. Never printed.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Password { get; init; }

    /// <summary>How long one attempt to read may take; 20 seconds unless told. The server gives up 5 seconds (or a quarter) earlier.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one attempt to write may take; 120 seconds unless told.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long connecting may take; 5 seconds unless told.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a read is tried again; 2 unless told.</summary>
    public int ReadRetries { get; init; } = 2;

    /// <summary>How long a write, and what it is computed from, is tried again while the server is away or gets ready.</summary>
    public StorePatience Patience { get; init; } = StorePatience.OfALoad;

    /// <summary>Is told, before each repetition, what a write waits for. From several threads.</summary>
    public Action<StoreWait>? Waits { get; init; }

    /// <summary>The wait before the first repetition, doubled for each further one up to 16 times, with jitter; 250 ms unless told.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a server that was found to be down is not asked again; 5 seconds unless told.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many changes the store remembers at least, for who asks what was saved since; 100,000 unless told.</summary>
    public int ChangesKept { get; init; } = 100_000;

    /// <summary>The clock of waits, of the circuit breaker and of saves.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// A file in which a program that has written leaves what it has come to, for those that are started after it: where the server is a
    /// cluster they then see no less, whichever member answers. Null for none.
    /// </summary>
    public string? BookmarkFile { get; init; }

    /// <summary>Whether a server that was found to be down is left alone for a while, and not asked for each question again.</summary>
    internal bool HasBreaker { get; init; } = true;

    /// <summary>By what waits differ, from 0 to 1.</summary>
    internal Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>What requests are sent by; null for the network.</summary>
    internal HttpMessageHandler? Handler { get; init; }

    /// <summary>What is printed of the options: nothing of the password.</summary>
    public override string ToString() =>
        $"{nameof(Neo4jStoreOptions)} {{ {nameof(ReadTimeout)} = {ReadTimeout}, {nameof(WriteTimeout)} = {WriteTimeout} }}";

    /// <exception cref="ArgumentOutOfRangeException">A bound is not positive.</exception>
    internal Neo4jStoreOptions Checked()
    {
        foreach (TimeSpan span in new[] { ReadTimeout, WriteTimeout, ConnectTimeout, RetryDelay, BreakDuration })
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span, TimeSpan.Zero, nameof(Neo4jStoreOptions));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(ReadRetries);
        return this;
    }
}
