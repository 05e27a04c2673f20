using System.Globalization;
using System.Net;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>
/// A service of repositories' archives: a name in, a whole and checked file out. What breaks off is gone on with where the service can; what
/// was fetched is kept, and asked after by its entity tag; one process at a time fetches, and whoever reads has one whole archive meanwhile.
/// </summary>
public sealed class ArchiveService : IDisposable
{
    // What a resumed attempt has to bring to count as none that failed.
    private const long Progress = 1 << 20;

    private readonly ArchiveServiceOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly ArchiveCache _cache;

    /// <summary>A client.</summary>
    /// <param name="options">Where from, and within what bounds.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">An option cannot be meant.</exception>
    public ArchiveService(ArchiveServiceOptions options, TimeProvider time)
    {
        options.Validate();
        (_options, _time, _cache) = (options, time, new ArchiveCache(options));
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxResponseHeadersLength = 64,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("kg/0.1 (knowledge graph of United Nations resolutions)");
    }

    /// <summary>Fetches an archive, or finds the copy of it.</summary>
    /// <param name="name">The repository.</param>
    /// <param name="asks">Whether the service is asked though the copy is a fresh one.</param>
    /// <param name="observer">Is told how it goes.</param>
    /// <param name="cancellationToken">Stops; what has come is gone on with next time, where the service can.</param>
    /// <exception cref="FetchException">It is not there, or the service does not do what it should; the message says what.</exception>
    public async Task<FetchedArchive> FetchAsync(string name, bool asks, IArchiveObserver observer, CancellationToken cancellationToken = default)
    {
        DateTimeOffset begun = _time.GetUtcNow();
        CachedArchive? copy = _cache.Find(name);
        if (copy is not null && !asks && IsFresh(copy, _options.FreshFor))
        {
            return Fetched(name, copy, FetchOrigin.Copy, before: copy);
        }

        try
        {
            using IDisposable turn = await ArchiveTurn.TakeAsync(
                _cache.TurnOf(name), _options.LongestTurn, () => observer.Told(name, "is being fetched by another process, which is waited for"),
                _time, cancellationToken).ConfigureAwait(false);
            CachedArchive? before = copy;
            copy = _cache.Find(name);
            return copy is not null && copy.Checked >= begun
                ? Fetched(name, copy, FetchOrigin.Copy, before)
                : await FetchAsync(name, copy, observer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FetchException or IOException or UnauthorizedAccessException)
        {
            FetchException failure = e as FetchException ?? new FetchException(
                $"cannot be kept in {_options.CacheFolder}: {e.Message.TrimEnd('.')}. Free some space there, or set XDG_CACHE_HOME", e);
            return copy is null ? throw failure : Fetched(name, copy, FetchOrigin.Copy, copy) with
            {
                Warning = string.Create(CultureInfo.InvariantCulture,
                    $"{failure.Message.TrimEnd('.')}; the copy of {copy.Checked:d MMMM yyyy} has to do"),
            };
        }
    }

    /// <summary>Opens an archive that has been fetched. It stays as it is for whoever has it open, though a newer one takes its place.</summary>
    /// <exception cref="IOException">It has not been fetched.</exception>
    public Stream Open(string name) => _cache.Open(name);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<FetchedArchive> FetchAsync(string name, CachedArchive? copy, IArchiveObserver observer, CancellationToken cancellationToken)
    {
        IReadOnlyList<Uri> addresses = _options.Addresses(name);
        var request = new ArchiveRequest(_http, _options, _time, observer);
        using ArchivePart part = ArchivePart.Find(_cache.PartOf(name), addresses);
        int at = 0;
        for (int failures = 0; ;)
        {
            long length = part.Length;
            bool isResumed = part.Resumable is not null;
            string? tag = copy is not null && copy.Address == addresses[at].AbsoluteUri ? copy.ETag : null;
            ArchiveReply reply = await AskAsync(request, name, addresses[at], part, tag, cancellationToken).ConfigureAwait(false);
            switch (reply.Outcome)
            {
                case ArchiveOutcome.NotModified when copy is not null:
                    return Fetched(name, _cache.Confirm(name, copy with { Checked = _time.GetUtcNow() }), FetchOrigin.Confirmed, copy);
                case ArchiveOutcome.Complete when Checked(part, ref reply, cancellationToken) is { } check:
                    return Keep(name, addresses[at], part, reply.ETag, check, copy);
                case ArchiveOutcome.Missing:
                    at = at + 1 < addresses.Count ? at + 1 : throw new FetchException(
                        $"is not there: {addresses[0].Host} has no such archive. The address may have changed: see KG_COLLECTIONS");
                    continue;
            }

            failures = isResumed && part.Length >= length + Progress ? 1 : failures + 1;
            if (failures > _options.Retries)
            {
                throw reply.Failure();
            }

            part.Close();
            await WaitAsync(reply, failures, cancellationToken).ConfigureAwait(false);
        }
    }

    // A full disk is left as it was before.
    private static async Task<ArchiveReply> AskAsync(
        ArchiveRequest request, string name, Uri address, ArchivePart part, string? tag, CancellationToken cancellationToken)
    {
        try
        {
            return await request.AskAsync(name, address, part, tag, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            part.Clear();
            throw;
        }
    }

    private ArchiveCheck? Checked(ArchivePart part, ref ArchiveReply reply, CancellationToken cancellationToken)
    {
        string? problem;
        try
        {
            part.Complete();
            return ArchiveCheck.Read(part.Path, _options.Bounds, cancellationToken);
        }
        catch (FetchException)
        {
            part.Clear();
            throw;
        }
        catch (InvalidDataException e)
        {
            problem = $"came damaged: {e.Message.TrimEnd('.')}";
        }

        part.Clear();
        reply = ArchiveReply.Passing(problem, new InvalidDataException(problem));
        return null;
    }

    private FetchedArchive Keep(string name, Uri address, ArchivePart part, string? etag, ArchiveCheck check, CachedArchive? copy)
    {
        var state = new CachedArchive("", new FileInfo(part.Path).Length, check.Digest, address.AbsoluteUri, _time.GetUtcNow())
        {
            ETag = etag,
            Commit = check.Commit,
        };
        return Fetched(name, _cache.Keep(name, part.Path, state), FetchOrigin.Service, copy);
    }

    private async Task WaitAsync(ArchiveReply reply, int failures, CancellationToken cancellationToken)
    {
        if (reply.Outcome == ArchiveOutcome.Anew)
        {
            return;
        }

        TimeSpan wait = reply.RetryAfter ?? _options.RetryDelay * (1 << (failures - 1));
        await Task.Delay(wait < _options.LongestDelay ? wait : _options.LongestDelay, _time, cancellationToken).ConfigureAwait(false);
    }

    private FetchedArchive Fetched(string name, CachedArchive archive, FetchOrigin origin, CachedArchive? before) =>
        new(name, _cache.FileOf(archive), origin) { Commit = archive.Commit, IsNew = archive.Digest != before?.Digest };

    private bool IsFresh(CachedArchive copy, TimeSpan fresh) => _time.GetUtcNow() - copy.Checked < fresh;
}
