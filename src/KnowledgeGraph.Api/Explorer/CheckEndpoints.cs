using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Queries.Drafts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>Checks drafts: a form, and what it answers. Changes nothing, so that it needs no token against forged requests.</summary>
internal static class CheckEndpoints
{
    // What a form has around its file.
    private const int Envelope = 64 * 1024;

    // A browser that is still sending does not read an answer: what is too large is let through the wire, unread, up to here.
    private const int MostSent = 64 << 20;

    // What a draft costs its client, measured against what queries cost: about as much as the objects that take the same time to read.
    private const int LeastCost = 1000;
    private const int BytesACost = 100;

    public static void MapCheck(this RouteGroupBuilder pages)
    {
        pages.MapGet("/check", (IOptions<KnowledgeGraphApiOptions> options) => Page(options.Value, StatusCodes.Status200OK));
        pages.MapPost("/check", CheckAsync);
    }

    private static async Task<IResult> CheckAsync(
        HttpContext context, DraftReader reader, AccessPolicy policy, IOptions<KnowledgeGraphApiOptions> options)
    {
        try
        {
            if (await ReadAsync(context.Request, options.Value.MaxDraftBytes).ConfigureAwait(false) is not { } input)
            {
                return Page(options.Value, StatusCodes.Status400BadRequest, problem: "There is no text to check: paste one, or choose a file.");
            }

            return policy.Affords(context, LeastCost + ((input.Content?.Length ?? input.Words!.Length) / BytesACost))
                ? Page(options.Value, StatusCodes.Status200OK, await reader.ReadAsync(input, context.RequestAborted).ConfigureAwait(false))
                : Page(options.Value, StatusCodes.Status429TooManyRequests,
                    problem: "You have asked for too much this minute. Try again in the next.");
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

    // The whole form stays in memory: nothing of a draft may reach a disk.
    private static async Task<DraftInput?> ReadAsync(HttpRequest request, int mostBytes)
    {
        int most = mostBytes + Envelope;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Math.Max(most, MostSent);
        }

        if (request.ContentLength > most)
        {
            throw new InvalidDataException("The form is too large.");
        }

        if (!request.HasFormContentType)
        {
            return null;
        }

        var form = new FormOptions
        {
            MultipartBodyLengthLimit = most,
            BufferBodyLengthLimit = most,
            MemoryBufferThreshold = most,
            ValueLengthLimit = most,
            ValueCountLimit = 16
        };
        IFormCollection fields = await request.ReadFormAsync(form, request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (fields.Files.GetFile("file") is { Length: > 0 } file)
        {
            if (file.Length > mostBytes)
            {
                throw new InvalidDataException("The file is too large.");
            }

            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, request.HttpContext.RequestAborted).ConfigureAwait(false);
            return new DraftInput(file.FileName, content.ToArray(), null, null);
        }

        string? words = fields["text"];
        string? body = fields["body"];
        return string.IsNullOrWhiteSpace(words) ? null : new DraftInput("the draft", null, words, string.IsNullOrEmpty(body) ? null : body);
    }

    private static RazorComponentResult<CheckPage> Page(
        KnowledgeGraphApiOptions options, int status, DraftReading? reading = null, string? problem = null) =>
        new(new Dictionary<string, object?>
        {
            [nameof(CheckPage.Reading)] = reading,
            [nameof(CheckPage.Problem)] = problem,
            [nameof(CheckPage.MostBytes)] = options.MaxDraftBytes,
        })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
}
