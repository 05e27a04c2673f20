using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg diagnostics</c>: what looks wrong in the words of loaded texts, and what two languages of one say otherwise.</summary>
internal static class DiagnosticsCommand
{
    private static readonly string[] Columns = ["Text", "Code", "Where", "What"];

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var code = new Option<string[]>("--code")
        {
            Description = "Only of these kinds: NUMBERS_SKIP, or LANGUAGES for all that two languages say otherwise. May be given several times.",
            HelpName = "CODE",
        };
        var language = new Option<string?>("--lang")
        {
            Description = $"Only what stands in texts of this language: {string.Join(", ", Languages.All.Select(l => l.Code))}.",
            HelpName = "LANG",
        };
        language.AcceptOnlyFromAmong([.. Languages.All.Select(l => l.Code)]);
        Option<string> format = Arguments.Format("table", "jsonl");
        var storeOption = new StoreOption(context);
        var command = new Command("diagnostics", "Print what looks wrong in loaded texts, and where two languages of one text differ.")
        {
            code, language, format, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            string[] codes = parsed.GetValue(code) ?? [];
            string? spoken = parsed.GetValue(language);
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            IEnumerable<(InstrumentId Of, Diagnostic Found)> all =
                (await store.DiagnosticsAsync(InstrumentFilter.None, stop).ConfigureAwait(false))
                .OrderBy(text => text.Key.Value, StringComparer.Ordinal).SelectMany(text => text.Select(found => (text.Key, found)))
                .Where(d => IsWanted(d.found, codes, spoken));
            if (parsed.GetRequiredValue(format) == "jsonl")
            {
                PrintJson(context.Streams, all);
            }
            else
            {
                Rows.Print(
                    context.Streams, Columns,
                    all.Select(d => (IReadOnlyList<string?>)[d.Of.Value, d.Found.Code, d.Found.Provision?.Label, d.Found.Message]));
            }

            return ExitCode.Done;
        });
        return command;
    }

    // Without its own kind a code names all that begin so: LANGUAGES.
    private static bool IsWanted(Diagnostic found, string[] codes, string? language) =>
        (codes.Length == 0 || codes.Any(c => found.Code.Equals(c, StringComparison.OrdinalIgnoreCase)
            || found.Code.StartsWith(c + "_", StringComparison.OrdinalIgnoreCase)))
        && (language is null || Translation.LanguageOf(found.Provision?.Label ?? "") == language);

    private static void PrintJson(Streams streams, IEnumerable<(InstrumentId Of, Diagnostic Found)> all)
    {
        using var lines = new JsonLines();
        foreach ((InstrumentId of, Diagnostic found) in all)
        {
            lines.Print(lines.Write(found, (json, diagnostic) =>
            {
                json.WriteStartObject();
                json.WriteString("instrument", of.Value);
                json.WriteString("code", diagnostic.Code);
                json.WriteString("message", diagnostic.Message);
                json.WriteString("provision", diagnostic.Provision?.ToString());
                json.WriteString("citation", diagnostic.Citation?.ToString());
                json.WriteEndObject();
            }), streams.Output);
        }
    }
}
