using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Writing;

/// <summary>What came of a document that was sent.</summary>
internal sealed class LoadedDocumentGraphType : ObjectGraphType<LoadStep>
{
    private static readonly PageRequest CountOnly = new(0);

    public LoadedDocumentGraphType()
    {
        Name = "LoadedDocument";
        Description = "What came of a document that was sent.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("The name it was sent under.").Resolve(c => c.Source.Source);
        Field<NonNullGraphType<LoadOutcomeGraphType>>("outcome").Description("What was done with it.").Resolve(c => c.Source.Outcome);
        Field<StringGraphType>("error")
            .Description("Why it could not be loaded, with its name and, where that is known, the place in it; null where it was.")
            .Resolve(c => c.Source.Outcome == LoadOutcome.Failed ? Sentence(c.Source) : null);
        Field<StringGraphType>("warning")
            .Description("What is odd about it, though it was loaded: another document sent with it is the same instrument.")
            .Resolve(c => c.Source is { Outcome: not LoadOutcome.Failed, Message: not null } ? Sentence(c.Source) : null);
        Field<InstrumentGraphType>("instrument").Description("What it is, as the graph now has it; null where it could not be loaded.")
            .Resolve(c => c.Source.Instrument is { } id ? c.Load().Instruments.Load(id) : null);
        Field<NonNullGraphType<IntGraphType>>("provisions").Description("How many parts of it the graph has.")
            .Resolve(c => Count<InstrumentId, Provision>(
                c, id => id, (graph, ids, token) => graph.PartsAsync(ids, [], CountOnly, cancellationToken: token)));
        Field<NonNullGraphType<IntGraphType>>("citations").Description("How many citations were found in it.")
            .Resolve(c => Count<EntityId, Citation>(c, id => id, (graph, ids, token) =>
                graph.CitationsInAsync(ids, CitationFilter.None, CountOnly, token)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DiagnosticGraphType>>>>("diagnostics").Description("What looks wrong in it.")
            .Resolve(c => c.Source.Instrument is { } id
                ? c.Load().Diagnostics.Load(id).Then(found => found ?? [])
                : LoaderResults.Of<IReadOnlyList<Diagnostic>>([]));
    }

    // The loader's messages are written to be read after the name.
    private static string Sentence(LoadStep step) => $"{step.Source} {step.Message}";

    private static IDataLoaderResult<int> Count<TKey, TItem>(
        IResolveFieldContext<LoadStep> context,
        Func<InstrumentId, TKey> key,
        Func<IGraphReader, IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, Page<TItem>>>> fetch)
        where TKey : notnull => context.Source.Instrument is { } id
            ? context.Load().OfField(context.FieldAst, fetch).Load(key(id)).Then(page => page?.TotalCount ?? 0)
            : LoaderResults.Of(0);
}

internal sealed class LoadOutcomeGraphType() : VocabularyGraphType<LoadOutcome>("What was done with a document.", outcome => outcome switch
{
    LoadOutcome.Added => "Its instrument had no text in the graph before.",
    LoadOutcome.Replaced => "Its instrument had another text in the graph, which it replaced.",
    LoadOutcome.Unchanged => "The graph had the same text already.",
    LoadOutcome.Failed => "It could not be loaded, and the graph is as it was before.",
    _ => Undescribed(outcome),
});
