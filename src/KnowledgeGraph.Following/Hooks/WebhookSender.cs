using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace KnowledgeGraph.Following.Hooks;

/// <summary>What came of sending a message.</summary>
/// <param name="Fault">Why it has not arrived; null where it has.</param>
/// <param name="IsFinal">Whether the receiver does not want it, now or later.</param>
/// <param name="RetryAfter">When the receiver wants to be asked again, where it says so.</param>
internal readonly record struct SendOutcome(string? Fault, bool IsFinal = false, TimeSpan? RetryAfter = null);

/// <summary>Sends messages, signed. A slip of the network is tried again at once; redirects are not followed, and nothing of an answer is
/// read.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpResponseMessage> _tries;

    public WebhookSender(bool allowsPrivate, TimeSpan timeout, TimeProvider time)
    {
        _time = time;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = allowsPrivate ? null : PublicAddresses.ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("knowledge-graph", "1"));
        _tries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(200),
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>(e => e.InnerException is not null),
            })
            .AddTimeout(timeout)
            .Build();
    }

    /// <summary>Sends a message once; what came of it is said, never thrown.</summary>
    public async Task<SendOutcome> SendAsync(Uri url, byte[] key, WebhookMessage message, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await _tries.ExecuteAsync(
                async token => await _client.SendAsync(Request(url, key, message), HttpCompletionOption.ResponseHeadersRead, token)
                    .ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
            return answer.IsSuccessStatusCode
                ? default
                : new SendOutcome(
                    $"It answered {(int)answer.StatusCode}.", answer.StatusCode == HttpStatusCode.Gone,
                    answer.Headers.RetryAfter is { } again ? again.Delta ?? again.Date - _time.GetUtcNow() : null);
        }
        catch (HttpRequestException e)
        {
            return new SendOutcome(e.Message);
        }
        catch (TimeoutRejectedException)
        {
            return new SendOutcome("It did not answer in time.");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Uri url, byte[] key, WebhookMessage message)
    {
        long at = _time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(message.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", at.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(key, message.Id, at, message.Body));
        return request;
    }
}
