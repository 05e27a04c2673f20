using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>Which texts build on something: page after page, or all of them as a file.</summary>
internal static class CitingEndpoints
{
    private const long CostOfAPage = 100;

    // A row of a file is read and written, and not held.
    private const int RowsAUnitOfCost = 4;
    private const int WorkARow = 200;

    public static void MapCiting(this RouteGroupBuilder pages) => pages.MapGet(CitingAddress.Path + "/{**reference}", CitingAsync);

    private static async Task<IResult> CitingAsync(
        HttpContext context, IGraphReader graph, ReferenceResolver resolver, AccessPolicy policy, Admission admission, string? reference, string? p,
        string? after)
    {
        string typed = (reference ?? "").Trim();
        Resolution meant = await resolver.ResolveAsync(typed + (p is null ? "" : "#" + p), context.RequestAborted).ConfigureAwait(false);
        FoundPlace? place = meant is Resolution.PartMissing missing
            ? await new CitedPlaces(graph).FindAsync(missing.Instrument.Id, missing.Part, context.RequestAborted).ConfigureAwait(false) : null;
        Resolution.Found? found = meant as Resolution.Found
            ?? (place is null ? null : new Resolution.Found(((Resolution.PartMissing)meant).Instrument));
        if (found is null)
        {
            return ExplorerEndpoints.NotFound(
                await SearchReading.NearAsync(graph, typed, context.RequestAborted).ConfigureAwait(false),
                meant is Resolution.Ambiguous several ? several.Candidates : []);
        }

        var asked = CitingAddress.Read(found.Entity, name => context.Request.Query[name], place);
        if (found.Entity.Instrument.Value != typed || (found.Entity.Label ?? place?.Place.Name) != p)
        {
            return Results.Redirect(asked.Href);
        }

        var reader = new CitingReader(graph);
        if ((string?)context.Request.Query["as"] == CitingAddress.Csv)
        {
            return await FileAsync(context, graph, reader, policy, admission, asked.Question).ConfigureAwait(false);
        }

        if (!policy.Affords(context, CostOfAPage))
        {
            return TooMuch();
        }

        using IDisposable? turn = await admission.EnterAsync(context, CostOfAPage).ConfigureAwait(false);
        try
        {
            CitingReading reading = await reader.ReadAsync(asked.Question, after, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return new PageResult<CitingPage>(
                (nameof(CitingPage.Asked), asked), (nameof(CitingPage.Instrument), found.Instrument), (nameof(CitingPage.Reading), reading),
                (nameof(CitingPage.IsFirst), string.IsNullOrEmpty(after)));
        }
        catch (ArgumentException) when (!string.IsNullOrEmpty(after))
        {
            return Results.Redirect(asked.Href);
        }
    }

    // What it costs is known by counting, before a row is read; whoever has asked for it is served to the end.
    private static async Task<IResult> FileAsync(
        HttpContext context, IGraphReader graph, CitingReader reader, AccessPolicy policy, Admission admission, CitingQuestion question)
    {
        Tally all = await reader.CountAsync(question.Filter, context.RequestAborted).ConfigureAwait(false);
        long cost = CostOfAPage + (all.Citations / RowsAUnitOfCost);
        if (!policy.Affords(context, cost))
        {
            return TooMuch();
        }

        CitingReading counted = await reader.ReadAsync(question, null, texts: 1, context.RequestAborted).ConfigureAwait(false);
        return Results.Stream(
            async stream =>
            {
                using var budget = WorkBudget.Begin((all.Citations + 1_000L) * WorkARow);
                using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
                await CitingFile.WriteAsync(
                    reader, question, body => counted.Named.GetValueOrDefault(body)?.Name ?? body.Value, stream, context.RequestAborted)
                    .ConfigureAwait(false);
            },
            CitingFile.MediaType + "; charset=utf-8", $"built-on-by-{KebabCase.Of(question.Of.ToString())}.csv");
    }

    private static PageResult<TooMuchPage> TooMuch() =>
        new((nameof(TooMuchPage.Reason), AccessPolicy.TooMuchThisMinute))
        {
            StatusCode = StatusCodes.Status429TooManyRequests,
        };
}
