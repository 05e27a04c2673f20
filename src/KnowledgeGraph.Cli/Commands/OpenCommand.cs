using System.CommandLine;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Opening;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Identifiers;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg open</c>: the page of an instrument or a paragraph, in a running service or where the United Nations publishes it.</summary>
internal static class OpenCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> reference = Arguments.Reference();
        var service = new Option<string?>("--service")
        {
            Description = $"Where a service runs; the variable {RunningService.Variable}, else {RunningService.Default}, by default.",
            HelpName = "URL",
        };
        service.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && Place(word) is null)
            {
                result.AddError($"'{word}' is no address of a service.");
            }
        });
        var print = new Option<bool>("--print") { Description = "Only print the address." };
        var storeOption = new StoreOption(context);
        var command = new Command(
            "open", "Open the page of an instrument or a paragraph: of a running service, else of docs.un.org. Its address is printed.")
        {
            reference, service, print, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Resolution.Found? found = await ReferenceLookup.FindAsync(context, store, parsed.GetRequiredValue(reference), stop).ConfigureAwait(false);
            if (found is null)
            {
                return ExitCode.InputFailed;
            }

            string named = parsed.GetValue(service) ?? context.Variable(RunningService.Variable) ?? RunningService.Default;
            if (Place(named) is not { } address)
            {
                context.Streams.Tell($"{RunningService.Variable}: '{named}' is no address of a service.");
                return ExitCode.InputFailed;
            }

            if (await PageAsync(new RunningService(address), found, stop).ConfigureAwait(false) is not { } page)
            {
                context.Streams.Tell($"{found.Entity} has no page at docs.un.org, and no service runs at {address}. To read it here: kg serve");
                return ExitCode.InputFailed;
            }

            context.Streams.Text.WriteLine(page.AbsoluteUri);
            context.Streams.Flush();
            _ = !parsed.GetValue(print) && context.OpenPage(page);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<Uri?> PageAsync(RunningService service, Resolution.Found found, CancellationToken cancellationToken)
    {
        if (await service.AnswersAsync(cancellationToken).ConfigureAwait(false))
        {
            return service.Page(found.Provision is { } part
                ? Address.Opened(part.Id) : Address.Of(found.Entity));
        }

        return PublicIdentifiers.Url(found.Instrument) is { } official ? new Uri(official) : null;
    }

    private static Uri? Place(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
}
