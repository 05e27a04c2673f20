using System.Globalization;

namespace KnowledgeGraph.Loading.Fetching;

/// <summary>Where documents are fetched from, and how politely.</summary>
public sealed record DocumentServiceOptions
{
    /// <summary>The official document system of the United Nations.</summary>
    public static readonly Uri Official = new("https://docs.un.org/");

    /// <summary>The languages in which it keeps documents.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["ar", "zh", "en", "fr", "ru", "es"];

    /// <summary>The service; a document is at <c>LANGUAGE/SYMBOL</c> below it. Nothing is ever fetched from another host.</summary>
    public Uri BaseAddress { get; init; } = Official;

    /// <summary>The language of the documents, one of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The folder in which fetched documents are kept.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>The least time between two requests; a second.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one attempt may take, the document included; a minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often an attempt that failed in passing is made again; three times.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first of them, which doubles for each other one; two seconds. The service may ask for a longer one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait that the service may ask for; two minutes.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a copy is used without asking whether it is still the current one; a day.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The largest document, in bytes; 64 MiB.</summary>
    public long MaxBytes { get; init; } = 64 << 20;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">One of them cannot be meant; the message says which.</exception>
    public void Validate()
    {
        Require(BaseAddress.IsAbsoluteUri && BaseAddress.Scheme is "https" or "http" && BaseAddress.AbsolutePath.EndsWith('/')
            && BaseAddress.Query.Length == 0,
            $"The address of the document service is https://HOST/ or http://HOST/, not {BaseAddress}.");
        Require(Languages.Contains(Language), $"The language of documents is one of {string.Join(", ", Languages)}, not '{Language}'.");
        Require(CacheFolder.Length > 0, "Fetched documents need a folder.");
        Require(Interval >= TimeSpan.Zero && RetryDelay >= TimeSpan.Zero && LongestDelay >= TimeSpan.Zero
            && FreshFor >= TimeSpan.Zero, "Waits are not negative.");
        Require(Timeout > TimeSpan.Zero && Timeout <= TimeSpan.FromHours(1), "An attempt takes more than no time, and no more than an hour.");
        Require(Retries is >= 0 and <= 10, string.Create(CultureInfo.InvariantCulture, $"Attempts are made again 0 to 10 times, not {Retries}."));
        Require(MaxBytes is > 0 and <= int.MaxValue / 2, "The largest document is a number of bytes, less than 1 GiB.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
