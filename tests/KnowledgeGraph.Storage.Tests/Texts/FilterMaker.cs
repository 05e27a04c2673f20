using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>Generates filters of what <see cref="ListedTexts"/> have, a few conditions each; always the same ones.</summary>
internal sealed class FilterMaker(NaiveLists lists, int seed)
{
    private static readonly EntityId[] Entities =
    [
        new(new InstrumentId("A/RES/74/2")), new(new InstrumentId("S/RES/1325(2000)")), new(new InstrumentId(ListedTexts.Declaration)),
        new(new InstrumentId("A/RES/75/1"), "OP2"), new(new InstrumentId("A/RES/74/1"), "Annex"), new(new InstrumentId("A/RES/75/2"), "OP2(a)"),
        new(new InstrumentId("E/RES/2022/14")), new(new InstrumentId("A/RES/74/1")),
    ];

    private static readonly string[] Bodies = ["GA", "Security Council", "body:economic-and-social-council", "HRC", "Nobody"];
    private static readonly DateOnly[] Days = [new(2000, 1, 1), new(2003, 2, 11), new(2006, 6, 1), new(2012, 1, 1)];

    private readonly Random random = new(seed);

    public CitationFilter Citations(bool few = false)
    {
        var filter = new CitationFilter();
        foreach (int condition in Some(few ? 1 : 2, 9))
        {
            filter = condition switch
            {
                0 => filter with { Types = Picked(RelationType.Recalls, RelationType.Reaffirms, RelationType.BasedOn) },
                1 => filter with { Statuses = Picked(CitationStatus.Resolved, CitationStatus.Ambiguous, CitationStatus.Unresolved) },
                2 => filter with { Verbs = Picked("Recalling", "in accordance with") },
                3 => filter with { Pinpoints = Picked([.. lists.Words(FilterWord.Pinpoint).Select(w => w.Word)]) },
                4 => filter with { HasPinpoint = random.Next(2) == 0 },
                5 => filter with { Source = Instruments() },
                6 => filter with { Provision = Provisions() },
                7 => filter with { Target = Instruments() },
                _ => filter with { Of = Picked(Entities) },
            };
        }

        return filter;
    }

    public ProvisionFilter Provisions()
    {
        var filter = new ProvisionFilter();
        foreach (int condition in Some(1, 8))
        {
            filter = condition switch
            {
                0 => filter with { Instrument = Instruments() },
                1 => filter with { In = Picked(Entities) },
                2 => filter with { Kinds = Picked(ProvisionKind.Preambular, ProvisionKind.Operative, ProvisionKind.Subparagraph, ProvisionKind.Annex) },
                3 => filter with { Labels = Picked("OP1", "OP2", "PP1", "OP2(a)") },
                4 => filter with { Openings = Picked("Recalling", "Also requests", "Requests") },
                5 => filter with { Actions = Picked("recalling", "requests") },
                6 => filter with { Cites = Picked(Entities) },
                _ => filter with { Text = random.Next(3) switch { 0 => "water", 1 => "peace recalling", _ => "text of" } },
            };
        }

        return filter;
    }

    public StatementFilter Statements()
    {
        var filter = new StatementFilter();
        foreach (int condition in Some(1, 5))
        {
            filter = condition switch
            {
                0 => filter with { Types = Picked(RelationType.Recalls, RelationType.Reaffirms, RelationType.AdoptedBy) },
                1 => filter with { Source = Instruments() },
                2 => filter with { Subject = Instruments() },
                3 => filter with { Object = Instruments() },
                _ => filter with { Bodies = Picked(Bodies) },
            };
        }

        return filter;
    }

    public InstrumentFilter Instruments()
    {
        var filter = new InstrumentFilter();
        foreach (int condition in Some(1, 15))
        {
            filter = condition switch
            {
                0 or 1 => filter with { Bodies = Picked(Bodies), WithSubsidiaries = random.Next(2) == 0 },
                2 => filter with { Kinds = Picked(InstrumentKind.Resolution, InstrumentKind.Decision, InstrumentKind.Declaration) },
                3 => filter with { DateFrom = Days[random.Next(Days.Length)] },
                4 => filter with { DateFrom = Days[random.Next(2)], DateTo = Days[2 + random.Next(2)] },
                5 => filter with { Sessions = Picked("Seventy-fourth SESSION", "Seventy-fifth session", "2022 session") },
                6 => filter with { IsLoaded = random.Next(2) == 0 },
                7 => filter with { Subjects = Picked("water", "PEACE") },
                8 => filter with { Sponsors = Picked(new StateId("FRA"), new StateId("MEX")) },
                9 => filter with { Votes = Picked(new StateVoteFilter(new("FRA"), Vote.InFavour), new StateVoteFilter(new("USA")), new StateVoteFilter(new("CHN"))) },
                10 => filter with { Adoptions = Picked(AdoptionKind.WithoutVote, AdoptionKind.ByRecordedVote) },
                11 => filter with { Cites = Picked(Entities) },
                12 => filter with { CitedBy = Picked(Entities) },
                13 => filter with { Only = Picked([.. ListedTexts.Ids.Select(i => new InstrumentId(i)), new InstrumentId("A/RES/9/9")]) },
                _ => filter with { Text = random.Next(2) == 0 ? "question 1" : "water", HasVotes = random.Next(4) == 0 ? true : null },
            };
        }

        return filter;
    }

    private IEnumerable<int> Some(int least, int of) => Enumerable.Range(0, least + random.Next(2)).Select(_ => random.Next(of)).ToArray();

    private T[] Picked<T>(params T[] of) => random.GetItems(of, 1 + random.Next(2));
}
