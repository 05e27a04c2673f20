using System.Globalization;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>Where archives of repositories are fetched from, and within what bounds.</summary>
public sealed record ArchiveServiceOptions
{
    /// <summary>Where the repositories of the United Nations' machine-readable documents are served as archives.</summary>
    public const string Official = "https://codeload.github.com/UNxml/";

    /// <summary>What stands for the repository's name in an address.</summary>
    public const string Name = "{name}";

    // What the branch is called may change; HEAD is whichever is the repository's own.
    private static readonly string[] Paths = [$"{Name}/zip/refs/heads/main", $"{Name}/zip/HEAD"];

    /// <summary>The service: the address of an archive with <see cref="Name"/> in it, or one below which archives lie as GitHub has them. Nothing
    /// is ever fetched from another host, but from one below it.</summary>
    public string Address { get; init; } = Official;

    /// <summary>The folder in which archives are kept.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>How long the service may be silent; a minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often an attempt that failed in passing, and brought nothing, is made again; three times.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first of them, which doubles for each other one; two seconds. The service may ask for a longer one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait that the service may ask for; two minutes.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a copy is used without asking whether it is still the current one; a day.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long another process that fetches the same archive is waited for; an hour.</summary>
    public TimeSpan LongestTurn { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The bounds of an archive.</summary>
    public ArchiveBounds Bounds { get; init; } = new();

    /// <summary>The addresses of an archive, to be tried in their order.</summary>
    /// <param name="name">The repository.</param>
    internal IReadOnlyList<Uri> Addresses(string name) =>
        [.. (Address.Contains(Name, StringComparison.Ordinal) ? [Address] : Paths.Select(path => $"{Address.TrimEnd('/')}/{path}"))
            .Select(address => new Uri(address.Replace(Name, name, StringComparison.Ordinal)))];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">One of them cannot be meant; the message says which.</exception>
    public void Validate()
    {
        Require(Uri.TryCreate(Address.Replace(Name, "name", StringComparison.Ordinal), UriKind.Absolute, out Uri? uri)
            && uri is { Scheme: "https" or "http", Query.Length: 0, UserInfo.Length: 0 },
            $"The address of the collections is https://HOST/ or https://HOST/PATH/{Name}.zip, not {Address}.");
        Require(CacheFolder.Length > 0, "Fetched archives need a folder.");
        Require(RetryDelay >= TimeSpan.Zero && LongestDelay >= TimeSpan.Zero && FreshFor >= TimeSpan.Zero && LongestTurn >= TimeSpan.Zero,
            "Waits are not negative.");
        Require(Timeout > TimeSpan.Zero && Timeout <= TimeSpan.FromHours(1), "A silence takes more than no time, and no more than an hour.");
        Require(Retries is >= 0 and <= 10, string.Create(CultureInfo.InvariantCulture, $"Attempts are made again 0 to 10 times, not {Retries}."));
        Require(Bounds is { Packed: > 0, Unpacked: > 0, Entries: > 0, Directory: > 0 }, "The bounds of an archive are more than nothing.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
