using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>How much of a text is agreed language; of an instrument, or of a draft, which has no id.</summary>
internal sealed record LanguageOfText(InstrumentId? Instrument, AgreedLanguage Language);

/// <summary>How much of a text is agreed language, and from where.</summary>
internal sealed class AgreedLanguageGraphType : ObjectGraphType<LanguageOfText>
{
    public AgreedLanguageGraphType()
    {
        Name = "AgreedLanguage";
        Description = "How much of a text is agreed language, and from where.";
        Field<NonNullGraphType<FloatGraphType>>("share").Description("The share of its words that are agreed language, from 0 to 1.")
            .Resolve(c => c.Source.Language.Share);
        Field<NonNullGraphType<IntGraphType>>("words").Description("How many words its paragraphs have, those left out that are too short to tell.")
            .Resolve(c => c.Source.Language.Words);
        Field<NonNullGraphType<IntGraphType>>("agreedWords").Description("How many of them are agreed language.")
            .Resolve(c => c.Source.Language.AgreedWords);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<WordingGraphType>>>>("paragraphs")
            .Description("Its paragraphs, in the order of the text.")
            .Resolve(c => c.Source.Language.Paragraphs.Select(p => new ParagraphWords(
                c.Source.Instrument is { } instrument ? new ProvisionId(instrument, p.Label) : null, p)));
        Field<InstrumentGraphType>("predecessor")
            .Description("The earlier text that most of its words stand in; null where none has a fifth of them.")
            .Resolve(c => c.Source.Language.Predecessor is { } id ? c.Load().Instruments.Load(id) : null);
        Field<NonNullGraphType<ListGraphType<ProvisionGraphType>>>("dropped")
            .Description("The paragraphs of the predecessor that have half of their words nowhere in it.")
            .Resolve(c => c.Source.Language.Dropped.Select(c.Load().Provisions.Load).All());
        Field<NonNullGraphType<BooleanGraphType>>("isCut").Description("Whether not all of it was looked at.")
            .Resolve(c => c.Source.Language.IsCut);
    }
}

/// <summary>A recommended draft and the text that adopted it.</summary>
internal sealed class AdoptedDraftGraphType : ObjectGraphType<AdoptedDraft>
{
    public AdoptedDraftGraphType()
    {
        Name = "AdoptedDraft";
        Description = "A draft that a text recommends to another organ, and the text by which that organ adopted it.";
        Field<InstrumentGraphType>("draft").Description("The text that recommends the draft.").Resolve(c => c.Load().Instruments.Load(c.Source.Draft));
        Field<InstrumentGraphType>("adopted").Description("The text that adopted it.").Resolve(c => c.Load().Instruments.Load(c.Source.Adopted));
        Field<NonNullGraphType<DateGraphType>>("date").Description("The day of adoption.").Resolve(c => c.Source.Date);
        Field<NonNullGraphType<FloatGraphType>>("coverage").Description("The share of the draft's words that stand in the adopted text, from 0 to 1.")
            .Resolve(c => c.Source.Coverage);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<AdoptedParagraphGraphType>>>>("paragraphs")
            .Description("The draft's paragraphs and what they became, in the order of the draft.")
            .Resolve(c => c.Source.Paragraphs);
    }
}

/// <summary>A paragraph of a draft and the one that it became.</summary>
internal sealed class AdoptedParagraphGraphType : ObjectGraphType<AdoptedParagraph>
{
    public AdoptedParagraphGraphType()
    {
        Name = "AdoptedParagraph";
        Description = "A paragraph of a draft and the one that it became.";
        Field<ProvisionGraphType>("draft").Description("The paragraph of the draft.").Resolve(c => c.Load().Provisions.Load(c.Source.Draft));
        Field<ProvisionGraphType>("adopted").Description("The paragraph of the adopted text; null where it was not adopted.")
            .Resolve(c => c.Source.Adopted is { } id ? c.Load().Provisions.Load(id) : null);
        Field<NonNullGraphType<FloatGraphType>>("coverage").Description("The share of its words that stand there, from 0 to 1.")
            .Resolve(c => c.Source.Coverage);
    }
}
