using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export nquads</c>: the whole graph as linked data.</summary>
internal static class ExportQuadsCommand
{
    private const string StandardOutput = "-";

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it is there when it is whole. - for standard output." };
        var storeOption = new StoreOption(context);
        var command = new Command("nquads", "Write the graph as linked data: RDF in N-Quads, a named graph of each text.") { file, storeOption.Option };
        command.SetAction(async (parsed, stop) =>
        {
            string path = parsed.GetRequiredValue(file);
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Revision before = await store.RevisionAsync(stop).ConfigureAwait(false);
            int loaded = (await store.StatisticsAsync(stop).ConfigureAwait(false)).LoadedInstruments;
            long count = path == StandardOutput
                ? await new GraphQuads(store).WriteAsync(context.Streams.Output, _ => { }, stop).ConfigureAwait(false)
                : await ProgressDisplay.RunAsync(
                    context, "Writing", loaded, display => WriteAsync(store, path, before, loaded, display, stop)).ConfigureAwait(false);
            if (path == StandardOutput)
            {
                await RequireSameAsync(store, before, stop).ConfigureAwait(false);
                return ExitCode.Done;
            }

            context.Streams.Tell(string.Create(
                CultureInfo.InvariantCulture, $"{Count.Of(loaded, "document")} in {count:N0} statements written into {path}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<long> WriteAsync(
        IGraphStore store, string path, Revision before, int total, IProgressDisplay display, CancellationToken stop)
    {
        string whole = Path.GetFullPath(path), partial = Path.Combine(Path.GetDirectoryName(whole)!, $".{Path.GetFileName(whole)}.kg-partial");
        display.Begin(total);
        try
        {
            long count;
            FileStream stream = OwnFiles.Create(partial);
            await using (stream.ConfigureAwait(false))
            {
                count = await new GraphQuads(store).WriteAsync(
                    stream,
                    texts =>
                    {
                        for (int i = 0; i < texts; i++)
                        {
                            display.Advance();
                        }
                    },
                    stop).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            await RequireSameAsync(store, before, stop).ConfigureAwait(false);
            File.Move(partial, whole, overwrite: true);
            return count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphStoreException($"{path} cannot be written: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    private static async Task RequireSameAsync(IGraphStore store, Revision before, CancellationToken stop)
    {
        if (await store.RevisionAsync(stop).ConfigureAwait(false) != before)
        {
            throw new GraphStoreException("The graph was changed while it was being written, and what was written is of no one state of it: write it again.");
        }
    }
}
