using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Drawing;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Api.Explorer.Parts;
using KnowledgeGraph.Api.Export;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>Lineage as a page, and the same lineage to take away.</summary>
internal static class LineageEndpoints
{
    public static void MapLineage(this RouteGroupBuilder pages) => pages.MapGet("/lineage", LineageAsync);

    private static async Task<IResult> LineageAsync(HttpContext context, IGraphReader graph, LineageAnswers lineages, ReferenceResolver resolver)
    {
        var question = LineageAddress.Read(name => context.Request.Query[name]);
        if (question.From.Length == 0)
        {
            return Page(question, null, null, null);
        }

        Resolution meant = await resolver.ResolveAsync(question.From, context.RequestAborted).ConfigureAwait(false);
        if (meant is not Resolution.Found found)
        {
            return ExplorerEndpoints.NotFound(
                await SearchReading.NearAsync(graph, question.From, context.RequestAborted)
                    .ConfigureAwait(false), meant is Resolution.Ambiguous several ? several.Candidates : []);
        }

        LineageAnswer answer = await lineages.ReadAsync(question.Around(found.Entity), context.RequestAborted).ConfigureAwait(false);
        RolledLineage lineage = question.RollUp(answer, found.Entity);
        LineageDrawing drawing = LineageDrawing.Of(lineage, question);
        return (string?)context.Request.Query["as"] switch
        {
            null or "" => Page(question, answer, lineage, drawing),
            "svg" => Picture(context.Response, drawing, found.Entity),
            { } name when ExportFormat.Named(name) is { } format => format.Send(answer),
            _ => ExplorerEndpoints.NotFound(SearchReading.Nothing, []),
        };
    }

    private static PageResult<LineageSvg> Picture(HttpResponse response, LineageDrawing drawing, EntityId root)
    {
        response.Headers.ContentDisposition = "attachment; filename=" + ExportFormat.FileName([root], "svg");
        return new PageResult<LineageSvg>(
            (nameof(LineageSvg.Drawing), drawing), (nameof(LineageSvg.Label), $"Lineage of {root}"), (nameof(LineageSvg.IsFile), true))
        {
            ContentType = "image/svg+xml; charset=utf-8",
        };
    }

    private static PageResult<LineagePage> Page(
        LineageAddress question, LineageAnswer? answer, RolledLineage? lineage, LineageDrawing? drawing) => new(
        (nameof(LineagePage.Question), question), (nameof(LineagePage.Answer), answer), (nameof(LineagePage.Lineage), lineage),
        (nameof(LineagePage.Drawing), drawing));
}
