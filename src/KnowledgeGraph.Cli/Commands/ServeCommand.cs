using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Serving;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg serve</c>: the API and the pages, with documents loaded in the background.</summary>
internal static class ServeCommand
{
    private const string StandardUrl = "http://localhost:5080";

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> paths = Arguments.Paths(required: false);
        var urls = new Option<string>("--urls")
        {
            Description = $"The addresses to listen at, separated by semicolons; {StandardUrl} by default.",
            HelpName = "URL",
            DefaultValueFactory = _ => StandardUrl,
        };
        urls.Validators.Add(result =>
        {
            foreach (string url in result.Tokens.SelectMany(t => Split(t.Value)).Where(url => !IsHttp(url)))
            {
                result.AddError(
                    $"'{url}' is no address to listen at: it has the form http://HOST:PORT, for example {StandardUrl} or https://*:8443.");
            }
        });
        var writes = new Option<bool>("--allow-writes")
        {
            Description = "Let documents be loaded over the API, by whoever has a key that writes: KnowledgeGraph__Access__WriteKeys__NAME is the SHA-256 of NAME's key.",
        };
        var storeOption = new StoreOption(context);
        var command = new Command(
            "serve", "Serve the graph, and load what is new or changed in the paths while it answers.") { paths, storeOption.Option, urls, writes };
        command.SetAction(async (parsed, stop) =>
        {
            var lines = new WaitLines(context);
            await using IGraphStore store = storeOption.Create(parsed, lines);
            var service = new Service(context, store, lines)
            {
                Paths = parsed.GetValue(paths) ?? [],
                Urls = Split(parsed.GetRequiredValue(urls)),
                AllowsWrites = parsed.GetValue(writes),
            };
            return await service.RunAsync(stop).ConfigureAwait(false);
        });
        return command;
    }

    private static string[] Split(string urls) => urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // The host may be * or +, which no Uri has.
    private static bool IsHttp(string url) =>
        Uri.TryCreate(url.Replace("//*", "//any", StringComparison.Ordinal)
            .Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
