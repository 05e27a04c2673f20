using System.Globalization;
using KnowledgeGraph.Api.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Access;

/// <summary>Lets requests in: by key where one is needed, and as long as their client has not asked for too much.</summary>
internal sealed class AccessPolicy(IOptions<KnowledgeGraphApiOptions> options, TimeProvider time, RefusalLog refusals)
{
    /// <summary>What a page says to whoever has asked for too much.</summary>
    public const string TooMuchThisMinute = "You have asked for too much this minute. Try again in the next.";

    private readonly AccessOptions _options = options.Value.Access;
    private readonly ApiKeyRing _keys = new(options.Value.Access.ApiKeys, options.Value.Access.WriteKeys);
    private readonly CostLimiter? _limiter = options.Value.Access.CostPerMinute > 0 ? new(options.Value.Access.CostPerMinute, time) : null;

    /// <summary>Whether a request may read. False: it is answered by 401, and the answer says how to show a key.</summary>
    public bool Admits(HttpContext context)
    {
        if (MayRead(context))
        {
            return true;
        }

        Challenge(context);
        return false;
    }

    /// <summary>Whether a request may read, by what it shows by now.</summary>
    public bool MayRead(HttpContext context)
    {
        if (!_options.RequireApiKey)
        {
            return true;
        }

        Client client = Client.Of(context, _keys);
        if (client.HasKey || (client.IsLocal && _options.OpenOnLoopback))
        {
            return true;
        }

        refusals.Refused("Reading needs a key, and they showed none that is known", client.Name);
        return false;
    }

    /// <summary>Whether what a request's client asks for is counted.</summary>
    public bool IsCounted(HttpContext context) => !(_options.OpenOnLoopback && Client.Of(context, _keys).IsLocal);

    /// <summary>Whether a request shows a key that is known.</summary>
    public bool HasKey(HttpContext context) => Client.Of(context, _keys).HasKey;

    /// <summary>Who sends a request, where writing is allowed and its key writes; null where not. This machine is no exception.</summary>
    public string? Writer(HttpContext context) => _options.AllowWrites && Client.Of(context, _keys) is { MayWrite: true } client ? client.Name : null;

    /// <summary>Whether a request that may not write shows a key that is known. False: its answer says how to show one.</summary>
    public bool Knows(HttpContext context)
    {
        Client client = Client.Of(context, _keys);
        if (client.HasKey)
        {
            refusals.Refused("Writing needs a key that writes, and theirs only read", client.Name);
            return true;
        }

        refusals.Refused("Writing needs a key, and they showed none that is known", client.Name);
        Challenge(context);
        return false;
    }

    /// <summary>
    /// Counts the cost of a request and says so by the headers of draft-ietf-httpapi-ratelimit-headers. False: the client has asked for
    /// too much, and <c>Retry-After</c> says when to try again.
    /// </summary>
    public bool Affords(HttpContext context, long cost)
    {
        if (_limiter is null)
        {
            return true;
        }

        Client client = Client.Of(context, _keys);
        if (client.IsLocal && _options.OpenOnLoopback)
        {
            return true;
        }

        Allowance allowance = _limiter.Take(client.Name, cost);
        if (!allowance.IsAllowed)
        {
            refusals.Refused("They asked for more than a minute's cost", client.Name);
        }

        // An event of a stream has none of its own.
        if (context.Response.HasStarted)
        {
            return allowance.IsAllowed;
        }

        IHeaderDictionary headers = context.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"cost\";q={_options.CostPerMinute};w=60");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"cost\";r={allowance.Remaining};t={allowance.Reset.TotalSeconds:0}");
        if (!allowance.IsAllowed)
        {
            headers[HeaderNames.RetryAfter] = allowance.RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        }

        return allowance.IsAllowed;
    }

    /// <summary>Under which name a request's client is counted.</summary>
    public string NameOf(HttpContext context) => Client.Of(context, _keys).Name;

    // RFC 9110, 11.6.1.
    private static void Challenge(HttpContext context)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"knowledge graph\"";
        }
    }
}
