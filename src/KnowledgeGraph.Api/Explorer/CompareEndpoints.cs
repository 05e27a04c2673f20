using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Comparing.Files;
using KnowledgeGraph.Queries.Drafts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>Two texts side by side, and the same as a Word file. Changes nothing, so that the form needs no token against forged requests.</summary>
internal static class CompareEndpoints
{
    // What comparing costs its client beside reading a draft, measured against what queries cost.
    private const int Cost = 1000;

    public static void MapCompare(this RouteGroupBuilder pages)
    {
        pages.MapGet("/compare", CompareAsync);
        pages.MapPost("/compare", CompareDraftAsync);
    }

    private static async Task<IResult> CompareAsync(
        HttpContext context, ComparisonAnswers comparisons, AccessPolicy policy, Admission admission, IOptions<KnowledgeGraphApiOptions> options)
    {
        var question = CompareAddress.Read(name => context.Request.Query[name]);
        if (question.A.Length == 0 && question.B.Length > 0)
        {
            return await comparisons.BeforeAsync(question.B, context.RequestAborted).ConfigureAwait(false) is { } before
                ? Results.Redirect((question with { A = before.Id.Value }).Href)
                : Page(options.Value, question, StatusCodes.Status200OK,
                    problem: $"No loaded text is known to be the one before {question.B}. Name the one to compare it with.");
        }

        if (question.B.Length == 0)
        {
            return Page(options.Value, question, StatusCodes.Status200OK);
        }

        if (!policy.Affords(context, Cost))
        {
            return Page(options.Value, question, StatusCodes.Status429TooManyRequests, problem: AccessPolicy.TooMuchThisMinute);
        }

        using IDisposable? turn = await admission.EnterAsync(context, Cost).ConfigureAwait(false);
        ComparisonReading reading = await comparisons.ReadAsync(question.A, question.B, context.RequestAborted).ConfigureAwait(false);
        return Answer(options.Value, question, reading, context.Request.Query["as"]);
    }

    private static async Task<IResult> CompareDraftAsync(
        HttpContext context, ComparisonAnswers comparisons, DraftReader reader, AccessPolicy policy, Admission admission,
        IOptions<KnowledgeGraphApiOptions> options)
    {
        var question = new CompareAddress();
        try
        {
            DraftForm form = await DraftForm.ReadAsync(context.Request, options.Value.MaxDraftBytes).ConfigureAwait(false);
            question = CompareAddress.Read(name => form.Fields[name]) with { B = "" };
            if (form.Draft is not { } draft || question.A.Length == 0)
            {
                return Page(options.Value, question, StatusCodes.Status400BadRequest,
                    problem: "Name the loaded text, and paste the draft or choose a file.");
            }

            long cost = Cost + DraftForm.Cost(draft);
            if (!policy.Affords(context, cost))
            {
                return Page(options.Value, question, StatusCodes.Status429TooManyRequests, problem: AccessPolicy.TooMuchThisMinute);
            }

            using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
            Document document = await reader.DocumentAsync(draft, context.RequestAborted).ConfigureAwait(false);
            ComparisonReading reading = await comparisons.ReadAsync(question.A, document, draft.Name, context.RequestAborted).ConfigureAwait(false);
            return Answer(options.Value, question, reading, form.Fields["as"]);
        }
        catch (UnreadableDocumentException e)
        {
            return Page(options.Value, question, StatusCodes.Status422UnprocessableEntity, problem: $"The file {e.Message}.");
        }
        catch (TimeoutException)
        {
            return Page(
                options.Value, question, StatusCodes.Status503ServiceUnavailable, problem: "The draft takes too long to read. Try a part of it.");
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return Page(options.Value, question, StatusCodes.Status413PayloadTooLarge, problem: "The draft is too large. Try a part of it.");
        }
    }

    private static IResult Answer(KnowledgeGraphApiOptions options, CompareAddress question, ComparisonReading reading, string? format)
    {
        if (reading.Comparison is not { } comparison)
        {
            return Page(options, question, StatusCodes.Status404NotFound, reading);
        }

        if (format != CompareAddress.Word)
        {
            return Page(options, question, StatusCodes.Status200OK, reading);
        }

        var file = new MemoryStream();
        TrackedChanges.Write(comparison, file);
        file.Position = 0;
        return Results.File(file, TrackedChanges.MediaType, TrackedChanges.FileName(comparison));
    }

    private static PageResult<ComparePage> Page(
        KnowledgeGraphApiOptions options, CompareAddress question, int status, ComparisonReading? reading = null, string? problem = null) =>
        new(
            (nameof(ComparePage.Question), question), (nameof(ComparePage.Reading), reading),
            (nameof(ComparePage.Problem), problem), (nameof(ComparePage.MostBytes), options.MaxDraftBytes))
        {
            StatusCode = status,
        };
}
