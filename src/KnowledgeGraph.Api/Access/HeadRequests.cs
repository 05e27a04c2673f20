using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Api.Access;

/// <summary>Answers HEAD as GET, without the body (RFC 9110, 9.3.2): whatever can be read can be asked about.</summary>
internal static class HeadRequests
{
    /// <summary>Hands a request on, HEAD as GET.</summary>
    public static Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            var answer = new StreamResponseBodyFeature(Stream.Null, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
            context.Features.Set<IHttpResponseBodyFeature>(answer);
        }

        return next(context);
    }
}
