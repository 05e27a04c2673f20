using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>The texts of <see cref="SampleGraph"/>.</summary>
internal static class SampleTexts
{
    public static readonly InstrumentId Draft = new("E/RES/2022/14");
    public static readonly InstrumentId Assembly = new("A/RES/76/181");
    public static readonly InstrumentId Online = new("A/RES/74/174");
    public static readonly InstrumentId Kyoto = new("kyoto-declaration-on-advancing-crime-prevention");
    public static readonly InstrumentId Child = new("convention-on-the-rights-of-the-child");
    public static readonly InstrumentId Hostile = new("A/RES/99/1");

    private static readonly List<Provision> AllProvisions = [];
    private static readonly List<Citation> AllCitations = [];

    static SampleTexts()
    {
        Add(Draft, "HEAD", ProvisionKind.Head, null, "Social and human rights questions: crime prevention and criminal justice");
        Add(Draft, "PP1", ProvisionKind.Preambular, "Stressing",
            "Stressing that the rights of the child are human rights, and that these rights need to be protected both offline and online,");
        Add(Draft, "PP2", ProvisionKind.Preambular, "Recalling",
            "Recalling the Convention on the Rights of the Child,¹ and other relevant international instruments,");
        Mark("PP2", "¹", "FN1");
        Add(Draft, "FN1", ProvisionKind.Footnote, null, "United Nations, Treaty Series, vol. 1577, No. 27531.", number: "1", parent: "PP2");
        Add(Draft, "PP3", ProvisionKind.Preambular, "Recalling also",
            "Recalling also its resolution 76/181 of 16 December 2021, in which it endorsed the Kyoto Declaration on Advancing Crime Prevention, and in particular paragraph 29 of the Declaration,");
        Add(Draft, "PP4", ProvisionKind.Preambular, "Recalling",
            "Recalling its resolution 74/174 of 18 December 2019, and all relevant resolutions,");
        Add(Draft, "OP1", ProvisionKind.Operative, "Urges",
            "Urges States parties to the Convention on the Rights of the Child to implement their obligations:", number: "1");
        Add(Draft, "OP1(a)", ProvisionKind.Subparagraph, null, "By adopting legislation;", number: "(a)", parent: "OP1");
        Add(Draft, "OP1(b)", ProvisionKind.Subparagraph, null, "By implementing the present resolution;", number: "(b)", parent: "OP1");
        Add(Draft, "OP2", ProvisionKind.Operative, "Invites", "Invites Member States and other donors to provide extrabudgetary resources.",
            number: "2");
        Add(Draft, "CLOSING", ProvisionKind.Closing, null, "33rd plenary meeting 21 July 2022");
        Cite(Draft, "PP2", "Convention on the Rights of the Child", Child, RelationType.Recalls, verb: "Recalling");
        Cite(Draft, "FN1", "Treaty Series, vol. 1577, No. 27531", Child, RelationType.PublishedIn);
        Cite(Draft, "PP3", "resolution 76/181 of 16 December 2021", Assembly, RelationType.Recalls, verb: "Recalling also",
            date: new DateOnly(2021, 12, 16));
        Cite(Draft, "PP3", "Kyoto Declaration on Advancing Crime Prevention", Kyoto, RelationType.Endorses, verb: "endorsed");
        Cite(Draft, "PP3", "paragraph 29 of the Declaration", Kyoto, RelationType.Recalls, verb: "Recalling also", pinpoint: "para. 29",
            part: new ProvisionId(Assembly, "Annex:29"));
        Cite(Draft, "PP4", "resolution 74/174 of 18 December 2019", Online, RelationType.Recalls, verb: "Recalling",
            date: new DateOnly(2019, 12, 18));
        Cite(Draft, "PP4", "all relevant resolutions", null, RelationType.Recalls, status: CitationStatus.OpenSet);
        Cite(Draft, "OP1", "Convention on the Rights of the Child", Child, RelationType.RequestsActionUnder, verb: "Urges");
        Cite(Draft, "OP1(b)", "the present resolution", null, RelationType.Implements, status: CitationStatus.Self);

        Add(Assembly, "HEAD", ProvisionKind.Head, null, "76/181. Kyoto Declaration on Advancing Crime Prevention");
        Add(Assembly, "PP1", ProvisionKind.Preambular, "Recalling", "Recalling its resolution 74/174 of 18 December 2019,");
        Add(Assembly, "OP1", ProvisionKind.Operative, "Endorses", "Endorses the Kyoto Declaration, annexed to the present resolution.", number: "1");
        Add(Assembly, "Annex", ProvisionKind.Annex, null, "Kyoto Declaration on Advancing Crime Prevention");
        Add(Assembly, "Annex:29", ProvisionKind.AnnexParagraph, null, "We will address the needs and protect the rights of children and youth;",
            number: "29", parent: "Annex");
        Cite(Assembly, "PP1", "resolution 74/174 of 18 December 2019", Online, RelationType.Recalls, verb: "Recalling",
            date: new DateOnly(2019, 12, 18));

        Add(Hostile, "HEAD", ProvisionKind.Head, null, "</title><script>alert(1)</script>");
        Add(Hostile, "PP1", ProvisionKind.Preambular, "Recalling", "Recalling <img src=x onerror=alert(2)> & \"quotes\" and the Declaration,");
        Cite(Hostile, "PP1", "the Declaration", null, RelationType.Recalls, status: CitationStatus.Ambiguous, candidates: [Kyoto, Child]);
    }

    public static IReadOnlyList<Instrument> Instruments { get; } =
    [
        new()
        {
            Id = Draft, Symbol = "E/RES/2022/14",
            Title = "Strengthening national and international efforts, including with the private sector, to protect children from sexual exploitation and abuse",
            Kind = InstrumentKind.Resolution, Body = BodyId.FromName("Economic and Social Council"), Date = new DateOnly(2022, 7, 21),
            Session = "2022 session",
            Meeting = "33rd plenary meeting", AgendaItem = "19 (c)", Subjects = ["CHILDREN'S RIGHTS", "CRIME PREVENTION"], IsLoaded = true,
        },
        new()
        {
            Id = Assembly, Symbol = "A/RES/76/181",
            Title = "Kyoto Declaration on Advancing Crime Prevention: towards the achievement of the 2030 Agenda", Kind = InstrumentKind.Resolution,
            Body = BodyId.FromName("General Assembly"), Date = new DateOnly(2021, 12, 16), Session = "Seventy-sixth session", IsLoaded = true,
        },
        new() { Id = Online, Symbol = "A/RES/74/174", Title = "Countering child sexual exploitation and sexual abuse online",
            Kind = InstrumentKind.Resolution, Body = BodyId.FromName("General Assembly"), Date = new DateOnly(2019, 12, 18) },
        new()
        {
            Id = Kyoto, Title = "Kyoto Declaration on Advancing Crime Prevention", Names = ["Kyoto Declaration", "Declaration"],
            Kind = InstrumentKind.Declaration,
            ContainedIn = new ProvisionId(Assembly, "Annex"), Date = new DateOnly(2021, 3, 12), IsLoaded = true,
        },
        new() { Id = Child, Title = "Convention on the Rights of the Child", Names = ["Declaration"], Kind = InstrumentKind.Treaty,
            Date = new DateOnly(1989, 11, 20) },
        new() { Id = Hostile, Symbol = "A/RES/99/1", Title = "</title><script>alert(1)</script>", Kind = InstrumentKind.Resolution,
            Body = BodyId.FromName("General Assembly"), Date = new DateOnly(2044, 1, 1), IsLoaded = true },
    ];

    public static IReadOnlyList<Provision> Provisions => AllProvisions;

    public static IReadOnlyList<Citation> Citations => AllCitations;

    public static IReadOnlyList<AdoptionRecord> Records => SampleRecords.All;

    public static IReadOnlyList<Statement> Statements { get; } =
    [
        new() { Subject = Kyoto, Type = RelationType.Endorses, Object = Assembly, Source = new ProvisionId(Draft, "PP3") },
        new() { Subject = Kyoto, Type = RelationType.AdoptedBy, Body = BodyId.FromName("General Assembly"), Source = new ProvisionId(Draft, "PP3") },
    ];

    public static IReadOnlyList<Diagnostic> Diagnostics { get; } =
        [new(DiagnosticCodes.DateMismatch, "Resolution 74/174 is cited as of 18 December 2019 and was adopted on another day.",
            new ProvisionId(Draft, "PP4"))];

    private static void Add(InstrumentId of, string label, ProvisionKind kind, string? verb, string text, string? number = null,
        string? parent = null) => AllProvisions.Add(new Provision
        {
            Id = new ProvisionId(of, label),
            Kind = kind,
            Verb = verb,
            Action = verb?.Replace(" also", "", StringComparison.Ordinal).ToLowerInvariant(),
            Text = text,
            Number = number,
            Ordinal = AllProvisions.Count(p => p.Id.Instrument == of),
            Parent = parent is null ? null : new ProvisionId(of, parent),
        });

    private static void Mark(string label, string mark, string note)
    {
        int at = AllProvisions.FindLastIndex(p => p.Id.Label == label);
        int start = AllProvisions[at].Text.IndexOf(mark, StringComparison.Ordinal);
        AllProvisions[at] = AllProvisions[at] with { Marks = [new NoteMark(new TextSpan(start, start + mark.Length), note)] };
    }

    private static void Cite(
        InstrumentId of, string label, string words, InstrumentId? target, RelationType relation, string? verb = null, string? pinpoint = null,
        ProvisionId? part = null,
        DateOnly? date = null, CitationStatus? status = null, IReadOnlyList<InstrumentId>? candidates = null)
    {
        var source = new ProvisionId(of, label);
        int start = AllProvisions.Single(p => p.Id == source).Text.IndexOf(words, StringComparison.Ordinal);
        AllCitations.Add(new Citation
        {
            Id = new CitationId(source, start),
            End = start + words.Length,
            Text = words,
            Status = status ?? CitationStatus.Resolved,
            Target = target,
            TargetProvision = part,
            Candidates = candidates ?? [],
            Pinpoint = pinpoint,
            CitedDate = date,
            Verb = verb,
            Relation = relation,
        });
    }
}
