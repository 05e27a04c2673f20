using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading.References;
using KnowledgeGraph.Model.Graph;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>Runs GraphQL operations against the graph, whatever brought them here.</summary>
internal sealed partial class GraphExecutor(
    GraphSchema schema,
    IGraphReader graph,
    ReferenceResolver resolver,
    Extractor extractor,
    IOptions<KnowledgeGraphApiOptions> options,
    ILogger<GraphExecutor> log)
{
    private readonly DocumentExecuter _executer = new();

    /// <summary>Parses a document.</summary>
    /// <exception cref="ExecutionError">It is no GraphQL, or nested too deeply.</exception>
    public GraphQLDocument Parse(string query)
    {
        try
        {
            return new GraphQLDocumentBuilder { MaxDepth = options.Value.MaxDocumentDepth }.Build(query);
        }
        catch (GraphQLParser.Exceptions.GraphQLMaxDepthExceededException)
        {
            throw new ExecutionError($"The document is nested too deeply; {options.Value.MaxDocumentDepth} levels are read at the most.") { Code = GraphErrors.BadInput };
        }
    }

    /// <summary>Validates and runs one operation.</summary>
    public Task<ExecutionResult> ExecuteAsync(
        GraphQLDocument document, string query, string? operationName, Inputs? variables, CancellationToken cancellationToken) =>
        _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Document = document,
            Query = query,
            OperationName = operationName,
            Variables = variables,
            UserContext = new GraphRequest(graph, resolver, extractor, options.Value),
            CancellationToken = cancellationToken,
            Timeout = options.Value.Timeout,
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
            UnhandledExceptionDelegate = Explain,
        });

    // What the store says is meant for the person who asked; anything else is a defect, and only the log knows more.
    private Task Explain(UnhandledExceptionContext context)
    {
        switch (context.OriginalException)
        {
            case GraphStoreException e:
                StoreFailed(log, e);
                context.Exception = new ExecutionError(e.Message) { Code = GraphErrors.Store };
                break;
            case ArgumentException e:
                ArgumentRefused(log, e);
                context.Exception = GraphErrors.Input("An argument is not one that this field takes: a cursor has to come from a page of the same list.");
                break;
            default:
                Failed(log, context.OriginalException);
                context.Exception = new ExecutionError("The service could not answer this; its log says why.") { Code = GraphErrors.Internal };
                break;
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "A field could not be resolved")]
    private static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Error, "The store could not answer")]
    private static partial void StoreFailed(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Debug, "The store refused an argument")]
    private static partial void ArgumentRefused(ILogger log, Exception exception);
}
