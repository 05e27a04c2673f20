using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>One attempt to fetch an archive: asks for what is missing of it and writes down what comes.</summary>
/// <param name="http">The client.</param>
/// <param name="options">The bounds.</param>
/// <param name="time">The clock.</param>
/// <param name="observer">Is told how it goes.</param>
internal sealed class ArchiveRequest(HttpClient http, ArchiveServiceOptions options, TimeProvider time, IArchiveObserver observer)
{
    private const int MostRedirects = 5;
    private const int BufferSize = 1 << 16;

    /// <summary>Asks once.</summary>
    /// <param name="name">The repository.</param>
    /// <param name="address">The archive.</param>
    /// <param name="part">What is there of it.</param>
    /// <param name="copy">What the service calls the copy that is there; null where there is none.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="FetchException">It fails for good.</exception>
    /// <exception cref="IOException">What came cannot be written.</exception>
    public async Task<ArchiveReply> AskAsync(string name, Uri address, ArchivePart part, string? copy, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(options.Timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        try
        {
            using HttpResponseMessage response = await FollowAsync(address, part.Resumable, part.Length, copy, stop.Token).ConfigureAwait(false);
            return await TakeAsync(name, address, response, part, silence, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            return ArchiveReply.Passing(string.Create(CultureInfo.InvariantCulture,
                $"could not be fetched: {address.Host} was silent for {options.Timeout.TotalSeconds:0.#} s"), e);
        }
        catch (HttpRequestException e) when (e.InnerException is not AuthenticationException)
        {
            return ArchiveReply.Passing($"could not be fetched from {address.Host}: {e.Message}", e);
        }
        catch (HttpRequestException e)
        {
            throw new FetchException($"could not be fetched from {address.Host}: {e.Message}", e);
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(
        Uri address, EntityTagHeaderValue? resumable, long length, string? copy, CancellationToken cancellationToken)
    {
        Uri at = address;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            if (resumable is not null)
            {
                (request.Headers.Range, request.Headers.IfRange) = (new RangeHeaderValue(length, null), new RangeConditionHeaderValue(resumable));
            }
            else if (EntityTagHeaderValue.TryParse(copy, out EntityTagHeaderValue? tag))
            {
                request.Headers.IfNoneMatch.Add(tag);
            }

            HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response;
            }

            using (response)
            {
                Uri to = response.Headers.Location is { } location
                    ? new Uri(at, location) : throw new FetchException("could not be fetched: the service redirects to nowhere");
                at = IsHome(address, to) ? to : throw new FetchException($"could not be fetched: {address.Host} redirects to "
                    + $"{to.GetLeftPart(UriPartial.Authority)}, and only the service itself is asked");
            }
        }

        throw new FetchException("could not be fetched: the service redirects in circles");
    }

    // A host below the service's is the service's own: github.com hands archives out from codeload.github.com.
    private static bool IsHome(Uri service, Uri to) => to.Scheme == service.Scheme && to.Port == service.Port
        && (to.Host == service.Host || to.Host.EndsWith("." + service.Host, StringComparison.OrdinalIgnoreCase));

    private async Task<ArchiveReply> TakeAsync(
        string name, Uri address, HttpResponseMessage response, ArchivePart part, CancellationTokenSource silence, CancellationToken stop)
    {
        string? etag = response.Headers.ETag?.ToString();
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new ArchiveReply(ArchiveOutcome.NotModified);
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return new ArchiveReply(ArchiveOutcome.Missing);
            case HttpStatusCode.RequestedRangeNotSatisfiable when part.Length > 0:
                return Anew(name, part, "the archive has become shorter");
            case HttpStatusCode.PartialContent:
                if (response.Content.Headers.ContentRange?.From != part.Length || (etag is not null && etag != part.ETag))
                {
                    return Anew(name, part, "another part came than was asked for");
                }

                part.GoOn();
                break;
            case HttpStatusCode.OK:
                if (part.Length > 0)
                {
                    observer.Told(name, etag != part.ETag
                        ? "has changed since the last attempt, and is fetched from the beginning"
                        : "is fetched from the beginning: the service gives no parts of it");
                }

                part.Begin(address, etag);
                break;
            default:
                return Refused(address, response);
        }

        long? total = response.Content.Headers.ContentRange?.Length ?? response.Content.Headers.ContentLength;
        return await ReceiveAsync(name, address, response, part, total, silence, stop).ConfigureAwait(false) is { } problem
            ? problem
            : new ArchiveReply(ArchiveOutcome.Complete) { ETag = part.ETag };
    }

    // Null where all of it came.
    private async Task<ArchiveReply?> ReceiveAsync(
        string name, Uri address, HttpResponseMessage response, ArchivePart part, long? total, CancellationTokenSource silence,
        CancellationToken stop)
    {
        if (total > options.Bounds.Packed)
        {
            throw TooLarge(part);
        }

        using Stream body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        byte[] buffer = new byte[BufferSize];
        while (true)
        {
            int read;
            try
            {
                read = await body.ReadAsync(buffer, stop).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or HttpRequestException)
            {
                return ArchiveReply.Passing($"could not be fetched from {address.Host}: it broke off after {Size(part.Length)}: {e.Message}", e);
            }

            if (read == 0)
            {
                return total is null || part.Length == total ? null : ArchiveReply.Passing(
                    $"could not be fetched from {address.Host}: {Size(part.Length)} came of {Size(total.Value)}");
            }

            if (part.Length + read > options.Bounds.Packed)
            {
                throw TooLarge(part);
            }

            part.Add(buffer.AsSpan(0, read));
            silence.CancelAfter(options.Timeout);
            observer.Received(name, part.Length, total);
        }
    }

    private ArchiveReply Anew(string name, ArchivePart part, string why)
    {
        part.Clear();
        observer.Told(name, $"is fetched from the beginning: {why}");
        return new ArchiveReply(ArchiveOutcome.Anew) { Problem = $"could not be fetched: {why}, again and again" };
    }

    private ArchiveReply Refused(Uri address, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        RetryConditionHeaderValue? retry = response.Headers.RetryAfter;
        TimeSpan? wait = retry?.Delta ?? (retry?.Date is { } date ? date - time.GetUtcNow() : null);
        wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
        ArchiveReply reply = ArchiveReply.Passing(string.Create(CultureInfo.InvariantCulture,
            $"could not be fetched: {address.Host} answered with status {status}."), retryAfter: wait);
        return ArchiveReply.MayPass(status) && !(wait > options.LongestDelay) ? reply : throw reply.Failure();
    }

    private FetchException TooLarge(ArchivePart part)
    {
        part.Clear();
        return new FetchException($"is larger than {Size(options.Bounds.Packed)}, the most that is fetched of one archive");
    }

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024.0):0.##} MiB");
}
