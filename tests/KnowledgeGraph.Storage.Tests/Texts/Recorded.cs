using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>Builds the record of a small adoption, as reading would make it.</summary>
internal sealed class Recorded
{
    private AdoptionRecord record;

    private Recorded(string instrument, string? part) =>
        record = new AdoptionRecord { Instrument = new InstrumentId(instrument), Part = part };

    public static Recorded Of(string instrument, string? part = null) => new(instrument, part);

    public static implicit operator AdoptionRecord(Recorded recorded) => recorded.record;

    public Recorded Titled(string title) => With(r => r with { Title = title });

    public Recorded On(string date) => With(r => r with { Date = Text.Day(date) });

    public Recorded About(params string[] subjects) => With(r => r with
    {
        Subjects = [.. subjects.Select(s => new RecordedSubject(s, Subjects.Headed(s)?.Code, RecordedSubject.Thesaurus))],
    });

    public Recorded Drafted(params string[] drafts) => With(r => r with { Drafts = [.. drafts.Select(d => new InstrumentId(d))] });

    public Recorded DiscussedIn(string meeting) => With(r => r with { VerbatimRecord = new InstrumentId(meeting) });

    public Recorded As(AdoptionKind kind) => With(r => r with { Adoption = kind });

    public Recorded Voted(string yes, string no = "", string abstain = "") => With(r => r with
    {
        Votes = [.. Votes(yes, Vote.InFavour), .. Votes(no, Vote.Against), .. Votes(abstain, Vote.Abstaining)],
    });

    public Recorded By(string sponsors, string additional = "") => With(r => r with
    {
        Sponsors =
        [
            .. Codes(sponsors).Select(c => new Sponsor(c.ToLowerInvariant(), new StateId(c))),
            .. Codes(additional).Select(c => new Sponsor(c.ToLowerInvariant(), new StateId(c), IsAdditional: true)),
        ],
    });

    public Recorded Head(Func<AdoptionRecord, AdoptionRecord> change) => With(change);

    /// <summary>A whole file of records.</summary>
    public static IncomingRecords File(
        string path, RecordOrigin origin = RecordOrigin.Library, string fingerprint = "1", bool isLast = true, params Recorded[] records) => new()
        {
            Source = path,
            Fingerprint = fingerprint,
            Origin = origin,
            Records = [.. records.Select(r => r.record)],
            IsLast = isLast,
        };

    private static IEnumerable<string> Codes(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<StateVote> Votes(string codes, Vote vote) => Codes(codes).Select(c => new StateVote(vote, new StateId(c)));

    private Recorded With(Func<AdoptionRecord, AdoptionRecord> change)
    {
        record = change(record);
        return this;
    }
}
