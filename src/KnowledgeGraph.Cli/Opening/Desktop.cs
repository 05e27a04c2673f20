using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.Cli.Opening;

/// <summary>Opens pages in the browser of whoever runs the program, where there is a desktop.</summary>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class Desktop(Func<string, string?> variable)
{
    private static readonly string[] Displays = ["DISPLAY", "WAYLAND_DISPLAY"];

    /// <summary>Opens a page; false where there is no desktop, or it does not open pages.</summary>
    public bool TryOpen(Uri page)
    {
        if (OperatingSystem.IsLinux() && Displays.All(d => string.IsNullOrEmpty(variable(d))))
        {
            return false;
        }

        ProcessStartInfo start = OperatingSystem.IsWindows() ? new(page.AbsoluteUri) { UseShellExecute = true }
            : new(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [page.AbsoluteUri])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
        try
        {
            using Process? opened = Process.Start(start);
            return true;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            return false;
        }
    }
}
