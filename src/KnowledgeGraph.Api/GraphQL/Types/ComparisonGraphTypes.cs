using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>Two texts side by side.</summary>
internal sealed class ComparisonGraphType : ObjectGraphType<TextComparison>, IPagePart
{
    public ComparisonGraphType()
    {
        Name = "Comparison";
        Description = "Two texts side by side: which paragraphs correspond, and what was changed in them word by word.";
        Field<NonNullGraphType<BooleanGraphType>>("isSame").Description("Whether both say the same in the same order.").Resolve(c => c.Source.IsSame);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ComparisonRowGraphType>>>>("heads")
            .Description("The titles, and the words that both begin to speak with.")
            .Resolve(c => c.Source.Heads);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ComparisonRowGraphType>>>>("rows")
            .Description("The paragraphs, every one of both texts once, in an order in which both can be read.")
            .Resolve(c => c.Source.Rows);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ComparisonRowGraphType>>>>("notes")
            .Description("The footnotes, in the order in which they are marked.")
            .Resolve(c => c.Source.Notes);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("cut")
            .Description("What was not compared, in sentences.")
            .Resolve(c => c.Source.Cut);
    }
}

/// <summary>Paragraphs of two texts that correspond.</summary>
internal sealed class ComparisonRowGraphType : ObjectGraphType<ComparisonRow>, IPagePart
{
    public ComparisonRowGraphType()
    {
        Name = "ComparisonRow";
        Description = "Paragraphs of two texts that correspond: one and one, one and several, or one and none.";
        Field<NonNullGraphType<ParagraphChangeGraphType>>("change").Description("What became of them.").Resolve(c => c.Source.Change);
        Field<NonNullGraphType<BooleanGraphType>>("isMoved")
            .Description("Whether they stand elsewhere among the others.")
            .Resolve(c => c.Source.IsMoved);
        Field<NonNullGraphType<FloatGraphType>>("similarity")
            .Description("How much of their words they share, from 0 to 1.")
            .Resolve(c => Math.Round(c.Source.Similarity, 3));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ComparedParagraphGraphType>>>>("left")
            .Description("Those of the text from which the changes start.")
            .Resolve(c => c.Source.Left);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ComparedParagraphGraphType>>>>("right")
            .Description("Those of the other text.")
            .Resolve(c => c.Source.Right);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ComparedWordsGraphType>>>>("words")
            .Description("Their words: without what is inserted they are the one text, without what is deleted the other.")
            .Resolve(c => c.Source.Words);
    }
}

/// <summary>A paragraph that is compared.</summary>
internal sealed class ComparedParagraphGraphType : ObjectGraphType<ComparedParagraph>, IPagePart
{
    public ComparedParagraphGraphType()
    {
        Name = "ComparedParagraph";
        Description = "A paragraph that is compared, of a loaded text or of a draft.";
        Field<NonNullGraphType<StringGraphType>>("label").Description("Its label: OP5, PP3; TITLE for a title.").Resolve(c => c.Source.Label);
        Field<StringGraphType>("number").Description("Its number as printed.").Resolve(c => c.Source.Number);
        Field<NonNullGraphType<StringGraphType>>("text").Description("Its text on one line, without its number.").Resolve(c => c.Source.Text);
        Field<ProvisionGraphType>("provision").Description("The provision that it is, of a loaded text.")
            .Resolve(c => c.Source.Id is { } id ? c.Load().Provisions.Load(id) : null);
    }
}

/// <summary>A stretch of words.</summary>
internal sealed class ComparedWordsGraphType : ObjectGraphType<ComparedWords>, IPagePart
{
    public ComparedWordsGraphType()
    {
        Name = "ComparedWords";
        Description = "A stretch of words that stands in both texts, or in one of them.";
        Field<NonNullGraphType<WordChangeGraphType>>("change").Description("What became of it.").Resolve(c => c.Source.Change);
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The words; where both have them, as the other text prints them. A line break parts two paragraphs.")
            .Resolve(c => c.Source.Text);
    }
}

internal sealed class ParagraphChangeGraphType()
    : VocabularyGraphType<ParagraphChange>("What became of paragraphs from one text to another.", change => change switch
{
    ParagraphChange.Same => "The same words.",
    ParagraphChange.Changed => "Other words in places.",
    ParagraphChange.Split => "One paragraph became several.",
    ParagraphChange.Merged => "Several paragraphs became one.",
    ParagraphChange.Added => "Only the other text has it.",
    ParagraphChange.Dropped => "Only the text from which the changes start has it.",
    _ => Undescribed(change),
});

internal sealed class WordChangeGraphType() : VocabularyGraphType<WordChange>("What became of a stretch of words.", change => change switch
{
    WordChange.Kept => "Both texts have it.",
    WordChange.Deleted => "Only the text from which the changes start has it.",
    WordChange.Inserted => "Only the other text has it.",
    _ => Undescribed(change),
});
