using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>What people mean by what they type.</summary>
internal sealed partial class GraphQuery
{
    // Looking for names like one that means nothing.
    private const int PriceOfResolving = 50;

    private void ReferenceFields() =>
        Field<ListGraphType<NonNullGraphType<ReferenceAnswerGraphType>>>("resolve")
            .Description("What each reference means, in their order: found, ambiguous with the candidates, or unknown with why and what is near.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(
                "refs", "References as instrument and provision take them; as many as a page may have items.")
            .Costs(PriceOfResolving)
            .ResolveAsync(async c =>
            {
                string[] references = c.GetArgument<string[]>("refs");
                int most = c.Request().Options.MaxPageSize;
                return references.Length <= most
                    ? await c.Request().References.ReadAsync(references, c.CancellationToken).ConfigureAwait(false)
                    : throw GraphErrors.OutOfBounds("The number of refs", references.Length, 0, most);
            });

    // Where lineage or a comparison starts something has to be meant, with its text where a part is asked for.
    private static LoaderResult<IReadOnlyList<Resolution.Found>> Ends(IResolveFieldContext context, IReadOnlyList<string> references) =>
        Meant(context, references, m => m as Resolution.Found);

    // A reference without a meaning is an error here, which tells what is near.
    private static LoaderResult<IReadOnlyList<T>> Meant<T>(
        IResolveFieldContext context, IReadOnlyList<string> references, Func<Resolution?, T?> of)
        where T : class
    {
        ReferenceAnswers answers = context.Request().References;
        IDataLoaderResult<IReadOnlyList<Resolution?>> all = references.Select(context.Load().References.Load).All();
        return new LoaderResult<IReadOnlyList<T>>(async token =>
        {
            IReadOnlyList<Resolution?> meant = await all.GetResultAsync(token).ConfigureAwait(false);
            (string Text, Resolution? Meant)[] without = [.. references.Zip(meant).Where(m => of(m.Second) is null).Take(1)];
            return without is not [(var text, { } other)]
                ? [.. meant.Select(m => of(m)!)]
                : throw GraphErrors.Of((await answers.ExplainAsync([text], [other], token).ConfigureAwait(false))[0]);
        });
    }
}
