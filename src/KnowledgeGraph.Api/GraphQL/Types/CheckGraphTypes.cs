using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A draft that was checked, and where its words come from.</summary>
internal sealed record CheckedDraft(DraftReading Reading, TextOrigins Origins);

/// <summary>A draft against the graph.</summary>
internal sealed class DraftCheckGraphType : ObjectGraphType<CheckedDraft>
{
    private const int FewFindings = 20;

    public DraftCheckGraphType()
    {
        Name = "DraftCheck";
        Description = "A draft against the graph: what it cites, what it gets wrong, and whether its words are agreed language. Nothing of it is kept.";
        Field<NonNullGraphType<StringGraphType>>("verdict").Description("In a few words: Nothing looks wrong; 3 things to look at.")
            .Resolve(c => c.Source.Reading.Verdict);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CheckFindingGraphType>>>>("findings")
            .Description("What looks wrong, in the order of the text.")
            .Holds(FewFindings)
            .Resolve(c => c.Source.Reading.Findings.Select(f => new CheckedFinding(c.Source.Reading, f)));
        Field<NonNullGraphType<IntGraphType>>("foundCitations").Description("How many of its citations lead to something in the graph.")
            .Resolve(c => c.Source.Reading.FoundCitations);
        Field<NonNullGraphType<IntGraphType>>("missingCitations").Description("How many lead to something that the graph does not have.")
            .Resolve(c => c.Source.Reading.MissingCitations);
        Field<NonNullGraphType<IntGraphType>>("uncertainCitations").Description("How many may mean several things, or nothing that is known.")
            .Resolve(c => c.Source.Reading.UncertainCitations);
        Field<NonNullGraphType<ExtractionGraphType>>("extraction").Description("Its parts and citations.").Resolve(c => c.Source.Reading.Document);
        Field<AgreedLanguageGraphType>("agreedLanguage").Description("How much of it is agreed language, paragraph by paragraph, and from where.")
            .Resolve(c => c.Source.Origins.Agreed is { } agreed ? new LanguageOfText(null, agreed) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ChangedParagraphGraphType>>>>("changes")
            .Description("What its paragraphs changed in agreed words, of those that changed some.")
            .Holds(FewFindings)
            .Resolve(c => c.Source.Reading.Document.Provisions.DistinctBy(p => p.Label)
                .Where(p => c.Source.Origins.Changes.ContainsKey(p.Label))
                .Select(p => new ChangedParagraph(p.Label, c.Source.Origins.Of(p.Label)!, c.Source.Origins.Changes[p.Label])));
        Field<NonNullGraphType<BooleanGraphType>>("isCut")
            .Description("Whether not all that it cites was looked for in newer texts, since there are many.")
            .Resolve(c => c.Source.Reading.Text.IsSeriesCut);
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
            .Description("What kind of thing: DATE_MISMATCH, TITLE_MISMATCH, PINPOINT_BEYOND_END, NO_SUCH_NUMBER, SUCCEEDED.")
            .Resolve(c => c.Source.Finding.Code);
        Field<NonNullGraphType<StringGraphType>>("message").Description("One sentence for the person who wrote it.")
            .Resolve(c => c.Source.Finding.Message);
        Field<StringGraphType>("right")
            .Description("What is right, where that is known: the day as 2019-12-18, the title, the last paragraph's number, the id of the later text.")
            .Resolve(c => c.Source.Finding.Right);
        Field<StringGraphType>("label").Description("The label of the part it is about, if it is about one.").Resolve(c => c.Source.Finding.Label);
        Field<ExtractedCitationGraphType>("citation").Description("The citation it is about, if it is about one.")
            .Resolve(c => c.Source.Finding is { Label: { } label, Start: { } start }
                ? c.Source.Reading.Document.Citations.FirstOrDefault(d => d.Source == label && d.Span.Start == start) : null);
    }
}

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
