using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg health</c>: asks a running service whether it can answer. For containers, whose images have no other program to ask with.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The command; it is not listed.</summary>
    public static Command Create(ProgramContext context)
    {
        var url = new Argument<string>("URL") { Description = "The address to ask, http://localhost:8080/health/ready." };
        url.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }]
                && !(Uri.TryCreate(word, UriKind.Absolute, out Uri? uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)))
            {
                result.AddError($"'{word}' is no address.");
            }
        });
        var command = new Command("health", "Ask a running service whether it can answer.") { url };
        command.Hidden = true;
        command.SetAction(async (parsed, stop) =>
        {
            using var client = new HttpClient { Timeout = Patience };
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri(parsed.GetRequiredValue(url)), stop).ConfigureAwait(false);
                context.Streams.Text.WriteLine(Printable.Of(await answer.Content.ReadAsStringAsync(stop).ConfigureAwait(false)));
                return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.InputFailed;
            }
            catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !stop.IsCancellationRequested))
            {
                context.Streams.Tell($"{parsed.GetRequiredValue(url)}: {e.Message}");
                return ExitCode.InputFailed;
            }
        });
        return command;
    }
}
