using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.References;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>The formats of files, as a page, and as a list for programs.</summary>
internal static class ExportEndpoints
{
    public static void MapExportPage(this RouteGroupBuilder pages)
    {
        pages.MapGet(ExportAddress.Page, FormatsAsync);
        pages.MapGet(ExportAddress.Page + "/lineage", (HttpContext context) => Results.Redirect(ExportAddress.Page + context.Request.QueryString));
    }

    private static async Task<IResult> FormatsAsync(HttpContext context, ReferenceResolver resolver)
    {
        context.Response.Headers.Vary = "Accept";
        string accepted = context.Request.Headers.Accept.ToString();
        if (accepted.Contains("json", StringComparison.OrdinalIgnoreCase) && !accepted.Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Json(ExportFormat.All.Select(f =>
                new ListedFormat(f.Name, f.Title, f.Use, f.MediaType, f.Ending, $"{ExportAddress.Page}/lineage.{f.Name}?from=")));
        }

        var question = ExportAddress.Read(name => context.Request.Query[name]);
        Resolution.Found? meant = question.From.Length == 0 ? null
            : await resolver.ResolveAsync(question.From, context.RequestAborted).ConfigureAwait(false) as Resolution.Found;
        return new PageResult<ExportPage>((nameof(ExportPage.Question), question), (nameof(ExportPage.Root), meant?.Entity))
        {
            StatusCode = question.From.Length > 0 && meant is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }

    private sealed record ListedFormat(string Name, string Title, string Use, string MediaType, string Ending, string Address);
}
