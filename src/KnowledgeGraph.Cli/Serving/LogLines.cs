using System.Globalization;
using KnowledgeGraph.Cli.Output;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>
/// An event as one line: when in UTC, how grave, where from, what. Whatever a file's name or a text brings along breaks no line and moves no
/// cursor.
/// </summary>
internal sealed class LogLines(TimeProvider time) : ConsoleFormatter(Name)
{
    /// <summary>The name that the console knows the form by.</summary>
    public new const string Name = "lines";

    /// <inheritdoc />
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        string said = logEntry.Formatter(logEntry.State, logEntry.Exception);
        string defect = logEntry.Exception is { } exception ? " " + exception : "";
        textWriter.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{time.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {Word(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id}] {Printable.Of(said + defect)}"));
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
