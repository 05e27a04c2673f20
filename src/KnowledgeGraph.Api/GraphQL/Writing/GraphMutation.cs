using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Loading.Progress;

namespace KnowledgeGraph.Api.GraphQL.Writing;

/// <summary>Brings what a client sends into the graph.</summary>
/// <param name="writer">Who sends it.</param>
/// <param name="documents">The documents.</param>
/// <param name="cancellationToken">Stops between two documents.</param>
/// <returns>What came of each, in their order.</returns>
internal delegate Task<IReadOnlyList<LoadStep>> LoadDocuments(
    string writer, IReadOnlyList<SentDocument> documents, CancellationToken cancellationToken);

/// <summary>What can be changed. A part of the schema only where the service allows writing.</summary>
internal sealed class GraphMutation : ObjectGraphType
{
    private const int Price = 1_000;

    public GraphMutation(LoadDocuments load)
    {
        Name = "Mutation";
        Description = "What can be changed, with a key that writes.";

        // Null where it fails, so that what another field of the same mutation has done is still told.
        Field<ListGraphType<NonNullGraphType<LoadedDocumentGraphType>>>("load")
            .Description("Loads documents into the graph as kg load does, each as a whole or not at all. The same document again changes nothing; a changed text replaces its own part. Null, and nothing is loaded, where the request itself is wrong.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<DocumentInputGraphType>>>>(
                "documents", "The documents, 500 at most by default, each with a name of its own.")
            .Costs(Price)
            .ResolveAsync(async c =>
            {
                GraphRequest request = c.Request();
                string writer = request.Writer ?? throw GraphErrors.NoWriter();
                IReadOnlyList<SentDocument> documents = Checked(c.GetArgument<SentDocument[]>("documents"), request.Options.MaxPageSize);
                IReadOnlyList<LoadStep> steps = await load(writer, documents, c.CancellationToken).ConfigureAwait(false);

                // What was read before the documents came is not what the graph holds now.
                request.ForgetRead();
                return steps;
            });
    }

    private static SentDocument[] Checked(SentDocument[] documents, int most)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return documents.Length is 0 || documents.Length > most ? throw GraphErrors.OutOfBounds("The number of documents", documents.Length, 1, most)
            : Array.Find(documents, d => d.Fault is not null) is { Fault: { } fault } ? throw GraphErrors.Input(fault)
            : Array.Find(documents, d => !names.Add(d.Name)) is { } second
                ? throw GraphErrors.Input($"Two documents have the name “{second.Name}”. Give each its own.")
            : documents;
    }
}
