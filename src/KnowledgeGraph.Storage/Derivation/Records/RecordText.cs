using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Records;

/// <summary>A record as one text, which both stores keep and only read back as a whole. Its names are kept in files: only ever add to them.</summary>
internal sealed record RecordText
{
    private const int CodeLength = 3;

    private static readonly Vote[] Ways = Enum.GetValues<Vote>();

    public string? Title { get; init; }

    public string? Session { get; init; }

    public string? Date { get; init; }

    public string? Meeting { get; init; }

    public string[]? Drafts { get; init; }

    public string? DraftPrinted { get; init; }

    public string? ReportParagraph { get; init; }

    public string? Committee { get; init; }

    public string? AgendaItem { get; init; }

    public string? AgendaItemName { get; init; }

    public int? Adoption { get; init; }

    public string? AdoptionPrinted { get; init; }

    public string? VerbatimRecord { get; init; }

    public Submitter[]? Sponsors { get; init; }

    /// <summary>For each way to vote the codes of the States, one behind the other.</summary>
    public string[]? Votes { get; init; }

    public UnknownVoter[]? Unknown { get; init; }

    public int?[]? Counts { get; init; }

    public bool? ChapterVII { get; init; }

    public string[]? Goals { get; init; }

    public Heading[]? Subjects { get; init; }

    public string[]? Sources { get; init; }

    public bool? SourcesDiffer { get; init; }

    public Doubt[]? Doubts { get; init; }

    /// <summary>A record as it is kept. Votes are in one order, whatever order they came in.</summary>
    public static string Of(AdoptionRecord record) => JsonText.Of(new RecordText
    {
        Title = record.Title,
        Session = record.Session,
        Date = DayText.Of(record.Date),
        Meeting = record.Meeting,
        Drafts = Any(record.Drafts, d => d.Value),
        DraftPrinted = record.DraftPrinted,
        ReportParagraph = record.ReportParagraph,
        Committee = record.Committee,
        AgendaItem = record.AgendaItem,
        AgendaItemName = record.AgendaItemName,
        Adoption = (int?)record.Adoption,
        AdoptionPrinted = record.AdoptionPrinted,
        VerbatimRecord = record.VerbatimRecord?.Value,
        Sponsors = Any(record.Sponsors, s => new Submitter(s.Printed, s.State?.Value, s.OnBehalfOf, s.IsAdditional ? true : null)),
        Votes = record.Votes.Any(v => v.State is not null)
            ? [.. Ways.Select(way => string.Concat(record.Votes.Where(v => v.Vote == way).Select(v => v.State?.Value).Order(StringComparer.Ordinal)))]
            : null,
        Unknown = Any(
            [.. record.Votes.Where(v => v.State is null).OrderBy(v => v.Vote).ThenBy(v => v.Printed, StringComparer.Ordinal)],
            v => new UnknownVoter((int)v.Vote, v.Printed ?? "")),
        Counts = record.Counts is { } c ? [c.InFavour, c.Against, c.Abstaining, c.NotVoting] : null,
        ChapterVII = record.IsUnderChapterVII,
        Goals = Any(record.Goals, g => g),
        Subjects = Any(record.Subjects, s => new Heading(s.Term, s.Code, s.Scheme)),
        Sources = Any(record.Sources, s => s),
        SourcesDiffer = record.SourcesDiffer ? true : null,
        Doubts = Any(record.Diagnostics, d => new Doubt(d.Code, d.Message)),
    });

    /// <summary>Reads what was kept.</summary>
    public static AdoptionRecord Read(RecordPlace place, string text)
    {
        RecordText kept = JsonText.Read<RecordText>(text);
        return new AdoptionRecord
        {
            Instrument = new InstrumentId(place.Instrument),
            Part = place.Part.Length == 0 ? null : place.Part,
            Title = kept.Title,
            Session = kept.Session,
            Date = DayText.Read(kept.Date),
            Meeting = kept.Meeting,
            Drafts = [.. (kept.Drafts ?? []).Select(d => new InstrumentId(d))],
            DraftPrinted = kept.DraftPrinted,
            ReportParagraph = kept.ReportParagraph,
            Committee = kept.Committee,
            AgendaItem = kept.AgendaItem,
            AgendaItemName = kept.AgendaItemName,
            Adoption = (AdoptionKind?)kept.Adoption,
            AdoptionPrinted = kept.AdoptionPrinted,
            VerbatimRecord = kept.VerbatimRecord is { } meeting ? new InstrumentId(meeting) : null,
            Sponsors = [.. (kept.Sponsors ?? []).Select(s => new Sponsor(s.Printed, State(s.State), s.For, s.Later ?? false))],
            Votes =
            [
                .. (kept.Votes ?? []).Index().SelectMany(way => Codes(way.Item).Select(code => new StateVote(Ways[way.Index], new StateId(code)))),
                .. (kept.Unknown ?? []).Select(v => new StateVote((Vote)v.Vote, null, v.Printed)),
            ],
            Counts = kept.Counts is [{ } yes, { } no, { } neither, var absent] ? new VoteCounts(yes, no, neither, absent) : null,
            IsUnderChapterVII = kept.ChapterVII,
            Goals = kept.Goals ?? [],
            Subjects = [.. (kept.Subjects ?? []).Select(s => new RecordedSubject(s.Term, s.Code, s.Scheme))],
            Sources = kept.Sources ?? [],
            SourcesDiffer = kept.SourcesDiffer ?? false,
            Diagnostics = [.. (kept.Doubts ?? []).Select(d => new RecordDiagnostic(d.Code, d.Message))],
        };
    }

    private static StateId? State(string? code) => code is null ? null : new StateId(code);

    private static IEnumerable<string> Codes(string codes) => codes.Chunk(CodeLength).Select(code => new string(code));

    private static TKept[]? Any<T, TKept>(IReadOnlyList<T> values, Func<T, TKept> keep) => values.Count == 0 ? null : [.. values.Select(keep)];

    internal sealed record Submitter(string Printed, string? State, string? For, bool? Later);

    internal sealed record UnknownVoter(int Vote, string Printed);

    internal sealed record Heading(string Term, string? Code, string? Scheme);

    internal sealed record Doubt(string Code, string Message);
}
