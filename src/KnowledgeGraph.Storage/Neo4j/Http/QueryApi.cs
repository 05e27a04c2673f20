using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// Sends single requests to Neo4j's HTTP Query API v2 (https://neo4j.com/docs/query-api/current/). An answer is taken only when it has
/// come to its end: what is cut off in the middle is no answer.
/// </summary>
internal sealed class QueryApi : IDisposable
{
    // A page of 2,000 paragraphs is some 5 MB; far more is a defect or an attack.
    private const int LongestAnswer = 512 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly HttpClient client;
    private readonly Uri query;
    private readonly Uri root;
    private readonly AuthenticationHeaderValue? authorization;
    private readonly ServerErrors errors;
    private readonly string address;
    private readonly Neo4jStoreOptions options;

    public QueryApi(StoreAddress address, Neo4jStoreOptions options)
    {
        Neo4jLocation location = address.Neo4j!;
        this.options = options;
        this.address = address.ToString();
        root = location.Root;
        query = new Uri(location.Root, $"db/{Uri.EscapeDataString(location.Database)}/query/v2");
        errors = new ServerErrors(this.address, location.User, location.Database);
        authorization = location.User is { } user
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")))
            : null;
        client = new HttpClient(options.Handler ?? new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestAnswer,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("knowledge-graph");
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>Sends a statement and reads its answer to the end.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="bookmarks">What it has to see.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="QueryApiException">It failed.</exception>
    public async Task<QueryAnswer> SendAsync(QueryStatement statement, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, object?>
        {
            ["statement"] = statement.Text,
            // One map: Neo4j makes a plan anew for lists of other lengths, and for null in a list's place, but not for what is inside a map.
            ["parameters"] = new Dictionary<string, object> { ["p"] = statement.Parameters },
            ["accessMode"] = statement.Writes ? "Write" : "Read",
            ["maxExecutionTime"] = ServerSeconds(statement.Writes ? options.WriteTimeout : options.ReadTimeout),
        };
        if (bookmarks.Count > 0)
        {
            body["bookmarks"] = bookmarks;
        }

        byte[] sent = JsonSerializer.SerializeToUtf8Bytes(body, Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, query)
        {
            Content = new ByteArrayContent(sent)
            { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        (HttpStatusCode status, string? mediaType, byte[] content) =
            await ExchangeAsync(request, statement.Writes ? options.WriteTimeout : options.ReadTimeout, cancellationToken).ConfigureAwait(false);
        if (TryParse(content) is not { } document)
        {
            throw IsJson(mediaType) && status is HttpStatusCode.OK or HttpStatusCode.Accepted
                ? new QueryApiException(FailureKind.Broken, $"The answer of Neo4j at {address} broke off in the middle.")
                : status == HttpStatusCode.NotFound && await VersionAsync(cancellationToken).ConfigureAwait(false) is { } version
                    ? errors.NoQueryApi(version)
                    : errors.OfForeign(status, mediaType);
        }

        // What the server works is bounded by its own time; here its answer is held.
        WorkBudget.Hold(content.Length);
        return Read(document, sent, status, mediaType);
    }

    /// <summary>The version that the server at the root says it is; null where it does not say so.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, root);
        (_, _, byte[] content) = await ExchangeAsync(request, options.ReadTimeout, cancellationToken).ConfigureAwait(false);
        return TryParse(content) is { RootElement.ValueKind: JsonValueKind.Object } document
            && document.RootElement.TryGetProperty("neo4j_version", out JsonElement version) ? version.GetString() : null;
    }

    public void Dispose() => client.Dispose();

    private static bool IsJson(string? mediaType) => mediaType is not null && mediaType.Contains("json", StringComparison.Ordinal);

    // The server has to give up before the client does, so that nothing goes on that nobody waits for.
    private static int ServerSeconds(TimeSpan timeout) =>
        Math.Max(1, (int)(timeout - (timeout > TimeSpan.FromSeconds(20) ? TimeSpan.FromSeconds(5) : timeout / 4)).TotalSeconds);

    private static JsonDocument? TryParse(byte[] content)
    {
        try
        {
            return JsonDocument.Parse(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private QueryAnswer Read(JsonDocument document, byte[] sent, HttpStatusCode status, string? mediaType)
    {
        JsonElement answer = document.RootElement;
        if (answer.ValueKind != JsonValueKind.Object)
        {
            throw errors.OfForeign(status, mediaType);
        }

        if (answer.TryGetProperty("errors", out JsonElement found) && found.ValueKind == JsonValueKind.Array && found.GetArrayLength() > 0)
        {
            throw errors.Of(found, message => EchoedValues.Without(message, sent));
        }

        if (!answer.TryGetProperty("data", out JsonElement data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("values", out JsonElement values))
        {
            throw errors.OfForeign(status, mediaType);
        }

        return new QueryAnswer(
            values,
            answer.TryGetProperty("bookmarks", out JsonElement bookmarks) ? [.. bookmarks.EnumerateArray().Select(b => b.GetString()!)] : []);
    }

    private async Task<(HttpStatusCode Status, string? MediaType, byte[] Content)> ExchangeAsync(
        HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = authorization;
        using var limit = new CancellationTokenSource(timeout, options.Time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, patience.Token)
                .ConfigureAwait(false);
            return (
                response.StatusCode,
                response.Content.Headers.ContentType?.MediaType,
                await response.Content.ReadAsByteArrayAsync(patience.Token).ConfigureAwait(false));
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError)
        {
            throw new QueryApiException(FailureKind.Unreachable,
                $"Neo4j at {address} cannot be reached: {e.Message.TrimEnd('.')}. Start the server, or name the one that runs.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new QueryApiException(
                FailureKind.Broken, $"The connection to Neo4j at {address} broke while it answered. Check the server and the network, "
                    + $"then try again: nothing is half-written.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // Connecting has its own limit; HttpClient reports it as a cancellation too.
            throw e.InnerException is TimeoutException
                ? new QueryApiException(
                    FailureKind.Unreachable, $"Neo4j at {address} cannot be reached within {options.ConnectTimeout.TotalSeconds:0.#} s.", e)
                : new QueryApiException(FailureKind.Stalled, $"Neo4j at {address} did not answer within {timeout.TotalSeconds:0.#} s.", e);
        }
    }
}
