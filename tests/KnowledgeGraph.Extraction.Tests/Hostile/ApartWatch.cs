using System.Globalization;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>What the processes that this one has started spend while it is alive, as the system counts it (proc(5)); nothing elsewhere than on Linux.</summary>
internal sealed class ApartWatch : IDisposable
{
    // What the program takes by itself once it has read a file.
    private const long Loaded = 72 << 20;

    private const int TicksOfSecond = 100;
    private readonly Dictionary<int, (double Before, double Now, long Least, long Most)> _seen = [];
    private readonly Lock _looking = new();
    private readonly long _heapBefore = GC.GetTotalMemory(forceFullCollection: true);
    private long _heap;
    private readonly Timer _timer;

    public ApartWatch()
    {
        Look();
        _timer = new Timer(_ => Look(), null, 10, 10);
    }

    /// <summary>Their processor time, how far their memory has grown, and how far the heap here.</summary>
    public (TimeSpan Time, long Memory, long Heap) End()
    {
        Look();
        lock (_looking)
        {
            return (TimeSpan.FromSeconds(_seen.Values.Sum(s => s.Now - s.Before)), _seen.Values.Select(s => s.Most - Math.Max(s.Least, Loaded)).DefaultIfEmpty().Max(),
                _heap - _heapBefore);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        _heap = Math.Max(_heap, GC.GetTotalMemory(forceFullCollection: false));
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        lock (_looking)
        {
            bool isFirst = _timer is null;
            foreach (int id in Children())
            {
                try
                {
                    string[] stat = File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ');
                    double time = (double.Parse(stat[11], CultureInfo.InvariantCulture) + double.Parse(stat[12], CultureInfo.InvariantCulture)) / TicksOfSecond;
                    long memory = long.Parse(stat[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
                    _seen[id] = _seen.TryGetValue(id, out (double Before, double Now, long Least, long Most) seen)
                        ? seen with { Now = Math.Max(seen.Now, time), Most = Math.Max(seen.Most, memory) } : (isFirst ? time : 0, time, memory, memory);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or IndexOutOfRangeException)
                {
                    // It has ended.
                }
            }
        }
    }

    private static IEnumerable<int> Children() => Directory.GetDirectories("/proc/self/task").SelectMany(task =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return [];
        }
    });
}
