using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Import;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export</c>, and <c>kg export neo4j-admin</c>: a first load of Neo4j by its own bulk import.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write the files into; it is made where it is missing." };
        Argument<string[]> paths = Arguments.Paths(required: false);
        paths.Description = "Documents: files and folders. Without any, the files that the store was loaded from are read again.";
        var storeOption = new StoreOption(context);
        var admin = new Command(
            "neo4j-admin", "Write the graph as CSV files for neo4j-admin, and the command that imports them into an empty database.") { folder, paths,
            storeOption.Option };
        admin.SetAction(async (parsed, stop) =>
        {
            string[] named = parsed.GetValue(paths) ?? [];
            if (named.Length == 0)
            {
                await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
                named = [.. (await store.SourcesAsync(stop).ConfigureAwait(false)).Select(s => s.Source)];
            }

            return await WriteAsync(context, parsed.GetRequiredValue(folder), named, stop).ConfigureAwait(false);
        });
        return new Command("export", "Write the graph for other programs.")
        {
            ExportAknCommand.Create(context), ExportDatasetCommand.Create(context), ExportQuadsCommand.Create(context), admin,
        };
    }

    private static async Task<int> WriteAsync(ProgramContext context, string folder, string[] paths, CancellationToken stop)
    {
        IReadOnlyList<DocumentSource> sources = DocumentSources.FindWithRecords(paths, context.Streams.OpenInput, stop);
        var import = new Neo4jImport(folder);
        var loader = new DocumentLoader(import, context.Reader, import);
        LoadSummary summary = await ProgressDisplay.RunAsync(
            context, "Reading", sources.Count, display => loader.LoadAsync(sources, new LoadDisplay(display), stop)).ConfigureAwait(false);
        if (!summary.IsComplete)
        {
            context.Streams.Tell("Stopped; nothing was written.");
            return ExitCode.InputFailed;
        }

        string command = await import.WriteAsync(stop).ConfigureAwait(false);
        context.Streams.Text.WriteLine(command);
        string failed = summary.Failed == 0 ? "" : $", {Count.Of(summary.Failed, "file")} failed";
        context.Streams.Tell(
            $"{Count.Of(summary.Added, "document")} written into {folder}{failed}. Stop the database and run the command above there (it is in "
            + $"{Neo4jImport.CommandFile} too): it replaces what the database holds. The first kg that opens the database afterwards makes its constraints and indexes.");
        return summary.Failed == 0 ? ExitCode.Done : ExitCode.InputFailed;
    }
}
