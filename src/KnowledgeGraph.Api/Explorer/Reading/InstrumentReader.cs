using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Explorer.Reading;

/// <summary>Gathers what the page of an instrument shows, in a fixed number of round trips.</summary>
/// <param name="graph">Where it is read.</param>
public sealed class InstrumentReader(IGraphReader graph)
{
    private const int MostParts = 5000;
    private const int MostCitations = 5000;
    private const int MostEdges = 100;
    private const int Proofs = 3;

    /// <summary>Reads the page of an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="opened">The label of the paragraph that is opened; one that the text does not have opens none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<InstrumentReading> ReadAsync(Instrument instrument, string? opened, CancellationToken cancellationToken)
    {
        InstrumentId id = instrument.Id;
        Page<Provision> parts = One(await graph.PartsAsync([id], [], new PageRequest(MostParts), cancellationToken).ConfigureAwait(false), id);
        Page<Citation> made = One(await graph.CitationsInAsync([id], CitationFilter.None, new PageRequest(MostCitations), cancellationToken).ConfigureAwait(false), id);
        Page<Citation> cited = One(await graph.CitationsOfAsync([id], CitationFilter.None, new PageRequest(MostCitations), cancellationToken).ConfigureAwait(false), id);
        Edges buildsOn = await EdgesAsync(id, Direction.BuildsOn, false, cancellationToken).ConfigureAwait(false);
        Edges builtOnBy = await EdgesAsync(id, Direction.BuiltOnBy, false, cancellationToken).ConfigureAwait(false);
        Statement[] statements = [.. (await graph.StatementsAsync([id], cancellationToken).ConfigureAwait(false))[id]];
        Diagnostic[] diagnostics = [.. (await graph.DiagnosticsAsync([id], cancellationToken).ConfigureAwait(false))[id]];
        Provision? paragraph = opened is null ? null : parts.Items.Select(p => p.Node).FirstOrDefault(p => p.Id.Label == opened);
        ParagraphReading? panel = paragraph is null ? null : await ParagraphAsync(paragraph, cancellationToken).ConfigureAwait(false);

        InstrumentId[] named = [.. made.Items.SelectMany(c => c.Node.Candidates.Concat(Targets(c.Node)))
            .Concat(Ends(buildsOn)).Concat(Ends(builtOnBy)).Concat(panel is null ? [] : Ends(panel.BuildsOn).Concat(Ends(panel.BuiltOnBy)))
            .Concat(statements.SelectMany(s => s.Object is { } other ? new[] { other, s.Source.Instrument } : [s.Source.Instrument]))
            .Distinct()];
        IReadOnlyDictionary<InstrumentId, Instrument> known = named.Length == 0
            ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync(named, cancellationToken).ConfigureAwait(false);
        BodyId[] bodies = [.. statements.Select(s => s.Body).Append(instrument.Body).OfType<BodyId>().Distinct()];
        IReadOnlyDictionary<BodyId, Body> knownBodies = bodies.Length == 0
            ? new Dictionary<BodyId, Body>()
            : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false);
        return new InstrumentReading
        {
            Instrument = instrument,
            Body = instrument.Body is { } body ? knownBodies.GetValueOrDefault(body) : null,
            Parts = parts,
            Citations = made.Items.Select(c => c.Node).ToLookup(c => c.Id.Source),
            TimesCited = cited.Items.Select(c => c.Node.TargetProvision).OfType<ProvisionId>().CountBy(p => p).ToDictionary(),
            BuildsOn = buildsOn,
            BuiltOnBy = builtOnBy,
            Statements = statements,
            Diagnostics = diagnostics,
            Known = known,
            Bodies = knownBodies,
            Opened = panel,
        };
    }

    private async Task<ParagraphReading> ParagraphAsync(Provision paragraph, CancellationToken cancellationToken)
    {
        Edges buildsOn = await EdgesAsync(paragraph.Id, Direction.BuildsOn, true, cancellationToken).ConfigureAwait(false);
        Edges builtOnBy = await EdgesAsync(paragraph.Id, Direction.BuiltOnBy, false, cancellationToken).ConfigureAwait(false);
        ProvisionId[] pinpointed = [.. buildsOn.Page.Items.Select(r => r.Node.To).Concat(builtOnBy.Page.Items.Select(r => r.Node.From))
            .Where(e => e.IsProvision).Select(e => e.Provision).Distinct()];
        return new ParagraphReading(paragraph, buildsOn, builtOnBy, pinpointed.Length == 0
            ? new Dictionary<ProvisionId, Provision>()
            : await graph.ProvisionsAsync(pinpointed, cancellationToken).ConfigureAwait(false));
    }

    private async Task<Edges> EdgesAsync(EntityId of, Direction direction, bool includeInherited, CancellationToken cancellationToken)
    {
        Page<Relation> page = One(
            await graph.RelationsAsync([of], direction, [], 1, includeInherited, new PageRequest(MostEdges), cancellationToken).ConfigureAwait(false), of);
        return page.Items.Count == 0
            ? Edges.None
            : new Edges(page, await graph.ProofsAsync([.. page.Items.Select(r => r.Node.Id)], Proofs, cancellationToken).ConfigureAwait(false));
    }

    private static Page<T> One<TKey, T>(IReadOnlyDictionary<TKey, Page<T>> pages, TKey id)
        where TKey : notnull => pages.GetValueOrDefault(id) ?? Page<T>.Empty;

    private static IEnumerable<InstrumentId> Targets(Citation citation)
    {
        if (citation.Target is { } target)
        {
            yield return target;
        }

        if (citation.TargetProvision is { } part)
        {
            yield return part.Instrument;
        }
    }

    private static IEnumerable<InstrumentId> Ends(Edges edges) => edges.Page.Items.SelectMany(r => new[] { r.Node.From.Instrument, r.Node.To.Instrument });
}
