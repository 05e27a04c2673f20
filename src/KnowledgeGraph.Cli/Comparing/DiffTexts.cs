using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>Reads the texts that are to be compared: a file where there is one of that name, else a loaded text. The store is opened when one is
/// asked for.</summary>
/// <param name="context">What the command works with.</param>
/// <param name="open">Opens the store.</param>
internal sealed class DiffTexts(ProgramContext context, Func<Task<IGraphStore>> open) : IAsyncDisposable
{
    private IGraphStore? _store;

    /// <summary>The text; null where it cannot be read, which has been said.</summary>
    public async Task<ComparisonSide?> ReadAsync(string text, CancellationToken stop)
    {
        if (text == DocumentSource.StandardInput || File.Exists(text) || Directory.Exists(text))
        {
            return FromFile(text, stop);
        }

        _store ??= await open().ConfigureAwait(false);
        if (await ReferenceLookup.FindAsync(context, _store, [text], stop).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        ComparisonSide? side = await new ComparisonReader(_store).ReadAsync(found.Instrument, found.Provision, stop).ConfigureAwait(false);
        if (side is null)
        {
            context.Streams.Tell($"The text of {found.Instrument.Id} is not in the graph, so it cannot be compared. Load it, or give a file.");
        }

        return side;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ComparisonSide? FromFile(string path, CancellationToken stop)
    {
        IReadOnlyList<DocumentSource> sources = DocumentSources.Find([path], context.Streams.OpenInput, stop);
        if (sources.Count != 1)
        {
            context.Streams.Tell($"{path} holds {sources.Count} documents; name the one to compare.");
            return null;
        }

        ReadDocument read = context.Reader.Read(sources[0]);
        if (read.Document is null)
        {
            context.Streams.Tell($"{read.Source} {read.Problem}.");
            return null;
        }

        return ComparisonSide.Of(read.Document, Path.GetFileName(read.Source));
    }
}
