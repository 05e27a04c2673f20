using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>A draft as it was handed in: a file's bytes, or words.</summary>
/// <param name="Name">The file's name, or what stands for it.</param>
/// <param name="Content">The bytes of a file; null for words.</param>
/// <param name="Words">The words; null for a file.</param>
/// <param name="Body">Who is to adopt it; null to find it in the text.</param>
public sealed record DraftInput(string Name, byte[]? Content, string? Words, string? Body);

/// <summary>All that the page of a draft shows.</summary>
/// <param name="Document">The draft, read.</param>
/// <param name="Text">The draft as the page of an instrument shows one.</param>
/// <param name="Findings">Everything suspicious.</param>
/// <param name="Targets">What its citations lead to.</param>
public sealed record DraftReading(Document Document, InstrumentReading Text, IReadOnlyList<Finding> Findings, DraftTargets Targets)
{
    /// <summary>A verdict on each of its citations, in their order.</summary>
    public IReadOnlyList<CitationVerdict> Verdicts { get; init; } = [];

    /// <summary>Where its words come from.</summary>
    public TextOrigins Origins { get; init; } = TextOrigins.None;

    /// <summary>What is to be said of it in a few words: <c>Nothing looks wrong</c>, <c>3 things to look at</c>.</summary>
    public string Verdict => Findings.Count == 0 ? Said.Say("Nothing looks wrong") : InWords.Of(Findings.Count, "thing to look at");

    /// <summary>How many of the findings are wrong; the others may be meant so.</summary>
    public int Wrong => Findings.Count(f => !f.IsDoubtful);

    /// <summary>How many of its citations have a verdict.</summary>
    public int Count(VerdictKind kind) => Verdicts.Count(v => v.Kind == kind);

    /// <summary>How many of its citations lead to something in the graph.</summary>
    public int FoundCitations => Document.Citations.Count(c => Targets.Of(c.Target) is not null);

    /// <summary>How many lead to something that the graph does not have.</summary>
    public int MissingCitations =>
        Document.Citations.Count(c => c is { Status: CitationStatus.Resolved, Target: not null } && Targets.Of(c.Target) is null);

    /// <summary>How many may mean several things, or nothing that is known.</summary>
    public int UncertainCitations => Document.Citations.Count(c => c.Status is CitationStatus.Ambiguous or CitationStatus.Unresolved);
}

/// <summary>Reads drafts and compares them with the graph. Keeps nothing; reads no more at once than there are processors.</summary>
/// <param name="graph">The graph.</param>
/// <param name="series">Finds what came later on the same question.</param>
/// <param name="references">Tells what is near what the graph does not know.</param>
/// <param name="origins">Tells where words come from.</param>
/// <param name="extractor">Reads texts.</param>
/// <param name="clock">Tells which numbers there can be.</param>
/// <param name="patience">How long one draft may take.</param>
public sealed class DraftReader(
    IGraphReader graph, SeriesReader series, ReferenceAnswers references, TextOriginsReader origins, Extractor extractor, TimeProvider clock,
    TimeSpan patience) : IDisposable
{
    // Bounds the work that one draft asks for.
    private const int MostCited = 100;

    // Of the work that a draft may take.
    private const double PartForSeries = 0.5;

    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    private FollowedWording? _own;

    /// <summary>A reader over a graph that nobody else answers from.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="clock">Tells which numbers there can be.</param>
    public static DraftReader Over(IGraphReader graph, TimeProvider clock)
    {
        var wording = new FollowedWording(graph);
        return new DraftReader(
            graph, new SeriesReader(graph), new ReferenceAnswers(graph, clock), new TextOriginsReader(new WordingAnswers(graph, wording), graph),
            Extractor.Default, clock, Timeout.InfiniteTimeSpan)
        {
            _own = wording,
        };
    }

    /// <summary>Reads a draft.</summary>
    /// <exception cref="KnowledgeGraph.Extraction.Reading.UnreadableDocumentException">Nothing can be read from the file.</exception>
    /// <exception cref="TimeoutException">It takes longer than a request may.</exception>
    public async Task<DraftReading> ReadAsync(DraftInput input, CancellationToken cancellationToken)
    {
        Document document = await DocumentAsync(input, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(document, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same of a draft that has been read.</summary>
    public async Task<DraftReading> ReadAsync(Document draft, CancellationToken cancellationToken)
    {
        // Its messages are English.
        using Speech english = Speech.In(Languages.English);
        DraftTargets targets = await DraftTargets.FindAsync(graph, draft, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, SeriesLink>? found = await WorkBudget.WithinAsync(
            PartForSeries, () => series.LatestAsync([.. targets.Known.Values.Take(MostCited)], draft.Head.Date, cancellationToken))
                .ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, SeriesLink> latest = found ?? new Dictionary<InstrumentId, SeriesLink>();
        TextOrigins words = await origins.ReadAsync(draft, cancellationToken).ConfigureAwait(false);
        var check = new DraftCheck(
            graph, references, latest, words, draft, targets, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        (IReadOnlyList<Finding> findings, IReadOnlyList<CitationVerdict> verdicts) = await check.FindAsync(cancellationToken).ConfigureAwait(false);
        return new DraftReading(draft, Text(draft, targets, findings, latest) with { IsSeriesCut = found is null }, findings, targets)
        {
            Verdicts = verdicts,
            Origins = words,
        };
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _turns.Dispose();
        _own?.Dispose();
    }

    /// <summary>Reads the text of a draft and looks nothing up.</summary>
    /// <exception cref="KnowledgeGraph.Extraction.Reading.UnreadableDocumentException">Nothing can be read from the file.</exception>
    /// <exception cref="TimeoutException">It takes longer than a request may.</exception>
    // A text that takes too long is given up on, but keeps its turn until it is through: what runs at once stays bounded.
    public async Task<Document> DocumentAsync(DraftInput input, CancellationToken cancellationToken)
    {
        DraftBounds.Check(input.Words ?? "");
        if (!await _turns.WaitAsync(patience, cancellationToken).ConfigureAwait(false))
        {
            throw new TimeoutException();
        }

        Task<Document> reading = Task.Run(
            () =>
            {
                try
                {
                    return DraftBounds.Checked(input.Content is { } content
                        ? extractor.Extract(input.Name, content, ReadingBudget.OfDraft())
                        : extractor.ExtractText(input.Name, input.Words ?? "", input.Body, ReadingBudget.OfDraft()));
                }
                finally
                {
                    _turns.Release();
                }
            },
            CancellationToken.None);
        return await reading.WaitAsync(patience, cancellationToken).ConfigureAwait(false);
    }

    private static InstrumentReading Text(
        Document draft, DraftTargets targets, IReadOnlyList<Finding> findings, IReadOnlyDictionary<InstrumentId, SeriesLink> latest)
    {
        InstrumentId id = draft.Head.Id;
        Provision[] parts = [.. draft.Provisions.Select((p, i) => new Provision
        {
            Id = new ProvisionId(id, p.Label),
            Kind = p.Kind,
            Number = p.Number,
            Verb = p.Verb,
            Action = p.Action,
            Text = p.Text,
            Ordinal = i,
            Marks = p.Marks,
            Parent = p.Parent is { } parent ? new ProvisionId(id, parent) : null,
        })];
        return new InstrumentReading
        {
            Instrument = new Instrument
            {
                Id = id,
                Symbol = draft.Head.Symbol,
                Title = draft.Head.Title,
                Kind = draft.Head.Kind,
                Date = draft.Head.Date,
                Session = draft.Head.Session,
                AgendaItem = draft.Head.AgendaItem,
            },
            Parts = new Page<Provision>
            {
                Items = [.. parts.Select(p => new PageItem<Provision>(p, new Cursor("draft", [p.Id.Label])))],
                TotalCount = parts.Length
            },
            Citations = draft.Citations.Select(c => Cited(id, c, targets)).ToLookup(c => c.Id.Source),
            BuildsOn = Edges.None,
            Known = targets.Known,
            Newer = latest.Where(l => l.Value.Later.Id != id).ToDictionary(l => l.Key, l => l.Value.Later),
            Bodies = new Dictionary<BodyId, Body>(),
            Suspect = findings.Where(f => f is { Label: not null, Start: not null, Length: 0 })
                .Select(f => new CitationId(new ProvisionId(id, f.Label!), f.Start!.Value)).ToHashSet(),
        };
    }

    private static Citation Cited(InstrumentId draft, DocumentCitation citation, DraftTargets targets)
    {
        Instrument? target = targets.Of(citation.Target);
        return new Citation
        {
            Id = new CitationId(new ProvisionId(draft, citation.Source), citation.Span.Start),
            End = citation.Span.End,
            Text = citation.Text,
            Status = citation.Status == CitationStatus.Resolved && target is null ? CitationStatus.Unresolved : citation.Status,
            Target = target?.Id,
            TargetProvision = target is null ? null : targets.Place(target, citation.Parts),
            Candidates = [.. citation.Candidates.Select(targets.Of).OfType<Instrument>().Select(i => i.Id).Distinct()],
            Pinpoint = citation.Pinpoint,
            Parts = citation.Parts,
            CitedDate = citation.CitedDate,
            CitedTitle = citation.CitedTitle,
            Verb = citation.Verb,
            Relation = citation.Relation,
        };
    }
}
