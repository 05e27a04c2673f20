using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Citing;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg cite</c>: how an instrument or a paragraph is cited.</summary>
internal static class CiteCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> reference = Arguments.Reference();
        string[] styles = [.. CiteFormats.All.Select(f => f.Format)];
        var style = new Option<string>("--style")
        {
            Description = $"In which style or format: {string.Join(", ", styles)}; {CiteFormats.UnitedNations} by default.",
            HelpName = string.Join('|', styles),
            DefaultValueFactory = _ => CiteFormats.UnitedNations,
        };
        style.AcceptOnlyFromAmong(styles);
        var storeOption = new StoreOption(context);
        var command = new Command("cite", "Print how an instrument or a paragraph is cited, for a footnote or a reference manager.")
        {
            reference, style, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Resolution.Found? found = await ReferenceLookup.FindAsync(context, store, parsed.GetRequiredValue(reference), stop).ConfigureAwait(false);
            if (found is null)
            {
                return ExitCode.InputFailed;
            }

            InstrumentCitation cited = await InstrumentCitation.ReadAsync(store, found, stop).ConfigureAwait(false);
            string format = parsed.GetRequiredValue(style);
            context.Streams.Text.Write(CiteFormats.All.First(f => f.Format == format).Write(cited));
            return ExitCode.Done;
        });
        return command;
    }
}
