using System.Net.Mime;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Api.Explorer.Parts;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Drafts.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>Checks drafts: a form, and what it answers. Changes nothing, so that it needs no token against forged requests.</summary>
internal static class CheckEndpoints
{
    public static void MapCheck(this RouteGroupBuilder pages)
    {
        pages.MapGet("/check", (IOptions<KnowledgeGraphApiOptions> options) => Page(options.Value, StatusCodes.Status200OK));
        pages.MapPost("/check", CheckAsync);
    }

    private static async Task<IResult> CheckAsync(
        HttpContext context, DraftReader reader, AccessPolicy policy, Admission admission, TimeProvider clock,
        IOptions<KnowledgeGraphApiOptions> options)
    {
        try
        {
            DraftForm form = await DraftForm.ReadAsync(context.Request, options.Value.MaxDraftBytes).ConfigureAwait(false);
            if (form.Draft is not { } input)
            {
                return Page(options.Value, StatusCodes.Status400BadRequest, problem: "There is no text to check: paste one, or choose a file.");
            }

            long cost = DraftForm.Cost(input);
            if (!policy.Affords(context, cost))
            {
                return Page(options.Value, StatusCodes.Status429TooManyRequests, problem: AccessPolicy.TooMuchThisMinute);
            }

            using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
            DraftReading reading = await reader.ReadAsync(input, context.RequestAborted).ConfigureAwait(false);
            return form.Fields["as"].ToString() switch
            {
                CheckPage.WordFile => WordFile(reading, input, clock.GetUtcNow()),
                CheckPage.JsonFile => JsonFile(reading, input),
                _ => Page(options.Value, StatusCodes.Status200OK, reading, input),
            };
        }
        catch (UnreadableDocumentException e)
        {
            return Page(options.Value, StatusCodes.Status422UnprocessableEntity, problem: $"The file {e.Message}.");
        }
        catch (TimeoutException)
        {
            return Page(options.Value, StatusCodes.Status503ServiceUnavailable, problem: "The draft takes too long to read. Try a part of it.");
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return Page(options.Value, StatusCodes.Status413PayloadTooLarge, problem: "The draft is too large. Try a part of it.");
        }
    }

    private static IResult WordFile(DraftReading reading, DraftInput input, DateTimeOffset at)
    {
        var file = new MemoryStream();
        CommentedDraft.Write(reading, input.Content, at, file);
        file.Position = 0;
        return Results.File(file, CommentedDraft.MediaType, CommentedDraft.FileName(input.Name));
    }

    private static IResult JsonFile(DraftReading reading, DraftInput input)
    {
        var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            DraftJson.Write(json, input.Name, reading);
            json.WriteEndObject();
        }

        file.Position = 0;
        return Results.File(file, MediaTypeNames.Application.Json, Path.ChangeExtension(CommentedDraft.FileName(input.Name), "json"));
    }

    private static PageResult<CheckPage> Page(
        KnowledgeGraphApiOptions options, int status, DraftReading? reading = null, DraftInput? input = null, string? problem = null) =>
        new(
            (nameof(CheckPage.Reading), reading), (nameof(CheckPage.Input), input),
            (nameof(CheckPage.Kept), input is null ? null : DraftForm.Handed(input)), (nameof(CheckPage.Problem), problem),
                (nameof(CheckPage.MostBytes), options.MaxDraftBytes))
        {
            StatusCode = status,
        };
}
