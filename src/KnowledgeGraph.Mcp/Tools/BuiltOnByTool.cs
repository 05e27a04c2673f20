using System.Text.Json.Nodes;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>built_on_by</c>: every citation of a text.</summary>
internal sealed class BuiltOnByTool(MeantTexts meant) : CitationsTool(meant)
{
    private readonly MeantTexts _meant = meant;
    private readonly IGraphReader _graph = meant.Graph;

    /// <inheritdoc />
    public override string Name => "built_on_by";

    /// <inheritdoc />
    protected override bool TellsSource => true;

    /// <inheritdoc />
    protected override bool TakesPlaces => true;

    /// <inheritdoc />
    protected override async Task<(CitationFilter Filter, ListOrder Order)> FilterAsync(ToolArguments asked, CancellationToken cancellationToken)
    {
        var filter = new CitationFilter
        {
            Types = asked.Words<RelationType>("relations"),
            Source = await _meant.FilterAsync(FilterWords.Of(asked), cancellationToken).ConfigureAwait(false),
        };
        return (filter, asked.Word("order", ListOrder.Text));
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyDictionary<EntityId, Page<Citation>>> ReadAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken) =>
        _graph.CitationsOfAsync(of, filter, order, page, cancellationToken);

    /// <inheritdoc />
    protected override async Task AddFactsAsync(EntityId of, CitationFilter filter, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        Tally tally = await new CitingReader(_graph).CountAsync(filter with { Of = [of] }, cancellationToken).ConfigureAwait(false);
        answer.More["facts"] = new JsonObject { ["texts"] = tally.Texts, ["paragraphs"] = tally.Paragraphs, ["citations"] = tally.Citations };
    }

    /// <inheritdoc />
    protected override string Nothing(Resolution.Found found) => $"No loaded text cites {found.Entity} so.";
}
