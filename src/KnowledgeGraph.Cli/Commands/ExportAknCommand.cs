using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Exporting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export akn</c>: documents as Akoma Ntoso, and what an official file has otherwise.</summary>
internal static class ExportAknCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var text = new Argument<string>("REF|PATH")
        {
            Description = "A file, a folder (searched through) or - for standard input; else a loaded text, by its symbol or name.",
        };
        var folder = new Argument<string>("DIR") { Description = "The folder to write the files into; it is made where it is missing." };
        var compare = new Option<string?>("--compare")
        {
            Description = "Print what an official file has otherwise: links, paragraphs, metadata. Without a file, PATH is official itself.",
            HelpName = "OFFICIAL.xml",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var language = new Option<string?>("--lang")
        {
            Description = $"The language of a loaded text: {string.Join(", ", Languages.All.Select(l => l.Code))}; English by default, or the one that it "
                + "is loaded in.",
            HelpName = "LANG",
        };
        language.AcceptOnlyFromAmong([.. Languages.All.Select(l => l.Code)]);
        var storeOption = new StoreOption(context);
        var command = new Command("akn", "Write documents as Akoma Ntoso (AKN4UN), with their citations as references.")
        {
            text, folder, compare, language, storeOption.Option,
        };
        command.SetAction((parsed, stop) =>
        {
            string named = parsed.GetRequiredValue(text), official = parsed.GetValue(compare) ?? "";
            string? comparing = parsed.GetResult(compare) is null ? null : official;
            bool isFile = named == DocumentSource.StandardInput || File.Exists(named) || Directory.Exists(named);
            var into = new AknFolder(parsed.GetRequiredValue(folder));
            return isFile ? OfFilesAsync(context, named, into, comparing, stop)
                : OfGraphAsync(context, named, parsed.GetValue(language), () => storeOption.OpenExistingAsync(parsed, stop), into, comparing, stop);
        });
        return command;
    }

    private static async Task<int> OfFilesAsync(ProgramContext context, string path, AknFolder into, string? official, CancellationToken stop)
    {
        IReadOnlyList<DocumentSource> sources = DocumentSources.Find([path], context.Streams.OpenInput, stop);
        if (official is { Length: > 0 } && sources.Count != 1)
        {
            context.Streams.Tell($"{path} holds {Count.Of(sources.Count, "document")}; name the one to compare with {official}.");
            return ExitCode.WrongUsage;
        }

        var work = new AknExport(context, into, official);
        async Task<int> Run(IProgressDisplay display)
        {
            display.Begin(sources.Count);
            await foreach (AknExported done in InOrder.SelectAsync(sources, work.Write, context.Reader.Options, stop).ConfigureAwait(false))
            {
                work.Keep(done, display.Tell);
                display.Advance();
            }

            return work.End(display.Tell);
        }

        using (into)
        {
            return context.Streams.OutputIsTerminal
                ? await Run(new PlainProgress(context.Streams, context.Time)).ConfigureAwait(false)
                : await ProgressDisplay.RunAsync(context, "Writing", sources.Count, Run).ConfigureAwait(false);
        }
    }

    private static async Task<int> OfGraphAsync(
        ProgramContext context, string reference, string? language, Func<Task<IGraphStore>> open, AknFolder into, string? official,
        CancellationToken stop)
    {
        if (official is "")
        {
            context.Streams.Tell($"{reference} is no file, so there is nothing official in it: name the file, --compare OFFICIAL.xml.");
            return ExitCode.WrongUsage;
        }

        IGraphStore store = await open().ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            if (await ReferenceLookup.FindAsync(context, store, [reference], stop).ConfigureAwait(false) is not { } found)
            {
                return ExitCode.InputFailed;
            }

            IReadOnlyList<Document> kept = await new KeptDocuments(store).ReadAsync(found.Instrument, language, stop).ConfigureAwait(false);
            if (kept.Count == 0)
            {
                string missing = language is null ? "" : $" in {Languages.Find(language)!.Name}";
                context.Streams.Tell(
                    $"The text of {found.Instrument.Id}{missing} is not in the graph, so it cannot be written. Load it, or give its file.");
                return ExitCode.InputFailed;
            }

            using (into)
            {
                var work = new AknExport(context, into, official);
                foreach (Document document in kept)
                {
                    work.Keep(work.Write(document.Head.Id.Value, SourceText.Of(document)), context.Streams.Tell);
                }

                return work.End(context.Streams.Tell);
            }
        }
    }
}
