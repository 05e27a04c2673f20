using System.Diagnostics;

namespace KnowledgeGraph.Loading.Apart;

/// <summary>How the program is started that serves as <see cref="ReaderServer"/>.</summary>
/// <param name="File">The file to start.</param>
/// <param name="Arguments">What it is given.</param>
public sealed record ReaderProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>What the program is told to be it. Nothing for people.</summary>
    public const string Verb = "read-apart";

    // More than any budget, so that the budget speaks first.
    private const string HeapLimit = "20000000";

    // Small, so that what is held is near what is in use.
    private const string YoungestHeap = "400000";

    // What a runtime needs to start and find its libraries; nothing else of the surroundings is for a process that reads what anybody made.
    private static readonly string[] Needed =
    [
        "PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SystemRoot", "windir", "SystemDrive", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TZ",
    ];

    /// <summary>This program once more, in whichever form it was started: by itself, as one file, or by <c>dotnet kg.dll</c>.</summary>
    /// <param name="assembly">The name of its assembly.</param>
    public static ReaderProgram OfThisProcess(string assembly)
    {
        string file = Environment.ProcessPath ?? assembly;
        bool isHost = Path.GetFileNameWithoutExtension(file).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new ReaderProgram(file, isHost ? [Path.Combine(AppContext.BaseDirectory, assembly + ".dll"), Verb] : [Verb]);
    }

    /// <summary>How to start it, with limits.</summary>
    internal ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (string name in start.Environment.Keys.Where(n => !IsNeeded(n)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_GCgen0size"] = YoungestHeap;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";

        // Code that reads a file or two is compiled quickly rather than well.
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        return start;
    }

    private static bool IsNeeded(string name) => name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase)
        || Needed.Contains(name, OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
}
