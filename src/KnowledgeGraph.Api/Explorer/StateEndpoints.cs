using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Adoptions;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>What States sponsored and how they voted.</summary>
internal static class StateEndpoints
{
    // Counting what all States did reads every vote once: dear, whatever is asked of it.
    private const long CostOfVotes = 3_000;

    public static void MapStates(this RouteGroupBuilder pages)
    {
        pages.MapGet(StateAddress.All, AllAsync);
        pages.MapGet(StateAddress.All + "/{id}", StateAsync);
        pages.MapGet("/votes", VotesAsync);
    }

    private static async Task<IResult> AllAsync(
        HttpContext context, Following<IReadOnlyList<State>> states, string? q, string? by)
    {
        if (VoteAddress.State(q) is { } meant)
        {
            return Results.Redirect(StateAddress.Of(meant));
        }

        return new PageResult<StatesPage>(
            (nameof(StatesPage.States), await states.GetAsync(context.RequestAborted).ConfigureAwait(false)),
            (nameof(StatesPage.Order), StateOrder.Read(by)), (nameof(StatesPage.Typed), q?.Trim() ?? ""));
    }

    // A State's code goes to its page in any case of letters, and so does its name.
    private static async Task<IResult> StateAsync(
        HttpContext context, IGraphReader graph, AccessPolicy policy, Admission admission, string id, string? after)
    {
        if (!StateId.TryParse(id, out StateId state) || state.Value != id)
        {
            return VoteAddress.State(id) is { } meant && meant.Value != id
                ? Results.Redirect(StateAddress.Of(meant))
                : ExplorerEndpoints.NotFound(SearchReading.Nothing, []);
        }

        StateQuestion question = StateAddress.Read(state, name => context.Request.Query[name]);
        Cursor? cursor = Cursor.TryRead(after, out Cursor? read) ? read : null;
        SearchEstimate estimate = (await graph.EstimateAsync([question.Query], context.RequestAborted).ConfigureAwait(false))[0];
        long cost = SearchPrice.OfPage(estimate);
        if (!policy.Affords(context, cost))
        {
            return TooMuch();
        }

        using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
        try
        {
            return await StateReading.ReadAsync(graph, question, cursor, context.RequestAborted).ConfigureAwait(false) is { } reading
                ? new PageResult<StatePage>((nameof(StatePage.Reading), reading))
                : ExplorerEndpoints.NotFound(
                    SearchReading.Nothing with { Query = SearchReading.Nothing.Query with { Text = States.Of(state)?.Name ?? id } }, []);
        }
        catch (ArgumentException) when (cursor is not null)
        {
            return Results.Redirect(StateAddress.Of(question));
        }
    }

    private static async Task<IResult> VotesAsync(
        HttpContext context, IGraphReader graph, ReferenceResolver resolver, AccessPolicy policy, Admission admission)
    {
        var asked = VotesAddress.Read(name => context.Request.Query[name]);
        var meant = new List<Instrument?>();
        foreach (string reference in new[] { asked.Citing, asked.On })
        {
            Resolution found = reference.Length == 0 ? new Resolution.Empty()
                : await resolver.ResolveAsync(reference, context.RequestAborted).ConfigureAwait(false);
            Instrument? text = found switch
            {
                Resolution.Found one => one.Instrument,
                Resolution.PartMissing part => part.Instrument,
                _ => null,
            };
            if (text is null && reference.Length > 0)
            {
                return ExplorerEndpoints.NotFound(
                    await SearchReading.NearAsync(graph, reference, context.RequestAborted).ConfigureAwait(false),
                    found is Resolution.Ambiguous several ? several.Candidates : []);
            }

            meant.Add(text);
        }

        if (!policy.Affords(context, CostOfVotes))
        {
            return TooMuch();
        }

        using IDisposable? turn = await admission.EnterAsync(context, CostOfVotes).ConfigureAwait(false);
        VotesReading reading = await VotesReading.ReadAsync(
            graph, new VotesQuestion(meant[0], meant[1], asked.From, asked.To), context.RequestAborted).ConfigureAwait(false);
        if ((string?)context.Request.Query["as"] != VotesAddress.Csv)
        {
            return new PageResult<VotesPage>((nameof(VotesPage.Question), asked), (nameof(VotesPage.Reading), reading));
        }

        using var file = new MemoryStream();
        VotesFile.Write(asked.Order.Of(reading.Votes.States), file);
        return Results.File(file.ToArray(), VotesFile.MediaType + "; charset=utf-8", "votes.csv");
    }

    private static PageResult<TooMuchPage> TooMuch() =>
        new((nameof(TooMuchPage.Reason), AccessPolicy.TooMuchThisMinute))
        {
            StatusCode = StatusCodes.Status429TooManyRequests,
        };
}
