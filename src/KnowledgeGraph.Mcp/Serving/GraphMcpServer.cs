using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Resources;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Mcp.Serving;

/// <summary>The graph as a server of the Model Context Protocol (https://modelcontextprotocol.io), over whatever transport.</summary>
public static class GraphMcpServer
{
    private const string Name = "knowledge-graph";
    private const string WithoutResourceNotFound = "2026-07-28";
    private const int LongestUri = 2_000;

    /// <summary>Says what the server offers.</summary>
    /// <param name="options">Is told so.</param>
    /// <param name="toolbox">The tools.</param>
    public static void Configure(McpServerOptions options, GraphToolbox toolbox)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(toolbox);
        var texts = new TextResources(toolbox.Meant);
        options.ServerInfo = new Implementation
        {
            Name = Name,
            Title = "United Nations Resolutions Knowledge Graph",
            Version = typeof(GraphMcpServer).Assembly.GetName().Version?.ToString(3) ?? "0",
        };
        options.ServerInstructions = ToolCatalog.Instructions;
        options.Capabilities = new ServerCapabilities
        {
            Tools = new ToolsCapability(),
            Resources = new ResourcesCapability(),
            Prompts = new PromptsCapability(),
            Completions = new CompletionsCapability(),
        };
        options.Handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. ToolCatalog.Tools] });
        options.Handlers.CallToolHandler = async (request, stop) => await toolbox.CallAsync(
            request.Params?.Name ?? "", request.Params?.Arguments, stop).ConfigureAwait(false);
        options.Handlers.ListResourcesHandler = (_, _) => ValueTask.FromResult(TextResources.List());
        options.Handlers.ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(TextResources.Templates());
        options.Handlers.ReadResourceHandler = async (request, stop) => await BoundedAsync(
            toolbox, request, inTime => texts.ReadAsync(request.Params?.Uri ?? "", inTime), stop).ConfigureAwait(false);
        options.Handlers.CompleteHandler = async (request, stop) => await BoundedAsync(
            toolbox, request, inTime => texts.CompleteAsync(request.Params, inTime), stop).ConfigureAwait(false);
        options.Handlers.ListPromptsHandler = (_, _) => ValueTask.FromResult(GraphPrompts.List());
        options.Handlers.GetPromptHandler = (request, _) => ValueTask.FromResult(GraphPrompts.Get(request.Params));
    }

    /// <summary>Serves over two streams, a message a line, until the input ends and all that came by it is answered. Neither is closed.</summary>
    /// <param name="toolbox">The tools.</param>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads; nothing else is to be written there.</param>
    /// <param name="log">Where the server tells what goes wrong.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="InvalidDataException">A message was too long; what came before it is answered.</exception>
    public static async Task RunAsync(GraphToolbox toolbox, Stream input, Stream output, ILoggerFactory log, CancellationToken stop)
    {
        var options = new McpServerOptions();
        Configure(options, toolbox);
        var requests = new OpenRequests();
        var incoming = new IncomingLines(input, requests);
        StreamServerTransport transport = new(incoming, new OutgoingLines(output, requests), Name, log);
        await using (transport.ConfigureAwait(false))
        {
            McpServer server = McpServer.Create(transport, options, log);
            await using (server.ConfigureAwait(false))
            {
                await server.RunAsync(stop).ConfigureAwait(false);
            }
        }

        if (incoming.Fault is { } fault)
        {
            throw fault;
        }
    }

    // What is no tool has no result to tell an error by. From the revision of July 2026 on an address that leads nowhere is a wrong parameter.
    private static async Task<T> BoundedAsync<T>(
        GraphToolbox toolbox, MessageContext request, Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        try
        {
            return await toolbox.Bounds.RunAsync(work, stop).ConfigureAwait(false);
        }
        catch (ToolRefusal e)
        {
            string version = request.JsonRpcMessage.Context?.ProtocolVersion ?? "";
            var error = new McpProtocolException(e.Message, e.Code switch
            {
                ToolRefusal.NotFound when string.CompareOrdinal(version, WithoutResourceNotFound) < 0 => McpErrorCode.ResourceNotFound,
                ToolRefusal.NotFound or ToolRefusal.BadInput => McpErrorCode.InvalidParams,
                _ => McpErrorCode.InternalError,
            });
            if ((request as RequestContext<ReadResourceRequestParams>)?.Params?.Uri is { Length: < LongestUri } uri)
            {
                error.Data["uri"] = uri;
            }

            throw error;
        }
    }
}
