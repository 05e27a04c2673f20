using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>Lists of what stands in texts, over all of them.</summary>
internal sealed partial class GraphQuery
{
    // Without a condition each of them goes through all texts once.
    private const int PriceOfAllTexts = 1_000;
    private const int PriceOfStatements = 200;

    private void TextLists()
    {
        TextList<CitationConnectionGraphType, CitationFilterGraphType>("citations", "The citations made in all English texts.", "Which ones.")
            .Counts(c => new CountedCitations(CitationArgument.Of(c, isCiting: true)))
            .ResolveAsync(async c => c.Filtered(await c.Graph().CitationsAsync(
                await c.Request().Filters.ReadAsync(CitationArgument.Of(c, isCiting: true), c.CancellationToken).ConfigureAwait(false), Order(c),
                c.FilteredPage(PageSize), c.CancellationToken).ConfigureAwait(false)));
        TextList<RelationConnectionGraphType, CitationFilterGraphType>(
            "relations", "The edges from the provisions of all English texts to what they cite: those that a citation proves that fits.",
            "Which citations prove them.")
            .Counts(c => new CountedRelations(CitationArgument.Of(c, isCiting: true)))
            .ResolveAsync(async c => c.Filtered(await c.Graph().RelationsAsync(
                await c.Request().Filters.ReadAsync(CitationArgument.Of(c, isCiting: true), c.CancellationToken).ConfigureAwait(false), Order(c),
                c.FilteredPage(PageSize), c.CancellationToken).ConfigureAwait(false)));
        TextList<ProvisionConnectionGraphType, ProvisionFilterGraphType>("provisions", "The provisions of all English texts.", "Which ones.")
            .Counts(c => new CountedProvisions(c.Typed(ProvisionFilter.None)))
            .ResolveAsync(async c => c.Filtered(await c.Graph().ProvisionsAsync(
                await c.Request().Filters.ReadAsync(c.Typed(ProvisionFilter.None), c.CancellationToken).ConfigureAwait(false), Order(c),
                c.FilteredPage(PageSize), c.CancellationToken).ConfigureAwait(false)));
        TextList<ConnectionGraphType<Statement, StatementGraphType>, StatementFilterGraphType>(
            "statements", "What all English texts state of instruments: adopted by, endorsed by, protocol to.", "Which ones.", PriceOfStatements)
            .ResolveAsync(async c => c.Filtered(await c.Graph().StatementsAsync(
                await c.Request().Filters.ReadAsync(c.Typed(StatementFilter.None), c.CancellationToken).ConfigureAwait(false), Order(c),
                c.FilteredPage(PageSize), c.CancellationToken).ConfigureAwait(false)));
        Field<ConnectionGraphType<Diagnostic, DiagnosticGraphType>>("diagnostics")
            .Description("What looked wrong in the words of texts when they were read, and where two languages of a text differ (LANGUAGES_…), by "
                + "text and in the order of the document.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>("code", "Of these kinds only: DATE_MISMATCH, NO_SUCH_NUMBER.")
            .Argument<InstrumentFilterGraphType>("filter", "Of which texts.")
            .Paged(PageSize)
            .Costs(PriceOfAllTexts)
            .Searches()
            .ResolveAsync(async c => c.Filtered(DiagnosticPage.Of(
                await c.Graph().DiagnosticsAsync(await c.InstrumentsAsync().ConfigureAwait(false), c.CancellationToken).ConfigureAwait(false),
                c.GetArgument<string[]?>("code") ?? [], c.FilteredPage(PageSize))));
    }

    private FieldBuilder<object?, object> TextList<TPage, TFilter>(string name, string description, string which, int price = PriceOfAllTexts)
        where TPage : IGraphType
        where TFilter : IGraphType =>
        Field<TPage>(name)
            .Description(description)
            .Argument<TFilter>("filter", which)
            .Argument<ListOrderGraphType>("orderBy", "In which order.", a => a.DefaultValue = ListOrder.Text)
            .Paged(PageSize)
            .Costs(price)
            .Searches();

    private static ListOrder Order(IResolveFieldContext context) => context.GetArgument<ListOrder?>("orderBy") ?? ListOrder.Text;
}
