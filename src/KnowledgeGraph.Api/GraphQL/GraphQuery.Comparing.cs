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
            .Argument<NonNullGraphType<StringGraphType>>("b", "The other: a reference.")
            .Resolve(c =>
            {
                IGraphReader graph = c.Graph();
                CancellationToken token = c.CancellationToken;
                string[] references = [c.GetArgument<string>("a"), c.GetArgument<string>("b")];
                return Ends(c, references).Then(ends => new LoaderResult<TextComparison>(async _ => TextComparer.Compare(
                    await SideAsync(graph, ends[0], token).ConfigureAwait(false), await SideAsync(graph, ends[1], token).ConfigureAwait(false))));
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

    private static async Task<ComparisonSide> SideAsync(IGraphReader graph, Resolution.Found end, CancellationToken token) =>
        await new ComparisonReader(graph).ReadAsync(end.Instrument, end.Provision, token).ConfigureAwait(false)
            ?? throw GraphErrors.NotLoaded(end.Instrument);
}
