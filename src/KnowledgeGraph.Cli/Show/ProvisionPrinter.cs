using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;

namespace KnowledgeGraph.Cli.Show;

/// <summary>A provision: its text and that of its parts, its neighbourhood and what looks wrong in it.</summary>
internal sealed class ProvisionPrinter(Streams streams, IGraphReader graph)
{
    /// <summary>Prints it.</summary>
    public async Task PrintAsync(Instrument instrument, Provision provision, CancellationToken cancellationToken)
    {
        var sections = new Sections(streams);
        sections.Print("field", "", ["Field", "Value"], new (string Name, string? Value)[]
        {
            ("id", provision.Id.ToString()),
            ("instrument", instrument.Title),
            ("kind", provision.Kind.CamelName()),
            ("verb", provision.Verb),
        }.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (IReadOnlyList<string?>)[f.Name, f.Value]));
        IReadOnlyList<Provision> parts = await WithDescendantsAsync(provision, cancellationToken).ConfigureAwait(false);
        sections.Print("text", "Text", ["Paragraph", "Text"], parts.Select(p => (IReadOnlyList<string?>)[p.Id.Label, p.Text]));
        await new Neighbourhood(streams, graph).PrintAsync(sections, provision.Id, cancellationToken).ConfigureAwait(false);
        ILookup<EntityId, Diagnostic> diagnostics = await new DiagnosticReader(graph).ReadAsync([provision.Id], cancellationToken)
            .ConfigureAwait(false);
        sections.Print("diagnostic", "What looks wrong", ["Code", "Paragraph", "Message"], diagnostics[provision.Id]
            .Select(d => (IReadOnlyList<string?>)
            [d.Code, d.Provision?.Label, d.Message]));
    }

    // A level a round trip.
    private async Task<IReadOnlyList<Provision>> WithDescendantsAsync(Provision provision, CancellationToken cancellationToken)
    {
        List<Provision> all = [provision];
        List<Provision> level = all;
        while (level.Count > 0)
        {
            ILookup<ProvisionId, Provision> children = await graph.ChildrenAsync([.. level.Select(p => p.Id)], cancellationToken)
                .ConfigureAwait(false);
            level = [.. children.SelectMany(c => c)];
            all = [.. all, .. level];
        }

        return [.. all.OrderBy(p => p.Ordinal)];
    }
}
