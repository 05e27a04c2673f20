using GraphQL.Types;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>What a reference means.</summary>
internal sealed class ReferenceAnswerGraphType : UnionGraphType
{
    public ReferenceAnswerGraphType()
    {
        Name = "ReferenceAnswer";
        Description = "What a reference means: one thing, several that fit, a part that is not there, or nothing.";
        Type<FoundReferenceGraphType>();
        Type<AmbiguousReferenceGraphType>();
        Type<MissingPartGraphType>();
        Type<UnknownReferenceGraphType>();
    }
}

/// <summary>A reference that means one thing.</summary>
internal sealed class FoundReferenceGraphType : ObjectGraphType<ReferenceAnswer.Found>
{
    public FoundReferenceGraphType()
    {
        Name = "FoundReference";
        Description = "A reference that means one thing.";
        IsTypeOf = value => value is ReferenceAnswer.Found;
        Field<NonNullGraphType<StringGraphType>>("ref").Description("The reference as it was given.").Resolve(c => c.Source.Text);
        Field<NonNullGraphType<ReadAsGraphType>>("readAs").Description("How it was read.").Resolve(c => c.Source.Meant.ReadAs);
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The instrument that it means, or names together with a part.")
            .Resolve(c => c.Source.Meant.Instrument);
        Field<ProvisionGraphType>("provision")
            .Description("The part that it means; null where none is named. It stands in another instrument where an annex of that one holds the text.")
            .Resolve(c => c.Source.Meant.Provision);
        Field<StringGraphType>("letter")
            .Description("The letter of a part that it names where the graph does not know the parts apart, and the whole is meant: 217 A (III). Else null.")
            .Resolve(c => c.Source.Meant.Letter);
    }
}

/// <summary>A reference that several instruments fit.</summary>
internal sealed class AmbiguousReferenceGraphType : ObjectGraphType<ReferenceAnswer.Ambiguous>
{
    public AmbiguousReferenceGraphType()
    {
        Name = "AmbiguousReference";
        Description = "A reference that several instruments fit; none is chosen.";
        IsTypeOf = value => value is ReferenceAnswer.Ambiguous;
        Field<NonNullGraphType<StringGraphType>>("ref").Description("The reference as it was given.").Resolve(c => c.Source.Text);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ReferenceCandidateGraphType>>>>("candidates")
            .Description($"What fits, {ReferenceAnswers.MostCandidates} at most.")
            .Resolve(c => c.Source.Candidates);
        Field<NonNullGraphType<IntGraphType>>("candidateCount").Description("How many fit.").Resolve(c => c.Source.Count);
    }
}

/// <summary>One of several instruments that fit.</summary>
internal sealed class ReferenceCandidateGraphType : ObjectGraphType<ReferenceCandidate>
{
    public ReferenceCandidateGraphType()
    {
        Name = "ReferenceCandidate";
        Description = "One of several instruments that a reference fits.";
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The instrument; its id names it alone.").Resolve(c => c.Source.Instrument);
        Field<NonNullGraphType<StringGraphType>>("tellsApart")
            .Description("What tells it from the others, in words: its kind, body, day, session and title, those that differ.")
            .Resolve(c => c.Source.TellsApart);
    }
}

/// <summary>A reference to a part that is not there.</summary>
internal sealed class MissingPartGraphType : ObjectGraphType<ReferenceAnswer.PartMissing>
{
    public MissingPartGraphType()
    {
        Name = "MissingPart";
        Description = "A reference to a part that its instrument does not have, or whose text is not loaded.";
        IsTypeOf = value => value is ReferenceAnswer.PartMissing;
        Field<NonNullGraphType<StringGraphType>>("ref").Description("The reference as it was given.").Resolve(c => c.Source.Text);
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The instrument.").Resolve(c => c.Source.Instrument);
        Field<NonNullGraphType<StringGraphType>>("part").Description("The part that is named.").Resolve(c => c.Source.Part);
        Field<NonNullGraphType<StringGraphType>>("message").Description("What is missing, in one sentence.").Resolve(c => c.Source.Message);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ProvisionGraphType>>>>("near")
            .Description($"Parts with labels like it, the nearest first, {ReferenceAnswers.MostNear} at most.")
            .Resolve(c => c.Source.Near);
    }
}

/// <summary>A reference that means nothing in the graph.</summary>
internal sealed class UnknownReferenceGraphType : ObjectGraphType<ReferenceAnswer.Unknown>
{
    public UnknownReferenceGraphType()
    {
        Name = "UnknownReference";
        Description = "A reference that the graph has nothing for.";
        IsTypeOf = value => value is ReferenceAnswer.Unknown;
        Field<NonNullGraphType<StringGraphType>>("ref").Description("The reference as it was given.").Resolve(c => c.Source.Text);
        Field<NonNullGraphType<UnknownReasonGraphType>>("reason").Description("Why.").Resolve(c => c.Source.Reason);
        Field<NonNullGraphType<StringGraphType>>("message").Description("Why, in one sentence.").Resolve(c => c.Source.Message);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<NearReferenceGraphType>>>>("near")
            .Description($"What the graph has that is like it, the nearest first, {ReferenceAnswers.MostNear} at most. None of them is meant for sure.")
            .Resolve(c => c.Source.Near);
    }
}

/// <summary>Something that is like a reference that means nothing.</summary>
internal sealed class NearReferenceGraphType : ObjectGraphType<NearReference>
{
    public NearReferenceGraphType()
    {
        Name = "NearReference";
        Description = "Something with a symbol or a name like one that the graph does not know.";
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The instrument.").Resolve(c => c.Source.Instrument);
        Field<ProvisionGraphType>("provision").Description("The part that the reference names, where the instrument has it.")
            .Resolve(c => c.Source.Provision);
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its symbol or name that is like the reference.").Resolve(c => c.Source.Name);
        Field<IntGraphType>("edits")
            .Description("How many letters make the one of the other; null where they have telling words in common, or its number is one that can be.")
            .Resolve(c => c.Source.Edits);
    }
}

internal sealed class ReadAsGraphType() : VocabularyGraphType<ReadAs>("How a reference was read that leads to something.", read => read switch
{
    ReadAs.Id => "It is the id, letter by letter.",
    ReadAs.Symbol => "As a symbol in another spelling: a/res/74/174.",
    ReadAs.Number => "As a number of the body that the words name: General Assembly resolution 74/174.",
    ReadAs.BareNumber => "As a number whose body the words do not name, and the graph knows one text that it can be: 74/174.",
    ReadAs.Name => "As a title or another name.",
    _ => Undescribed(read),
});

internal sealed class UnknownReasonGraphType()
    : VocabularyGraphType<UnknownReason>("Why the graph has nothing for a reference.", reason => reason switch
{
    UnknownReason.NoReference => "The text says nothing that can be looked up, or is too long.",
    UnknownReason.ImpossibleNumber => "No text can have this number: its session has not been held, its year is another, its body counts otherwise.",
    UnknownReason.UnknownBody => "No body is known by this name, or by the beginning of this symbol.",
    UnknownReason.NotLoaded => "The symbol can be one; its text is not loaded, and no loaded text cites it.",
    UnknownReason.UnknownName => "No text is known by this name.",
    _ => Undescribed(reason),
});
