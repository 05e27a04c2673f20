using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Dataset;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli;

/// <summary>The program: its commands, what it says when something fails, and its exit codes.</summary>
internal static class KgProgram
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="context">What the commands work with. Its streams are flushed.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, ProgramContext context)
    {
        Streams streams = context.Streams;
        try
        {
            // "kg help load" is "kg load --help".
            string[] words = args is ["help", .. var asked] ? [.. asked, "--help"] : args;
            ParseResult parsed = Commands(context).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
            bool isAsked = parsed.Action is HelpWithExamples || parsed.Tokens.Any(t => t.Type == TokenType.Directive);
            string[] wrong = isAsked ? [] : Slips.UnknownCommand(parsed) is { } slip ? [slip]
                : [.. Slips.UnknownOptions(parsed), .. parsed.Errors.Select(e => e.Message)];
            if (wrong.Length > 0)
            {
                return WrongUsage(parsed, wrong, streams);
            }

            PagedCommands.Begin(parsed, context);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = streams.Text,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            streams.Tell("Stopped.");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is GraphStoreException or SearchTooBroadException or DatasetException)
        {
            streams.Tell(e.Message);
            return ExitCode.InputFailed;
        }
#pragma warning disable CA1031 // A person gets a sentence and an exit code whatever happens; what is needed to mend it follows.
        catch (Exception e)
#pragma warning restore CA1031
        {
            streams.Tell($"This is a defect of the program: {e.Message}");
            streams.Error.WriteLine(e);
            return ExitCode.InputFailed;
        }
        finally
        {
            streams.Dispose();
        }
    }

    /// <summary>The commands.</summary>
    internal static RootCommand Commands(ProgramContext context)
    {
        var root = new RootCommand("The cross-reference knowledge graph of United Nations resolutions.")
        {
            ExtractCommand.Create(context),
            NamesCommand.Create(context),
            FetchCommand.Create(context),
            LoadCommand.Create(context),
            UpdateCommand.Create(context),
            RemoveCommand.Create(context),
            ServeCommand.Create(context),
            McpCommand.Create(context),
            ShowCommand.Create(context),
            LineageCommand.Create(context),
            PathCommand.Create(context),
            SeriesCommand.Create(context),
            DiffCommand.Create(context),
            CheckCommand.Create(context),
            DiagnosticsCommand.Create(context),
            SearchCommand.Create(context),
            CiteCommand.Create(context),
            OpenCommand.Create(context),
            WordingCommand.Create(context),
            StatsCommand.Create(context),
            VerifyCommand.Create(context),
            SchemaCommand.Create(context),
            ExportCommand.Create(context),
            HealthCommand.Create(context),
            WebhooksCommand.Create(context),
            CompletionCommand.Create(context),
        };
        PagedCommands.AddTo(root);
        HelpWithExamples.AddTo(root);
        return root;
    }

    private static int WrongUsage(ParseResult parsed, IEnumerable<string> messages, Streams streams)
    {
        foreach (string message in messages.Distinct())
        {
            streams.Tell(message);
        }

        Command command = parsed.CommandResult.Command;
        streams.Error.WriteLine(command is RootCommand ? "Try: kg --help" : $"Try: kg {command.Name} --help");
        return ExitCode.WrongUsage;
    }
}
