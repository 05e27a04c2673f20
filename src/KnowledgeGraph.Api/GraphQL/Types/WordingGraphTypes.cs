using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Differences;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A paragraph's words, with the paragraph where it is a loaded one.</summary>
internal sealed record ParagraphWords(ProvisionId? Provision, WordingAnswer Answer);

/// <summary>Where the words of a paragraph come from.</summary>
internal sealed class WordingGraphType : ObjectGraphType<ParagraphWords>
{
    private const int PageSize = 20;
    private const int PriceOfSteps = 50;

    public WordingGraphType()
    {
        Name = "Wording";
        Description = "Where the words of a paragraph stood before, and who carried them on. Earlier is what has an earlier date.";
        Field<NonNullGraphType<StringGraphType>>("label").Description("The paragraph's label.").Resolve(c => c.Source.Answer.Label);
        Field<NonNullGraphType<IntGraphType>>("words").Description("How many words it has.").Resolve(c => c.Source.Answer.Words);
        Field<NonNullGraphType<WordingOriginGraphType>>("origin").Description("Where they come from.").Resolve(c => c.Source.Answer.Origin);
        Field<NonNullGraphType<FloatGraphType>>("coverage")
            .Description("The share of them that the closest has, from 0 to 1: words that stand there in a run of four.")
            .Resolve(c => c.Source.Answer.Coverage);
        Field<WordingPlaceGraphType>("closest")
            .Description("The earlier paragraph that has most of them; null where none has three tenths, and of a formula.")
            .Resolve(c => c.Source.Answer.Formula is null ? c.Source.Answer.Closest : null);
        Field<WordingPlaceGraphType>("first")
            .Description("The earliest that has eight tenths of them; null where none has, and of a formula.")
            .Resolve(c => c.Source.Answer.Formula is null ? c.Source.Answer.First : null);
        Field<FormulaGraphType>("formula").Description("How widely the very words are used, where they are a formula.")
            .Resolve(c => c.Source.Answer.Formula);
        Steps("history", "The earlier texts that have eight tenths of them, the oldest first; of a draft and of a formula none.", (answers, id, page, stop) =>
            answers.HistoryAsync(id, page, stop));
        Steps("laterUses", "The later texts that have eight tenths of them, the newest first; of a draft and of a formula none.", (answers, id, page, stop) =>
            answers.LaterUsesAsync(id, page, stop));
        Field<NonNullGraphType<BooleanGraphType>>("isCut")
            .Description("Whether not all of it was looked at: it is very long, or very many texts repeat its words.")
            .Resolve(c => c.Source.Answer.IsCut);
    }

    private delegate Task<Page<WordingStep>> ReadSteps(WordingAnswers answers, ProvisionId id, PageRequest page, CancellationToken stop);

    private void Steps(string name, string description, ReadSteps read) =>
        Field<NonNullGraphType<ConnectionGraphType<WordingStep, WordingStepGraphType>>>(name)
            .Description(description)
            .Paged(PageSize)
            .Costs(PriceOfSteps)
            .ResolveAsync(async c =>
            {
                PageRequest page = c.Page(PageSize);
                return c.Source.Provision is { } id
                    ? await read(c.Request().Wordings, id, page, c.CancellationToken).ConfigureAwait(false) : Page<WordingStep>.Empty;
            });
}

internal sealed class WordingOriginGraphType()
    : VocabularyGraphType<WordingOrigin>("Where the words of a paragraph come from.", origin => origin switch
{
    WordingOrigin.TooShort => "They are too few to tell: fewer than eight.",
    WordingOrigin.New => "No earlier paragraph has half of them.",
    WordingOrigin.Changed => "An earlier paragraph has at least half of them, not all.",
    WordingOrigin.Agreed => "An earlier paragraph has all of them: agreed language.",
    WordingOrigin.Formula => "Texts on many questions have the very words: nobody's in particular.",
    _ => Undescribed(origin),
});

/// <summary>A paragraph that has words which are asked about.</summary>
internal sealed class WordingPlaceGraphType : ObjectGraphType<Occurrence>
{
    public WordingPlaceGraphType()
    {
        Name = "WordingPlace";
        Description = "A paragraph that has words which are asked about.";
        Field<ProvisionGraphType>("provision").Description("The paragraph.").Resolve(c => c.Load().Provisions.Load(c.Source.Provision));
        Field<DateGraphType>("date").Description("The day of its text.").Resolve(c => c.Source.Date);
        Field<NonNullGraphType<FloatGraphType>>("coverage").Description("The share of the words that it has, from 0 to 1.")
            .Resolve(c => c.Source.Coverage);
    }
}

/// <summary>How widely words are used.</summary>
internal sealed class FormulaGraphType : ObjectGraphType<FormulaUse>
{
    public FormulaGraphType()
    {
        Name = "Formula";
        Description = "How widely the very words of a paragraph are used.";
        Field<NonNullGraphType<IntGraphType>>("texts").Description("How many texts have them.").Resolve(c => c.Source.Texts);
        Field<NonNullGraphType<IntGraphType>>("questions").Description("On how many questions: titles, their numbers left out.")
            .Resolve(c => c.Source.Questions);
        Field<NonNullGraphType<IntGraphType>>("bodies").Description("Adopted by how many bodies.").Resolve(c => c.Source.Bodies);
        Field<NonNullGraphType<WordingPlaceGraphType>>("first").Description("The earliest of them.").Resolve(c => c.Source.First);
    }
}

/// <summary>A text that has words, and what it changed.</summary>
internal sealed class WordingStepGraphType : ObjectGraphType<WordingStep>
{
    public WordingStepGraphType()
    {
        Name = "WordingStep";
        Description = "A text that has words which are asked about, and what it changed.";
        Field<NonNullGraphType<WordingPlaceGraphType>>("place").Description("Where it has them.").Resolve(c => c.Source.Where);
        Field<WordingPlaceGraphType>("from").Description("The earlier paragraph closest to its own; null where none has enough of its words.")
            .Resolve(c => c.Source.From);
        Field<NonNullGraphType<BooleanGraphType>>("isChanged").Description("Whether words were changed from there.").Resolve(c => c.Source.IsChanged);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<WordingChangeGraphType>>>>("changes")
            .Description("Its words and those that it left out, piece by piece; empty where there is nothing to compare with.")
            .Resolve(c => c.Source.Difference?.Pieces.Select(p => (
                p.Change, p.Change == WordChange.Deleted ? p.Left.Of(c.Source.FromProvision!.Text).ToString()
                    : p.Right.Of(c.Source.Provision!.Text).ToString())) ?? []);
    }
}

/// <summary>A stretch of words.</summary>
internal sealed class WordingChangeGraphType : ObjectGraphType<(WordChange Change, string Text)>
{
    public WordingChangeGraphType()
    {
        Name = "WordingChange";
        Description = "A stretch of words and what became of it.";
        Field<NonNullGraphType<WordingChangeKindGraphType>>("kind").Description("What became of it.").Resolve(c => c.Source.Change);
        Field<NonNullGraphType<StringGraphType>>("text").Description("The words.").Resolve(c => c.Source.Text);
    }
}

internal sealed class WordingChangeKindGraphType : EnumerationGraphType
{
    public WordingChangeKindGraphType()
    {
        Name = "WordingChangeKind";
        Description = "What became of a stretch of words.";
        Add("KEPT", WordChange.Kept, "Both paragraphs have it.");
        Add("DELETED", WordChange.Deleted, "It was left out.");
        Add("INSERTED", WordChange.Inserted, "It was put in.");
    }
}
