using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A State, by its id: what it did is counted where that is asked for.</summary>
internal sealed class StateGraphType : ObjectGraphType<StateId>
{
    /// <summary>So many States have voted at the most, those that are no more among them.</summary>
    public const int Most = 210;

    private const int PageSize = 50;
    private const int PriceOfCounts = 10;
    private const int PriceOfLists = 20;

    public StateGraphType()
    {
        Name = "State";
        Description = "A State that voted on or sponsored something.";
        Interface<NodeGraphType>();
        IsTypeOf = value => value is StateId;
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("Its ISO 3166-1 alpha-3 code, FRA; of a State that is no more the code that it had, SUN.")
            .Resolve(c => c.Source.Value);
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its short name.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.OfWords, a => a.DefaultValue = Languages.English)
            .Resolve(c => c.InLanguage(() => VotesInWords.Name(c.Source)));
        Field<NonNullGraphType<VoteCountsGraphType>>("votesCast").Description("How it voted, over all.")
            .Costs(PriceOfCounts)
            .Resolve(c => c.Load().States.Load(c.Source).Then(s => s?.Votes ?? default));
        Field<NonNullGraphType<IntGraphType>>("timesSponsor").Description("How many texts it sponsored; a text in parts counts once a part.")
            .Costs(PriceOfCounts)
            .Resolve(c => c.Load().States.Load(c.Source).Then(s => s?.Sponsored ?? 0));
        Field<NonNullGraphType<ConnectionGraphType<SponsoredText, SponsoredTextGraphType>>>("sponsored")
            .Description("What it sponsored, the newest first.")
            .Paged(PageSize)
            .Costs(PriceOfLists)
            .Resolve(c =>
            {
                PageRequest page = c.Page(PageSize);
                return c.Load().OfField<StateId, Page<SponsoredText>>(c.FieldAst, (graph, ids, token) => graph.SponsoredAsync(ids, page, token))
                    .Load(c.Source).Then(texts => texts ?? Page<SponsoredText>.Empty);
            });
        Field<NonNullGraphType<ConnectionGraphType<CastVote, CastVoteGraphType>>>("votes")
            .Description("How it voted, the newest first.")
            .Argument<ListGraphType<NonNullGraphType<VoteGraphType>>>("vote", "Only votes of these kinds.")
            .Paged(PageSize)
            .Costs(PriceOfLists)
            .Resolve(c =>
            {
                IReadOnlyList<Vote> votes = c.GetArgument<Vote[]?>("vote") ?? [];
                PageRequest page = c.Page(PageSize);
                return c.Load().OfField<StateId, Page<CastVote>>(c.FieldAst, (graph, ids, token) => graph.VotesByAsync(ids, votes, page, token))
                    .Load(c.Source).Then(cast => cast ?? Page<CastVote>.Empty);
            });
    }
}

/// <summary>A text that a State sponsored.</summary>
internal sealed class SponsoredTextGraphType : ObjectGraphType<SponsoredText>
{
    public SponsoredTextGraphType()
    {
        Name = "SponsoredText";
        Description = "A text, or a part of one, that a State sponsored.";
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The text.")
            .Resolve(c => c.Load().Instruments.Load(c.Source.Instrument));
        Field<StringGraphType>("part").Description("The letter of its part, or letters; null for the whole.").Resolve(c => c.Source.Part);
        Field<NonNullGraphType<SponsorGraphType>>("sponsor").Description("How the State sponsored it.").Resolve(c => c.Source.Sponsor);
        Field<AdoptionGraphType>("adoption").Description("What is recorded of its adoption.")
            .Resolve(c => c.Load().Adoption(c.Source.Instrument, c.Source.Part));
    }
}

/// <summary>A vote that a State cast.</summary>
internal sealed class CastVoteGraphType : ObjectGraphType<CastVote>
{
    public CastVoteGraphType()
    {
        Name = "CastVote";
        Description = "A vote that a State cast on a text, or on a part of one.";
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The text.")
            .Resolve(c => c.Load().Instruments.Load(c.Source.Instrument));
        Field<StringGraphType>("part").Description("The letter of its part, or letters; null for the whole.").Resolve(c => c.Source.Part);
        Field<NonNullGraphType<VoteGraphType>>("vote").Description("How it voted.").Resolve(c => c.Source.Vote);
        Field<AdoptionGraphType>("adoption").Description("What is recorded of its adoption.")
            .Resolve(c => c.Load().Adoption(c.Source.Instrument, c.Source.Part));
    }
}

/// <summary>How States voted on a set of texts.</summary>
internal sealed class VotesOnSetGraphType : ObjectGraphType<VotesOnSet>
{
    public VotesOnSetGraphType()
    {
        Name = "VotesOnSet";
        Description = "How States voted on a set of texts.";
        Field<NonNullGraphType<IntGraphType>>("texts")
            .Description("How many texts of the set a vote is recorded of; a text in parts counts once a part.")
            .Resolve(c => c.Source.Texts);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StateVotesGraphType>>>>("states").Description("The States that voted, by id.")
            .Holds(StateGraphType.Most)
            .Resolve(c => c.Source.States);
    }
}

/// <summary>How a State voted on a set of texts.</summary>
internal sealed class StateVotesGraphType : ObjectGraphType<StateVotes>
{
    public StateVotesGraphType()
    {
        Name = "StateVotes";
        Description = "How a State voted on a set of texts.";
        Field<NonNullGraphType<StateGraphType>>("state").Description("The State.").Resolve(c => c.Source.State);
        Field<NonNullGraphType<VoteCountsGraphType>>("votes").Description("How often which way.").Resolve(c => c.Source.Counts);
    }
}
