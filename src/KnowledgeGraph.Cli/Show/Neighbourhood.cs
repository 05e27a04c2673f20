using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Show;

/// <summary>What an instrument or a provision builds on and what builds on it, with the words that prove it.</summary>
internal sealed class Neighbourhood(Streams streams, IGraphReader graph)
{
    private const int Most = 100;

    /// <summary>Prints both lists.</summary>
    public async Task PrintAsync(Sections sections, EntityId entity, CancellationToken cancellationToken)
    {
        await PrintAsync(sections, entity, Direction.BuildsOn, "builds-on", "Builds on", cancellationToken).ConfigureAwait(false);
        await PrintAsync(sections, entity, Direction.BuiltOnBy, "built-on-by", "Built on by", cancellationToken).ConfigureAwait(false);
    }

    private async Task PrintAsync(
        Sections sections, EntityId entity, Direction direction, string key, string heading, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<EntityId, Page<Relation>> pages = await graph.RelationsAsync(
            [entity], direction, [], depth: 1, includeInherited: false, new PageRequest(Most), cancellationToken).ConfigureAwait(false);
        Page<Relation> page = pages.GetValueOrDefault(entity) ?? Page<Relation>.Empty;
        Relation[] relations = [.. page.Items.Select(i => i.Node)];
        ILookup<RelationId, Citation> proofs = await graph.ProofsAsync([.. relations.Select(r => r.Id)], 1, cancellationToken).ConfigureAwait(false);
        EntityId Other(Relation relation) => direction == Direction.BuildsOn ? relation.To : relation.From;
        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await graph.InstrumentsAsync(
            [.. relations.Select(r => Other(r).Instrument).Distinct()], cancellationToken).ConfigureAwait(false);

        sections.Print(key, heading,
            ["Relation", .. EntityCells.Columns(streams, direction == Direction.BuildsOn ? "To" : "From"), "Citations", "Where", "Words"],
            relations.Select(r => (IReadOnlyList<string?>)
            [
                r.Type.Name(),
                .. EntityCells.Of(streams, Other(r), instruments.GetValueOrDefault(Other(r).Instrument)?.Title),
                r.CitationCount.ToString(CultureInfo.InvariantCulture),
                proofs[r.Id].FirstOrDefault()?.Id.Source.Label,
                proofs[r.Id].FirstOrDefault()?.Text,
            ]));
        if (page.TotalCount > relations.Length)
        {
            streams.Tell($"{heading}: {relations.Length} of {page.TotalCount.ToString("N0", CultureInfo.InvariantCulture)} are shown.");
        }
    }
}
