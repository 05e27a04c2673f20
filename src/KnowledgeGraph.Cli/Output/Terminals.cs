using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>Terminals to draw on.</summary>
internal static class Terminals
{
    /// <summary>A terminal that draws to a writer.</summary>
    public static IAnsiConsole Of(TextWriter writer, Streams streams)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.Yes,
            ColorSystem = streams.UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = streams.Width ?? console.Profile.Width;
        return console;
    }
}
