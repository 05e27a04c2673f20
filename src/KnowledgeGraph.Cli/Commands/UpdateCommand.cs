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
        var removes = new Option<bool>("--remove-gone")
        {
            Description = "Take out of the graph what came from a collection and is no longer in it; else it is named, and stays.",
        };
        var command = new Command("update", "Ask again for the collections that have been loaded, and load what is new or changed.")
        {
            storeOption.Option, removes,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            IReadOnlyList<LoadedSource> loaded = await store.SourcesAsync(stop).ConfigureAwait(false);
            (Collection, IReadOnlyList<CollectionScope> Scopes)[] wanted = [.. Collection.All
                .Select(c => (c, CollectionScope.Loaded(c, loaded.Select(s => s.Source)))).Where(w => w.Item2.Count > 0)];
            if (wanted.Length == 0)
            {
                context.Streams.Tell(
                    $"No collection has been loaded into the graph at {store.Address} yet. Load one first: kg load --collection all.");
                return ExitCode.InputFailed;
            }

            using OpenCollections collections = await OpenCollections.OpenAsync(context, wanted, asks: true, stop).ConfigureAwait(false);
            return collections.Code == ExitCode.WrongUsage
                ? collections.Code
                : Math.Max(collections.Code, await LoadAsync(context, store, collections, parsed.GetValue(removes), stop).ConfigureAwait(false));
        });
        return command;
    }

    private static async Task<int> LoadAsync(
        ProgramContext context, IGraphStore store, OpenCollections collections, bool removes, CancellationToken stop)
    {
        foreach (OpenCollection collection in collections.All)
        {
            context.Streams.Tell($"{collection.Collection} {(collection.Archive.IsNew ? "has changed" : "is as it was")}");
            OpenCollections.Tell(context.Streams, collection, collection.Archive.IsNew);
        }

        DocumentSource[] sources = [.. collections.Sources];
        CollectionTally? tally = null;
        LoadSummary summary = await ProgressDisplay.RunAsync(context, "Loading", sources.Length, display =>
        {
            tally = new CollectionTally([.. collections.All.Select(c => c.Collection)], new LoadDisplay(display));
            return new DocumentLoader(store, context.Reader, store).LoadAsync(sources, tally, stop);
        }).ConfigureAwait(false);
        IReadOnlyList<LoadedSource> loaded = await store.SourcesAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (OpenCollection collection in collections.All)
        {
            IReadOnlyList<LoadedSource> gone = collection.Gone(loaded);
            bool removed = removes && summary.IsComplete && gone.Count > 0;
            if (removed)
            {
                await store.RemoveAsync([.. gone.Select(g => Removal.OfSource(g.Source))], stop).ConfigureAwait(false);
            }

            TellOf(context.Streams, collection, tally!, gone, removed);
        }

        string stopped = summary.IsComplete
            ? "" : string.Create(CultureInfo.InvariantCulture, $"Stopped after {summary.Taken:N0} of {Count.Of(summary.Total, "file")}. ");
        context.Streams.Tell($"{stopped}The graph is at {store.Address}");
        return summary is { IsComplete: true, Failed: 0 } ? ExitCode.Done : ExitCode.InputFailed;
    }

    private static void TellOf(
        Streams streams, OpenCollection collection, CollectionTally tally, IReadOnlyList<LoadedSource> gone, bool removed)
    {
        foreach (LoadedSource source in gone.Take(MostNamed))
        {
            streams.Tell($"{source.Source} is no longer in the archive; {source.Instrument} "
                + (removed ? "was taken out of the graph" : "stays in the graph: kg update --remove-gone takes it out"));
        }

        (string Word, int Number)[] counts =
        [
            ("added", tally.Count(collection.Collection, LoadOutcome.Added)), ("replaced", tally.Count(collection.Collection, LoadOutcome.Replaced)),
            ("unchanged", tally.Count(collection.Collection, LoadOutcome.Unchanged)), ("failed", tally.Count(collection.Collection, LoadOutcome.Failed)),
            ("gone", gone.Count),
        ];
        string told = string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Number:N0} {c.Word}")));
        streams.Tell($"{collection.Collection}: {told}");
    }
}
