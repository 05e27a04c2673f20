using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>The questions that lay two texts side by side.</summary>
internal sealed partial class GraphQuery
{
    // About as much as the paragraphs of two long resolutions.
    private const int CompareCost = 1_000;

    private void ComparingFields()
    {
        Field<ComparisonGraphType>("compare")
            .Description("What was changed from one loaded text, or part of one, to another: paragraph by paragraph and word by word.")
            .Costs(CompareCost)
            .Argument<NonNullGraphType<StringGraphType>>("a", "The text from which the changes start: a reference as instrument and provision take it.")
            .Argument<StringGraphType>("b", "The other: a reference. Absent for what takes up the one in its series; null is told where nothing does.")
            .Resolve(c =>
            {
                IGraphReader graph = c.Graph();
                CancellationToken token = c.CancellationToken;
                string a = c.GetArgument<string>("a");
                return c.GetArgument<string?>("b") is { } b
                    ? Ends(c, [a, b]).Then(ends => Compared(ends[0], ends[1]))
                    : (object)Ends(c, [a]).Then(ends => Successor(c, ends[0]).Then(later => later is null ? null : Compared(ends[0], later)));

                LoaderResult<TextComparison> Compared(Resolution.Found one, Resolution.Found other) => new(async _ => TextComparer.Compare(
                    await SideAsync(graph, one, token).ConfigureAwait(false), await SideAsync(graph, other, token).ConfigureAwait(false)));
            });
        Field<ComparisonGraphType>("compareText")
            .Description("What was changed from a loaded text to a text that is not in the graph: a draft.")
            .Costs(CompareCost)
            .Argument<NonNullGraphType<StringGraphType>>("a", "The loaded text, from which the changes start: a reference.")
            .Argument<NonNullGraphType<StringGraphType>>("text", "The draft; 100,000 characters at most.")
            .Argument<StringGraphType>("body", "The body that is to adopt it, by name or abbreviation; absent to find it in the text.")
            .Resolve(c =>
            {
                Document draft = Read(c);
                IGraphReader graph = c.Graph();
                CancellationToken token = c.CancellationToken;
                return Ends(c, [c.GetArgument<string>("a")]).Then(ends => new LoaderResult<TextComparison>(async _ => TextComparer.Compare(
                    await SideAsync(graph, ends[0], token).ConfigureAwait(false), ComparisonSide.Of(draft, "the draft"))));
            });
    }

    private static IDataLoaderResult<Resolution.Found?> Successor(IResolveFieldContext context, Resolution.Found text)
    {
        if (text.Provision is not { Id: var part })
        {
            return context.Load().Series.Load(text.Instrument.Id).Then(s => s?.Next is { } next ? new Resolution.Found(next.Instrument) : null);
        }

        CounterpartReader counterparts = context.Request().Counterparts;
        return new LoaderResult<Resolution.Found?>(async token =>
            (await counterparts.ReadAsync([part], false, token).ConfigureAwait(false)).GetValueOrDefault(part) is { } later
                && (await context.Graph().InstrumentsAsync([later.Id.Instrument], token).ConfigureAwait(false)).Values.FirstOrDefault() is { } whole
                    ? new Resolution.Found(whole, later)
                    : null);
    }

    private static async Task<ComparisonSide> SideAsync(IGraphReader graph, Resolution.Found end, CancellationToken token) =>
        await new ComparisonReader(graph).ReadAsync(end.Instrument, end.Provision, token).ConfigureAwait(false)
            ?? throw GraphErrors.NotLoaded(end.Instrument);
}
