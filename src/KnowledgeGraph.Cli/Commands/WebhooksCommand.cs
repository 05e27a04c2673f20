using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Following.Hooks;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg webhooks</c>: how webhooks stand, what was given up, and sending it again.</summary>
internal static class WebhooksCommand
{
    private const string Variable = "KnowledgeGraph__Webhooks__File";
    private const int MostDead = 1_000;

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var fileOption = new Option<string?>("--file")
        {
            Description = $"The file of the webhooks; {Variable} by default.",
            HelpName = "FILE",
            Recursive = true,
        };
        var command = new Command("webhooks", "Print how webhooks stand, and what was given up; \"again\" sends it once more.") { fileOption };
        command.SetAction(parsed => With(context, parsed.GetValue(fileOption), file => Print(context, file)));
        var hook = new Option<string?>("--hook") { Description = "Only what was to be sent to this hook.", HelpName = "NAME" };
        var id = new Argument<string?>("id")
        {
            Description = "The id of a message that was given up; all of them without one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var again = new Command("again", "Send again what was given up; a running service does it within a second.") { id, hook };
        again.SetAction(parsed => With(context, parsed.GetValue(fileOption), file =>
        {
            int count = file.SendAgain(parsed.GetValue(hook), parsed.GetValue(id), context.Time.GetUtcNow());
            context.Streams.Tell(count == 0 ? "Nothing was given up that this names." : $"{Count.Of(count, "message")} to be sent again.");
            return count == 0 && parsed.GetValue(id) is not null ? ExitCode.InputFailed : ExitCode.Done;
        }));
        command.Add(again);
        return command;
    }

    private static int With(ProgramContext context, string? named, Func<WebhookFile, int> use)
    {
        string? path = named ?? context.Variable(Variable);
        if (string.IsNullOrWhiteSpace(path))
        {
            context.Streams.Tell($"Name the file of the webhooks: --file FILE, or {Variable} as the service has it.");
            return ExitCode.WrongUsage;
        }

        if (!File.Exists(path))
        {
            context.Streams.Tell($"There is no file {path}: no service has sent webhooks from it yet.");
            return ExitCode.InputFailed;
        }

        try
        {
            using var file = WebhookFile.Open(path);
            return use(file);
        }
        catch (IOException e)
        {
            context.Streams.Tell(e.Message);
            return ExitCode.InputFailed;
        }
    }

    private static int Print(ProgramContext context, WebhookFile file)
    {
        var sections = new Sections(context.Streams);
        sections.Print("webhook", "", ["Webhook", "Place", "Waiting", "Delivered", "Given up"],
            file.Standings().Select(s => (IReadOnlyList<string?>)[s.Name, s.Place, Number(s.Waiting), Number(s.Delivered), Number(s.Dead)]));
        IReadOnlyList<WebhookDelivery> dead = file.Dead(MostDead);
        if (dead.Count > 0)
        {
            sections.Print("given-up", "Given up", ["Webhook", "Id", "When", "Attempts", "Why"],
                dead.Select(d => (IReadOnlyList<string?>)[d.Hook, d.Message.Id, d.Due.UtcDateTime.ToString("u", CultureInfo.InvariantCulture),
                    Number(d.Attempts), d.Fault]));
        }

        return ExitCode.Done;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
