using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>
/// A page as few bytes. Only pages are compressed: they hold no secret beside what a reader typed (BREACH), and files are small or made once.
/// </summary>
/// <param name="page">The page.</param>
internal sealed class PageCompression(IResult page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (!httpContext.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality != 0))
        {
            await page.ExecuteAsync(httpContext).ConfigureAwait(false);
            return;
        }

        response.Headers.ContentEncoding = "br";
        Stream body = response.Body;
        var compressed = new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true);
        await using (compressed.ConfigureAwait(false))
        {
            response.Body = compressed;
            try
            {
                await page.ExecuteAsync(httpContext).ConfigureAwait(false);
            }
            finally
            {
                response.Body = body;
            }
        }
    }
}
