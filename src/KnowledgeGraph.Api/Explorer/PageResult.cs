using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Parts;
using KnowledgeGraph.Api.Health;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>
/// A page as an answer. It is rendered by itself: the framework's own answer brings tokens against forged requests with it, which no page
/// needs, and keys for them, which it writes to the user's home.
/// </summary>
/// <param name="parameters">The page's parameters.</param>
internal sealed class PageResult<TPage>(params (string Name, object? Value)[] parameters) : IResult
    where TPage : IComponent
{
    /// <summary>The status.</summary>
    public int StatusCode { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether what is not found now will never be. Else, while files are loaded, it may come, and whoever asks is told when to ask
    /// again.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What it is.</summary>
    public string ContentType { get; init; } = "text/html; charset=utf-8";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        IServiceProvider services = httpContext.RequestServices;
        services.GetRequiredService<SiteRoot>().Read(httpContext.Request);
        var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        await using (renderer.ConfigureAwait(false))
        {
            HttpResponse response = httpContext.Response;
            await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var given = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value));
                var page = await renderer.RenderComponentAsync<TPage>(given).ConfigureAwait(true);

                // A page that cannot be rendered has not begun to be sent.
                bool mayCome = StatusCode == StatusCodes.Status404NotFound && !IsFinal && LoadingInWords.Of(services) is not null;
                response.StatusCode = mayCome ? StatusCodes.Status503ServiceUnavailable : StatusCode;
                if (mayCome)
                {
                    RetryAfter.Set(response, LoadingInWords.RetryAfter);
                }

                response.ContentType = ContentType;
                var writer = new PageWriter(response.BodyWriter);
                await using (writer.ConfigureAwait(true))
                {
                    page.WriteHtmlTo(writer);
                }
            }).ConfigureAwait(false);
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);
        }
    }
}
