using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>What words are found in. What a search will read is known, and paid for, before it is read.</summary>
internal static class SearchEndpoints
{
    private const int Suggested = 8;
    private const int LongestSuggested = 100;

    public static void MapSearch(this RouteGroupBuilder pages)
    {
        pages.MapGet("/search", SearchAsync);
        pages.MapGet("/suggest", SuggestAsync);
    }

    // What a text that is being typed into the search box may become.
    private static async Task<IResult> SuggestAsync(
        HttpContext context, IGraphReader graph, SearchAnswers answers, AccessPolicy policy, Admission admission, string? q)
    {
        string typed = (q ?? "").Trim();
        if (typed.Length > LongestSuggested || SearchAnswers.Suggesting(typed) is not { } query)
        {
            return Results.Json(Array.Empty<SuggestedText>(), SuggestedText.Json);
        }

        SearchEstimate estimate = (await graph.EstimateAsync([query], context.RequestAborted).ConfigureAwait(false))[0];
        long cost = Suggested + SearchPrice.OfHits(estimate);
        if (!policy.Affords(context, cost))
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
        IReadOnlyList<Instrument> suggested = await answers.SuggestAsync(typed, Suggested, context.RequestAborted).ConfigureAwait(false);
        return Results.Json(suggested.Select(SuggestedText.Of), SuggestedText.Json);
    }

    // A symbol goes to its page whatever its spelling; words are searched for, what they name as a whole first, and so are digits alone, which
    // may be a year.
    private static async Task<IResult> SearchAsync(
        HttpContext context, IGraphReader graph, ReferenceAnswers references, ReferenceResolver resolver, SearchAnswers answers, FilterReader filters,
        AccessPolicy policy, Admission admission, string? after)
    {
        var question = SearchAddress.Read(name => context.Request.Query[name]);
        SearchQuery query = question.Query;
        Resolution meant = await resolver.ResolveAsync(question.Words, context.RequestAborted).ConfigureAwait(false);
        if (meant is Resolution.Found found && (found.ReadAs != ReadAs.Name || found.Provision is not null) && question.IsWords
            && !question.Words.All(char.IsAsciiDigit))
        {
            return Results.Redirect(found.Provision is null ? Address.Of(found.Entity) : Address.Opened(found.Provision.Id));
        }

        // Article 51 of the Charter, whose text is not loaded, is the place that others cite; of one that nothing cites its text's page says so.
        if (meant is Resolution.PartMissing missing && MeantPlace.IsIn(missing.Instrument) && question.IsWords
            && PlaceReader.Of(missing.Part) is [var place, ..])
        {
            return Results.Redirect(Address.Of(missing.Instrument.Id, place));
        }

        try
        {
            query = query with { Filter = await filters.ReadAsync(query.Filter, context.RequestAborted).ConfigureAwait(false) };
        }
        catch (UnknownWordException e)
        {
            return Page(question, Refused(query, e.Message), StatusCodes.Status422UnprocessableEntity);
        }

        SearchEstimate estimate = (await graph.EstimateAsync([query], context.RequestAborted).ConfigureAwait(false))[0];
        if (estimate.IsTooBroad)
        {
            return Page(question, Refused(query, new SearchTooBroadException(estimate).Message), StatusCodes.Status422UnprocessableEntity);
        }

        long cost = SearchPrice.OfPage(estimate);
        if (!policy.Affords(context, cost))
        {
            return Page(question, Refused(query, AccessPolicy.TooMuchThisMinute), StatusCodes.Status429TooManyRequests);
        }

        Cursor? cursor = Cursor.TryRead(after, out Cursor? read) ? read : null;
        using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
        try
        {
            SearchReading reading = await SearchReading.ReadAsync(graph, answers, query, cursor, Named(meant), context.RequestAborted)
                .ConfigureAwait(false);
            if (meant is Resolution.Found only && question.IsWords && (reading.Hits.TotalCount == 0 || reading.InsteadOf is not null))
            {
                return Results.Redirect(Address.Of(only.Entity));
            }

            ReferenceAnswer? answer = IsTold(meant, question.Words)
                ? (await references.ExplainAsync([question.Words], [meant], context.RequestAborted).ConfigureAwait(false))[0] : null;
            return Page(
                reading.InsteadOf is null ? question : question with { Words = reading.Words },
                reading with { WordsLeftOut = estimate.WordsLeftOut },
                StatusCodes.Status200OK,
                answer);
        }
        catch (ArgumentException) when (cursor is not null)
        {
            return Results.Redirect(question.Href);
        }
    }

    // Why a symbol, a part or an address leads nowhere is told; words that are no name are searched for.
    private static bool IsTold(Resolution meant, string words) => meant is Resolution.PartMissing
        || (meant is Resolution.NotFound unknown
            && (unknown.Reference.Form != ReferenceForm.Name || words.Contains("://", StringComparison.Ordinal)));

    private static Instrument[] Named(Resolution meant) => meant switch
    {
        Resolution.Found one => [one.Instrument],
        Resolution.PartMissing part => [part.Instrument],
        Resolution.Ambiguous several => [.. several.Candidates],
        _ => [],
    };

    private static SearchReading Refused(SearchQuery query, string why) => SearchReading.Nothing with { Query = query, Refusal = why };

    private static PageResult<SearchPage> Page(SearchAddress question, SearchReading reading, int status, ReferenceAnswer? answer = null) =>
        new((nameof(SearchPage.Question), question), (nameof(SearchPage.Reading), reading), (nameof(SearchPage.Answer), answer))
        {
            StatusCode = status,
        };
}
