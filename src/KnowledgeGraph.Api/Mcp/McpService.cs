using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Mcp.Serving;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Wordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Api.Mcp;

/// <summary>The graph for agents at <c>/mcp</c>: the Model Context Protocol over streamable HTTP, each message answered by itself.</summary>
internal static class McpService
{
    /// <summary>Registers what <see cref="UseGraphMcp"/> needs.</summary>
    public static void AddGraphMcp(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton(provider =>
        {
            KnowledgeGraphApiOptions options = provider.GetRequiredService<IOptions<KnowledgeGraphApiOptions>>().Value;
            return new GraphToolbox(
                provider.GetRequiredService<IGraphReader>(), provider.GetRequiredService<ReferenceAnswers>(),
                provider.GetRequiredService<SeriesReader>(), provider.GetRequiredService<WordingAnswers>(),
                provider.GetRequiredService<DraftReader>(), provider.GetRequiredService<ComparisonAnswers>(),
                provider.GetRequiredService<LineageAnswers>(), provider.GetRequiredService<SearchAnswers>(),
                CallLimits.Standard with { MaxWork = options.Guards.MaxWork, Timeout = options.Timeout },
                provider.GetRequiredService<ILogger<GraphToolbox>>());
        });
        services.TryAddSingleton<McpGate>();
        services.AddMcpServer().WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.Stateless);
        services.AddOptions<McpServerOptions>().Configure<GraphToolbox, Admission, IHttpContextAccessor>(Configure);
    }

    /// <summary>Serves it, behind its gate.</summary>
    public static void UseGraphMcp(this WebApplication app)
    {
        McpGate gate = app.Services.GetRequiredService<McpGate>();
        app.Use((context, next) => context.Request.Path.StartsWithSegments(McpGate.Path) ? gate.HandleAsync(context, next) : next(context));
        app.MapMcp(McpGate.Path);
    }

    private static void Configure(McpServerOptions options, GraphToolbox toolbox, Admission admission, IHttpContextAccessor http)
    {
        GraphMcpServer.Configure(options, toolbox);
        McpRequestHandler<CallToolRequestParams, CallToolResult> call = options.Handlers.CallToolHandler!;

        // A dear call waits for its turn, which is over when it is answered, and not when its client has read that.
        options.Handlers.CallToolHandler = async (request, stop) =>
        {
            if (http.HttpContext is not { } context)
            {
                return await call(request, stop).ConfigureAwait(false);
            }

            try
            {
                using IDisposable? turn = await admission.EnterAsync(context, McpGate.CostOf(context)).ConfigureAwait(false);
                return await call(request, stop).ConfigureAwait(false);
            }
            catch (BusyException e)
            {
                return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = $"BUSY: {e.Message}" }] };
            }
        };
    }
}
