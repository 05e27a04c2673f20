using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Adoptions;
using KnowledgeGraph.Queries.Checks;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>What the address of an instrument's page asks for beside the instrument.</summary>
/// <param name="Opened">The label of the paragraph that is opened; one that the text does not have opens none.</param>
/// <param name="Order">What the tables are sorted by.</param>
/// <param name="Rows">How many rows the tables have.</param>
public sealed record InstrumentQuestion(string? Opened, EdgeOrder Order, int Rows)
{
    /// <summary>The rows of a table that was not asked for more.</summary>
    public const int FewRows = 50;

    /// <summary>The rows of a table that was: what a page of this size still holds.</summary>
    public const int ManyRows = 200;

    /// <summary>What the tables of votes are sorted by; null where they were not asked for.</summary>
    public VoteOrder? Votes { get; init; }

    /// <summary>The language that the text is wanted in; where it is not there in it, it is shown in the one that counts.</summary>
    public string Language { get; init; } = Languages.English;

    /// <summary>The language that the text is shown in beside that; null for none.</summary>
    public string? Beside { get; init; }
}

/// <summary>Gathers what the page of an instrument shows, in a fixed number of round trips, and some for series that are not known yet.</summary>
/// <param name="graph">Where it is read.</param>
/// <param name="series">Finds forerunners and successors.</param>
public sealed class InstrumentReadings(IGraphReader graph, SeriesReader series)
{
    private const int MostParts = 5000;
    private const int MostCitations = 5000;
    private const int MostSorted = 2000;
    private const int FewTexts = 10;
    private const int Proofs = 2;
    private const int MostNewer = 60;

    // Of the work that a page may still take, for its own series; of what is left then, for those of what it cites.
    private const double PartForSeries = 0.5;
    private const double PartForNewer = 0.7;

    private static readonly Dictionary<InstrumentId, SeriesLink> NoneLater = [];

    private readonly CitingReader _citing = new(graph);
    private readonly CitedPlaces _places = new(graph);

    // Nothing may be what was found.
    private sealed record Found<T>(T What);

    /// <summary>Reads the page of an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="question">What is asked of it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<InstrumentReading> ReadAsync(Instrument instrument, InstrumentQuestion question, CancellationToken cancellationToken)
    {
        InstrumentId id = instrument.Id;
        Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> ofParts = graph.PartsAsync(
            [id], [], new PageRequest(MostParts), cancellationToken: cancellationToken);
        Task<IReadOnlyDictionary<EntityId, Page<Citation>>> ofMade = graph.CitationsInAsync(
            [id], CitationFilter.None, new PageRequest(MostCitations), cancellationToken);

        // Which paragraphs are built on is asked only of a text that has paragraphs to show it beside.
        Task<Page<Relation>> ofCited = instrument.IsLoaded || instrument.ContainedIn is not null
            ? graph.RelationsAsync(new CitationFilter { Of = [id] }, ListOrder.DateDesc, new PageRequest(MostCitations), cancellationToken)
            : Task.FromResult(Page<Relation>.Empty);
        Task<Edges> ofBuildsOn = TableAsync(id, Direction.BuildsOn, question, cancellationToken);
        Task<CitingReading> ofBuiltOnBy = _citing.ReadAsync(new CitingQuestion(id), null, FewTexts, cancellationToken);
        Task<OtherNames> ofNames = OtherNames.ReadAsync(graph, instrument, cancellationToken);
        Task<ILookup<InstrumentId, Statement>> ofStatements = graph.StatementsAsync([id], cancellationToken);
        Task<ILookup<EntityId, Diagnostic>> ofDiagnostics = new DiagnosticReadings(graph).ReadAsync([id], cancellationToken);
        Task<ILookup<InstrumentId, AdoptionRecord>> ofAdoptions = graph.RecordsAsync([id], cancellationToken);
        Task<IReadOnlyList<CountedPlace>> ofPlaces = MeantPlace.IsIn(instrument)
            ? _places.OfAsync(id, cancellationToken) : Task.FromResult<IReadOnlyList<CountedPlace>>([]);
        await Task.WhenAll(
            ofPlaces, ofParts, ofMade, ofCited, ofBuildsOn, ofBuiltOnBy, ofStatements, ofDiagnostics, ofAdoptions, ofNames).ConfigureAwait(false);
        Page<Provision> parts = One(await ofParts.ConfigureAwait(false), id);
        Page<Citation> made = One(await ofMade.ConfigureAwait(false), id);
        Page<Relation> cited = await ofCited.ConfigureAwait(false);
        Edges buildsOn = await ofBuildsOn.ConfigureAwait(false);
        CitingReading builtOnBy = await ofBuiltOnBy.ConfigureAwait(false);
        Statement[] statements = [.. (await ofStatements.ConfigureAwait(false))[id]];
        Diagnostic[] diagnostics = [.. (await ofDiagnostics.ConfigureAwait(false))[id]];
        AdoptionRecord[] adoptions = [.. (await ofAdoptions.ConfigureAwait(false))[id]];
        Provision? paragraph = question.Opened is null ? null : parts.Items.Select(p => p.Node).FirstOrDefault(p => p.Id.Label == question.Opened);
        ParagraphReading? panel = paragraph is null ? null : await ParagraphAsync(paragraph, cancellationToken).ConfigureAwait(false);

        IReadOnlyDictionary<ProvisionId, CitedBy> citedBy = CitedBy.Of(cited.Items.Select(c => c.Node), parts.Items.Select(p => p.Node));
        InstrumentId[] named = [.. made.Items.SelectMany(c => c.Node.Candidates.Concat(Targets(c.Node)))
            .Concat(Ends(buildsOn)).Concat(panel is null ? [] : Ends(panel.BuildsOn))
            .Concat(statements.SelectMany(s => s.Object is { } other ? new[] { other, s.Source.Instrument } : [s.Source.Instrument]))
            .Concat(adoptions.SelectMany(a => a.VerbatimRecord is { } record ? a.Drafts.Append(record) : a.Drafts))
            .Distinct()];
        IReadOnlyDictionary<InstrumentId, Instrument> known = await InstrumentsAsync(named, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<BodyId, Body> bodies = await BodiesAsync(
            statements.Select(s => s.Body).Append(instrument.Body).Concat(known.Values.Select(i => i.Body)), cancellationToken).ConfigureAwait(false);
        Found<SeriesReading?>? own = await WorkBudget.WithinAsync(
            PartForSeries, async () => new Found<SeriesReading?>(await series.ReadAsync(instrument, cancellationToken).ConfigureAwait(false)))
                .ConfigureAwait(false);
        Instrument[] cites =
        [
            .. made.Items.Select(c => c.Node.Target).OfType<InstrumentId>().Distinct().Select(known.GetValueOrDefault).OfType<Instrument>()
                .Take(MostNewer),
        ];
        IReadOnlyDictionary<InstrumentId, SeriesLink>? latest = await WorkBudget.WithinAsync(
            PartForNewer, () => series.LatestAsync(cites, null, cancellationToken)).ConfigureAwait(false);
        Func<string, Task<TranslatedText?>> translated = language => TranslatedText.ReadAsync(
            graph, instrument, [.. parts.Items.Select(p => p.Node)], language, cancellationToken);
        string counting = parts.Items.Count == 0 ? Languages.English : Translation.LanguageOf(parts.Items[0].Node.Id.Label);
        TranslatedText? text = question.Language == counting ? null : await translated(question.Language).ConfigureAwait(false);
        var reading = new InstrumentReading
        {
            Instrument = instrument,
            Language = counting,
            Question = question,
            Names = await ofNames.ConfigureAwait(false),
            Body = instrument.Body is { } body ? bodies.GetValueOrDefault(body) : null,
            Parts = parts,
            Citations = made.Items.Select(c => c.Node).ToLookup(c => c.Id.Source),
            CitedBy = citedBy,
            BuildsOn = buildsOn,
            TextsBuiltOn = made.Items.Where(c => c.Node.Status == CitationStatus.Resolved).Select(c => c.Node.Target).OfType<InstrumentId>()
                .Distinct().Count(),
            BuiltOnBy = builtOnBy,
            Places = await ofPlaces.ConfigureAwait(false),
            Series = own?.What,
            Newer = (latest ?? NoneLater).Where(l => l.Value.Later.Id != id).ToDictionary(l => l.Key, l => l.Value.Later),
            IsSeriesCut = own is null || latest is null,
            Statements = statements,
            Adoptions = adoptions,
            Diagnostics = diagnostics,
            Suspect = diagnostics.Select(d => d.Citation).OfType<CitationId>().ToHashSet(),
            Known = known,
            Bodies = bodies,
            Opened = panel,
            Beside = question.Beside is { } beside && beside != (text?.Language ?? counting) ? await translated(beside).ConfigureAwait(false) : null,
        };
        return text is null ? reading : reading.In(text);
    }

    private async Task<ParagraphReading> ParagraphAsync(Provision paragraph, CancellationToken cancellationToken)
    {
        Edges buildsOn = await EdgesAsync(paragraph.Id, Direction.BuildsOn, true, cancellationToken).ConfigureAwait(false);
        CitingReading builtOnBy =
            await _citing.ReadAsync(new CitingQuestion(paragraph.Id), null, FewTexts, cancellationToken).ConfigureAwait(false);
        ProvisionId[] pinpointed = [.. buildsOn.Page.Items.Select(r => r.Node.To).Where(e => e.IsProvision).Select(e => e.Provision)
            .Concat(builtOnBy.Texts.SelectMany(t => t.Paragraphs).Select(p => p.Id)).Distinct()];
        return new ParagraphReading(paragraph, buildsOn, builtOnBy, pinpointed.Length == 0
            ? new Dictionary<ProvisionId, Provision>()
            : await graph.ProvisionsAsync(pinpointed, cancellationToken).ConfigureAwait(false));
    }

    private async Task<Edges> EdgesAsync(EntityId of, Direction direction, bool includeInherited, CancellationToken cancellationToken) =>
        await ProvenAsync(await PageAsync(of, direction, includeInherited, InstrumentQuestion.FewRows, cancellationToken)
            .ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    // The graph orders edges by how often they are proven; another order is that of as many as can be sorted here.
    private async Task<Edges> TableAsync(EntityId of, Direction direction, InstrumentQuestion question, CancellationToken cancellationToken)
    {
        if (question.Order.Column is null)
        {
            return await ProvenAsync(await PageAsync(of, direction, false, question.Rows, cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
        }

        Page<Relation> page = await PageAsync(of, direction, false, MostSorted, cancellationToken).ConfigureAwait(false);
        EntityId Other(Relation edge) => direction == Direction.BuildsOn ? edge.To : edge.From;
        IReadOnlyDictionary<InstrumentId, Instrument> known = await InstrumentsAsync(
            [.. page.Items.Select(r => Other(r.Node).Instrument).Distinct()], cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<BodyId, Body> bodies = await BodiesAsync(known.Values.Select(i => i.Body), cancellationToken).ConfigureAwait(false);
        return await ProvenAsync(page with { Items = [.. question.Order.Of(page.Items, Other, known, bodies).Take(question.Rows)] },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<Page<Relation>> PageAsync(
        EntityId of, Direction direction, bool includeInherited, int size, CancellationToken cancellationToken) =>
        One(await graph.RelationsAsync([of], direction, [], 1, includeInherited, new PageRequest(size), cancellationToken).ConfigureAwait(false), of);

    private async Task<Edges> ProvenAsync(Page<Relation> page, CancellationToken cancellationToken) => page.Items.Count == 0
        ? Edges.None
        : new Edges(page, await graph.ProofsAsync([.. page.Items.Select(r => r.Node.Id)], Proofs, cancellationToken).ConfigureAwait(false));

    private async Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(InstrumentId[] ids, CancellationToken cancellationToken) =>
        ids.Length == 0
        ? new Dictionary<InstrumentId, Instrument>()
        : await graph.InstrumentsAsync(ids, cancellationToken).ConfigureAwait(false);

    private async Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IEnumerable<BodyId?> ids, CancellationToken cancellationToken)
    {
        BodyId[] bodies = [.. ids.OfType<BodyId>().Distinct()];
        return bodies.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false);
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

    private static IEnumerable<InstrumentId> Ends(Edges edges) =>
        edges.Page.Items.SelectMany(r => new[] { r.Node.From.Instrument, r.Node.To.Instrument });
}
