using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Collections;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Collections;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg update</c>: asks again for the collections that have been loaded, and loads what is new or changed.</summary>
internal static class UpdateCommand
{
    private const int MostNamed = 100;

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var storeOption = new StoreOption(context);
        var command = new Command("update", "Ask again for the collections that have been loaded, and load what is new or changed.") { storeOption.Option };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            IReadOnlyList<LoadedSource> loaded = await store.SourcesAsync(stop).ConfigureAwait(false);
            (Collection, IReadOnlyList<CollectionScope> Scopes)[] wanted = [.. Collection.All
                .Select(c => (c, CollectionScope.Loaded(c, loaded.Select(s => s.Source)))).Where(w => w.Item2.Count > 0)];
            if (wanted.Length == 0)
            {
                context.Streams.Tell($"No collection has been loaded into the graph at {store.Address} yet. Load one first: kg load --collection all.");
                return ExitCode.InputFailed;
            }

            using OpenCollections collections = await OpenCollections.OpenAsync(context, wanted, asks: true, stop).ConfigureAwait(false);
            return collections.Code == ExitCode.WrongUsage
                ? collections.Code
                : Math.Max(collections.Code, await LoadAsync(context, store, collections, loaded, stop).ConfigureAwait(false));
        });
        return command;
    }

    private static async Task<int> LoadAsync(
        ProgramContext context, IGraphStore store, OpenCollections collections, IReadOnlyList<LoadedSource> loaded, CancellationToken stop)
    {
        foreach (OpenCollection collection in collections.All)
        {
            context.Streams.Tell($"{collection.Collection} {(collection.Archive.IsNew ? "has changed" : "is as it was")}");
            OpenCollections.Tell(context.Streams, collection, collection.Archive.IsNew);
        }

        DocumentSource[] sources = [.. collections.Sources];
        var loader = new DocumentLoader(store, context.Reader);
        CollectionTally? tally = null;
        LoadSummary summary = await ProgressDisplay.RunAsync(context, "Loading", sources.Length, display => loader.LoadAsync(
            sources, tally = new CollectionTally([.. collections.All.Select(c => c.Collection)], new LoadDisplay(display)), stop)).ConfigureAwait(false);
        foreach (OpenCollection collection in collections.All)
        {
            TellOf(context.Streams, collection, tally!, collection.Gone(loaded));
        }

        string stopped = summary.IsComplete
            ? "" : string.Create(CultureInfo.InvariantCulture, $"Stopped after {summary.Taken:N0} of {Count.Of(summary.Total, "file")}. ");
        context.Streams.Tell($"{stopped}The graph is at {store.Address}");
        return summary is { IsComplete: true, Failed: 0 } ? ExitCode.Done : ExitCode.InputFailed;
    }

    private static void TellOf(Streams streams, OpenCollection collection, CollectionTally tally, IReadOnlyList<LoadedSource> gone)
    {
        foreach (LoadedSource source in gone.Take(MostNamed))
        {
            streams.Tell($"{source.Source} is no longer in the archive; {source.Instrument} stays in the graph");
        }

        int Of(LoadOutcome outcome) => tally.Count(collection.Collection, outcome);
        streams.Tell(string.Create(CultureInfo.InvariantCulture,
            $"{collection.Collection}: {Of(LoadOutcome.Added):N0} added, {Of(LoadOutcome.Replaced):N0} replaced, {Of(LoadOutcome.Unchanged):N0} unchanged, {Of(LoadOutcome.Failed):N0} failed, {gone.Count:N0} gone"));
    }
}
