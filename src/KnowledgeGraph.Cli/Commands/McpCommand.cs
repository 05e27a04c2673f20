using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Serving;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg mcp</c>: the graph for an agent that starts the program, by the Model Context Protocol over standard input and output.</summary>
internal static class McpCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> paths = Arguments.Paths(required: false);
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value == "-"))
            {
                result.AddError("Standard input is the protocol's here: name files or folders.");
            }
        });
        var storeOption = new StoreOption(context);
        var command = new Command(
            "mcp", "Serve the graph to an agent over standard input and output (Model Context Protocol), and load what is new or changed in the paths.")
        {
            paths, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            string[] load = parsed.GetValue(paths) ?? [];
            await using IGraphStore store = load.Length > 0
                ? await storeOption.OpenAsync(parsed, stop).ConfigureAwait(false)
                : await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            try
            {
                await new AgentService(context, store) { Paths = load }.RunAsync(stop).ConfigureAwait(false);
                return ExitCode.Done;
            }
            catch (InvalidDataException e)
            {
                context.Streams.Tell(e.Message);
                return ExitCode.InputFailed;
            }
        });
        return command;
    }
}
