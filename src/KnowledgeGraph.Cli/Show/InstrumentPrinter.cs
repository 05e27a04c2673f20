using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;

namespace KnowledgeGraph.Cli.Show;

/// <summary>An instrument: what it is, its text, its neighbourhood, what texts state of it and what looks wrong in it.</summary>
internal sealed class InstrumentPrinter(Streams streams, IGraphReader graph)
{
    /// <summary>Prints it.</summary>
    public async Task PrintAsync(Instrument instrument, CancellationToken cancellationToken)
    {
        var sections = new Sections(streams);
        sections.Print("field", "", ["Field", "Value"], await FieldsAsync(instrument, cancellationToken).ConfigureAwait(false));
        IReadOnlyList<Provision> parts = await PartsAsync(instrument, cancellationToken).ConfigureAwait(false);
        sections.Print("text", "Text", ["Paragraph", "Text"], parts.Select(p => (IReadOnlyList<string?>)[p.Id.Label, p.Text]));
        await new Neighbourhood(streams, graph).PrintAsync(sections, instrument.Id, cancellationToken).ConfigureAwait(false);

        ILookup<InstrumentId, Statement> statements = await graph.StatementsAsync([instrument.Id], cancellationToken).ConfigureAwait(false);
        sections.Print("statement", "Stated of it", ["Subject", "Relation", "Object", "By"], statements[instrument.Id]
            .Select(s => (IReadOnlyList<string?>)
            [s.Subject.Value, s.Type.Name(), s.Object?.Value ?? s.Body?.Value, s.Source.ToString()]));
        ILookup<EntityId, Diagnostic> diagnostics = await new DiagnosticReader(graph).ReadAsync([instrument.Id], cancellationToken)
            .ConfigureAwait(false);
        sections.Print("diagnostic", "What looks wrong", ["Code", "Paragraph", "Message"], diagnostics[instrument.Id]
            .Select(d => (IReadOnlyList<string?>)
            [d.Code, d.Provision?.Label, d.Message]));
    }

    private async Task<IReadOnlyList<IReadOnlyList<string?>>> FieldsAsync(Instrument instrument, CancellationToken cancellationToken)
    {
        Body? body = instrument.Body is { } id
            ? (await graph.BodiesAsync([id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id)
            : null;
        (string Name, string? Value)[] fields =
        [
            ("id", instrument.Id.Value),
            ("symbol", instrument.Symbol),
            ("title", instrument.Title),
            ("names", string.Join("; ", instrument.Names)),
            ("kind", instrument.Kind.CamelName()),
            ("body", body?.Name ?? instrument.Body?.Value),
            ("date", instrument.Date?.ToString("O", CultureInfo.InvariantCulture)),
            ("session", instrument.Session),
            ("meeting", instrument.Meeting),
            ("agendaItem", instrument.AgendaItem),
            ("subjects", string.Join("; ", instrument.Subjects)),
            ("isLoaded", instrument.IsLoaded ? "yes" : "no: known because other texts cite it"),
            ("containedIn", instrument.ContainedIn?.ToString()),
        ];
        return [.. fields.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (IReadOnlyList<string?>)[f.Name, f.Value])];
    }

    // The text of an instrument that an annex holds is that annex.
    private async Task<IReadOnlyList<Provision>> PartsAsync(Instrument instrument, CancellationToken cancellationToken)
    {
        InstrumentId holder = instrument.ContainedIn?.Instrument ?? instrument.Id;
        IReadOnlyList<Provision> parts = await AllPages.OfAsync(async page =>
            (await graph.PartsAsync([holder], [], page, cancellationToken: cancellationToken).ConfigureAwait(false))
                .GetValueOrDefault(holder) ?? Page<Provision>.Empty)
            .ConfigureAwait(false);
        return instrument.ContainedIn is { Label: var annex }
            ? [.. parts.Where(p => p.Id.Label == annex || p.Id.Label.StartsWith($"{annex}:", StringComparison.Ordinal))]
            : parts;
    }
}
