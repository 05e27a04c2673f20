using System.Globalization;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>What came of one attempt to fetch an archive.</summary>
/// <param name="Outcome">What.</param>
internal sealed record ArchiveReply(ArchiveOutcome Outcome)
{
    /// <summary>What failed, to be read after the archive's name.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What the service calls what came.</summary>
    public string? ETag { get; init; }

    /// <summary>How long it asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What caused the failure.</summary>
    public Exception? Cause { get; init; }

    /// <summary>A status that another attempt may change (RFC 9110, 15.5.9, 15.6; RFC 6585, 4).</summary>
    public static bool MayPass(int status) => status is 408 or 425 or 429 or 500 or 502 or 503 or 504;

    /// <summary>A failure that may pass.</summary>
    public static ArchiveReply Passing(string problem, Exception? cause = null, TimeSpan? retryAfter = null) =>
        new(ArchiveOutcome.Passing) { Problem = problem, Cause = cause, RetryAfter = retryAfter };

    /// <summary>The failure for the person who waits.</summary>
    public FetchException Failure()
    {
        string wait = RetryAfter is { } after
            ? string.Create(CultureInfo.InvariantCulture, $" It asks to come again in {Math.Ceiling(after.TotalMinutes)} minutes.") : "";
        return Cause is null ? new FetchException(Problem + wait) : new FetchException(Problem + wait, Cause);
    }
}

/// <summary>What came of an attempt.</summary>
internal enum ArchiveOutcome
{
    /// <summary>The archive is there to its end.</summary>
    Complete,

    /// <summary>The copy is the current one.</summary>
    NotModified,

    /// <summary>The service has no such archive at this address.</summary>
    Missing,

    /// <summary>What there was cannot be gone on with; it begins anew at once.</summary>
    Anew,

    /// <summary>It failed, and another attempt may fare better.</summary>
    Passing,
}
