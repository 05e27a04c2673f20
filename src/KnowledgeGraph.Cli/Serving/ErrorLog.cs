using Microsoft.Extensions.Logging.Console;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The log of whatever serves: lines on standard error, and nowhere else.</summary>
internal static class ErrorLog
{
    /// <summary>Logs there. Needs the clock among the services.</summary>
    public static void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(options =>
        {
            options.FormatterName = LogLines.Name;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.Services.AddSingleton<ConsoleFormatter, LogLines>();
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // It would tell the names that clients send; what goes wrong here is told by those who answer.
        logging.AddFilter("ModelContextProtocol", LogLevel.None);
    }
}
