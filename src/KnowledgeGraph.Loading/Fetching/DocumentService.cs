using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace KnowledgeGraph.Loading.Fetching;

/// <summary>
/// The official document service: a symbol in, a file out. One request at a time and a second; what fails in passing is tried again, with
/// longer waits and those that the service asks for; what was fetched is kept, and asked after by its entity tag (RFC 9110, 13.1.2).
/// </summary>
public sealed class DocumentService : IDisposable
{
    private const int MostRedirects = 5;
    private const int LongestSymbol = 120;

    private readonly DocumentServiceOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly RequestPace _pace;
    private readonly DocumentCache _cache;
    private readonly ResiliencePipeline<ServiceReply> _attempts;

    /// <summary>A client.</summary>
    /// <param name="options">Where from, and how politely.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">An option cannot be meant.</exception>
    public DocumentService(DocumentServiceOptions options, TimeProvider time)
    {
        options.Validate();
        (_options, _time, _pace, _cache) = (options, time, new RequestPace(options.Interval, time), new DocumentCache(options, time));
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            MaxResponseHeadersLength = 64,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("kg/0.1 (knowledge graph of United Nations resolutions)");
        _attempts = new ResiliencePipelineBuilder<ServiceReply> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ServiceReply>
            {
                ShouldHandle = new PredicateBuilder<ServiceReply>().HandleResult(r => r.IsPassing && !(r.RetryAfter > options.LongestDelay))
                    .Handle<HttpRequestException>(e => e.InnerException is not AuthenticationException).Handle<IOException>()
                        .Handle<TimeoutRejectedException>(),
                MaxRetryAttempts = Math.Max(1, options.Retries),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.LongestDelay,
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.Timeout })
            .Build();
    }

    private DocumentService(DocumentService other, DocumentServiceOptions options)
    {
        options.Validate();
        (_options, _time, _pace, _http, _attempts) = (options, other._time, other._pace, other._http, other._attempts);
        _cache = new DocumentCache(options, other._time);
    }

    /// <summary>The same service in another language: its requests keep the same pace. It lasts as long as this one.</summary>
    /// <param name="language">One of <see cref="DocumentServiceOptions.Languages"/>.</param>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public DocumentService In(string language) =>
        language == _options.Language ? this : new DocumentService(this, _options with { Language = language });

    /// <summary>Fetches a document, or finds the copy of it.</summary>
    /// <param name="symbol">Its symbol, <c>A/RES/74/174</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="FetchException">It is not there, or the service does not do what it should; the message says what.</exception>
    public async Task<FetchedDocument> FetchAsync(string symbol, CancellationToken cancellationToken = default)
    {
        Uri address = AddressOf(symbol);
        CachedDocument? copy = _cache.Find(symbol);
        if (copy is not null && _time.GetUtcNow() - copy.Checked < _options.FreshFor)
        {
            return new FetchedDocument(symbol, copy.Path, FetchOrigin.Copy);
        }

        try
        {
            ServiceReply reply = await AskAsync(address, copy?.ETag, cancellationToken).ConfigureAwait(false);
            if (reply.Status == HttpStatusCode.NotModified && copy is not null)
            {
                _cache.Confirm(copy.Path);
                return new FetchedDocument(symbol, copy.Path, FetchOrigin.Confirmed);
            }

            return new FetchedDocument(symbol, Keep(symbol, reply), FetchOrigin.Service);
        }
        catch (FetchException e) when (copy is not null && e.InnerException is not null)
        {
            return new FetchedDocument(symbol, copy.Path, FetchOrigin.Copy)
            {
                Warning = string.Create(CultureInfo.InvariantCulture, $"{e.Message}; the copy of {copy.Checked:d MMMM yyyy} has to do"),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchException($"cannot be kept in {_options.CacheFolder}: {e.Message}", e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private Uri AddressOf(string symbol)
    {
        bool isSymbol = symbol.Length is > 2 and <= LongestSymbol && symbol.Contains('/', StringComparison.Ordinal) && !symbol.StartsWith('/')
            && symbol.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '(' or ')' or ' ')
            && !symbol.Split('/').Any(part => part.Length == 0 || part.Trim('.').Length == 0);
        string path = string.Join('/', symbol.Split('/')
            .Select(part => Uri.EscapeDataString(part).Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal)));
        return isSymbol ? new Uri(_options.BaseAddress, $"{_options.Language}/{path}")
            : throw new FetchException("is no symbol of a document, such as A/RES/74/174");
    }

    private string Keep(string symbol, ServiceReply reply)
    {
        if (reply.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            throw new FetchException(
                string.Create(CultureInfo.InvariantCulture,
                $"is not there in this language ({(int)reply.Status} at {_options.BaseAddress.Host}). Check the symbol"));
        }

        if (reply.Status != HttpStatusCode.OK)
        {
            string wait = reply.RetryAfter is { } after
                ? string.Create(CultureInfo.InvariantCulture, $" It asks to come again in {Math.Ceiling(after.TotalMinutes)} minutes.") : "";
            throw new FetchException(string.Create(
                CultureInfo.InvariantCulture, $"could not be fetched: {_options.BaseAddress.Host} answered with status {(int)reply.Status}.{wait}"));
        }

        return reply.Ending is { } ending ? _cache.Keep(symbol, reply.Content.Span, ending, reply.ETag) : throw new FetchException(reply.Fault());
    }

    private async Task<ServiceReply> AskAsync(Uri address, string? etag, CancellationToken cancellationToken)
    {
        try
        {
            return _options.Retries == 0
                ? await FollowAsync(address, etag, cancellationToken).ConfigureAwait(false)
                : await _attempts.ExecuteAsync(async stop => await FollowAsync(address, etag, stop).ConfigureAwait(false), cancellationToken)
                    .ConfigureAwait(false);
        }
        catch (TimeoutRejectedException e)
        {
            throw new FetchException(
                string.Create(CultureInfo.InvariantCulture,
                $"could not be fetched: {_options.BaseAddress.Host} did not answer within {_options.Timeout.TotalSeconds:0.#} s"), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new FetchException($"could not be fetched from {_options.BaseAddress.Host}: {e.Message}", e);
        }
    }

    private async Task<ServiceReply> FollowAsync(Uri address, string? etag, CancellationToken cancellationToken)
    {
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            await _pace.WaitAsync(cancellationToken).ConfigureAwait(false);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (etag is not null && EntityTagHeaderValue.TryParse(etag, out EntityTagHeaderValue? tag))
            {
                request.Headers.IfNoneMatch.Add(tag);
            }

            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return await ReplyAsync(response, cancellationToken).ConfigureAwait(false);
            }

            Uri to = response.Headers.Location is { } location
                ? new Uri(address, location) : throw new FetchException("could not be fetched: the service redirects to nowhere");
            if (!IsHome(to))
            {
                throw new FetchException(
                    $"could not be fetched: {_options.BaseAddress.Host} redirects to {to.GetLeftPart(UriPartial.Authority)}, and only the service itself is asked");
            }

            address = to;
        }

        throw new FetchException("could not be fetched: the service redirects in circles");
    }

    private bool IsHome(Uri to) => to.Scheme == _options.BaseAddress.Scheme && to.Host == _options.BaseAddress.Host
        && to.Port == _options.BaseAddress.Port;

    private async Task<ServiceReply> ReplyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        RetryConditionHeaderValue? retry = response.Headers.RetryAfter;
        byte[] content = response.StatusCode == HttpStatusCode.OK ? await BodyAsync(response, cancellationToken).ConfigureAwait(false) : [];
        TimeSpan? wait = retry?.Delta ?? (retry?.Date is { } date ? date - _time.GetUtcNow() : null);
        return new ServiceReply(response.StatusCode, content)
        {
            MediaType = response.Content.Headers.ContentType?.MediaType,
            ETag = response.Headers.ETag?.ToString(),
            RetryAfter = wait < TimeSpan.Zero ? TimeSpan.Zero : wait,
        };
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > _options.MaxBytes)
        {
            throw TooLarge();
        }

        using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            if (content.Length + read > _options.MaxBytes)
            {
                throw TooLarge();
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private FetchException TooLarge() =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"is larger than {_options.MaxBytes / (1024 * 1024.0):0.##} MiB, the most that is fetched of one document"));
}
