using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>What people mean by what they type.</summary>
internal sealed partial class GraphQuery
{
    // Looking for names like one that means nothing.
    private const int PriceOfResolving = 50;

    private const int PriceOfPlace = 100;

    private void ReferenceFields()
    {
        Field<PlaceGraphType>("place")
            .Description("The part of a text that is not loaded that a reference means: Article 51 of the Charter. Null where it means nothing, a provision or "
                + "a part that no loaded text cites; an error where it may mean several. citations, of it, lists what cites it.")
            .Argument<NonNullGraphType<StringGraphType>>("ref", "Article 51 of the Charter, UN Charter art. 2 (4), CRC article 31.")
            .Costs(PriceOfPlace)
            .Resolve(c =>
            {
                string reference = c.GetArgument<string>("ref");
                return c.Load().References.Load(reference).Then(meant => meant switch
                {
                    Resolution.Ambiguous several => throw GraphErrors.Ambiguous(reference, several.Candidates),
                    Resolution.PartMissing part =>
                        (object?)new LoaderResult<object?>(async token => await PlaceAsync(c, part, token).ConfigureAwait(false)),
                    _ => null,
                });
            });
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
    }

    private static async Task<PlaceOfText?> PlaceAsync(IResolveFieldContext context, Resolution.PartMissing part, CancellationToken cancellationToken)
    {
        IGraphReader graph = context.Graph();
        if (await MeantPlace.OfAsync(graph, part, cancellationToken).ConfigureAwait(false) is not { } place)
        {
            return null;
        }

        var cited = new CitingQuestion(place.Instrument.Id) { Place = place.Found };
        Tally tally = await new CitingReader(graph).CountAsync(cited.Filter, cancellationToken).ConfigureAwait(false);
        return new PlaceOfText(place.Instrument.Id, new CountedPlace(place.Place, tally));
    }

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
