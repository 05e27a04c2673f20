using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>builds_on</c>: every citation that a text makes.</summary>
internal sealed class BuildsOnTool(MeantTexts meant) : CitationsTool(meant)
{
    private readonly IGraphReader _graph = meant.Graph;

    /// <inheritdoc />
    public override string Name => "builds_on";

    /// <inheritdoc />
    protected override bool TellsSource => false;

    /// <inheritdoc />
    protected override Task<(CitationFilter Filter, ListOrder Order)> FilterAsync(ToolArguments asked, CancellationToken cancellationToken) =>
        Task.FromResult((new CitationFilter { Types = asked.Words<RelationType>("relations") }, ListOrder.Text));

    /// <inheritdoc />
    protected override Task<IReadOnlyDictionary<EntityId, Page<Citation>>> ReadAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken) =>
        _graph.CitationsInAsync(of, filter, order, page, cancellationToken);

    /// <inheritdoc />
    protected override string Nothing(Resolution.Found found) => found.Instrument.IsLoaded || found.Provision is not null
        ? $"{found.Entity} makes no such citation."
        : $"The text of {found.Instrument.Id} is not here, so what it cites is not known. built_on_by tells who cites it.";
}
