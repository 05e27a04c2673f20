using GraphQL;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading.References;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>What the resolvers of one request work with. Loaders remember what they loaded, for this request only.</summary>
internal sealed class GraphRequest(IGraphReader graph, ReferenceResolver resolver, Extractor extractor, KnowledgeGraphApiOptions options) : Dictionary<string, object?>
{
    public IGraphReader Graph { get; } = graph;

    public GraphLoaders Loaders { get; } = new(graph, resolver);

    public Extractor Extractor { get; } = extractor;

    public KnowledgeGraphApiOptions Options { get; } = options;
}

/// <summary>The way from a resolver's context to its request.</summary>
internal static class GraphRequestExtensions
{
    public static GraphRequest Request(this IResolveFieldContext context) => (GraphRequest)context.UserContext;

    public static IGraphReader Graph(this IResolveFieldContext context) => context.Request().Graph;

    public static GraphLoaders Load(this IResolveFieldContext context) => context.Request().Loaders;
}
