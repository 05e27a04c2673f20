using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Explorer.Reading;
using KnowledgeGraph.Api.GraphQL;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading.References;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Api;

/// <summary>Puts the API and the pages into a web application.</summary>
public static class KnowledgeGraphApi
{
    /// <summary>
    /// Registers what <see cref="MapKnowledgeGraph"/> needs. The caller registers the store (<see cref="IGraphStore"/>, or an
    /// <see cref="IGraphReader"/> alone) and, where it loads in the background, its <see cref="Loading.Progress.ILoadProgress"/>.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Changes what is allowed; wrong values end the start with a message.</param>
    public static IServiceCollection AddKnowledgeGraphApi(this IServiceCollection services, Action<KnowledgeGraphApiOptions>? configure = null)
    {
        services.AddOptions<KnowledgeGraphApiOptions>()
            .Configure(configure ?? (_ => { }))
            .Validate(o => o.MaxRequestBytes > 0 && o.MaxPageSize > 0 && o.MaxDocumentDepth > 0, "The limits of the API have to be greater than 0.")
            .Validate(o => o.Timeout > TimeSpan.Zero, "The time limit of a request has to be greater than 0.")
            .ValidateOnStart();
        services.TryAddSingleton<IGraphReader>(provider => provider.GetRequiredService<IGraphStore>());
        services.TryAddSingleton(Extractor.Default);
        services.TryAddSingleton(provider => new ReferenceResolver(provider.GetRequiredService<IGraphReader>()));
        services.TryAddSingleton<GraphSchema>();
        services.TryAddSingleton<GraphExecutor>();
        services.TryAddSingleton<GraphQLEndpoint>();

        // Quotation marks and accents are plain text in a page of UTF-8; what HTML could mistake is escaped all the same.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.TryAddSingleton<InstrumentReader>();
        return services;
    }

    /// <summary>Maps <c>/graphql</c> and its <c>schema.graphql</c>, <c>/health/live</c>, <c>/health/ready</c> and the pages from <c>/</c> on.</summary>
    public static IEndpointRouteBuilder MapKnowledgeGraph(this IEndpointRouteBuilder app)
    {
        app.Map("/graphql", app.ServiceProvider.GetRequiredService<GraphQLEndpoint>().HandleAsync);
        var schema = new Lazy<string>(GraphSchema.Print);
        app.MapGet("/graphql/schema.graphql", () => Results.Text(schema.Value, "text/plain; charset=utf-8"));
        app.MapHealth();
        app.MapExplorer();
        return app;
    }
}
