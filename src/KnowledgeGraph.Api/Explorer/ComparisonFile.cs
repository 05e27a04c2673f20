using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Queries.Comparing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>A comparison as one file of HTML, to be read and printed anywhere: the page's own view with its stylesheet in it.</summary>
public static class ComparisonFile
{
    /// <summary>Writes the file.</summary>
    public static async Task WriteAsync(TextComparison comparison, TextWriter output)
    {
        ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    [nameof(ComparisonFilePage.Comparison)] = comparison,
                    [nameof(ComparisonFilePage.Style)] = ExplorerAssets.Style,
                });
                string html = await renderer.Dispatcher.InvokeAsync(async () =>
                    (await renderer.RenderComponentAsync<ComparisonFilePage>(parameters).ConfigureAwait(false)).ToHtmlString()).ConfigureAwait(false);
                await output.WriteAsync(html).ConfigureAwait(false);
            }
        }
    }
}
