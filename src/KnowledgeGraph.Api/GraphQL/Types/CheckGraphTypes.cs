using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A draft against the graph.</summary>
internal sealed class DraftCheckGraphType : ObjectGraphType<DraftReading>
{
    private const int FewFindings = 20;
    private const int FewCitations = 50;

    public DraftCheckGraphType()
    {
        Name = "DraftCheck";
        Description = "A draft against the graph: what it cites, what it gets wrong, and whether its words are agreed language. Nothing of it is kept.";
        Field<NonNullGraphType<StringGraphType>>("verdict").Description("In a few words: Nothing looks wrong; 3 things to look at.")
            .Resolve(c => c.Source.Verdict);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CheckFindingGraphType>>>>("findings")
            .Description("What looks wrong, in the order of the text.")
            .Holds(FewFindings)
            .Resolve(c => c.Source.Findings.Select(f => new CheckedFinding(c.Source, f)));
        Field<NonNullGraphType<IntGraphType>>("wrong").Description("How many of them are wrong; the others may be meant so.")
            .Resolve(c => c.Source.Wrong);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CitationVerdictGraphType>>>>("citations")
            .Description("A verdict on every citation, in the order of the text.")
            .Holds(FewCitations)
            .Resolve(c => c.Source.Verdicts.Select(v => new CheckedCitation(c.Source, v)));
        Field<NonNullGraphType<IntGraphType>>("foundCitations").Description("How many of its citations lead to something in the graph.")
            .Resolve(c => c.Source.FoundCitations);
        Field<NonNullGraphType<IntGraphType>>("missingCitations").Description("How many lead to something that the graph does not have.")
            .Resolve(c => c.Source.MissingCitations);
        Field<NonNullGraphType<IntGraphType>>("uncertainCitations").Description("How many may mean several things, or nothing that is known.")
            .Resolve(c => c.Source.UncertainCitations);
        Field<NonNullGraphType<ExtractionGraphType>>("extraction").Description("Its parts and citations.").Resolve(c => c.Source.Document);
        Field<AgreedLanguageGraphType>("agreedLanguage").Description("How much of it is agreed language, paragraph by paragraph, and from where.")
            .Resolve(c => c.Source.Origins.Agreed is { } agreed ? new LanguageOfText(null, agreed) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ChangedParagraphGraphType>>>>("changes")
            .Description("What its paragraphs changed in agreed words, of those that changed some.")
            .Holds(FewFindings)
            .Resolve(c => c.Source.Document.Provisions.DistinctBy(p => p.Label)
                .Where(p => c.Source.Origins.Changes.ContainsKey(p.Label))
                .Select(p => new ChangedParagraph(p.Label, c.Source.Origins.Of(p.Label)!, c.Source.Origins.Changes[p.Label])));
        Field<NonNullGraphType<BooleanGraphType>>("isCut")
            .Description("Whether not all that it cites was looked for in newer texts, since there are many.")
            .Resolve(c => c.Source.Text.IsSeriesCut);
    }
}

/// <summary>Something in a draft that looks wrong, with the draft.</summary>
internal sealed record CheckedFinding(DraftReading Reading, Finding Finding);

/// <summary>Something in a draft that looks wrong.</summary>
internal sealed class CheckFindingGraphType : ObjectGraphType<CheckedFinding>
{
    public CheckFindingGraphType()
    {
        Name = "CheckFinding";
        Description = "Something in a draft that looks wrong.";
        Field<NonNullGraphType<StringGraphType>>("code")
            .Description("What kind of thing: DATE_MISMATCH, TITLE_MISMATCH, TOPIC_MISMATCH, PINPOINT_BEYOND_END, NO_SUCH_PART, NO_SUCH_NUMBER, "
                + "WRONG_BODY, MISSPELT_NAME, NO_SUCH_PLACE, ALTERED_LANGUAGE, SUCCEEDED, or a code of what is seen in any text.")
            .Resolve(c => c.Source.Finding.Code);
        Field<NonNullGraphType<BooleanGraphType>>("isDoubtful").Description("Whether it may be meant so, and somebody should look; else it is wrong.")
            .Resolve(c => c.Source.Finding.IsDoubtful);
        Field<NonNullGraphType<StringGraphType>>("message").Description("One sentence for the person who wrote it.")
            .Resolve(c => c.Source.Finding.Message);
        Field<StringGraphType>("right")
            .Description("What is right, where that is known: the day as 2019-12-18, the title, the name, the symbol, the last paragraph's number, the "
                + "id of the later text, the agreed words.")
            .Resolve(c => c.Source.Finding.Right);
        Field<StringGraphType>("label").Description("The label of the part it is about, if it is about one.").Resolve(c => c.Source.Finding.Label);
        Field<ExtractedCitationGraphType>("citation").Description("The citation it is about, if it is about one.")
            .Resolve(c => c.Source.Finding is { Label: { } label, Start: { } start }
                ? c.Source.Reading.Document.Citations.FirstOrDefault(d => d.Source == label && d.Span.Start == start) : null);
    }
}

/// <summary>A citation of a draft with its verdict, and the draft.</summary>
internal sealed record CheckedCitation(DraftReading Reading, CitationVerdict Verdict);

/// <summary>What is said of one citation in a draft.</summary>
internal sealed class CitationVerdictGraphType : ObjectGraphType<CheckedCitation>
{
    private const int FewNear = 5;

    public CitationVerdictGraphType()
    {
        Name = "CitationVerdict";
        Description = "What is said of one citation in a draft.";
        Field<NonNullGraphType<VerdictKindGraphType>>("verdict").Description("The verdict.").Resolve(c => c.Source.Verdict.Kind);
        Field<NonNullGraphType<StringGraphType>>("message").Description("It in a sentence or two: what is wrong, why it is not known, what was compared.")
            .Resolve(c => c.Source.Verdict.Message);
        Field<StringGraphType>("right").Description("What is right, where that is known: of the first thing that is wrong.")
            .Resolve(c => c.Source.Verdict.Right);
        Field<NonNullGraphType<ExtractedCitationGraphType>>("citation").Description("The citation as it was read.")
            .Resolve(c => c.Source.Verdict.Citation);
        Field<StringGraphType>("label").Description("The label of the part it stands in.").Resolve(c => c.Source.Verdict.Citation.Source);
        Field<InstrumentGraphType>("target").Description("What it leads to in the graph.").Resolve(c => c.Source.Verdict.Target);
        Field<ProvisionGraphType>("provision").Description("The part of it that is cited, where the graph has it.")
            .Resolve(c => c.Source.Verdict.Place is { } place ? c.Load().Provisions.Load(place) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<InstrumentGraphType>>>>("near")
            .Description("What may be meant, the likeliest first: of something that is wrong, or that is not known.")
            .Holds(FewNear)
            .Resolve(c => c.Source.Verdict.Near);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CheckFindingGraphType>>>>("findings").Description("What looks wrong in it.")
            .Holds(FewNear)
            .Resolve(c => c.Source.Verdict.Findings.Select(f => new CheckedFinding(c.Source.Reading, f)));
    }
}

/// <summary>The verdicts.</summary>
internal sealed class VerdictKindGraphType()
    : VocabularyGraphType<VerdictKind>("What is said of a citation in a draft.", kind => kind switch
{
    VerdictKind.Right => "All that it says agrees with what is known of the text that it cites.",
    VerdictKind.Doubtful => "It may be meant so, and somebody should look: a later text succeeds the one cited, or several texts fit its words.",
    VerdictKind.Wrong => "Something that it says is wrong.",
    VerdictKind.Unknown => "The graph does not know what it cites, so that it cannot be told.",
    VerdictKind.Open => "There is nothing to check: a set that is not listed, or the draft itself.",
    _ => Undescribed(kind),
});

/// <summary>A paragraph that changed agreed words.</summary>
internal sealed record ChangedParagraph(string Label, WordingAnswer Answer, IReadOnlyList<ComparedWords> Words);

/// <summary>A paragraph that changed agreed words.</summary>
internal sealed class ChangedParagraphGraphType : ObjectGraphType<ChangedParagraph>, IPagePart
{
    public ChangedParagraphGraphType()
    {
        Name = "ChangedParagraph";
        Description = "A paragraph of a draft that changed agreed words.";
        Field<NonNullGraphType<StringGraphType>>("label").Description("Its label.").Resolve(c => c.Source.Label);
        Field<NonNullGraphType<WordingGraphType>>("wording").Description("Where its words come from.")
            .Resolve(c => new ParagraphWords(null, c.Source.Answer));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ComparedWordsGraphType>>>>("words")
            .Description("Its words beside those of the closest earlier paragraph: without what is inserted they are that one.")
            .Resolve(c => c.Source.Words);
    }
}
