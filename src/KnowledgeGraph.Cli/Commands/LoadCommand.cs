using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Fetching;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg load</c>: brings documents into the graph.</summary>
internal static class LoadCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> paths = Arguments.Paths(required: false);
        var storeOption = new StoreOption(context);
        var fetchOptions = new FetchOptions(context);
        var fetch = new Option<string[]>("--fetch")
        {
            Description = "Load also the documents with these symbols, fetched from the official document fetchOptions.",
            HelpName = "SYMBOL",
        };
        fetch.Validators.Add(fetchOptions.Check);
        var command = new Command("load", "Load documents into the graph. What is there already and unchanged is skipped.")
        {
            paths, fetch, fetchOptions.Depth, fetchOptions.Language, storeOption.Option,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is not { Length: > 0 } && result.GetValue(fetch) is not { Length: > 0 })
            {
                result.AddError("Nothing to load: name a file, a folder or - for standard input, or the symbol of a document with --fetch.");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var fetched = new List<string>();
            int code = parsed.GetValue(fetch) is { Length: > 0 } symbols
                ? await fetchOptions.FetchAsync(parsed, symbols, document => fetched.Add(document.Path), stop).ConfigureAwait(false)
                : ExitCode.Done;
            if (code == ExitCode.WrongUsage)
            {
                return code;
            }

            IReadOnlyList<DocumentSource> sources = DocumentSources.Find(
                [.. parsed.GetValue(paths) ?? [], .. fetched], context.Streams.OpenInput, stop);
            await using IGraphStore store = await storeOption.OpenAsync(parsed, stop).ConfigureAwait(false);
            var loader = new DocumentLoader(store, context.Reader);
            LoadSummary summary = await ProgressDisplay.RunAsync(
                context, "Loading", sources.Count, display => loader.LoadAsync(sources, new LoadDisplay(display), stop)).ConfigureAwait(false);
            return Math.Max(code, End(context.Streams, store, summary));
        });
        return command;
    }

    private static int End(Streams streams, IGraphStore store, LoadSummary summary)
    {
        string stopped = summary.IsComplete
            ? "" : string.Create(CultureInfo.InvariantCulture, $"Stopped after {summary.Taken:N0} of {Count.Of(summary.Total, "file")}. ");
        streams.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{stopped}{summary.Added:N0} added, {summary.Replaced:N0} replaced, {summary.Unchanged:N0} unchanged, {summary.Failed:N0} failed. The graph is at {store.Address}"));
        return summary is { IsComplete: true, Failed: 0 } ? ExitCode.Done : ExitCode.InputFailed;
    }
}
