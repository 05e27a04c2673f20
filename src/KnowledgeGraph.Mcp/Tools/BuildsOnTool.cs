using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>builds_on</c>: every citation that a text makes.</summary>
internal sealed class BuildsOnTool(MeantTexts meant) : GraphTool
{
    private const int MostAtOnce = 100;
    private const int Otherwise = 25;
    private const int ACitation = 4;

    private readonly CitationSentences _citations = new(meant);

    /// <inheritdoc />
    public override string Name => "builds_on";

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        string reference = asked.Text("reference", ReferenceResolver.LongestText);
        var filter = new CitationFilter { Types = asked.Words<RelationType>("relations") };
        var request = new PageRequest(asked.Limit(MostAtOnce, Otherwise), asked.StorePlace());
        if (await meant.OneAsync("reference", reference, answer, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return;
        }

        Page<Citation> page = (await meant.Graph.CitationsInAsync([found.Entity], filter, request, cancellationToken).ConfigureAwait(false))
            .GetValueOrDefault(found.Entity) ?? Page<Citation>.Empty;
        await _citations.AddAsync(page, tellsSource: false, answer, cancellationToken).ConfigureAwait(false);
        if (page.TotalCount == 0)
        {
            answer.Note(found.Instrument.IsLoaded || found.Provision is not null
                ? $"{found.Entity} makes no such citation."
                : $"The text of {found.Instrument.Id} is not here, so what it cites is not known. built_on_by tells who cites it.");
        }
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => 20 + (ACitation * asked.Limit(MostAtOnce, Otherwise));
}
