using System.Text;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Api.Explorer.Parts;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Adoptions;
using KnowledgeGraph.Queries.Citing;
using KnowledgeGraph.Queries.Paths;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Starting;
using KnowledgeGraph.Queries.Wordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>The pages: rendered here, read without script.</summary>
internal static class ExplorerEndpoints
{
    public static void MapExplorer(this IEndpointRouteBuilder app)
    {
        int mostWork = app.ServiceProvider.GetRequiredService<IOptions<KnowledgeGraphApiOptions>>().Value.Guards.MaxWork;
        app.MapAssets();
        RouteGroupBuilder pages = app.MapGroup("");
        pages.AddEndpointFilter(async (context, next) =>
        {
            PageHeaders.Set(context.HttpContext.Response);
            using var budget = WorkBudget.Begin(mostWork);
            try
            {
                return await next(context).ConfigureAwait(false);
            }
            catch (WorkBudgetException e)
            {
                return new PageResult<TooMuchPage>((nameof(TooMuchPage.Reason), e.Message))
                {
                    StatusCode = StatusCodes.Status422UnprocessableEntity,
                };
            }
            catch (BusyException e)
            {
                RetryAfter.Set(context.HttpContext.Response, BusyException.RetryAfter);
                return new PageResult<UnavailablePage>(
                    (nameof(UnavailablePage.Heading), "The service is busy"), (nameof(UnavailablePage.Reason), e.Message))
                {
                    StatusCode = StatusCodes.Status503ServiceUnavailable,
                };
            }
            catch (GraphStoreException e)
            {
                RetryAfter.Set(context.HttpContext.Response, e);
                return new PageResult<UnavailablePage>((nameof(UnavailablePage.Reason), e.Message))
                {
                    StatusCode = StatusCodes.Status503ServiceUnavailable,
                };
            }
        });
        pages.MapGet("/", HomeAsync);
        pages.MapSearch();
        pages.MapGet("/i/{**reference}", InstrumentAsync);
        pages.MapGet("/card/{**reference}", CardAsync);
        pages.MapGet("/cite/{**reference}", CiteAsync);
        pages.MapGet("/path", PathAsync);
        pages.MapGet("/overview", OverviewAsync);
        pages.MapCiting();
        pages.MapCoverage();
        pages.MapStates();
        pages.MapLineage();
        pages.MapExportPage();
        pages.MapCheck();
        pages.MapCompare();
        pages.MapGet("/{**path}", UnknownAsync);
    }

    // The start page listed all loaded texts once: who has the address of a later part of that list is led to it.
    private static async Task<IResult> HomeAsync(HttpContext context, Following<StartReading> start, string? after) => after is null
        ? new PageResult<HomePage>((nameof(HomePage.Reading), await start.GetAsync(context.RequestAborted).ConfigureAwait(false)))
        : Results.Redirect(new SearchAddress().HrefAfter(after));

    private static async Task<IResult> InstrumentAsync(
        HttpContext context, IGraphReader graph, ReferenceResolver resolver, InstrumentReadings readings, TextOriginsReader origins,
        string? reference, string? p, string? by, string? rows, string? votes, string? beside)
    {
        string typed = (reference ?? "").Trim();
        Resolution meant = await resolver.ResolveAsync(typed, context.RequestAborted).ConfigureAwait(false);
        switch (meant)
        {
            case Resolution.Found { Provision: { } provision }:
                return Results.Redirect(Address.Opened(provision.Id));
            case Resolution.Found { Instrument: var instrument } when instrument.Id.Value != typed:
                return Results.Redirect(p is null ? Address.Of(instrument.Id) : Address.Opened(new ProvisionId(instrument.Id, p)));
            case Resolution.Found { Instrument: { IsLoaded: false } instrument } when p is not null
                && await PlaceReading.ReadAsync(graph, instrument, p, context.RequestAborted).ConfigureAwait(false) is { } place:
                return p == place.Place.Name ? new PageResult<PlacePage>((nameof(PlacePage.Reading), place))
                    : Results.Redirect(Address.Of(instrument.Id, place.Place));
            case Resolution.Found { Instrument: var instrument }:
                var question = new InstrumentQuestion(p, EdgeOrder.Read(by), rows is null ? InstrumentQuestion.FewRows : InstrumentQuestion.ManyRows)
                {
                    Votes = VoteOrder.Read(votes),
                    Language = Speech.Language,
                    Beside = beside is not null && PageLanguage.All.Contains(beside) ? beside : null,
                };
                InstrumentReading reading = await readings.ReadAsync(instrument, question, context.RequestAborted).ConfigureAwait(false);
                TextOrigins origin = reading.Parts.Items.Count == 0 ? TextOrigins.None
                    : await origins.ReadAsync(instrument.Id, reading.Opened?.Provision.Id, context.RequestAborted).ConfigureAwait(false);
                return new PageResult<InstrumentPage>((nameof(InstrumentPage.Reading), reading), (nameof(InstrumentPage.Origins), origin));
            case Resolution.PartMissing { Instrument: var instrument, Part: var part }:
                return Results.Redirect(await new CitedPlaces(graph).FindAsync(instrument.Id, part, context.RequestAborted).ConfigureAwait(false)
                    is { } found ? Address.Of(instrument.Id, found.Place) : Address.Of(instrument.Id));
            default:
                SearchReading near = await SearchReading.NearAsync(graph, typed, context.RequestAborted).ConfigureAwait(false);
                return NotFound(near, meant is Resolution.Ambiguous several ? several.Candidates : []);
        }
    }

    // "to" may be repeated: what have several in common?
    private static async Task<IResult> PathAsync(HttpContext context, IGraphReader graph, ReferenceResolver resolver)
    {
        IQueryCollection query = context.Request.Query;
        string[] typed = [.. query["from"].Take(1).Concat(query["to"]).OfType<string>().Select(w => w.Trim()).Where(w => w.Length > 0)
            .Take(PathReading.MostEnds)];
        PathReading reading = await PathReading.ReadAsync(graph, resolver, typed, context.RequestAborted).ConfigureAwait(false);
        return new PageResult<PathPage>((nameof(PathPage.Reading), reading))
        {
            StatusCode = reading.Ends.Any(e => e.Entity is null) ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }

    private static async Task<IResult> OverviewAsync(HttpContext context, Following<OverviewReading> overview) =>
        new PageResult<OverviewPage>((nameof(OverviewPage.Reading), await overview.GetAsync(context.RequestAborted).ConfigureAwait(false)));

    private static async Task<IResult> CardAsync(HttpContext context, IGraphReader graph, ReferenceResolver resolver, string? reference, string? p)
    {
        context.Response.Headers.CacheControl = "private, max-age=60";

        // Of a part of a text that is not loaded a card says what the text is, and what cites the part.
        Resolution meant = await MeantAsync(resolver, reference, p, context.RequestAborted).ConfigureAwait(false);
        if (await MeantPlace.OfAsync(graph, meant, context.RequestAborted).ConfigureAwait(false) is { } place)
        {
            return new PageResult<Card>(
                (nameof(Card.Reading), await CardReading.ReadAsync(graph, place, context.RequestAborted).ConfigureAwait(false)));
        }

        Resolution.Found? found = meant as Resolution.Found
            ?? (p is null ? null : await FindAsync(resolver, reference, null, context.RequestAborted).ConfigureAwait(false));
        return found is not null
            ? new PageResult<Card>((nameof(Card.Reading),
                await CardReading.ReadAsync(graph, found.Instrument, found.Provision, context.RequestAborted).ConfigureAwait(false)))
            : Results.NotFound();
    }

    private static async Task<IResult> CiteAsync(
        HttpContext context, IGraphReader graph, ReferenceResolver resolver, string? reference, string? p, [FromQuery(Name = "as")] string? format)
    {
        CiteFormat? style = CiteFormats.All.FirstOrDefault(f => f.Format == (format ?? CiteFormats.UnitedNations));
        if ((style is null && format != Address.Footnotes)
            || await FindAsync(resolver, reference, p, context.RequestAborted).ConfigureAwait(false) is not { } found)
        {
            return NotFound(await SearchReading.NearAsync(graph, (reference ?? "").Trim(), context.RequestAborted).ConfigureAwait(false), []);
        }

        InstrumentCitation cited = await InstrumentCitation.ReadAsync(graph, found, context.RequestAborted).ConfigureAwait(false);
        if (style is null)
        {
            context.Response.Headers.CacheControl = "private, max-age=60";
            return new PageResult<FootnoteTexts>((nameof(FootnoteTexts.Entity), found.Entity), (nameof(FootnoteTexts.Cited), cited));
        }

        return Results.File(Encoding.UTF8.GetBytes(style.Write(cited)), style.MediaType
            + "; charset=utf-8", $"{KebabCase.Of(found.Entity.ToString())}.{style.Extension}");
    }

    private static async Task<Resolution.Found?> FindAsync(
        ReferenceResolver resolver, string? reference, string? label, CancellationToken cancellationToken) =>
        await MeantAsync(resolver, reference, label, cancellationToken).ConfigureAwait(false) as Resolution.Found;

    private static Task<Resolution> MeantAsync(
        ReferenceResolver resolver, string? reference, string? label, CancellationToken cancellationToken) =>
        resolver.ResolveAsync((reference ?? "").Trim() + (label is null ? "" : "#" + label), cancellationToken);

    // No page will be at this address, whatever is loaded.
    private static async Task<IResult> UnknownAsync(HttpContext context, IGraphReader graph, string? path)
    {
        SearchReading near = await SearchReading.NearAsync(graph, path ?? "", context.RequestAborted).ConfigureAwait(false);
        return new PageResult<NotFoundPage>((nameof(NotFoundPage.Near), near with { Query = SearchReading.Nothing.Query }))
        {
            StatusCode = StatusCodes.Status404NotFound,
            IsFinal = true,
        };
    }

    /// <summary>Nothing is here; what comes near is.</summary>
    public static PageResult<NotFoundPage> NotFound(SearchReading near, IReadOnlyList<Instrument> choices) =>
        new((nameof(NotFoundPage.Near), near), (nameof(NotFoundPage.Choices), choices))
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
}
