using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Console;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Export;
using KnowledgeGraph.Api.Feeds;
using KnowledgeGraph.Api.Gates;
using KnowledgeGraph.Api.GraphQL;
using KnowledgeGraph.Api.GraphQL.Documents;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.GraphQL.Subscribing;
using KnowledgeGraph.Api.GraphQL.Writing;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Mcp;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Api.Telemetry;
using KnowledgeGraph.Api.Webhooks;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Following.Hooks;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Counting;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.Holdings;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Starting;
using KnowledgeGraph.Queries.Wordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api;

/// <summary>Puts the API and the pages into a web application.</summary>
public static class KnowledgeGraphApi
{
    /// <summary>The section of the configuration that <see cref="KnowledgeGraphApiOptions"/> is bound to.</summary>
    public const string Section = "KnowledgeGraph";

    /// <summary>
    /// Registers what <see cref="UseKnowledgeGraph"/> needs. The caller registers the store (<see cref="IGraphStore"/>, or an
    /// <see cref="IGraphReader"/> alone, which cannot be written) and, where it loads in the background, its
    /// <see cref="Loading.Progress.ILoadProgress"/>, and where the store may come later its <see cref="StoreOpening"/>.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Changes what is allowed, after the configuration; wrong values end the start with a message.</param>
    public static IServiceCollection AddKnowledgeGraphApi(this IServiceCollection services, Action<KnowledgeGraphApiOptions>? configure = null)
    {
        services.AddOptions<KnowledgeGraphApiOptions>()
            .BindConfiguration(Section)
            .Configure(configure ?? (_ => { }))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<KnowledgeGraphApiOptions>, ApiOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGraphReader>(provider => provider.GetRequiredService<IGraphStore>());
        services.TryAddSingleton<IGraphWriter>(provider => new WakingWriter(
            provider.GetRequiredService<IGraphStore>(), provider.GetRequiredService<ChangeJournal>()));
        services.TryAddSingleton<IRecordWriter>(provider => provider.GetRequiredService<IGraphStore>());
        services.TryAddSingleton(Extractor.Default);
        services.TryAddSingleton(provider => new ReferenceResolver(provider.GetRequiredService<IGraphReader>()));
        services.TryAddSingleton(provider => new ReferenceAnswers(
            provider.GetRequiredService<IGraphReader>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<FilterReader>();
        services.TryAddSingleton<SearchAnswers>();
        services.TryAddSingleton<SeriesReader>();
        services.TryAddSingleton<FollowedWording>();
        services.TryAddSingleton<WordingAnswers>();
        services.TryAddSingleton(provider => new ChangeJournal(
            provider.GetRequiredService<IGraphReader>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<TopicMatcher>();
        services.TryAddSingleton<CitationFollower>();
        services.TryAddSingleton<TopicReader>();
        services.TryAddSingleton<FeedReader>();
        services.TryAddSingleton<FeedSender>();
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<KnowledgeGraphApiOptions>>().Value.Webhooks);
        services.TryAddSingleton<WebhookRunner>();
        services.AddHostedService<WebhookService>();
        services.TryAddSingleton<CountAnswers>();
        services.AddMetrics();
        services.TryAddSingleton<GraphTelemetry>();
        services.TryAddSingleton<RefusalLog>();
        services.TryAddSingleton<AccessPolicy>();
        services.TryAddSingleton<Admission>();
        services.TryAddSingleton(SourceReader.Default);
        services.TryAddSingleton<DocumentLoader>();
        services.TryAddSingleton<DocumentUpload>();
        services.TryAddSingleton(Schema);
        services.TryAddSingleton<GraphExecutor>();
        services.TryAddSingleton<SchemaText>();
        services.TryAddSingleton<GraphQLEndpoint>();
        services.TryAddSingleton<SubscriptionRunner>();
        services.TryAddSingleton<SocketEndpoint>();
        services.TryAddSingleton<EventStreamEndpoint>();
        services.TryAddSingleton<GraphQLEntrance>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<KnowledgeGraphApiOptions>>(
            (cors, options) => cors.AddDefaultPolicy(policy => CrossOrigin.Allow(policy, [.. options.Value.CorsOrigins])));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/graphql-response+json", AtomFeed.ContentType, "text/turtle",
                "application/ld+json", "image/svg+xml"];
        });

        // Quotation marks and accents are plain text in a page of UTF-8; what HTML could mistake is escaped all the same.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddScoped<SiteRoot>();
        services.TryAddSingleton<LineageAnswers>();
        services.TryAddSingleton<InstrumentReadings>();
        services.TryAddSingleton<TextOriginsReader>();
        services.TryAddSingleton<ComparisonAnswers>();
        services.TryAddSingleton(provider => new DraftReader(
            provider.GetRequiredService<IGraphReader>(), provider.GetRequiredService<SeriesReader>(),
            provider.GetRequiredService<ReferenceAnswers>(), provider.GetRequiredService<TextOriginsReader>(),
            provider.GetRequiredService<Extractor>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<KnowledgeGraphApiOptions>>().Value.Timeout));
        services.TryAddSingleton(provider => Totals(provider, (graph, stop) => graph.StatisticsAsync(stop)));
        services.TryAddSingleton(provider => Totals(provider, OverviewReading.ReadAsync));
        services.TryAddSingleton(provider => Totals(provider, (graph, stop) => CoverageReading.ReadAsync(
            graph, DateOnly.FromDateTime(provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime), stop)));
        services.TryAddSingleton(provider => Totals(
            provider, (graph, stop) => StartReading.ReadAsync(graph, provider.GetRequiredService<CountAnswers>(), stop)));
        services.TryAddSingleton(provider => Totals(provider, (graph, stop) => graph.StatesAsync([], stop)));
        services.AddGraphMcp();
        return services;
    }

    /// <summary>
    /// Serves <c>/graphql</c> and its <c>schema.graphql</c>, <c>/console</c>, <c>/export</c>, <c>/feeds</c>, <c>/mcp</c>, <c>/health/live</c>,
    /// <c>/health/ready</c> and the pages from <c>/</c> on.
    /// </summary>
    public static WebApplication UseKnowledgeGraph(this WebApplication app)
    {
        KnowledgeGraphApiOptions options = app.Services.GetRequiredService<IOptions<KnowledgeGraphApiOptions>>().Value;
        app.Use(HeadRequests.HandleAsync);
        app.Use(ResponseHeaders.SetAsync);
        app.Use(PageLanguage.HandleAsync);
        app.UseResponseCompression();
        app.UseRouting();
        app.UseCors();
        app.UseWebSockets();
        app.Use(new KeyGate(app.Services.GetRequiredService<AccessPolicy>()).HandleAsync);
        if (app.Services.GetService<StoreOpening>() is { } opening)
        {
            app.Use(new StartingGate(opening).HandleAsync);
        }

        app.Map("/graphql", app.Services.GetRequiredService<GraphQLEntrance>().HandleAsync);
        if (options.Introspection)
        {
            app.MapGet("/graphql/schema.graphql", app.Services.GetRequiredService<SchemaText>().SendAsync);
            app.MapGet("/graphql/subgraph.graphql", app.Services.GetRequiredService<SchemaText>().SendSubgraphAsync);
        }

        if (options.Console)
        {
            app.MapConsole();
        }

        if (options.Mcp)
        {
            app.UseGraphMcp();
        }

        app.MapExport();
        app.MapFeeds();
        app.MapHealth();
        app.MapExplorer();
        return app;
    }

    private sealed class ApiOptionsCheck : IValidateOptions<KnowledgeGraphApiOptions>
    {
        public ValidateOptionsResult Validate(string? name, KnowledgeGraphApiOptions options) =>
            (options.Fault() ?? KnownDocuments.Fault(options)) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }

    private static GraphSchema Schema(IServiceProvider services) =>
        services.GetRequiredService<IOptions<KnowledgeGraphApiOptions>>().Value.Access.AllowWrites
        ? new GraphSchema(new GraphMutation(services.GetRequiredService<DocumentUpload>().LoadAsync))
        : new GraphSchema();

    private static Following<T> Totals<T>(IServiceProvider services, Func<IGraphReader, CancellationToken, Task<T>> ask)
    {
        IGraphReader graph = services.GetRequiredService<IGraphReader>();
        return new Following<T>(graph, stop => ask(graph, stop));
    }
}
