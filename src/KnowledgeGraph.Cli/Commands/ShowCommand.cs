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
        var all = new Option<bool>("--all") { Description = "Name the States behind each vote, not only their number." };
        var command = new Command(
            "show", "Show an instrument or a paragraph, what it builds on and what builds on it.") { reference, all, storeOption.Option };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Resolution.Found? found = await ReferenceLookup.FindAsync(context, store, parsed.GetRequiredValue(reference), stop).ConfigureAwait(false);
            if (found is null)
            {
                return ExitCode.InputFailed;
            }

            new ReadingPrinter(context.Streams).Print(
                await new EntityReadings(store).ReadAsync(found.Instrument, found.Provision, stop).ConfigureAwait(false));
            if (found.Provision is null)
            {
                ILookup<InstrumentId, AdoptionRecord> records = await store.RecordsAsync([found.Instrument.Id], stop).ConfigureAwait(false);
                new RecordPrinter(context.Streams).Print(records[found.Instrument.Id], parsed.GetValue(all));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
