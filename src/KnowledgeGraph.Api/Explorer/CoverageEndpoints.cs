using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Holdings;
using KnowledgeGraph.Queries.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>What is loaded, and what is not.</summary>
internal static class CoverageEndpoints
{
    private const int PageSize = 50;

    public static void MapCoverage(this RouteGroupBuilder pages) => pages.MapGet("/coverage", CoverageAsync);

    private static async Task<IResult> CoverageAsync(
        HttpContext context, IGraphReader graph, Following<CoverageReading> coverage, string? body, string? after)
    {
        CoverageReading reading = await coverage.GetAsync(context.RequestAborted).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(body))
        {
            return new PageResult<CoveragePage>((nameof(CoveragePage.Reading), reading));
        }

        var asked = new BodyId(BodyId.Prefix + body.Trim());
        if (reading.Bodies.FirstOrDefault(b => b.Body == asked) is not { } covered)
        {
            return ExplorerEndpoints.NotFound(SearchReading.Nothing, []);
        }

        Cursor? cursor = Cursor.TryRead(after, out Cursor? read) ? read : null;
        try
        {
            Page<Instrument> missing = await graph.ListAsync(
                new InstrumentFilter { Bodies = [asked.Value], IsLoaded = false }, InstrumentOrder.MostCited, new PageRequest(PageSize, cursor),
                context.RequestAborted).ConfigureAwait(false);
            return new PageResult<CoveragePage>(
                (nameof(CoveragePage.Reading), reading), (nameof(CoveragePage.Body), covered), (nameof(CoveragePage.NotLoaded), missing));
        }
        catch (ArgumentException) when (cursor is not null)
        {
            return Results.Redirect(CoveragePage.Href(asked));
        }
    }
}
