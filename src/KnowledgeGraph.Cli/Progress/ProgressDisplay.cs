using KnowledgeGraph.Cli.CommandLine;

namespace KnowledgeGraph.Cli.Progress;

/// <summary>Chooses how progress is shown.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does some work and shows how far it has come: a bar where a person looks at standard error and nothing else is printed there, else
    /// lines.</summary>
    /// <param name="context">The streams and the clock.</param>
    /// <param name="what">What is being done, <c>Loading</c>.</param>
    /// <param name="files">How many files there are; no bar is shown for one.</param>
    /// <param name="work">The work.</param>
    public static Task<T> RunAsync<T>(ProgramContext context, string what, int files, Func<IProgressDisplay, Task<T>> work) =>
        context.Streams.ErrorIsTerminal && files > 1
            ? TerminalProgress.RunAsync(context.Streams, what, work)
            : work(new PlainProgress(context.Streams, context.Time));
}
