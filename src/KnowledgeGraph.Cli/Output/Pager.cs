using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The pager of whoever runs the program: what <c>PAGER</c> says, else <c>less</c>, else <c>more</c>.</summary>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class Pager(Func<string, string?> variable)
{
    /// <summary>The variable that names it; empty, or <c>cat</c>, for none.</summary>
    public const string Variable = "PAGER";

    // Ends by itself where the whole fits, shows colours, leaves what it showed on the screen.
    private const string LessOptions = "FRX";
    private const string NoPager = "cat";

    /// <summary>Whether one is wanted.</summary>
    public bool IsWanted => variable(Variable)?.Trim() is not ("" or NoPager);

    /// <summary>Starts it; null where it cannot be started.</summary>
    public Process? Start()
    {
        string? named = variable(Variable)?.Trim();
        IEnumerable<string> commands = named is not null ? [named]
            : OperatingSystem.IsWindows() ? ["more"] : ((string[])["less", "more"]).Where(IsInstalled);
        return commands.Select(Start).FirstOrDefault(p => p is not null);
    }

    // PAGER may hold options, so a shell reads it, as for every program that honours it.
    private static Process? Start(string command)
    {
        bool isWindows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isWindows ? "cmd.exe" : "/bin/sh", isWindows ? ["/c", command] : ["-c", command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment.TryAdd("LESS", LessOptions);
        start.Environment.TryAdd("LESSCHARSET", "utf-8");
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private bool IsInstalled(string program) => (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
