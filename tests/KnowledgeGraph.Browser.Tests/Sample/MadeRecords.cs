using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Browser.Tests.Sample;

/// <summary>What is recorded of the adoption of <see cref="MadeTexts"/>: votes of every State on some of the texts that cite the hub, and a record
/// that nobody should trust.</summary>
internal static class MadeRecords
{
    private const int Texts = 30;
    private const string Attack = "</dd><script>document.title='pwned'</script>\"'><svg onload=document.title='pwned'>";

    /// <summary>A text with votes, sponsors and all else.</summary>
    public const string Voted = "A/RES/98/1";

    /// <summary>All of them, as a file.</summary>
    public static IncomingRecords File() => new()
    {
        Source = "votes.json",
        Fingerprint = "1",
        Origin = RecordOrigin.Library,
        IsLast = true,
        Records = [.. Enumerable.Range(1, Texts).Select(Record), Hostile()],
    };

    private static AdoptionRecord Record(int number) => new()
    {
        Instrument = new InstrumentId($"A/RES/98/{number}"),
        Date = new DateOnly(2044, 1, 1),
        Meeting = "54th plenary meeting",
        Drafts = [new InstrumentId($"A/98/L.{number}")],
        DraftPrinted = $"A/98/L.{number}, as orally revised",
        Committee = "Third Committee",
        AgendaItem = "19 (c)",
        AgendaItemName = "Sustainable development: disaster risk reduction and the rights of all those whom it concerns",
        Adoption = AdoptionKind.ByRecordedVote,
        VerbatimRecord = new InstrumentId("A/98/PV.54"),
        Sponsors = [.. States.All.Where((_, i) => i % 5 == 0).Select(s => new Sponsor(s.Name, s.Id, IsAdditional: s.Id.Value[0] > 'M'))],
        Votes =
        [
            .. States.All.Select((s, i) => new StateVote((Vote)(1 + ((i * number) % 4)), s.Id)).OrderBy(v => v.Vote)
                .ThenBy(v => v.State!.Value.Value, StringComparer.Ordinal),
        ],
        Goals = ["16", "16.9"],
        Subjects = [new RecordedSubject("CRIME PREVENTION", Subjects.Headed("CRIME PREVENTION")?.Code, RecordedSubject.Thesaurus)],
    };

    private static AdoptionRecord Hostile() => new()
    {
        Instrument = new InstrumentId(MadeTexts.Hostile),
        Part = "A",
        Title = Attack,
        DraftPrinted = Attack,
        AgendaItemName = Attack,
        AdoptionPrinted = Attack,
        Sponsors = [new Sponsor(Attack, null, Attack)],
        Votes = [new StateVote(Vote.InFavour, null, Attack)],
        Subjects = [new RecordedSubject(Attack, null, null)],
        Diagnostics = [new RecordDiagnostic("UNKNOWN_STATE", Attack)],
    };
}
