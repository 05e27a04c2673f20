using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Collections;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Fetching;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Dataset.Reading;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Collections;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;

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
        var collectionOptions = new CollectionOptions();
        var fetch = new Option<string[]>("--fetch")
        {
            Description = "Load also the documents with these symbols, fetched from the official document service.",
            HelpName = "SYMBOL",
        };
        fetch.Validators.Add(fetchOptions.Check);
        var command = new Command("load", "Load documents into the graph, or a data set (see kg export dataset). What is there already and unchanged is skipped.")
        {
            paths, fetch, fetchOptions.Depth, fetchOptions.Languages, storeOption.Option,
        };
        collectionOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(collectionOptions.Collection) is not { Tokens.Count: > 0 }
                && result.GetValue(paths) is not { Length: > 0 } && result.GetValue(fetch) is not { Length: > 0 })
            {
                result.AddError("Nothing to load: name a file, a folder or - for standard input, the symbol of a document with --fetch, "
                    + "or a collection with --collection.");
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

            IReadOnlyList<CollectionScope> scopes = collectionOptions.Scopes(parsed, parsed.GetRequiredValue(fetchOptions.Languages));
            using OpenCollections collections = await OpenCollections.OpenAsync(
                context, collectionOptions.Named(parsed).Select(c => (c, scopes)), asks: false, stop)
                .ConfigureAwait(false);
            code = Math.Max(code, collections.Code);
            if (code == ExitCode.WrongUsage)
            {
                return code;
            }

            foreach (OpenCollection collection in collections.All)
            {
                OpenCollections.Tell(context.Streams, collection, namesOdd: true);
            }

            ILookup<bool, string> named = (parsed.GetValue(paths) ?? []).ToLookup(DatasetMark.MayBeAt);
            DocumentSource[] sources =
                [.. DocumentSources.FindWithRecords([.. named[false], .. fetched], context.Streams.OpenInput, stop), .. collections.Sources];
            await using IGraphStore store = await storeOption.OpenAsync(parsed, stop).ConfigureAwait(false);
            await DatasetLoading.LoadAsync(context, store, named[true], stop).ConfigureAwait(false);
            if (sources.Length == 0 && named[true].Any())
            {
                return code;
            }

            var loader = new DocumentLoader(store, context.Reader, store);
            LoadSummary summary = await ProgressDisplay.RunAsync(
                context, "Loading", sources.Length, display => loader.LoadAsync(sources, new LoadDisplay(display), stop)).ConfigureAwait(false);
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
