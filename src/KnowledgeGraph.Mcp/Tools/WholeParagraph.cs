using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>A paragraph with all that stands in it, in the order of the text.</summary>
/// <param name="graph">The graph.</param>
internal sealed class WholeParagraph(IProvisionReader graph)
{
    private const string List = "tree";

    /// <summary>A page of it, a level of the text a round trip.</summary>
    public async Task<Page<Provision>> PageAsync(Provision root, PageRequest request, CancellationToken cancellationToken)
    {
        Provision[] ordered = [.. await WholeProvision.ReadAsync(graph, root, cancellationToken).ConfigureAwait(false)];
        int start = 0;
        if (request.Cursor is { } cursor)
        {
            start = cursor.List == List && cursor.Keys is [{ } label]
                ? Array.FindIndex(ordered, p => p.Id.Label == label) + 1 : throw ToolArguments.NotOfThis();
        }

        int end = (int)Math.Min(ordered.Length, (long)start + request.Size);
        return new Page<Provision>
        {
            Items = [.. ordered[start..end].Select(p => new PageItem<Provision>(p, new Cursor(List, [p.Id.Label])))],
            HasNext = end < ordered.Length,
            HasPrevious = start > 0,
            TotalCount = ordered.Length,
        };
    }
}
