using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>A few texts that have one of everything that a text can have, made up so that each leads to another.</summary>
internal static class WholeGraph
{
    private const string Kyoto = "Kyoto Declaration on Advancing Crime Prevention";

    /// <summary>What is recorded of some of them: by two files that differ, and of a text that is not there.</summary>
    public static IncomingRecords[] Records =>
    [
        Recorded.File("76.json", records:
        [
            Recorded.Of("A/RES/76/181").Titled("Crime").On("2021-12-16").Voted("FRA MEX", "USA", "CHN").By("MEX", "FRA")
                .As(AdoptionKind.ByRecordedVote).Drafted("A/76/L.5", "A/76/L.5/Add.1").DiscussedIn("A/76/PV.3").About("CRIME", "Human Rights"),
            Recorded.Of("A/RES/75/9").Titled("Water").As(AdoptionKind.WithoutVote).By("FRA"),
        ]),
        Recorded.File("votes.csv", RecordOrigin.RollCalls, records: Recorded.Of("A/RES/76/181").On("2021-12-17").Voted("FRA USA", "MEX")),
    ];

    /// <summary>A record that has one of everything that a record can have.</summary>
    private static IncomingRecords Whole => new()
    {
        Source = "whole.json",
        Fingerprint = "whole",
        Origin = RecordOrigin.Library,
        IsLast = true,
        Records =
        [
            new AdoptionRecord
            {
                Instrument = new InstrumentId("A/RES/77/1"), Part = "A", Title = "\u201cCongress\u201d", Session = "77", Date = Text.Day("2022-10-07"),
                Meeting = "54th", Drafts = [new InstrumentId("A/77/L.1")], DraftPrinted = "A/77/L.1, as revised", ReportParagraph = "12",
                Committee = "Third Committee", AgendaItem = "107", AgendaItemName = "Crime", Adoption = AdoptionKind.ByRecordedVote,
                AdoptionPrinted = "2-1-1", VerbatimRecord = new InstrumentId("A/77/PV.9"),
                Sponsors = [new Sponsor("Japan", new StateId("JPN"), "ASEAN"), new Sponsor("The Chair", IsAdditional: true)],
                Votes =
                [
                    new StateVote(Vote.InFavour, new StateId("FRA")), new StateVote(Vote.InFavour, new StateId("JPN")),
                    new StateVote(Vote.Against, new StateId("ESP")), new StateVote(Vote.Abstaining, null, "Ruritania"),
                ],
                Counts = new VoteCounts(2, 1, 1, 3), IsUnderChapterVII = false, Goals = ["16", "16.9"],
                Subjects = [new RecordedSubject("CRIME PREVENTION", "B0214", RecordedSubject.Thesaurus), new RecordedSubject("Agenda", null, null)],
                Diagnostics = [new RecordDiagnostic("UNKNOWN_STATE", "Ruritania is none.")],
            },
        ],
    };

    /// <summary>Saves the texts and the records.</summary>
    public static async Task SaveAsync(IGraphStore store)
    {
        await store.SaveAsync([.. Texts.Select(d => new IncomingDocument(d, "fingerprint"))]);
        await SaveRecordsAsync(store);
    }

    /// <summary>Saves the records.</summary>
    public static async Task SaveRecordsAsync(IGraphStore store)
    {
        foreach (IncomingRecords records in Records.Append(Whole))
        {
            await store.SaveRecordsAsync(records);
        }
    }

    /// <summary>A citing text with every kind of citation, an annexing one, one that binds names, a part and a translation.</summary>
    public static Document[] Texts =>
    [
        Text.Of("E/RES/2022/14").Titled("Crime = prevention, \"old\" and new").On("2022-06-25").By("Economic and Social Council")
            .Head(h => h with { Session = "2022 session", Meeting = "33rd plenary meeting", AgendaItem = "19 (c)", Subjects = ["CRIME", "Été\tchaud"] })
            .Says("HEAD", "2022/14. Crime")
            .Says(
                "PP1", "Recalling paragraph 29 of the Kyoto Declaration on Advancing Crime Prevention¹, and paragraphs 1, 2 and 9 of resolution 70/1,",
                Cite.Named(Kyoto) with { Parts = ["29"], Verb = "Recalling" },
                new Cite("paragraphs 1, 2 and 9 of resolution 70/1", "A/RES/70/1")
                {
                    Parts = ["1", "2", "9"], Relation = RelationType.BasedOn, Date = "2015-09-25", Quoted = "Transforming our world", Title = "Transforming",
                    Body = "General Assembly", Kind = InstrumentKind.Resolution,
                })
            .Says(
                "OP1", "=Decides on that Convention, all relevant resolutions and the present resolution:",
                new Cite("that Convention") { Status = CitationStatus.Ambiguous, Candidates = ["convention-b", "convention-a"] },
                new Cite("all relevant resolutions") { Status = CitationStatus.OpenSet },
                new Cite("the present resolution", "E/RES/2022/14") { Status = CitationStatus.Self })
            .Says("OP1(a)", "-0 \u2066 \U0001F54A\r\n\"quoted\", and more;").Says("FN1", "See resolution 76/181, annex.")
            .States("A/RES/76/181", RelationType.Endorses, StatementObject.Of(new CitedInstrument { Id = new InstrumentId(KebabCase.Of(Kyoto)) }), "PP1")
            .States("convention-a", RelationType.AdoptedBy, StatementObject.Of("World Conference on Crime"), "FN1")
            .Doubts("NUMBERS_SKIP", "Paragraph 2 is missing.", "OP1").Doubts("AMBIGUOUS", "Two fit.", "OP1", 12).Doubts("NO_TITLE", "Has none."),
        Text.Of("A/RES/76/181").Titled("Fourteenth Congress").On("2021-12-16").By("General Assembly").From("un/A_RES_76_181.xml")
            .Says("OP1", "Endorses the Kyoto Declaration on Advancing Crime Prevention;", Cite.Named(Kyoto) with { Relation = RelationType.Endorses })
            .Says("Annex", Kyoto).Says("Annex:29", "We recall the 2030 Agenda.", Cite.Named("2030 Agenda")).Annexes(Kyoto),
        Text.Of("A/RES/73/1").On("2018-10-01").By("General Assembly").Says("PP1", "the 2030 Agenda¹", Cite.Named("2030 Agenda"))
            .Says("FN1", "Resolution 70/1.").Names("2030 Agenda", "A/RES/70/1"),
        ResolutionPart.Within(Text.Of("A/RES/70/1B").Titled("Its second part").On("2015-09-25").By("General Assembly")
            .Says("OP1", "We resolve, recalling resolution 76/181¹:", new Cite("resolution 76/181", "A/RES/76/181")).Says("OP2", "We envisage.")
            .Says("FN1", "Of it.").Doubts("NUMBERS_SKIP", "Of B.", "OP2")),
        Text.Of("A/RES/73/1").From("fr.txt").Titled("Le Programme 2030").Says("PP1", "Rappelant la résolution 68/1,", new Cite("résolution 68/1", "A/RES/68/1"))
            .Document with { Language = "fr" },
    ];
}
