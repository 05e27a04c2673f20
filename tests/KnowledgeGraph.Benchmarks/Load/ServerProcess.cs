using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>What a process of this Linux machine has used, from /proc.</summary>
internal sealed class ServerProcess(int id)
{
    // USER_HZ of every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>Processor time so far, of user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            // proc(5): the name, which may have spaces, ends at the last bracket; utime and stime are fields 14 and 15.
            string stat = File.ReadAllText($"/proc/{id}/stat");
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return TimeSpan.FromSeconds(
                (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
        }
    }

    /// <summary>Resident memory in megabytes: now, and the most so far.</summary>
    public (double Now, double Most) Memory => (Number("VmRSS:") / 1024, Number("VmHWM:") / 1024);

    /// <summary>How many threads it has.</summary>
    public int Threads => (int)Number("Threads:");

    /// <summary>How many files and connections it holds open.</summary>
    public int Files => Directory.GetFileSystemEntries($"/proc/{id}/fd").Length;

    private double Number(string name) => double.Parse(
        File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
