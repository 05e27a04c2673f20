using System.CommandLine;
using KnowledgeGraph.Cli.Collections;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Fetching;
using KnowledgeGraph.Loading.Collections;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg fetch</c>: brings documents from the official document service, and whole collections, to this machine.</summary>
internal static class FetchCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var fetch = new FetchOptions(context);
        var symbols = new Argument<string[]>("SYMBOL")
        {
            Description = "The symbol of a document in any usual spelling: A/RES/74/174, \"S/RES/1325 (2000)\", \"General Assembly resolution 74/174\".",
            Arity = ArgumentArity.ZeroOrMore,
        };
        symbols.Validators.Add(fetch.Check);
        var collections = new CollectionOptions();
        var command = new Command(
            "fetch", "Fetch documents from the official document service, or whole collections, and print where they are kept.")
        {
            symbols, fetch.Depth, fetch.Languages,
        };
        collections.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(symbols) is not { Tokens.Count: > 0 } && result.GetResult(collections.Collection) is not { Tokens.Count: > 0 })
            {
                result.AddError("Nothing to fetch: name the symbol of a document, or a collection with --collection.");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            int code = parsed.GetValue(symbols) is { Length: > 0 } named
                ? await fetch.FetchAsync(parsed, named, document => Print(context, document.Symbol, document.Path), stop).ConfigureAwait(false)
                : ExitCode.Done;
            IReadOnlyList<CollectionScope> scopes = collections.Scopes(parsed, parsed.GetRequiredValue(fetch.Languages));
            return code == ExitCode.WrongUsage
                ? code : Math.Max(code, await FetchAsync(context, collections.Named(parsed), scopes, stop).ConfigureAwait(false));
        });
        return command;
    }

    private static async Task<int> FetchAsync(
        ProgramContext context, IReadOnlyList<Collection> collections, IReadOnlyList<CollectionScope> scopes, CancellationToken stop)
    {
        int code = ExitCode.Done;
        foreach (Collection collection in collections)
        {
            using OpenCollections opened = await OpenCollections.OpenAsync(context, [(collection, scopes)], asks: false, stop).ConfigureAwait(false);
            foreach (OpenCollection open in opened.All)
            {
                OpenCollections.Tell(context.Streams, open, namesOdd: false);
                Print(context, collection.Name, open.Archive.Path);
            }

            code = Math.Max(code, opened.Code);
        }

        return code;
    }

    private static void Print(ProgramContext context, string name, string path)
    {
        context.Streams.Text.WriteLine($"{name}\t{path}");
        context.Streams.Flush();
    }
}
