using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>
/// A first load by <c>neo4j-admin database import</c>: gathers documents and writes the graph that saving them into an empty database
/// would make, as CSV files. All documents are held in memory until then.
/// </summary>
/// <param name="folder">Where the files are written; it is made where it is missing.</param>
public sealed class Neo4jImport(string folder) : IGraphWriter, IRecordWriter
{
    /// <summary>The file that holds the command.</summary>
    public const string CommandFile = "import.sh";

    private readonly List<IncomingText> texts = [];
    private readonly Dictionary<TextPlace, string> digests = [];
    private readonly ImportedRecords records = new();

    /// <inheritdoc />
    public async Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default) =>
        (await SaveAsync([new IncomingDocument(document, fingerprint)], cancellationToken).ConfigureAwait(false))[0];

    /// <inheritdoc />
    public Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var outcomes = new List<SaveOutcome>(documents.Count);
        foreach (IncomingText text in IncomingText.Of(documents))
        {
            outcomes.Add(!digests.TryGetValue(text.Place, out string? before) ? SaveOutcome.Added
                : before == text.Digest ? SaveOutcome.Unchanged : SaveOutcome.Replaced);
            digests[text.Place] = text.Digest;
            texts.Add(text);
        }

        return Task.FromResult<IReadOnlyList<SaveOutcome>>(outcomes);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<LoadedSource>>([]);

    /// <inheritdoc />
    public Task<RecordOutcome> SaveRecordsAsync(IncomingRecords records, CancellationToken cancellationToken = default)
    {
        RecordCheck.Check(records);
        return Task.FromResult(this.records.Add(records));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordSource>> RecordSourcesAsync(CancellationToken cancellationToken = default) => Task.FromResult(records.Sources);

    private async Task WriteCommandAsync(string text, CancellationToken cancellationToken)
    {
        var file = new StreamWriter(OwnFiles.CreateCommand(Path.Combine(folder, CommandFile)));
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(text.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the files.</summary>
    /// <returns>The command that imports them, to be run in the folder.</returns>
    /// <exception cref="GraphStoreException">The folder cannot be written.</exception>
    public async Task<string> WriteAsync(CancellationToken cancellationToken = default)
    {
        GraphChange change = await GraphDerivation.DeriveAsync(new EmptyGraph(), texts, records.Derive(), cancellationToken).ConfigureAwait(false);
        try
        {
            OwnFiles.MakeFolder(folder);
            var files = new ImportFiles(folder);
            await ImportedNodes.WriteAsync(files, change).ConfigureAwait(false);
            await ImportedRelationships.WriteAsync(files, change).ConfigureAwait(false);
            string command = files.Command();
            await WriteCommandAsync(
                $"#!/bin/sh\n# Stop the database first. Whatever it holds is replaced.\nset -e\ncd \"$(dirname \"$0\")\"\n{command}\n",
                cancellationToken).ConfigureAwait(false);
            return command;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphStoreException($"The files for neo4j-admin cannot be written into {folder}: {e.Message}", e);
        }
    }
}
