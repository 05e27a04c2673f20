using System.Diagnostics.CodeAnalysis;
using GraphQL;
using KnowledgeGraph.Api.GraphQL.Documents;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Counting;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.Holdings;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Api.GraphQL.Requests;

/// <summary>What the resolvers of one request work with. Loaders remember what they loaded, for this request only.</summary>
internal sealed class GraphRequest : Dictionary<string, object?>
{
    private readonly SeriesReader _series;
    private readonly CountAnswers _counts;

    public GraphRequest(
        IGraphReader graph, SeriesReader series, WordingAnswers wordings, ReferenceAnswers references, FilterReader filters, CountAnswers counts,
        Extractor extractor, KnowledgeGraphApiOptions options, string? writer = null)
    {
        _series = series;
        _counts = counts;
        Graph = graph;
        Wordings = wordings;
        References = references;
        Filters = filters;
        Extractor = extractor;
        Options = options;
        Writer = writer;
        ForgetRead();
    }

    public IGraphReader Graph { get; }

    public WordingAnswers Wordings { get; }

    /// <summary>What references mean, and what is near those that mean nothing.</summary>
    public ReferenceAnswers References { get; }

    /// <summary>What paragraphs were and became from one text of a series to the next.</summary>
    public CounterpartReader Counterparts => new(Graph, _series);

    /// <summary>What filters mean.</summary>
    public FilterReader Filters { get; }

    public GraphLoaders Loaders { get; private set; }

    public Extractor Extractor { get; }

    public KnowledgeGraphApiOptions Options { get; }

    /// <summary>The document that is asked.</summary>
    public ParsedDocument? Document { get; init; }

    /// <summary>What of the document is asked, since it runs.</summary>
    public DocumentPlan? Plan { get; set; }

    /// <summary>Who may write by it; null where it only reads.</summary>
    public string? Writer { get; }

    /// <summary>What may be meant by words that are found nowhere, and what words may become.</summary>
    public required SearchAnswers Searches { get; init; }

    /// <summary>Tells what is new.</summary>
    public required CitationFollower Followers { get; init; }

    /// <summary>Reads drafts and compares them with the graph.</summary>
    public required DraftReader Drafts { get; init; }

    /// <summary>Tells what is loaded and what is not.</summary>
    public required Following<CoverageReading> Coverage { get; init; }

    /// <summary>What a subscription is told; null for what is none.</summary>
    public Subscribed? Subscribed { get; init; }

    /// <summary>The graph has changed: what the loaders remember may no longer be so.</summary>
    [MemberNotNull(nameof(Loaders))]
    public void ForgetRead() => Loaders = new GraphLoaders(Graph, new ReferenceResolver(Graph), _series, Wordings, _counts, Filters);
}

/// <summary>The way from a resolver's context to its request.</summary>
internal static class GraphRequestExtensions
{
    public static GraphRequest Request(this IResolveFieldContext context) => (GraphRequest)context.UserContext;

    public static IGraphReader Graph(this IResolveFieldContext context) => context.Request().Graph;

    public static GraphLoaders Load(this IResolveFieldContext context) => context.Request().Loaders;
}
