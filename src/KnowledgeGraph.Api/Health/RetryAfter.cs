using System.Globalization;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Health;

/// <summary>Says when to ask again, where the store is down for a while (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Sets the header, in whole seconds, where the failure is one that goes away.</summary>
    public static void Set(HttpResponse response, GraphStoreException failure) => Set(response, failure.RetryAfter);

    /// <summary>Sets the header to a time, where there is one.</summary>
    public static void Set(HttpResponse response, TimeSpan? after)
    {
        if (after is { } time)
        {
            response.Headers[HeaderNames.RetryAfter] = Math.Max(1, Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
    }
}
