using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Mcp.Tools;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Holdings;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Wordings;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Mcp.Serving;

/// <summary>The tools over a graph: what each costs, and what each answers within the limits of a call.</summary>
public sealed class GraphToolbox : IDisposable
{
    /// <summary>What costs nothing to ask: a call that is refused, a list.</summary>
    private const long Least = 1;

    private readonly Dictionary<string, GraphTool> _tools;
    private readonly IReadOnlyList<IDisposable> _owned;
    private readonly Following<Statistics> _statistics;

    /// <summary>The tools over what a service answers with already: they share its index of wording and what it has found of series.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="references">Tells what references mean, and what is near.</param>
    /// <param name="series">Finds series.</param>
    /// <param name="wordings">Finds where words stood before.</param>
    /// <param name="drafts">Reads drafts.</param>
    /// <param name="comparisons">Compares texts.</param>
    /// <param name="lineages">Follows citations.</param>
    /// <param name="searches">Finds words, and what may be meant by them.</param>
    /// <param name="limits">How much a call may take.</param>
    /// <param name="log">Where failures are told that are nobody's who asks.</param>
    public GraphToolbox(
        IGraphReader graph, ReferenceAnswers references, SeriesReader series, WordingAnswers wordings, DraftReader drafts,
        ComparisonAnswers comparisons, LineageAnswers lineages, SearchAnswers searches, CallLimits limits, ILogger<GraphToolbox> log)
        : this(graph, references, series, wordings, drafts, comparisons, lineages, searches, limits, log, [])
    {
    }

    private GraphToolbox(
        IGraphReader graph, ReferenceAnswers references, SeriesReader series, WordingAnswers wordings, DraftReader drafts,
        ComparisonAnswers comparisons, LineageAnswers lineages, SearchAnswers searches, CallLimits limits, ILogger<GraphToolbox> log,
        IReadOnlyList<IDisposable> owned)
    {
        _owned = owned;
        Bounds = new CallBounds(limits, log);
        _statistics = new Following<Statistics>(graph, graph.StatisticsAsync);
        Meant = new MeantTexts(graph, references);
        GraphTool[] tools =
        [
            new ResolveTool(Meant), new ReadTool(Meant), new BuildsOnTool(Meant), new BuiltOnByTool(Meant),
            new TraceTool(Meant, new ReferenceResolver(graph), lineages), new AgreedLanguageTool(Meant, wordings, drafts),
            new SeriesAndDiffTool(Meant, series, comparisons), new SearchTool(Meant, searches),
            new CheckDraftTool(Meant, drafts),
        ];
        _tools = tools.ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    /// <summary>The tools over a graph that nobody else answers from.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="extractor">Reads drafts.</param>
    /// <param name="limits">How much a call may take.</param>
    /// <param name="clock">Tells which sessions have been held.</param>
    /// <param name="log">Where failures are told that are nobody's who asks.</param>
    public static GraphToolbox Over(
        IGraphReader graph, Extractor extractor, CallLimits limits, TimeProvider clock, ILogger<GraphToolbox> log)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var index = new FollowedWording(graph);
        var series = new SeriesReader(graph);
        var references = new ReferenceAnswers(graph, clock);
        var wordings = new WordingAnswers(graph, index);
        var drafts = new DraftReader(
            graph, series, references, new TextOriginsReader(wordings, graph), extractor, clock, limits.Timeout);
        var comparisons = new ComparisonAnswers(graph, new ReferenceResolver(graph), series);
        return new GraphToolbox(
            graph, references, series, wordings, drafts, comparisons,
            new LineageAnswers(graph, index), new SearchAnswers(graph), limits, log, [drafts, comparisons, index]);
    }

    internal MeantTexts Meant { get; }

    internal CallBounds Bounds { get; }

    /// <summary>What a call costs, in what objects cost in the API; the least, where it is refused before anything is read.</summary>
    /// <exception cref="GraphStoreException">The store cannot say.</exception>
    public async Task<long> PriceAsync(
        string? name, IEnumerable<KeyValuePair<string, JsonElement>>? arguments, CancellationToken cancellationToken = default)
    {
        if (name is null || !_tools.TryGetValue(name, out GraphTool? tool))
        {
            return Least;
        }

        try
        {
            return await tool.PriceAsync(Read(name, arguments), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ToolRefusal or SearchTooBroadException or ArgumentException)
        {
            return Least;
        }
    }

    /// <summary>Answers a call. What cannot be answered is told as a result that is an error, and says what to do.</summary>
    public async Task<CallToolResult> CallAsync(
        string name, IEnumerable<KeyValuePair<string, JsonElement>>? arguments, CancellationToken cancellationToken = default)
    {
        if (!_tools.TryGetValue(name, out GraphTool? tool))
        {
            return Refused(ToolRefusal.NotFound, $"There is no such tool. There are {string.Join(", ", _tools.Keys)}.", []);
        }

        try
        {
            return await Bounds.RunAsync(async stop =>
            {
                ToolArguments asked = Read(name, arguments);
                var answer = new AnswerBuilder(name, asked.Question);
                await tool.AnswerAsync(asked, answer, stop).ConfigureAwait(false);
                if (answer.Total == 0 && tool.MayMiss
                    && CoverageInWords.Missing(await _statistics.GetAsync(stop).ConfigureAwait(false)) is { } missing)
                {
                    answer.Note(missing);
                }

                return new CallToolResult
                {
                    Content = [new TextContentBlock { Text = answer.ToString() }],
                    StructuredContent = JsonSerializer.SerializeToElement(answer.ToJson()),
                };
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolRefusal e)
        {
            return Refused(e.Code, e.Message, e.Near);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Bounds.Dispose();
        foreach (IDisposable one in _owned)
        {
            one.Dispose();
        }
    }

    private static ToolArguments Read(string name, IEnumerable<KeyValuePair<string, JsonElement>>? arguments) =>
        new(name, arguments ?? [], ToolCatalog.Arguments[name]);

    private static CallToolResult Refused(string code, string message, IReadOnlyList<ProvenSentence> near)
    {
        var json = new JsonObject
        {
            ["sentences"] = new JsonArray(),
            ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
        };
        if (near.Count > 0)
        {
            json["candidates"] = new JsonArray([.. near.Select(n => (JsonNode)n.ToJson())]);
        }

        string beside = near.Count == 0 ? "" : $"\nWhat comes near:\n{string.Join('\n', near)}";
        return new CallToolResult
        {
            IsError = true,
            Content = [new TextContentBlock { Text = $"{code}: {message}{beside}" }],
            StructuredContent = JsonSerializer.SerializeToElement(json),
        };
    }
}
