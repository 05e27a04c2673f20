using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Show;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg show</c>: an instrument or a provision with its text, what it builds on and what builds on it.</summary>
internal static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> reference = Arguments.Reference();
        var storeOption = new StoreOption(context);
        var all = new Option<bool>("--all") { Description = "Show every edge and every paragraph that builds on it, not only the first, and the States behind each vote." };
        Option<string> format = Arguments.Format("table", "json");
        var command = new Command(
            "show", "Show an instrument or a paragraph, what it builds on and what builds on it.") { reference, all, format, storeOption.Option };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Resolution.Found? found = await ReferenceLookup.FindAsync(context, store, parsed.GetRequiredValue(reference), stop).ConfigureAwait(false);
            if (found is null)
            {
                return ExitCode.InputFailed;
            }

            bool everything = parsed.GetValue(all);
            EntityReading reading =
                await new EntityReadings(store).ReadAsync(found.Instrument, found.Provision, everything, stop).ConfigureAwait(false);
            AdoptionRecord[] records = found.Provision is not null ? []
                : [.. (await store.RecordsAsync([found.Instrument.Id], stop).ConfigureAwait(false))[found.Instrument.Id]];
            if (parsed.GetRequiredValue(format) == "json")
            {
                ShowJson.Print(context.Streams, reading, records);
            }
            else
            {
                new ReadingPrinter(context.Streams).Print(reading);
                new RecordPrinter(context.Streams).Print(records, everything);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
