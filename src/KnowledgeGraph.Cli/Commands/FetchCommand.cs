using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Fetching;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg fetch</c>: brings documents from the official document service to this machine.</summary>
internal static class FetchCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var fetch = new FetchOptions(context);
        var symbols = new Argument<string[]>("SYMBOL")
        {
            Description = "The symbol of a document in any usual spelling: A/RES/74/174, \"S/RES/1325 (2000)\", \"General Assembly resolution 74/174\".",
            Arity = ArgumentArity.OneOrMore,
        };
        symbols.Validators.Add(fetch.Check);
        var command = new Command(
            "fetch", "Fetch documents from the official document service and print where they are kept.") { symbols, fetch.Depth, fetch.Language };
        command.SetAction((parsed, stop) => fetch.FetchAsync(
            parsed, parsed.GetRequiredValue(symbols), document =>
            {
                context.Streams.Text.WriteLine($"{document.Symbol}\t{document.Path}");
                context.Streams.Flush();
            },
            stop));
        return command;
    }
}
