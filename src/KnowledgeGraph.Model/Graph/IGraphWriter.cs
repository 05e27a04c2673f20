using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Model.Graph;

/// <summary>The writing half of the port: what takes documents and remembers the files that they came from.</summary>
public interface IGraphWriter
{
    /// <summary>
    /// Keeps a document in one transaction. What it cites and the graph lacks becomes a stub; an instrument that was a stub is filled
    /// and what could not be resolved before (pinpoints into it, names it binds, texts in its annexes) is resolved; a changed text
    /// replaces its own provisions, citations, statements and diagnostics and nothing else; the same document again changes nothing.
    /// A lettered part of a resolution (<see cref="Document.Part"/>) is such a text of its own beside the other parts and the text without
    /// a letter: each is replaced alone. The instrument's head is that of the text without a letter, else that of the first part.
    /// The graph does not depend on the order in which documents are saved.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="fingerprint">What <see cref="SourcesAsync"/> gives back for its source.</param>
    /// <param name="cancellationToken">Cancels before the transaction commits; nothing is half-written.</param>
    Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps documents in one transaction; the graph is the same as if they had been saved one by one in their order. For a load of many:
    /// what follows from all of them is derived once.
    /// </summary>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Cancels before the transaction commits; none of them is kept then.</param>
    /// <returns>What became of each, in their order.</returns>
    Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default);

    /// <summary>Every file that has been loaded.</summary>
    Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default);
}
