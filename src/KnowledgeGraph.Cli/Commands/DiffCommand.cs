using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Comparing;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Comparing.Files;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg diff</c>: what was changed from one text to another, each a loaded one or a file.</summary>
internal static class DiffCommand
{
    private const string Word = "docx";

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string> left = Text("A", "The text from which the changes start: a file (- for standard input), or a reference to a loaded text.");
        Argument<string> right = Text("B", "The text that they lead to, given in the same way.");
        Option<string> format = Arguments.Format("table", "jsonl", Word, "html");
        var storeOption = new StoreOption(context);
        var command = new Command("diff", "Compare two texts paragraph by paragraph and word by word.") { left, right, format, storeOption.Option };
        command.SetAction(async (parsed, stop) =>
        {
            string wanted = parsed.GetRequiredValue(format);
            if (wanted == Word && context.Streams.OutputIsTerminal)
            {
                context.Streams.Tell("A Word file is not for a terminal: kg diff A B --format docx > changes.docx");
                return ExitCode.WrongUsage;
            }

            await using var texts = new DiffTexts(context, () => storeOption.OpenExistingAsync(parsed, stop));
            ComparisonSide? one = await texts.ReadAsync(parsed.GetRequiredValue(left), stop).ConfigureAwait(false);
            ComparisonSide? other = one is null ? null : await texts.ReadAsync(parsed.GetRequiredValue(right), stop).ConfigureAwait(false);
            if (one is null || other is null)
            {
                return ExitCode.InputFailed;
            }

            TextComparison comparison = TextComparer.Compare(one, other);
            await PrintAsync(context, comparison, wanted).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Text(string name, string description) => new(name) { Description = description };

    private static async Task PrintAsync(ProgramContext context, TextComparison comparison, string format)
    {
        switch (format)
        {
            case "jsonl":
                DiffJson.Print(context.Streams, comparison);
                break;
            case Word:
                TrackedChanges.Write(comparison, context.Streams.Output);
                break;
            case "html":
                await Api.Explorer.ComparisonFile.WriteAsync(comparison, context.Streams.Text).ConfigureAwait(false);
                break;
            default:
                DiffTable.Print(context.Streams, comparison);
                break;
        }

        context.Streams.Tell(DiffTable.Summary(comparison));
        foreach (string sentence in comparison.Cut)
        {
            context.Streams.Tell(sentence);
        }
    }
}
