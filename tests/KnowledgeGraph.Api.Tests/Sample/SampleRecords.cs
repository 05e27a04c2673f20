using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>What is recorded of the adoption of the texts of <see cref="SampleGraph"/>: one with votes and many sponsors, one without a vote, and one in
/// parts that nobody should trust.</summary>
internal static class SampleRecords
{
    private const string Attack = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";

    public static readonly AdoptionRecord Assembly = new()
    {
        Instrument = SampleTexts.Assembly,
        Title = "Kyoto Declaration on Advancing Crime Prevention",
        Session = "Seventy-sixth session",
        Date = new DateOnly(2021, 12, 16),
        Meeting = "54th plenary meeting",
        Drafts = [SampleTexts.Online, new InstrumentId("A/76/457")],
        DraftPrinted = "A/76/457",
        ReportParagraph = "33, draft resolution VII",
        Committee = "Third Committee",
        AgendaItem = "109",
        AgendaItemName = "Crime prevention and criminal justice",
        Adoption = AdoptionKind.ByRecordedVote,
        AdoptionPrinted = "Adopted by recorded vote",
        VerbatimRecord = SampleTexts.Online,
        Sponsors =
        [
            new Sponsor("Japan", new StateId("JPN")), new Sponsor("Egypt", new StateId("EGY"), OnBehalfOf: "on behalf of the Group of African States"),
            new Sponsor("The Chair of the Committee"),
            .. new[] { "ARG", "AUS", "AUT", "BEL", "BRA", "CAN", "CHL", "CRI", "DNK", "FIN", "FRA", "ITA" }.Select(c =>
                new Sponsor(c, new StateId(c), IsAdditional: c is "FRA" or "ITA")),
        ],
        Votes =
        [
            .. Votes(Vote.InFavour, "ARG BRA EGY FRA JPN"), .. Votes(Vote.Against, "USA"), .. Votes(Vote.Abstaining, "CHN CUB"),
            .. Votes(Vote.NotVoting, "TUV"), new StateVote(Vote.NotVoting, null, "Ruritania"),
        ],
        Counts = new VoteCounts(5, 1, 2),
        Goals = ["16", "16.9"],
        Subjects =
        [
            new RecordedSubject("CRIME PREVENTION", Subjects.Headed("CRIME PREVENTION")?.Code, RecordedSubject.Thesaurus),
            new RecordedSubject("Kyoto Congress", null, RecordedSubject.Names), new RecordedSubject("SOCIAL DEFENCE", null, "A/76/251"),
        ],
        Sources = ["GA.json"],
        Diagnostics = [new RecordDiagnostic("UNKNOWN_STATE", "No State is known as “Ruritania”.")],
    };

    public static IReadOnlyList<AdoptionRecord> All { get; } =
    [
        Assembly,
        new() { Instrument = SampleTexts.Draft, Date = new DateOnly(2022, 7, 21), Adoption = AdoptionKind.WithoutVote },
        Hostile("A", Votes(Vote.InFavour, "FRA USA")),
        Hostile("B", Votes(Vote.Against, "FRA USA")),
    ];

    private static AdoptionRecord Hostile(string part, IEnumerable<StateVote> votes) => new()
    {
        Instrument = SampleTexts.Hostile,
        Part = part,
        Title = Attack,
        Meeting = Attack,
        DraftPrinted = Attack,
        Committee = Attack,
        AgendaItemName = Attack,
        AdoptionPrinted = Attack,
        Sponsors = [new Sponsor(Attack, OnBehalfOf: Attack)],
        Votes = [.. votes, new StateVote(Vote.Abstaining, null, Attack)],
        Subjects = [new RecordedSubject(Attack, null, null)],
        Diagnostics = [new RecordDiagnostic("X", Attack)],
    };

    private static IEnumerable<StateVote> Votes(Vote vote, string codes) => codes.Split(' ').Select(c => new StateVote(vote, new StateId(c)));
}
