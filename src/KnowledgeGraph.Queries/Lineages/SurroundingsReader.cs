using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>Reads what lies around a root: what lies one way, what lies the other, and what was opened, as one.</summary>
/// <param name="read">Reads a lineage.</param>
/// <param name="question">What is asked.</param>
internal sealed class SurroundingsReader(Func<LineageQuery, Task<Lineage>> read, LineageSurroundings question)
{
    private const int MostRounds = 4;

    /// <summary>Reads it.</summary>
    public async Task<Lineage> ReadAsync()
    {
        EntityId[] root = [question.Root];
        Task<Lineage> ofForth = AskAsync(root, Direction.BuildsOn, question.Depth, question.Limit),
            ofBack = AskAsync(root, Direction.BuiltOnBy, question.Depth, question.Limit);
        await Task.WhenAll(ofForth, ofBack).ConfigureAwait(false);
        (Lineage forth, Lineage back) = (await ofForth.ConfigureAwait(false), await ofBack.ConfigureAwait(false));
        var around = new LineageUnion(forth.Roots.Count > 0 ? forth.Roots : back.Roots);

        // Each way has half of the room, that what cites a hub may not crowd out what the hub cites, and the room that the other leaves.
        int room = question.Limit - around.Count;
        around.Add(forth, Direction.BuildsOn, room / 2);
        around.Add(back, Direction.BuiltOnBy, question.Limit - around.Count);
        if (around.Count < question.Limit)
        {
            around.Add(forth, Direction.BuildsOn, question.Limit - around.Count);
        }

        await OpenAsync(around).ConfigureAwait(false);
        return around.Whole();
    }

    // What is opened may itself be shown only because something else was opened.
    private async Task OpenAsync(LineageUnion around)
    {
        List<OpenedNode> waiting = [.. question.Opened];
        for (int round = 0; round < MostRounds && waiting.Count > 0; round++)
        {
            OpenedNode[] ready = [.. waiting.Where(w => around.Shows(w.Entity))];
            waiting.RemoveAll(w => around.Shows(w.Entity));
            var asked = new List<(OpenedNode Node, Direction Way, Task<Lineage> Found)>();
            foreach (OpenedNode node in ready)
            {
                foreach (Direction way in around.Ways(node.Entity))
                {
                    asked.Add((node, way, AskAsync([node.Entity], way, 1, around.Count + node.Room)));
                }
            }

            await Task.WhenAll(asked.Select(a => a.Found)).ConfigureAwait(false);
            foreach ((OpenedNode node, Direction way, Task<Lineage> found) in asked)
            {
                around.Add(await found.ConfigureAwait(false), way, node.Room);
            }
        }
    }

    // With paragraphs, a text that is only there for its paragraph is no node that counts: there may be one for each that does.
    private Task<Lineage> AskAsync(IReadOnlyList<EntityId> from, Direction way, int depth, int limit) => read(new LineageQuery(
        from, way, depth, question.Filter,
        Math.Min(LineageQuery.MostNodes, question.Filter.Granularity == Granularity.Provision ? 2 * (limit + 1) : limit)));
}
