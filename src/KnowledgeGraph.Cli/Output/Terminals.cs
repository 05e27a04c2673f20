using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Terminals to draw on.</summary>
internal static class Terminals
{
    /// <summary>A terminal that draws to a writer.</summary>
    public static IAnsiConsole Of(TextWriter writer, Streams streams, bool isInteractive = false)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.Yes,
            ColorSystem = streams.UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
        });
        console.Profile.Width = streams.Width ?? console.Profile.Width;
        return console;
    }
}
