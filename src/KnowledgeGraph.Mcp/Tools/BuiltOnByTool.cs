using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>built_on_by</c>: every citation of a text.</summary>
internal sealed class BuiltOnByTool(MeantTexts meant) : GraphTool
{
    private const int MostAtOnce = 100;
    private const int Otherwise = 25;
    private const int ACitation = 4;

    private readonly CitationSentences _citations = new(meant);

    /// <inheritdoc />
    public override string Name => "built_on_by";

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        string reference = asked.Text("reference", ReferenceResolver.LongestText);
        var filter = new CitationFilter
        {
            Types = asked.Words<RelationType>("relations"),
            Source = new InstrumentFilter
            {
                Bodies = await FilterWords.BodiesAsync(asked, meant.Graph, cancellationToken).ConfigureAwait(false),
                DateFrom = asked.Day("dateFrom"),
                DateTo = asked.Day("dateTo"),
            },
        };
        ListOrder order = asked.Word("order", ListOrder.Text);
        var request = new PageRequest(asked.Limit(MostAtOnce, Otherwise), asked.StorePlace());
        if (await meant.OneAsync("reference", reference, answer, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return;
        }

        Page<Citation> page = (await meant.Graph.CitationsOfAsync([found.Entity], filter, order, request, cancellationToken).ConfigureAwait(false))
            .GetValueOrDefault(found.Entity) ?? Page<Citation>.Empty;
        await _citations.AddAsync(page, tellsSource: true, answer, cancellationToken).ConfigureAwait(false);
        if (page.TotalCount == 0)
        {
            answer.Note($"No loaded text cites {found.Entity} so.");
        }
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => 20 + (ACitation * asked.Limit(MostAtOnce, Otherwise));
}
