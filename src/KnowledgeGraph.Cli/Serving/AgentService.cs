using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Mcp.Serving;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>
/// The graph for the one agent that has started the program. Standard output carries the protocol and nothing else; what is told a person goes to
/// standard error.
/// </summary>
/// <param name="context">What the command works with.</param>
/// <param name="store">The graph.</param>
internal sealed class AgentService(ProgramContext context, IGraphStore store)
{
    /// <summary>What to load meanwhile.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Runs until standard input ends, or until it is stopped: the document that is being saved is saved.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using ILoggerFactory log = LoggerFactory.Create(builder =>
        {
            builder.Services.AddSingleton(context.Time);
            ErrorLog.Configure(builder);
        });
        using var toolbox = GraphToolbox.Over(
            store, new Extractor(apart: context.ReadApart), CallLimits.Standard, context.Time, log.CreateLogger<GraphToolbox>());
        Task loading = LoadAsync(end.Token);
        try
        {
            Stream input = context.Streams.OpenInput();
            await using (input.ConfigureAwait(false))
            {
                await GraphMcpServer.RunAsync(toolbox, input, context.Streams.Output, log, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Whoever started it has had enough.
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await loading.ConfigureAwait(false);
        }
    }

    // The agent is answered from what is there already; what cannot be loaded is told and is no reason to stop answering.
    private async Task LoadAsync(CancellationToken stop)
    {
        if (Paths.Count == 0)
        {
            return;
        }

        try
        {
            LoadSummary summary = await Task.Run(
                () =>
                {
                    IReadOnlyList<DocumentSource> sources = DocumentSources.FindWithRecords(Paths, () => Stream.Null, stop);
                    return new DocumentLoader(store, context.Reader, store)
                        .LoadAsync(sources, new LoadDisplay(new PlainProgress(context.Streams, context.Time)), stop);
                },
                stop).ConfigureAwait(false);
            context.Streams.Tell(FormattableString.Invariant(
                $"{summary.Added:N0} added, {summary.Replaced:N0} replaced, {summary.Unchanged:N0} unchanged, {summary.Failed:N0} failed."));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The rest is loaded the next time.
        }
        catch (Exception e) when (e is GraphStoreException or IOException or UnauthorizedAccessException)
        {
            context.Streams.Tell($"Loading stopped: {e.Message}");
        }
    }
}
