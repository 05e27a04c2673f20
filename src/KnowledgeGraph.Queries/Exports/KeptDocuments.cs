using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Queries.Exports;

/// <summary>
/// Reads loaded texts as the documents that they were: head, provisions, citations, statements, what looked wrong. Where a paragraph stood in
/// its file is not kept, and the parts of a resolution that were loaded one by one are documents of their own.
/// </summary>
/// <param name="graph">Where they are read.</param>
public sealed class KeptDocuments(IGraphReader graph)
{
    /// <summary>Reads the text of an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="language">The code of the language of the text; null for the one that counts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Its documents; none where its text is not in the graph.</returns>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public async Task<IReadOnlyList<Document>> ReadAsync(Instrument instrument, string? language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        InstrumentId id = instrument.Id;
        string spoken = language ?? instrument.Languages.FirstOrDefault() ?? Languages.English;
        IReadOnlyList<Provision> provisions = await AllPages.OfAsync(async page =>
            (await graph.PartsAsync([id], [], page, spoken, cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id)
                ?? Page<Provision>.Empty).ConfigureAwait(false);
        if (provisions.Count == 0)
        {
            return [];
        }

        var citations = new List<Citation>();
        EntityId[] texts = spoken == instrument.Languages.FirstOrDefault() ? [id] : [.. provisions.Where(p => p.Parent is null).Select(p => p.Id)];
        foreach (EntityId part in texts)
        {
            citations.AddRange(await AllPages.OfAsync(async page =>
                (await graph.CitationsInAsync([part], CitationFilter.None, page, cancellationToken).ConfigureAwait(false)).GetValueOrDefault(part)
                    ?? Page<Citation>.Empty).ConfigureAwait(false));
        }

        AnnexedInstrument[] titled = [.. provisions.Select(p => KeptAnnex.Of(p.InDocument())).OfType<AnnexedInstrument>()];
        InstrumentId[] cited = [.. citations.SelectMany(Cited).Append(id).Distinct()];
        IReadOnlyDictionary<InstrumentId, Instrument> known =
            await graph.InstrumentsAsync([.. cited.Concat(titled.Select(t => t.Id)).Distinct()], cancellationToken).ConfigureAwait(false);
        Statement[] statements =
        [
            .. (await graph.StatementsAsync(cited, cancellationToken).ConfigureAwait(false)).SelectMany(s => s)
                .Where(s => s.Source.Instrument == id && Translation.LanguageOf(s.Source.Label) == spoken).Distinct(),
        ];
        var others = await OthersAsync(statements, known, cancellationToken).ConfigureAwait(false);
        string? body = instrument.Body is { } of
            ? (await graph.BodiesAsync([of], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(of)?.Name : null;
        ILookup<EntityId, Diagnostic> diagnostics = await graph.DiagnosticsAsync([id], cancellationToken).ConfigureAwait(false);
        var document = new Document
        {
            Source = id.Value,
            Language = spoken,
            Head = Head(instrument, body) with { Title = instrument.TitleIn(spoken) },
            Provisions = [.. provisions.Select(p => p.InDocument())],
            Citations =
            [
                .. citations.Where(c => Translation.LanguageOf(c.Id.Source.Label) == spoken).Select(c => Kept(c, others)).OrderBy(c => c.Span.Start),
            ],
            Statements = [.. statements.Select(s => Kept(s, others)).OfType<DocumentStatement>()],

            // What two languages say otherwise is in neither of them.
            Diagnostics =
            [
                .. diagnostics[id].Where(d => !DiagnosticCodes.IsOfLanguages(d.Code)
                        && (d.Provision is not { } at || Translation.LanguageOf(at.Label) == spoken))
                    .Select(d => new DocumentDiagnostic(d.Code, d.Message, d.Provision?.Label, d.Citation?.Start)),
            ],
            Annexed = [.. titled.Where(t => known.GetValueOrDefault(t.Id)?.ContainedIn == new ProvisionId(id, t.Annex))],
        };
        return [.. LetteredParts.Of(Translation.Without(document))];
    }

    private async Task<Dictionary<InstrumentId, CitedInstrument>> OthersAsync(
        Statement[] statements, IReadOnlyDictionary<InstrumentId, Instrument> known, CancellationToken cancellationToken)
    {
        InstrumentId[] missing = [.. statements.Select(s => s.Subject).Concat(statements.Select(s => s.Object).OfType<InstrumentId>())
            .Distinct().Where(i => !known.ContainsKey(i))];
        IReadOnlyDictionary<InstrumentId, Instrument> more = missing.Length == 0 ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync(missing, cancellationToken).ConfigureAwait(false);
        return known.Concat(more).ToDictionary(i => i.Key,
            i => new CitedInstrument { Id = i.Key, Symbol = i.Value.Symbol, Title = i.Value.Title, Kind = i.Value.Kind });
    }

    private static DocumentHead Head(Instrument instrument, string? body) => new()
    {
        Id = instrument.Id,
        Symbol = instrument.Symbol,
        Title = instrument.Title,
        Kind = instrument.Kind,
        AdoptedBy = body,
        Date = instrument.Date,
        Session = instrument.Session,
        Meeting = instrument.Meeting,
        AgendaItem = instrument.AgendaItem,
        Subjects = instrument.Subjects,
    };

    private static IEnumerable<InstrumentId> Cited(Citation citation) =>
        citation.Target is { } target ? citation.Candidates.Append(target) : citation.Candidates;

    private static DocumentCitation Kept(Citation citation, Dictionary<InstrumentId, CitedInstrument> others) => new()
    {
        Source = citation.Id.Source.Label,
        Span = new TextSpan(citation.Id.Start, citation.End),
        Text = citation.Text,
        Status = citation.Status,
        Target = citation.Target is { } target ? Cited(target, others) : null,
        Candidates = [.. citation.Candidates.Select(c => Cited(c, others))],
        Pinpoint = citation.Pinpoint,
        Parts = citation.Parts,
        CitedDate = citation.CitedDate,
        CitedTitle = citation.CitedTitle,
        Verb = citation.Verb,
        Relation = citation.Relation,
    };

    private static DocumentStatement? Kept(Statement statement, Dictionary<InstrumentId, CitedInstrument> others) =>
        (statement.Object is { } thing ? StatementObject.Of(Cited(thing, others))
            : statement.Body is { } body ? StatementObject.Of(body.Value) : null) is { } about
            ? new DocumentStatement(Cited(statement.Subject, others), statement.Type, about, statement.Source.Label) : null;

    private static CitedInstrument Cited(InstrumentId id, Dictionary<InstrumentId, CitedInstrument> others) =>
        others.GetValueOrDefault(id) ?? new CitedInstrument { Id = id, Symbol = id.IsSymbol ? id.Value : null };
}
