using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>The arguments that say what is followed, and from where on.</summary>
internal static class FollowedArguments
{
    /// <summary>What it costs to look through what has been saved, beside what is told.</summary>
    public const int Price = 50;

    // New citations that are told at once.
    private const int AtOnce = 50;

    /// <summary>Gives a field the arguments.</summary>
    public static FieldBuilder<TSource, TReturn> Followed<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<StringGraphType>("of", "The instrument or provision that is cited, as instrument and provision take it; absent for any.")
        .Argument<CitationFilterGraphType>("filter", "Which citations.")
        .Argument<StringGraphType>(
            "since", "The until of an earlier answer: what came after it is told. Absent for the newest place, after which there is nothing yet.")
        .Argument<IntGraphType>("first", "How many citations are told at once, at the most.", a => a.DefaultValue = AtOnce);

    /// <summary>What is followed.</summary>
    public static async Task<Topic> TopicAsync(this IResolveFieldContext context)
    {
        CitationFilter filter = await context.Request().Filters.ReadAsync(CitationArgument.Of(context, isCiting: true), context.CancellationToken)
            .ConfigureAwait(false);
        string? of = context.GetArgument<string?>("of");
        if (of is null)
        {
            return new Topic(null, filter);
        }

        ReferenceAnswer answer = (await context.Request().References.ReadAsync([of], context.CancellationToken).ConfigureAwait(false))[0];
        return answer switch
        {
            ReferenceAnswer.Found { Meant: { Provision: { } provision } } => new Topic(provision.Id, filter),
            ReferenceAnswer.Found { Meant: var found } => Topic.OfInstrument(found.Instrument, filter),

            ReferenceAnswer.Unknown when TopicReader.OfSymbol(of) is { } waited => waited with { Filter = filter },
            _ => throw GraphErrors.Of(answer),
        };
    }

    /// <summary>From where on; null for the newest place.</summary>
    public static JournalPlace? Since(this IResolveFieldContext context) => context.GetArgument<string?>("since") is not { } text ? null
        : JournalPlace.TryParse(text, out JournalPlace place) ? place
        : throw GraphErrors.Input("since is no place. Take it from until of an earlier answer.");

    /// <summary>How many are told at once.</summary>
    public static int Most(this IResolveFieldContext context)
    {
        int most = context.GetArgument<int?>("first") ?? AtOnce;
        int largest = context.Request().Options.MaxPageSize;
        return most >= 1 && most <= largest ? most : throw GraphErrors.OutOfBounds("first", most, 1, largest);
    }
}
