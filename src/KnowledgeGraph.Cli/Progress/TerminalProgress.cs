using System.Globalization;
using KnowledgeGraph.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace KnowledgeGraph.Cli.Progress;

/// <summary>Progress on a terminal: a bar with the counts and the time that remains. It is gone when the work is done.</summary>
internal sealed class TerminalProgress : IProgressDisplay
{
    private readonly IAnsiConsole _console;
    private readonly ProgressTask _task;

    private TerminalProgress(IAnsiConsole console, ProgressTask task) => (_console, _task) = (console, task);

    /// <summary>Does some work and shows it.</summary>
    public static Task<T> RunAsync<T>(Streams streams, string what, Func<IProgressDisplay, Task<T>> work)
    {
        IAnsiConsole console = Terminals.Of(streams.Error, streams, isInteractive: true);
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new TerminalProgress(console, context.AddTask(Markup.Escape(what), autoStart: false))));
    }

    /// <inheritdoc />
    public void Begin(int total)
    {
        _task.MaxValue = Math.Max(total, 1);
        _task.StartTask();
    }

    /// <inheritdoc />
    public void Advance() => _task.Increment(1);

    /// <inheritdoc />
    public void Tell(string message) => _console.WriteLine($"kg: {Printable.Of(message)}");

    /// <summary><c>12/2,844</c>.</summary>
    private sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:N0}/{task.MaxValue:N0}"));
    }
}
