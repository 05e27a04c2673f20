using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Drafts;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>The questions about texts that are not in the graph.</summary>
internal sealed partial class GraphQuery
{
    private const int PriceOfACheck = 1_000;

    private void DraftFields()
    {
        Field<ExtractionGraphType>("extract")
            .Description("Finds and resolves the citations of a text that is not in the graph: a draft, a sentence.")
            .Argument<NonNullGraphType<StringGraphType>>("text", "The text; 100,000 characters at most.")
            .Costs(100)
            .Argument<StringGraphType>("body", "The body that speaks (“its resolution”), by name or abbreviation; absent to find it in the text.")
            .Resolve(Read);
        Field<DraftCheckGraphType>("check")
            .Description("Checks a draft against the graph: a verdict on every citation, what is wrong and what is right, what later texts "
                + "succeed, and whether its words are agreed language. As the page /check does.")
            .Argument<NonNullGraphType<StringGraphType>>("text", "The text; 100,000 characters at most.")
            .Argument<StringGraphType>("body", "The body that is to adopt it, by name or abbreviation; absent to find it in the text.")
            .Costs(PriceOfACheck)
            .ResolveAsync(async c =>
            {
                string text = Bounded(c.GetArgument<string>("text"));
                GraphRequest request = c.Request();
                try
                {
                    return await request.Drafts.ReadAsync(
                        new DraftInput("the draft", null, text, c.GetArgument<string?>("body")), c.CancellationToken).ConfigureAwait(false);
                }
                catch (UnreadableDocumentException e)
                {
                    throw GraphErrors.Input($"The text {e.Message}.");
                }
                catch (TimeoutException)
                {
                    throw GraphErrors.Input("The text takes too long to read. Send a part of it.");
                }
            });
        Field<AgreedLanguageGraphType>("agreedLanguage")
            .Description("How much of a text that is not in the graph is agreed language, and from where: a draft, a paragraph.")
            .Argument<NonNullGraphType<StringGraphType>>("text", "The text; 100,000 characters at most.")
            .Argument<StringGraphType>("body", "The body that speaks, by name or abbreviation; absent to find it in the text.")
            .Costs(PriceOfLanguage)
            .ResolveAsync(async c => new LanguageOfText(
                null, await c.Request().Wordings.OfDraftAsync(Read(c), c.CancellationToken).ConfigureAwait(false)));
    }

    private static string Bounded(string text) => text.Length <= LongestText
        ? text : throw GraphErrors.Input($"The text has {text.Length:N0} characters; 100,000 are read at the most.");

    private static Document Read(IResolveFieldContext<object?> context)
    {
        string text = Bounded(context.GetArgument<string>("text"));
        try
        {
            return DraftBounds.Checked(
                context.Request().Extractor.ExtractText("text", text, context.GetArgument<string?>("body"), ReadingBudget.OfDraft()));
        }
        catch (UnreadableDocumentException e)
        {
            throw GraphErrors.Input($"The text {e.Message}.");
        }
    }
}
